import { addDays } from '../../../shared/calendar.ts'
import type { Day } from '../../../shared/days.ts'
import type { Session } from '../../../shared/model/member.ts'
import type { Ritual, RitualDay } from '../../../shared/model/ritual.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useWords } from '../../words/useWords.ts'
import { WeekRow } from './WeekRow.tsx'
import styles from './WeekTable.module.css'

export interface WeekTableProps {
  label: string
  rituals: readonly Ritual[]
  /** What is said about days of this week. */
  said: readonly RitualDay[]
  /** Its first day. */
  from: Day
  today: Day
  session: Session
  onMark(ritual: Ritual, day: Day): void
  onChange(ritual: Ritual): void
}

/** A week: a row for each ritual, a column for each day, and what was noted. */
export function WeekTable(props: WeekTableProps) {
  const { t, weekday, dayOfMonth } = useWords()
  const { rituals, said, from, today } = props
  const days = Array.from({ length: 7 }, (_, at) => addDays(from, at))
  return (
    <>
      <table className={styles.table} aria-label={props.label}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t('rituals.one')}</VisuallyHidden>
            </th>
            {days.map((day) => (
              <th
                key={day}
                scope="col"
                data-today={day === today || undefined}
                aria-current={day === today ? 'date' : undefined}
              >
                {weekday(day)} <b>{dayOfMonth(day)}</b>
              </th>
            ))}
            <th scope="col">
              <VisuallyHidden>{t('rituals.notes')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {rituals.map((ritual) => (
            <WeekRow
              key={ritual.id}
              ritual={ritual}
              days={days}
              said={said.filter((one) => one.ritual === ritual.id)}
              today={today}
              session={props.session}
              onMark={(day) => props.onMark(ritual, day)}
              onChange={() => props.onChange(ritual)}
            />
          ))}
        </tbody>
      </table>
      <ul className={styles.key} aria-hidden>
        <li data-state="done">{t('rituals.done')}</li>
        <li data-state="planned">{t('rituals.planned')}</li>
        <li data-state="not-this-time">{t('rituals.key-not')}</li>
      </ul>
    </>
  )
}
