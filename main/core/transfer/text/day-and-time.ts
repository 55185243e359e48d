import { type Day, makeDay } from '../../../../shared/days.ts'

/** When something was written, as the wall calendar and the clock in that place said. */
export interface DayAndTime {
  day: Day
  /** `HH:MM`. */
  time: string
}

/** Zones that Intl knows, by the name the export gives; hostile files may name anything, so none else. */
const zones = new Map<string, Intl.DateTimeFormat>()

/** Fixed distances from UTC, as Apple's systems write them: `GMT+0130`, `GMT-5`. */
const fixedZone = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/i

const instantPattern =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i

/** Milliseconds since 1970 of an ISO 8601 instant, UTC where it names no distance; null for others. */
export function instantOf(text: string): number | null {
  const match = instantPattern.exec(text.trim())
  if (match === null) return null
  const [, year, month, day, hour, minute, second = '00', distance = 'Z'] = match
  const offset = distance.toUpperCase() === 'Z' ? 'Z' : distance.replace(/(\d{2})(\d{2})$/, '$1:$2')
  // Fractions are left out: a part of a second never moves a minute.
  const ms = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`)
  return Number.isNaN(ms) ? null : ms
}

/**
 * Day and time of an instant (milliseconds since 1970) in a time zone, with the rules that held there
 * at that moment, also long before there were zones: London in 1660 went by the sun, 75 seconds after
 * Greenwich. An unknown zone counts as UTC. Null outside the years 1 to 9999.
 */
export function dayAndTime(instant: number, zone: string | null): DayAndTime | null {
  const fixed = zone === null ? null : fixedZone.exec(zone)
  if (fixed) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)
    return inUtc(new Date(instant + (fixed[1] === '-' ? -1 : 1) * minutes * 60_000))
  }
  const clock = zone === null ? null : clockOf(zone)
  return clock === null ? inUtc(new Date(instant)) : inZone(clock, new Date(instant))
}

function clockOf(zone: string): Intl.DateTimeFormat | null {
  const known = zones.get(zone)
  if (known) return known
  try {
    const clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
    // Names differ in case too, so that a file could name a zone in a thousand ways.
    if (zones.size < 1000) zones.set(zone, clock)
    return clock
  } catch {
    return null
  }
}

function inZone(clock: Intl.DateTimeFormat, instant: Date): DayAndTime | null {
  const part = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, value]))
  if (part.get('era') !== 'AD') return null
  return fromParts(
    Number(part.get('year')),
    Number(part.get('month')),
    Number(part.get('day')),
    `${part.get('hour')}:${part.get('minute')}`,
  )
}

function inUtc(instant: Date): DayAndTime | null {
  return fromParts(
    instant.getUTCFullYear(),
    instant.getUTCMonth() + 1,
    instant.getUTCDate(),
    instant.toISOString().slice(-13, -8),
  )
}

function fromParts(year: number, month: number, day: number, time: string): DayAndTime | null {
  if (year < 1 || year > 9999) return null
  return { day: makeDay(year, month, day), time }
}
