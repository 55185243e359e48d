import type { ReactNode } from 'react'
import styles from './SettingRow.module.css'

export interface SettingRowProps {
  title: string
  children?: ReactNode
  /** The control, at the end of the line. */
  control?: ReactNode
}

/** One thing to set or to know: what it is, what it means, and its control. */
export function SettingRow({ title, children, control }: SettingRowProps) {
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <h3>{title}</h3>
        {children ? <div className={styles.more}>{children}</div> : null}
      </div>
      {control}
    </div>
  )
}
