import { addDays } from '../../../shared/calendar.ts'
import type { Day } from '../../../shared/days.ts'
import { useRead } from '../../bridge/hooks.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './ComingUp.module.css'
import type { TodayPlace } from './today-place.ts'

export interface ComingUpProps {
  today: Day
  onGo(place: TodayPlace): void
}

interface Coming {
  key: string
  name: string
  day: Day
  place: TodayPlace
}

/** How far ahead this looks, in days. */
const ahead = 7
const most = 4

/** What a couple comes back to in the next days. */
export function ComingUp({ today, onGo }: ComingUpProps) {
  const { t, weekday, day: nameOf } = useWords()
  const rituals = useRead('rituals.coming', { days: ahead })
  const plan = useRead('check-ins.plan', { today })
  const next = plan.data?.next ?? null
  const checkIn: Coming[] =
    next !== null && next <= addDays(today, ahead)
      ? [{ key: 'check-in', name: t('today.check-in'), day: next, place: { to: 'check-ins' } }]
      : []
  const coming = [
    ...checkIn,
    ...(rituals.data ?? []).map(
      ({ ritual, name, day }): Coming => ({ key: ritual, name, day, place: { to: 'rituals' } }),
    ),
  ]
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .slice(0, most)
  if (coming.length === 0) return null
  return (
    <section className={styles.coming}>
      <h2>{t('today.coming')}</h2>
      <ul>
        {coming.map(({ key, name, day, place }) => (
          <li key={key}>
            <button type="button" onClick={() => onGo(place)}>
              <b>{name}</b>
              <time dateTime={day}>{whenOf(day)}</time>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )

  function whenOf(day: Day): string {
    if (day <= today) return t('today.on-today')
    if (day === addDays(today, 1)) return t('today.on-tomorrow')
    return t('today.on-day', { weekday: weekday(day), date: nameOf(day, 'near') })
  }
}
