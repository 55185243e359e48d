import type { Note } from '../../../shared/model/gratitude.ts'
import type { Member } from '../../../shared/model/member.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Byline.module.css'

/** Who wrote a note to whom, and when. A celebration shows the marks of all whom it concerns. */
export function Byline({ note, members }: { note: Note; members: readonly Member[] }) {
  const { t, dayOf } = useWords()
  const from = members.find((member) => member.id === note.from)
  const to = members.find((member) => member.id === note.to)
  const everyone = members.length === 2 ? 'gratitude.from-both' : 'gratitude.from-all'
  const marks =
    note.kind === 'celebration'
      ? members.filter((member) => !to || member === from || member === to)
      : members.filter((member) => member === from)

  return (
    <p className={styles.byline}>
      <span className={styles.marks}>
        {marks.map((member) => (
          <Avatar key={member.id} name={member.label} place={member.place} size="small" />
        ))}
      </span>
      <span>
        {t(to ? 'gratitude.from-to' : everyone, {
          from: from?.label ?? '',
          to: to?.label ?? '',
          // A day is not torn apart at the end of a line.
          date: dayOf(note.writtenAt, isThisYear(note.writtenAt) ? 'near' : 'plain').replaceAll(
            ' ',
            '\u00a0',
          ),
        })}
      </span>
    </p>
  )
}

function isThisYear(instant: string): boolean {
  return new Date(instant).getFullYear() === new Date().getFullYear()
}
