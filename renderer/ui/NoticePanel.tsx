import type { ReactNode } from 'react'
import styles from './NoticePanel.module.css'

export interface NoticePanelProps {
  icon: ReactNode
  /** What happened, in one sentence. */
  title: string
  /** What is safe and what to do. */
  children?: ReactNode
  actions?: ReactNode
  tone?: 'lamp' | 'danger' | 'quiet' | 'good'
  /** Read aloud as soon as it appears. */
  isAnnounced?: boolean
}

/** Something to know that stays until it is settled: an icon, a bold sentence, and a way on. */
export function NoticePanel({
  icon,
  title,
  children,
  actions,
  tone = 'lamp',
  isAnnounced = false,
}: NoticePanelProps) {
  return (
    <div className={styles.panel} data-tone={tone} {...(isAnnounced ? { role: 'alert' } : {})}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <div className={styles.words}>
        <p>
          <b>{title}</b>
        </p>
        {children ? <div className={styles.more}>{children}</div> : null}
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
    </div>
  )
}
