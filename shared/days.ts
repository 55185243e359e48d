import { z } from 'zod'

/**
 * Calendar days without clocks: `YYYY-MM-DD` in the proleptic Gregorian calendar, years 0001 to 9999.
 * A day is what the writer's wall calendar says; no time zone ever moves it.
 */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay)
  .brand<'Day'>() as unknown as z.ZodType<string & z.$brand<'Day'>, string & z.$brand<'Day'>>
export type Day = z.infer<typeof Day>

/** A month as `YYYY-MM`. */
export const Month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .refine((month) => month >= '0001')
export type Month = z.infer<typeof Month>

/** True when the text names a day that exists, 29 February only in leap years. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Number of days in a month, `month` from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The Gregorian rule: every fourth year, but of the hundreds only every fourth. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** The month a day lies in, `YYYY-MM`. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

/** The day that a clock shows at an instant, in the computer's own time zone. */
export function dayOfDate(date: Date): Day {
  return makeDay(date.getFullYear(), date.getMonth() + 1, date.getDate())
}

/** A day from its parts; throws `RangeError` for one that does not exist. */
export function makeDay(year: number, month: number, day: number): Day {
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  if (!isDay(text)) throw new RangeError('no such day')
  return text as Day
}

/**
 * A UTC instant at noon of the day, for formatting with `timeZone: 'UTC'`. `Date.UTC` reads years
 * below 100 as 1900 and more, hence the setter.
 */
export function dayToUtcNoon(day: Day): Date {
  const date = new Date(Date.UTC(2000, 0, 1, 12))
  date.setUTCFullYear(
    Number(day.slice(0, 4)),
    Number(day.slice(5, 7)) - 1,
    Number(day.slice(8, 10)),
  )
  return date
}
