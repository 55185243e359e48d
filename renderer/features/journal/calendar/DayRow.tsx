import type { ReactNode } from 'react'
import type { EntryRow } from '../../../../shared/model/entry.ts'
import type { Member } from '../../../../shared/model/member.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { useWords } from '../../../words/useWords.ts'
import { PrivateTag } from '../PrivateTag.tsx'
import styles from './DayRow.module.css'

export interface DayRowProps {
  row: EntryRow
  author: Member | undefined
  /** What stands at its edge: the time, or the year. */
  edge: string
  onOpen(row: EntryRow): void
  /** What else can be done with it. */
  children?: ReactNode
}

/** One page of a day, beside the calendar. */
export function DayRow({ row, author, edge, onOpen, children }: DayRowProps) {
  const { t } = useWords()
  return (
    <li className={styles.row}>
      <button type="button" className={styles.page} onClick={() => onOpen(row)}>
        <span className={styles.edge}>{edge}</span>
        <span className={styles.words} dir="auto">
          <b>{row.title || row.opening || t('journal.untitled')}</b>
          {row.title && row.opening ? <span>{row.opening}</span> : null}
        </span>
        <span className={styles.facts}>
          {author ? <Avatar name={author.label} place={author.place} size="tiny" /> : null}
          <VisuallyHidden>{author?.label}</VisuallyHidden>
          {row.zone === 'mine' ? <PrivateTag /> : null}
        </span>
      </button>
      {children}
    </li>
  )
}
