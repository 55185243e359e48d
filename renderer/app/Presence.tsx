import type { Session } from '../../shared/model/member.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './Presence.module.css'

/** Who is here and who is not, in light and in words. */
export function Presence({ session }: { session: Session }) {
  const { t, list } = useWords()
  const isTogether = session.mode === 'together'
  const here = session.members.filter(({ id }) => session.present.includes(id))
  const away = session.members.filter(({ id }) => !session.present.includes(id))
  const namesHere = list(here.map(({ label }) => label))
  return (
    <div className={styles.here}>
      <span className={styles.marks} data-together={isTogether || undefined}>
        {(isTogether ? here : session.members).map((member) => (
          <Avatar
            key={member.id}
            name={member.label}
            place={member.place}
            isHere={session.present.includes(member.id)}
          />
        ))}
      </span>
      {isTogether ? (
        <span>
          {t('together.title')}
          <VisuallyHidden>{t('together.here', { names: namesHere })}</VisuallyHidden>
          <span className={styles.away}>{t('together.shared')}</span>
        </span>
      ) : (
        <span>
          {t('shell.is-here', { names: namesHere })}
          {away.length > 0 ? (
            <span className={styles.away}>
              {t('shell.is-not-here', {
                names: list(away.map(({ label }) => label)),
                count: away.length,
              })}
            </span>
          ) : null}
        </span>
      )}
      {isTogether ? (
        <span className={styles.keyboard}>
          {t('together.at-keyboard', { name: nameOf(session.me) })}
        </span>
      ) : null}
    </div>
  )

  function nameOf(id: Session['me']): string {
    return session.members.find((member) => member.id === id)?.label ?? ''
  }
}
