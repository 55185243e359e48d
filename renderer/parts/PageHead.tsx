import type { ReactNode } from 'react'
import styles from './PageHead.module.css'
import { useArrivalIfLost } from './useArrivalIfLost.ts'

/** The head of one part of the settings. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  const heading = useArrivalIfLost()
  return (
    <header className={styles.head}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children ? <p>{children}</p> : null}
    </header>
  )
}
