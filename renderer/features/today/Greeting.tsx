import { addDays } from '../../../shared/calendar.ts'
import type { Day } from '../../../shared/days.ts'
import type { Session } from '../../../shared/model/member.ts'
import { allPages } from '../../../shared/model/page-filters.ts'
import { useRead } from '../../bridge/hooks.ts'
import { useArrivalIfLost } from '../../parts/useArrivalIfLost.ts'
import { Link } from '../../ui/Link.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Greeting.module.css'
import type { TodayPlace } from './today-place.ts'

export interface GreetingProps {
  session: Session
  now: Date
  today: Day
  onGo(place: TodayPlace): void
}

/** So many rows are looked through for a page that somebody left; it stands near the top, or is not told. */
const rowsToLookAt = 12
/** Whoever has not written for so many days is welcomed back. */
const longAbsence = 30

/** A word to whoever comes in, and of a page that was left for them. */
export function Greeting({ session, now, today, onGo }: GreetingProps) {
  const { t, rich, list } = useWords()
  // Whoever has just unlocked is nowhere on the page yet.
  const heading = useArrivalIfLost()
  const isAlone = session.mode === 'solo'
  const newest = useRead('entries.slice', { from: 0, length: rowsToLookAt })
  const mine = useRead(
    'entries.slice',
    { from: 0, length: 1, filters: { ...allPages, author: session.me } },
    { enabled: isAlone },
  )
  const drafts = useRead('drafts.list', {}, { enabled: isAlone })
  const here = isAlone ? [session.me] : session.present
  const names = session.members.filter(({ id }) => here.includes(id)).map(({ label }) => label)
  const left = (newest.data ?? []).find(
    ({ zone, author, day }) => zone === 'ours' && !here.includes(author) && isFresh(day),
  )
  const by = session.members.find(({ id }) => id === left?.author)

  return (
    <>
      <h1 className={styles.hello} ref={heading} tabIndex={-1}>
        {t(isBack() ? 'today.welcome-back' : `today.good-${partOfDay(now.getHours())}`, {
          names: list(names),
        })}
      </h1>
      {left && by ? (
        <p className={styles.left}>
          {rich(left.day === today ? 'today.left-today' : 'today.left-yesterday', {
            name: by.label,
            link: (words) => (
              <Link key="read" onPress={() => onGo({ to: 'page', id: left.id })}>
                {words}
              </Link>
            ),
          })}
        </p>
      ) : null}
    </>
  )

  function isFresh(day: Day): boolean {
    return day === today || day === addDays(today, -1)
  }

  /** Known by what they wrote: nobody keeps a note of when somebody was here. */
  function isBack(): boolean {
    const last = mine.data?.[0]
    if (!isAlone || last === undefined || drafts.data === undefined) return false
    const since = addDays(today, -longAbsence)
    return last.day < since && drafts.data.every(({ savedAt }) => savedAt.slice(0, 10) < since)
  }
}

/** Which greeting an hour of the day has, 0 to 23. */
function partOfDay(hour: number): 'morning' | 'afternoon' | 'evening' {
  if (hour >= 5 && hour < 12) return 'morning'
  return hour >= 12 && hour < 17 ? 'afternoon' : 'evening'
}
