import type { Progress } from '../../../shared/model/job.ts'
import { useArrivalIfLost } from '../../parts/useArrivalIfLost.ts'
import { WorkProgress } from '../../parts/WorkProgress.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './RunningBackup.module.css'

export interface RunningBackupProps {
  title: string
  /** Where it goes, or what it does not do. */
  children: string
  progress: Progress | null
  isStopping: boolean
  onStop(): void
}

/** Work on a backup that goes on: what it does now, how far it is, and the button that stops it. */
export function RunningBackup({
  title,
  children,
  progress,
  isStopping,
  onStop,
}: RunningBackupProps) {
  const { t } = useWords()
  const heading = useArrivalIfLost('in-place')
  return (
    <section className={styles.running}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className={styles.lead}>{children}</p>
      <WorkProgress label={title} progress={progress} />
      <Button unavailable={isStopping ? t('backup.stopping') : undefined} onPress={onStop}>
        {t(isStopping ? 'backup.stopping' : 'backup.stop')}
      </Button>
    </section>
  )
}
