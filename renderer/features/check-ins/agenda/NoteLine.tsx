import type { AgendaNote } from '../../../../shared/model/check-in.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { everyone } from '../../../parts/everyone.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import styles from './NoteLine.module.css'

/** A line that somebody noted, with their name. */
export function NoteLine({ note, session }: { note: AgendaNote; session: Session }) {
  const member = everyone(session).find(({ id }) => id === note.by)
  const name = member?.label ?? ''
  return (
    <div className={styles.line}>
      <Avatar name={name} place={member?.place ?? 0} size="small" />
      <div>
        <p className={styles.name}>
          <bdi>{name}</bdi>
        </p>
        <p className={styles.words} dir="auto">
          {note.text}
        </p>
      </div>
    </div>
  )
}
