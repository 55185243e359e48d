import type { Session } from '../../../shared/model/member.ts'
import { isResting, type Ritual } from '../../../shared/model/ritual.ts'
import { useWords } from '../../words/useWords.ts'
import { RitualMenu } from './RitualMenu.tsx'
import styles from './SetAside.module.css'

export interface SetAsideProps {
  rituals: readonly Ritual[]
  session: Session
  onChange(ritual: Ritual): void
}

/** Rituals that rest, and those that have come to their end. */
export function SetAside({ rituals, session, onChange }: SetAsideProps) {
  const { t } = useWords()
  const parts = [
    { title: 'rituals.resting', list: rituals.filter(isResting) },
    { title: 'rituals.ended', list: rituals.filter(({ isEnded }) => isEnded) },
  ] as const
  return parts.map(({ title, list }) =>
    list.length === 0 ? null : (
      <section key={title} className={styles.part}>
        <h2>{t(title)}</h2>
        {title === 'rituals.resting' ? <p>{t('rituals.resting-more')}</p> : null}
        <ul>
          {list.map((ritual) => (
            <li key={ritual.id}>
              <span dir="auto">{ritual.name}</span>
              <RitualMenu ritual={ritual} session={session} onChange={() => onChange(ritual)} />
            </li>
          ))}
        </ul>
      </section>
    ),
  )
}
