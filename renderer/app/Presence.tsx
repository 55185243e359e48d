import type { Session } from '../../shared/model/member.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './Presence.module.css'

/** Who is here and who is not, in light and in words. */
export function Presence({ session }: { session: Session }) {
  const { t, list } = useWords()
  const here = session.members.filter((member) => member.id === session.me)
  const away = session.members.filter((member) => member.id !== session.me)
  return (
    <div className={styles.here}>
      <span className={styles.marks}>
        {session.members.map((member) => (
          <Avatar
            key={member.id}
            name={member.label}
            place={member.place}
            isHere={member.id === session.me}
          />
        ))}
      </span>
      <span>
        {t('shell.is-here', { names: list(here.map((member) => member.label)) })}
        {away.length > 0 ? (
          <span className={styles.away}>
            {t('shell.is-not-here', {
              names: list(away.map((member) => member.label)),
              count: away.length,
            })}
          </span>
        ) : null}
      </span>
    </div>
  )
}
