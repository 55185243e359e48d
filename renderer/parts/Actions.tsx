import type { ReactNode } from 'react'
import styles from './Actions.module.css'

/** The foot of a step: the way back at the start, the way on at the end. */
export function Actions({ leave, children }: { leave?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.actions}>
      <span className={styles.leave}>{leave}</span>
      {children}
    </div>
  )
}
