import type { ReactNode } from 'react'
import styles from './PageHead.module.css'

/** The head of one part of the settings. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className={styles.head}>
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
    </header>
  )
}
