import { z } from 'zod'
import { addDays, weekdayOf } from './calendar.ts'
import { Day, daysInMonth, dayToUtcNoon } from './days.ts'

/** From 1 for Monday to 7 for Sunday. */
export const Weekday = z.number().int().min(1).max(7)

/** Which of its kind in a month: the first to the fourth, or the last. */
export const nths = [1, 2, 3, 4, -1] as const
export const Nth = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)])
export type Nth = z.infer<typeof Nth>

/** Most weeks from one time to the next. */
export const mostWeeks = 26

/**
 * When something comes round, by the calendar on the wall: no clock and no zone has a part in it. In a month
 * that is too short for its date, it is on that month's last day; so is 29 February in a common year.
 */
export const Rhythm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('daily') }),
  z.strictObject({
    kind: z.literal('weekly'),
    days: z
      .array(Weekday)
      .min(1)
      .max(7)
      .refine((days) => days.every((day, at) => at === 0 || day > days[at - 1]!)),
    /** 1 is every week. Weeks begin on Monday. */
    every: z.number().int().min(1).max(mostWeeks),
    /** A day in one of the weeks; nothing is before it. */
    anchor: Day,
  }),
  z.strictObject({ kind: z.literal('monthly-date'), date: z.number().int().min(1).max(31) }),
  z.strictObject({ kind: z.literal('monthly-weekday'), nth: Nth, day: Weekday }),
  z
    .strictObject({
      kind: z.literal('yearly'),
      month: z.number().int().min(1).max(12),
      date: z.number().int().min(1).max(31),
    })
    // Of a leap year.
    .refine(({ month, date }) => date <= daysInMonth(4, month)),
])
export type Rhythm = z.infer<typeof Rhythm>

/** True on a day on which it comes round. */
export function isOn(rhythm: Rhythm, day: Day): boolean {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8)].map(Number) as [
    number,
    number,
    number,
  ]
  switch (rhythm.kind) {
    case 'daily':
      return true
    case 'weekly': {
      if (day < rhythm.anchor || !rhythm.days.includes(weekdayOf(day))) return false
      return (weekOf(day) - weekOf(rhythm.anchor)) % rhythm.every === 0
    }
    case 'monthly-date':
      return date === Math.min(rhythm.date, daysInMonth(year, month))
    case 'monthly-weekday': {
      if (weekdayOf(day) !== rhythm.day) return false
      if (rhythm.nth === -1) return date + 7 > daysInMonth(year, month)
      return Math.ceil(date / 7) === rhythm.nth
    }
    case 'yearly':
      return month === rhythm.month && date === Math.min(rhythm.date, daysInMonth(year, month))
  }
}

/** The days on which it comes round, from the first to the last day named, both among them. */
export function occurrences(rhythm: Rhythm, from: Day, to: Day): Day[] {
  const on: Day[] = []
  for (const day of daysBetween(from, to)) if (isOn(rhythm, day)) on.push(day)
  return on
}

/** The next day after this one; null where the calendar ends before. */
export function next(rhythm: Rhythm, after: Day): Day | null {
  const anchor = rhythm.kind === 'weekly' ? rhythm.anchor : after
  const from = anchor > after ? anchor : addDays(after, 1)
  // At the last day that there is, a day later is the same one.
  if (from === after) return null
  for (const day of daysBetween(from, addDays(from, longestWait))) {
    if (isOn(rhythm, day)) return day
  }
  return null
}

/** Every day from one to another, both among them; none where the second is before the first. */
export function* daysBetween(from: Day, to: Day): Generator<Day> {
  let day = from
  while (day <= to) {
    yield day
    const later = addDays(day, 1)
    if (later === day) return
    day = later
  }
}

const longestWait = Math.max(366, 7 * (mostWeeks + 1))

/** Weeks from Monday to Sunday, counted from any one of them. */
function weekOf(day: Day): number {
  // 1 January 1970 was a Thursday.
  return Math.floor((Math.floor(dayToUtcNoon(day).getTime() / 86_400_000) + 3) / 7)
}
