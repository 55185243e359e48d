import type { Session } from '../../../shared/model/member.ts'
import type { RitualDay } from '../../../shared/model/ritual.ts'
import { everyone } from '../../parts/everyone.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './WeekNotes.module.css'

/** What was noted about the days of a week, each line with whose it is. */
export function WeekNotes({ said, session }: { said: readonly RitualDay[]; session: Session }) {
  const { t, weekday } = useWords()
  const people = everyone(session)
  const notes = said
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .flatMap(({ day, notes }) => notes.map((note) => ({ day, ...note })))
  if (notes.length === 0) return null
  return (
    <span className={styles.notes}>
      {notes.map(({ day, by, text }) => {
        const member = people.find(({ id }) => id === by)
        const name = member?.label ?? ''
        return (
          <span key={`${day}.${by}`} className={styles.note}>
            <Avatar name={name} place={member?.place ?? 0} size="tiny" />
            <span>
              <VisuallyHidden>{name}, </VisuallyHidden>
              <span className={styles.day}>{weekday(day)}</span>{' '}
              <span dir="auto">{text === '' ? t('rituals.page-of', { name }) : text}</span>
            </span>
          </span>
        )
      })}
    </span>
  )
}
