import type { EntryId } from '../../../shared/ids.ts'
import type { Session } from '../../../shared/model/member.ts'
import type { DayNote } from '../../../shared/model/ritual.ts'
import { everyone } from '../../parts/everyone.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './DaySaid.module.css'

export interface DaySaidProps {
  notes: readonly DayNote[]
  session: Session
  onRead(page: EntryId): void
}

/** What the others noted about a day, and the pages about it, one's own among them. */
export function DaySaid({ notes, session, onRead }: DaySaidProps) {
  const { t } = useWords()
  const shown = notes.filter(({ by, page }) => by !== session.me || page !== null)
  if (shown.length === 0) return null
  return (
    <ul className={styles.said}>
      {shown.map(({ by, text, page }) => {
        const member = everyone(session).find(({ id }) => id === by)
        const name = member?.label ?? ''
        return (
          <li key={by}>
            <Avatar name={name} place={member?.place ?? 0} size="tiny" />
            <div>
              <p className={styles.name}>{name}</p>
              {by !== session.me && text !== '' ? <p dir="auto">{text}</p> : null}
              {page === null ? null : (
                <Button size="small" tone="line" onPress={() => onRead(page)}>
                  {t('rituals.day-page', { name })}
                </Button>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
