import { type Day, dayOfDate, isDay } from '../../../../shared/days.ts'
import type { Promised } from '../../../../shared/model/debrief.ts'

/** A promise as it is typed; the day may not be one yet. */
export interface PromiseInHand {
  text: string
  day: string
}

/** Two weeks from today: long enough to try it, short enough to remember. */
export function startDay(): Day {
  const date = new Date()
  return dayOfDate(new Date(date.getFullYear(), date.getMonth(), date.getDate() + 14))
}

/** The promise that was typed, or null while a word or a day to come is missing. */
export function promiseOf({ text, day }: PromiseInHand): Promised | null {
  if (text.trim() === '' || !isDayToCome(day)) return null
  return { text: text.trim(), followUp: day as Day }
}

/** True for a day that is today or later. */
export function isDayToCome(day: string): boolean {
  return isDay(day) && day >= dayOfDate(new Date())
}
