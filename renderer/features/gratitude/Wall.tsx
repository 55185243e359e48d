import { type ReactNode, useMemo, useRef } from 'react'
import type { MemberId } from '../../../shared/ids.ts'
import type { Note } from '../../../shared/model/gratitude.ts'
import type { Member } from '../../../shared/model/member.ts'
import { useWords } from '../../words/useWords.ts'
import { Slip } from './Slip.tsx'
import { useColumns } from './useColumns.ts'
import { useMore } from './useMore.ts'
import styles from './Wall.module.css'
import { hang } from './wall-layout.ts'

/** About as high as the empty slip, in the lines that `hang` counts in. */
const firstSlipLines = 8

export interface WallProps {
  notes: readonly Note[]
  /** Names what is hung, so that another filter begins at the top again. */
  filter: string
  me: MemberId
  members: readonly Member[]
  /** The slip to write on; null where nobody can write just now. */
  first: ReactNode
  onOpen(note: Note): void
  onComplete?: ((note: Note) => void) | undefined
  onBin?: ((note: Note) => void) | undefined
}

/** Slips in columns of uneven height. A long wall is hung bit by bit. */
export function Wall({ notes, filter, me, members, first, onOpen, onComplete, onBin }: WallProps) {
  const { t } = useWords()
  const wall = useRef<HTMLDivElement>(null)
  const columns = useColumns(wall)
  const { shown, end } = useMore(notes.length, filter)
  const hasFirst = first !== null
  const hung = useMemo(
    () => hang(notes.slice(0, shown), columns, hasFirst ? firstSlipLines : 0),
    [notes, shown, columns, hasFirst],
  )

  return (
    <>
      <section
        ref={wall}
        className={styles.wall}
        data-columns={columns}
        aria-label={t('gratitude.notes')}
      >
        {hung.map((column, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is nothing but its place
          <div key={index} className={styles.column}>
            {index === 0 ? first : null}
            <ul className={styles.column}>
              {column.map((note) => (
                <li key={note.id}>
                  <Slip
                    note={note}
                    me={me}
                    members={members}
                    onOpen={onOpen}
                    {...(onComplete ? { onComplete } : {})}
                    {...(onBin ? { onBin } : {})}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
      <div ref={end} />
    </>
  )
}
