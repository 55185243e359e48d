import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

export interface EmptyStateProps {
  /** A line drawing on a 168 by 128 canvas; one stroke in it has `data-lit`. */
  art?: ReactNode
  title: string
  children: ReactNode
  /** One button. */
  action?: ReactNode
  /** A quiet line at the foot of the sheet. */
  foot?: ReactNode
}

/** A room with nothing in it yet: a drawing, a title, one sentence, one button. */
export function EmptyState({ art, title, children, action, foot }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <div className={styles.middle}>
        {art ? (
          <svg className={styles.art} viewBox="0 0 168 128" aria-hidden="true">
            {art}
          </svg>
        ) : null}
        <h2>{title}</h2>
        <p>{children}</p>
        {action ? <div className={styles.action}>{action}</div> : null}
      </div>
      {foot ? <div className={styles.foot}>{foot}</div> : null}
    </div>
  )
}
