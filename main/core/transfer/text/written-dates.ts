import { isDay, makeDay } from '../../../../shared/days.ts'
import { type DayAndTime, dayAndTime, instantOf } from './day-and-time.ts'

/** A date that somebody wrote, with a time where one stands beside it. */
export interface WrittenDate {
  day: DayAndTime['day']
  time: string | null
}

const two = (part: string | number) => String(part).padStart(2, '0')

/** Year first, as in 2024-01-15, 2024/1/15 or 2024.01.15; a time may follow. */
const yearFirst =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d])(?:(?:[T ,_]+|(?<=\d)-)(\d{1,2})[:.h]?(\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?(?![\d]))?/i
/** Day first, with dots: 15.01.2024. With slashes nobody can tell the day from the month. */
const dayFirst =
  /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)(?:[T ,]+(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?\s*([ap]\.?m\.?)?(?!\d))?/i

/**
 * Reads a date at the start of a text: how much of it the date takes up, or null where there is none.
 * No time zone moves it: what somebody wrote is what their calendar said.
 */
export function dateAtStart(text: string): { date: WrittenDate; length: number } | null {
  const head = text.slice(0, 60)
  const first = yearFirst.exec(head)
  if (first !== null) {
    const [whole, year, , month, day, hour, minute, , half] = first
    return found(whole, year!, month!, day!, hour, minute, half)
  }
  const last = dayFirst.exec(head)
  if (last === null) return null
  const [whole, day, month, year, hour, minute, half] = last
  return found(whole, year!, month!, day!, hour, minute, half)
}

function found(
  whole: string,
  year: string,
  month: string,
  day: string,
  hour: string | undefined,
  minute: string | undefined,
  half: string | undefined,
) {
  if (!isDay(`${year}-${two(month)}-${two(day)}`)) return null
  const time = hour === undefined ? null : clockTime(hour, minute!, half)
  const date = { day: makeDay(Number(year), Number(month), Number(day)), time }
  return { date, length: whole.length }
}

/** `HH:MM`, or null for a time that no clock shows. */
function clockTime(hour: string, minute: string, half?: string): string | null {
  const isTwelve = half !== undefined
  let hours = Number(hour)
  if (isTwelve && (hours < 1 || hours > 12)) return null
  if (isTwelve) hours = (hours % 12) + (/^p/i.test(half) ? 12 : 0)
  return hours > 23 || Number(minute) > 59 ? null : `${two(hours)}:${minute}`
}

/** A time that stands alone, as `21:30` or `9:30 pm`; null for anything else. */
export function timeAlone(text: string): string | null {
  const match = /^\s*(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?\s*([ap]\.?m\.?)?\s*$/i.exec(
    text.slice(0, 40),
  )
  return match === null ? null : clockTime(match[1]!, match[2]!, match[3])
}

/**
 * A date that a program wrote: with a distance from UTC it keeps the wall time of that place; in UTC
 * (`Z`) it is read in `zone`, where one is known.
 */
export function dateOfProgram(text: string, zone: string | null): WrittenDate | null {
  const isUtc = /Z$/i.test(text.trim())
  if (isUtc && zone !== null) {
    const instant = instantOf(text)
    return instant === null ? null : dayAndTime(instant, zone)
  }
  return dateAtStart(text.trim())?.date ?? null
}

/**
 * The date in a file's name or in its folders: `2024-01-15`, `20240115`, `2024_01_15 By the weir`,
 * `2024/01/15.md`, `2024/01-15.md`. What is left of the name may be a title.
 */
export function dateOfPath(path: string): { date: WrittenDate; rest: string } | null {
  const parts = path.replace(/\.[^./]{1,10}$/, '').split('/')
  const name = parts.at(-1)!
  const spread = name.replace(/^(\d{4})_(\d{2})_(\d{2})/, '$1-$2-$3')
  const inName = dateAtStart(packed(spread))
  if (inName !== null) return { ...inName, rest: packed(spread).slice(inName.length) }
  const [year, month] = [parts.at(-3) ?? '', parts.at(-2) ?? '']
  for (const guess of [
    `${year}-${/^(?:\d{4}-)?(\d{1,2})/.exec(month)?.[1] ?? ''}-${name}`,
    `${/^\d{4}$/.exec(month)?.[0] ?? ''}-${name}`,
    `${/^\d{4}-\d{2}$/.exec(month)?.[0] ?? ''}-${name}`,
  ]) {
    const inFolders = dateAtStart(guess)
    if (inFolders !== null) return { ...inFolders, rest: guess.slice(inFolders.length) }
  }
  return null
}

/** Eight digits at the start as a date with hyphens, with four or six more as its time. */
function packed(name: string): string {
  return name.replace(
    /^(\d{4})(\d{2})(\d{2})(?:[T_ -]?(\d{2})(\d{2})(?:\d{2})?)?(?!\d)/,
    (_, year, month, day, hour, minute) =>
      `${year}-${month}-${day}${hour === undefined ? '' : ` ${hour}:${minute}`}`,
  )
}
