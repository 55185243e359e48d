import { weekdayOf } from '../../../shared/calendar.ts'
import { type Day, isDay } from '../../../shared/days.ts'
import { type Nth, Rhythm } from '../../../shared/rhythm.ts'

/** A rhythm as it is being chosen: every part of every kind, so that going to and fro loses nothing. */
export interface RhythmInHand {
  kind: 'daily' | 'weekly' | 'monthly' | 'yearly'
  days: number[]
  every: number
  anchor: string
  by: 'date' | 'weekday'
  date: number
  nth: Nth
  weekday: number
  dayOfYear: string
}

/** What stands in the form at first: once a week, on the day of the week that it is. */
function startRhythm(today: Day): RhythmInHand {
  const weekday = weekdayOf(today)
  return {
    kind: 'weekly',
    days: [weekday],
    every: 1,
    anchor: today,
    by: 'date',
    date: Number(today.slice(8)),
    nth: 1,
    weekday,
    dayOfYear: today,
  }
}

/** The same of a rhythm that there is. */
export function inHand(rhythm: Rhythm | null, today: Day): RhythmInHand {
  const start = startRhythm(today)
  switch (rhythm?.kind) {
    case 'daily':
      return { ...start, kind: 'daily' }
    case 'weekly':
      return { ...start, kind: 'weekly', ...pick(rhythm) }
    case 'monthly-date':
      return { ...start, kind: 'monthly', by: 'date', date: rhythm.date }
    case 'monthly-weekday':
      return { ...start, kind: 'monthly', by: 'weekday', nth: rhythm.nth, weekday: rhythm.day }
    case 'yearly': {
      const pad = (value: number) => String(value).padStart(2, '0')
      const year = [0, 1, 2, 3]
        .map((by) => Number(today.slice(0, 4)) + by)
        .find((one) => isDay(`${one}-${pad(rhythm.month)}-${pad(rhythm.date)}`))
      return {
        ...start,
        kind: 'yearly',
        dayOfYear: `${year ?? 2024}-${pad(rhythm.month)}-${pad(rhythm.date)}`,
      }
    }
    default:
      return start
  }
}

/** The rhythm that was chosen; null while it lacks something. */
export function rhythmChosen(chosen: RhythmInHand): Rhythm | null {
  return Rhythm.safeParse(said(chosen)).data ?? null
}

function said(chosen: RhythmInHand): unknown {
  const { days, every, anchor, date, nth, weekday, dayOfYear } = chosen
  switch (chosen.kind) {
    case 'daily':
      return { kind: 'daily' }
    case 'weekly':
      return { kind: 'weekly', days: days.toSorted((a, b) => a - b), every, anchor }
    case 'monthly':
      return chosen.by === 'date'
        ? { kind: 'monthly-date', date }
        : { kind: 'monthly-weekday', nth, day: weekday }
    case 'yearly':
      return isDay(dayOfYear)
        ? {
            kind: 'yearly',
            month: Number(dayOfYear.slice(5, 7)),
            date: Number(dayOfYear.slice(8)),
          }
        : null
  }
}

function pick({ days, every, anchor }: Extract<Rhythm, { kind: 'weekly' }>) {
  return { days, every, anchor }
}
