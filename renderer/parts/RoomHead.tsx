import type { ReactNode, Ref } from 'react'
import styles from './RoomHead.module.css'

export interface RoomHeadProps {
  title: string
  /** What the room is for. */
  lead: string
  /** The title, for whoever puts the focus there on arrival. */
  headingRef?: Ref<HTMLHeadingElement>
  /** Beside the title, or below it where there is no room. */
  children?: ReactNode
}

/** The head of a room's own page. */
export function RoomHead({ title, lead, headingRef, children }: RoomHeadProps) {
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        <h1 ref={headingRef} tabIndex={headingRef ? -1 : undefined}>
          {title}
        </h1>
        <p>{lead}</p>
      </div>
      {children}
    </header>
  )
}
