import type { Member } from '../../../shared/model/member.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import styles from './TouchingMarks.module.css'

/** The marks of those who are here together, large: they touch. Decoration; the names stand below. */
export function TouchingMarks({ members }: { members: readonly Member[] }) {
  return (
    <div className={styles.marks} aria-hidden>
      {members.map((member) => (
        <Avatar key={member.id} name={member.label} place={member.place} size="large" />
      ))}
    </div>
  )
}
