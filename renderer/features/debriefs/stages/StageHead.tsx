import { type ReactNode, useEffect, useRef } from 'react'
import styles from './StageHead.module.css'

/**
 * What is asked now. It takes the focus when the control that led here has gone from the page, so that
 * those who listen hear where they are.
 */
export function StageHead({
  title,
  children,
  above,
}: {
  title: string
  /** What to know first. */
  children?: ReactNode
  /** A line over the title, such as whose turn it is. */
  above?: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const { activeElement } = document
    if (title !== '' && (activeElement === null || activeElement === document.body)) {
      heading.current?.focus()
    }
  }, [title])
  return (
    <header className={styles.head}>
      {above}
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children ? <p className={styles.lead}>{children}</p> : null}
    </header>
  )
}
