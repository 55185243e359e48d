import { type ReactNode, useEffect, useRef } from 'react'
import { Avatar } from '../ui/Avatar.tsx'
import styles from './StepHead.module.css'

export interface StepHeadProps {
  title: string
  lead?: ReactNode
  /** Whose turn it is, in a sentence. */
  turn?: { name: string; place: number; words: string }
  /** Takes the focus, so that those who listen hear where they are. */
  isFocused?: boolean
}

/** The head of a step: whose turn it is, what it is about, and what to know first. */
export function StepHead({ title, lead, turn, isFocused = false }: StepHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isFocused) heading.current?.focus()
  }, [isFocused])
  return (
    <header>
      {turn ? (
        <p className={styles.turn}>
          <Avatar name={turn.name} place={turn.place} />
          <span>{turn.words}</span>
        </p>
      ) : null}
      <h1 className={styles.title} ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead ? <p className={styles.lead}>{lead}</p> : null}
    </header>
  )
}
