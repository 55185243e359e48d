import type { Day } from '../../../shared/days.ts'
import type { Session } from '../../../shared/model/member.ts'
import { isPlanned, type Ritual, type RitualDay, rhythmOf } from '../../../shared/model/ritual.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useWords } from '../../words/useWords.ts'
import { DayMark } from './DayMark.tsx'
import { RitualMenu } from './RitualMenu.tsx'
import { rhythmWords } from './rhythm-words.ts'
import { WeekNotes } from './WeekNotes.tsx'
import styles from './WeekRow.module.css'

export interface WeekRowProps {
  ritual: Ritual
  days: readonly Day[]
  said: readonly RitualDay[]
  today: Day
  session: Session
  onMark(day: Day): void
  onChange(): void
}

/** One ritual through a week. */
export function WeekRow({ ritual, days, said, today, session, onMark, onChange }: WeekRowProps) {
  const words = useWords()
  const rhythm = rhythmOf(ritual)
  return (
    <tr className={styles.row}>
      <th scope="row">
        <span className={styles.line}>
          <b dir="auto">{ritual.name}</b>
          <RitualMenu ritual={ritual} session={session} onChange={onChange} />
        </span>
        <span className={styles.caption}>
          {rhythm === null ? null : <span>{rhythmWords(words, rhythm)}</span>}
          {ritual.words ? <span dir="auto">{ritual.words}</span> : null}
        </span>
        <span className={styles.below}>
          <WeekNotes said={said} session={session} />
        </span>
      </th>
      {days.map((day) => {
        const found = said.find((one) => one.day === day)
        const isShown = found !== undefined || isPlanned(ritual.plan, day)
        return (
          <td key={day} data-today={day === today || undefined}>
            {isShown ? (
              <DayMark
                name={ritual.name}
                day={day}
                state={found?.state ?? null}
                isToday={day === today}
                onPress={() => onMark(day)}
              />
            ) : (
              <VisuallyHidden>{words.t('rituals.not-a-day')}</VisuallyHidden>
            )}
          </td>
        )
      })}
      <td className={styles.notes}>
        <WeekNotes said={said} session={session} />
      </td>
    </tr>
  )
}
