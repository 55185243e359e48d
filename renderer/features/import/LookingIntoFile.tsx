import { type LongWork, stopLongWork } from '../../bridge/long-work.ts'
import { PageHead } from '../../parts/PageHead.tsx'
import { WorkProgress } from '../../parts/WorkProgress.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './ImportPage.module.css'

/** The file is being read; nothing is written by looking. */
export function LookingIntoFile({ work }: { work: LongWork<'imports.preview'> }) {
  const { t } = useWords()
  return (
    <>
      <PageHead title={t('import.reading')}>
        {t('import.reading-from', { name: work.title })}
      </PageHead>
      <div className={styles.start}>
        <WorkProgress label={t('import.reading')} progress={work.progress} />
        <Button onPress={() => stopLongWork('imports.preview')}>{t('backup.stop')}</Button>
      </div>
    </>
  )
}
