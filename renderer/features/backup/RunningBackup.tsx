import { type LongWork, stopLongWork } from '../../bridge/long-work.ts'
import { WorkProgress } from '../../parts/WorkProgress.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './RunningBackup.module.css'

/** A backup that is being made: what it does now, how far it is, and the button that stops it. */
export function RunningBackup({ work }: { work: LongWork<'backups.make'> }) {
  const { t } = useWords()
  return (
    <section className={styles.running}>
      <h2>{t('backup.running')}</h2>
      <p className={styles.lead}>{t('backup.running-to', { name: work.title })}</p>
      <WorkProgress label={t('backup.running')} progress={work.progress} />
      <Button
        unavailable={work.isStopping ? t('backup.stopping') : undefined}
        onPress={() => stopLongWork('backups.make')}
      >
        {t(work.isStopping ? 'backup.stopping' : 'backup.stop')}
      </Button>
    </section>
  )
}
