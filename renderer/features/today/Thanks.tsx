import { StickyNote } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { type Day, dayOfDate } from '../../../shared/days.ts'
import type { NoteId } from '../../../shared/ids.ts'
import type { Note } from '../../../shared/model/gratitude.ts'
import type { Session } from '../../../shared/model/member.ts'
import { allPages } from '../../../shared/model/page-filters.ts'
import { useRead } from '../../bridge/hooks.ts'
import { everyone } from '../../parts/everyone.ts'
import { useWords } from '../../words/useWords.ts'
import { type ReadThanks, thanksFor } from './thanks.ts'
import { useWhen } from './useWhen.ts'
import styles from './WaitingList.module.css'

export interface ThanksProps {
  session: Session
  today: Day
  read: ReadThanks
  onRead(id: NoteId): void
  /** The note by itself, over the page. */
  showNote(note: Note, onClose: () => void): ReactNode
}

/** What somebody else has pinned to the wall for those who are here. Where there is nothing, nothing is said of it. */
export function Thanks({ session, today, read, onRead, showNote }: ThanksProps) {
  const { t } = useWords()
  const whenOf = useWhen(today)
  const [shown, setShown] = useState<NoteId | null>(null)
  // What was read stays on the page until it is left: the keyboard comes back to its line.
  const [readBefore] = useState(read)
  const isAlone = session.mode === 'solo'
  const notes = useRead('notes.list', {})
  const mine = useRead(
    'entries.slice',
    { from: 0, length: 1, filters: { ...allPages, author: session.me } },
    { enabled: isAlone },
  )
  const all = notes.data ?? []
  const own = all.find(({ from }) => from === session.me)
  const written = [
    ...(isAlone && mine.data?.[0] ? [mine.data[0].day] : []),
    ...(own ? [dayOfDate(new Date(own.writtenAt))] : []),
  ]
  const thanks = thanksFor({
    ...{ session, today, notes: all, read: readBefore },
    lastWritten: written.toSorted().at(-1) ?? null,
  })
  const note = all.find(({ id }) => id === shown)
  if (thanks.length === 0 && note === undefined) return null
  return (
    <section className={styles.waiting} data-first="">
      {thanks.length > 0 ? (
        <>
          <h2>{t('today.thanks')}</h2>
          <ul>
            {thanks.map(({ id, from, text, writtenAt }) => (
              <li key={id}>
                <button type="button" onClick={() => setShown(id)}>
                  <StickyNote size={15} strokeWidth={1.6} aria-hidden />
                  <span className={styles.title}>
                    {t('today.thanks-of', { name: nameOf(from), words: text })}
                  </span>
                  <span className={styles.caption}>{whenOf(dayOfDate(new Date(writtenAt)))}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {note
        ? showNote(note, () => {
            setShown(null)
            onRead(note.id)
          })
        : null}
    </section>
  )

  function nameOf(id: string): string {
    return everyone(session).find((member) => member.id === id)?.label ?? ''
  }
}
