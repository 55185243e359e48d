import { DateTime, IANAZone } from 'luxon'
import { afterAll, expect, test } from 'vitest'
import { addDays } from '../../shared/calendar.ts'
import { type Day, dayOfDate } from '../../shared/days.ts'
import { instantAt } from '../../shared/moments.ts'

const before = process.env.TZ
afterAll(() => {
  if (before === undefined) delete process.env.TZ
  else process.env.TZ = before
})

const zones = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]
const hour = 3_600_000
const from = Date.UTC(1990, 0, 1)
const to = Date.UTC(2040, 0, 1)

/** Instants at which the clocks of a zone change, each as the first one of the time after. */
function changesOf(zone: IANAZone): number[] {
  const changes: number[] = []
  const step = 14 * 24 * hour
  for (let at = from; at < to; at += step) {
    if (zone.offset(at) === zone.offset(at + step)) continue
    let [low, high] = [at, at + step]
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000
      if (zone.offset(middle) === zone.offset(low)) low = middle
      else high = middle
    }
    changes.push(high)
  }
  return changes
}

const changes = new Map(zones.map((name) => [name, changesOf(IANAZone.create(name))]))

/** What the wall shows, by the library. */
function wall(at: number, zone: string): DateTime {
  return DateTime.fromMillis(at, { zone })
}

/** The first instant at which the library's clock shows the time on the day; null where it never does. */
function firstShowing(day: string, time: string, zone: string): number | null {
  const around = DateTime.fromISO(`${day}T${time}`, { zone: 'UTC' }).toMillis()
  const rules = IANAZone.create(zone)
  const offsets = new Set([-30, 0, 30].map((hours) => rules.offset(around + hours * hour)))
  const found = [...offsets]
    .map((offset) => around - offset * 60_000)
    .filter((at) => wall(at, zone).toFormat("yyyy-MM-dd'T'HH:mm") === `${day}T${time}`)
  return found.length === 0 ? null : Math.min(...found)
}

test('whenever any clock of the world is changed, today is the day that its wall shows', () => {
  let seen = 0
  for (const name of changes.keys()) {
    process.env.TZ = name
    for (const change of changes.get(name)!) {
      for (const by of [-24, -1, -0.001, 0, 0.001, 1, 24]) {
        const at = change + by * hour
        const shown = wall(at, name).toISODate()
        if (dayOfDate(new Date(at)) !== shown) {
          expect([name, at, dayOfDate(new Date(at))]).toEqual([name, at, shown])
        }
        seen += 1
      }
    }
  }
  expect(zones.length).toBeGreaterThan(400)
  expect(seen).toBeGreaterThan(50_000)
})

test('a time on a day is the first instant at which the wall shows it, wherever clocks are changed', () => {
  let [shown, skipped] = [0, 0]
  for (const name of changes.keys()) {
    process.env.TZ = name
    for (const change of changes.get(name)!) {
      const around = wall(change, name).toISODate() as Day
      for (const day of [addDays(around, -1), around, addDays(around, 1)]) {
        for (const time of [
          '00:00',
          '00:30',
          '01:30',
          '02:00',
          '02:30',
          '03:00',
          '20:00',
          '23:59',
        ]) {
          const moment = instantAt(day, time).getTime()
          const expected = firstShowing(day, time, name)
          if (expected === null) {
            // No clock shows it: it comes as much later as the clock was put forward, and never earlier.
            skipped += 1
            const told = wall(moment, name).toFormat("yyyy-MM-dd'T'HH:mm")
            if (told <= `${day}T${time}`) expect([name, day, time, told]).toEqual('later')
          } else {
            shown += 1
            if (moment !== expected) {
              expect([name, day, time, moment]).toEqual([name, day, time, expected])
            }
          }
        }
      }
    }
  }
  expect(shown).toBeGreaterThan(50_000)
  expect(skipped).toBeGreaterThan(1000)
})

test('the evening of a day that has no such hour is told by the hour after', () => {
  process.env.TZ = 'Europe/Berlin'
  expect(instantAt('2026-03-29' as Day, '02:30').toISOString()).toBe('2026-03-29T01:30:00.000Z')
  expect(instantAt('2026-10-25' as Day, '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z')
  expect(instantAt('0042-06-01' as Day, '20:00').getUTCFullYear()).toBe(42)
})
