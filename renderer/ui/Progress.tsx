import styles from './Progress.module.css'
import { useSaidProgress } from './useSaidProgress.ts'

export interface ProgressProps {
  /** What is going on; read aloud as the bar's name. */
  label: string
  done: number
  /** 0 while it is not known yet. */
  total: number
  /** The state in words, such as '7,904 of 12,431 pages'. */
  valueText: string
  size?: 'large' | 'small'
}

/** How far a long piece of work has come. The exact count stands beside it in words. */
export function Progress({ label, done, total, valueText, size = 'large' }: ProgressProps) {
  // A small bar stands beside a large one, or beside work that goes on behind something else.
  useSaidProgress(`${label}: ${valueText}`, size === 'large')
  const share = total > 0 ? Math.min(1, done / total) : 0
  return (
    <div
      className={styles.track}
      data-size={size}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total > 0 ? total : 100}
      aria-valuetext={valueText}
      {...(total > 0 ? { 'aria-valuenow': done } : {})}
    >
      <i
        data-unknown={total === 0 || undefined}
        style={total > 0 ? { width: `${share * 100}%` } : {}}
      />
    </div>
  )
}
