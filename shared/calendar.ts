import { type Day, daysInMonth, dayToUtcNoon, isDay, type Month, makeDay } from './days.ts'

/** First and last day that there are. */
const first = '0001-01-01' as Day
const last = '9999-12-31' as Day

const oneDay = 86_400_000

/** So many days later, or earlier; at the edges of the calendar its last day. */
export function addDays(day: Day, days: number): Day {
  const instant = new Date(dayToUtcNoon(day).getTime() + days * oneDay)
  const year = instant.getUTCFullYear()
  if (year < 1) return first
  if (year > 9999) return last
  return makeDay(year, instant.getUTCMonth() + 1, instant.getUTCDate())
}

/** The same day so many months later, or the last day of a month that is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = partsOf(day)
  const at = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1]
  if (toYear < 1) return first
  if (toYear > 9999) return last
  return makeDay(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)))
}

/** The day of the week, from 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return dayToUtcNoon(day).getUTCDay() || 7
}

/** The weeks of a month, seven places each, null outside of the month. `begins` is the first day of a week. */
export function weeksOf(month: Month, begins: number): (Day | null)[][] {
  const [year, of] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  const blank = (weekdayOf(makeDay(year, of, 1)) - begins + 7) % 7
  const days: (Day | null)[] = Array.from({ length: blank }, () => null)
  for (let date = 1; date <= daysInMonth(year, of); date += 1) days.push(makeDay(year, of, date))
  while (days.length % 7 !== 0) days.push(null)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}

/**
 * The days of another year that are remembered on this one: the same, and 29 February on the 28th where
 * the year of the day itself has none.
 */
export function daysLike(day: Day, year: number): Day[] {
  const [own, month, date] = partsOf(day)
  const isLastOfFebruary = month === 2 && date === 28 && daysInMonth(own, 2) === 28
  const dates = isLastOfFebruary ? [date, 29] : [date]
  const named = (one: number) =>
    `${String(year).padStart(4, '0')}-${day.slice(5, 7)}-${String(one).padStart(2, '0')}`
  return dates.map(named).filter(isDay) as Day[]
}

function partsOf(day: Day): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}
