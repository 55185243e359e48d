import type { ReactNode } from 'react'
import { BackButton } from './BackButton.tsx'
import styles from './InnerHead.module.css'
import { useArrival } from './useArrival.ts'

export interface InnerHeadProps {
  /** The words on the way back, and where it leads; left out where there is none. */
  back?: { words: string; onLeave(): void } | undefined
  title: string
  /** What kind of page this is, over a title that somebody wrote. */
  kind?: string
  lead?: ReactNode
  /** Beside the title. */
  aside?: ReactNode
  /** Below all of it. */
  children?: ReactNode
}

/** The head of a page inside a room: the way back, and a title that takes the focus on arrival. */
export function InnerHead({ back, title, kind, lead, aside, children }: InnerHeadProps) {
  const heading = useArrival()
  return (
    <header className={styles.head}>
      {back ? <BackButton onLeave={back.onLeave}>{back.words}</BackButton> : null}
      {kind ? <p className={styles.kind}>{kind}</p> : null}
      <div className={styles.line}>
        <h1 ref={heading} tabIndex={-1} dir="auto">
          {title}
        </h1>
        {aside}
      </div>
      {lead ? <p className={styles.lead}>{lead}</p> : null}
      {children}
    </header>
  )
}
