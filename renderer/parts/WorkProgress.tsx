import type { Progress as Stand } from '../../shared/model/job.ts'
import { Progress } from '../ui/Progress.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './WorkProgress.module.css'

/** Long work in words and a bar: what it does now, and the exact count. */
export function WorkProgress({ label, progress }: { label: string; progress: Stand | null }) {
  const { t, number } = useWords()
  const { done, total, phase } = progress ?? { done: 0, total: 0, phase: 'reading' as const }
  const doing = t(`backup.phase-${phase}`)
  const count = total > 0 ? t('backup.count', { done: number(done), total: number(total) }) : ''
  return (
    <div className={styles.work}>
      <p className={styles.words}>
        <span>{doing}</span>
        <span className={styles.count}>{count}</span>
      </p>
      <Progress label={label} done={done} total={total} valueText={`${doing}, ${count}`} />
    </div>
  )
}
