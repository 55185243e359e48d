import type { ReactNode } from 'react'
import { BackButton } from './BackButton.tsx'
import styles from './InnerHead.module.css'
import { useArrival } from './useArrival.ts'

export interface InnerHeadProps {
  /** The words on the way back. */
  back: string
  onLeave(): void
  title: ReactNode
  /** What kind of page this is, over a title that somebody wrote. */
  kind?: string
  /** Beside the title. */
  aside?: ReactNode
  /** Below the title. */
  children?: ReactNode
}

/** The head of a page inside the room: the way back, and a title that takes the focus on arrival. */
export function InnerHead({ back, onLeave, title, kind, aside, children }: InnerHeadProps) {
  const heading = useArrival()
  return (
    <header className={styles.head}>
      <BackButton onLeave={onLeave}>{back}</BackButton>
      {kind ? <p className={styles.kind}>{kind}</p> : null}
      <div className={styles.line}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {aside}
      </div>
      {children}
    </header>
  )
}
