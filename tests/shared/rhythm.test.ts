import rrule, { type Options } from 'rrule'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../shared/calendar.ts'
import { type Day, dayToUtcNoon, makeDay } from '../../shared/days.ts'
import { daysBetween, isOn, next, nths, occurrences, Rhythm } from '../../shared/rhythm.ts'
import fc from '../make/properties.ts'

const { RRule } = rrule

const first = '1900-01-01' as Day
const last = '2100-12-31' as Day

/** The same rule as the library says it, from the day on that it begins. */
function byTheLibrary(rhythm: Rhythm): Day[] {
  const begin = rhythm.kind === 'weekly' && rhythm.anchor > first ? rhythm.anchor : first
  const rule = new RRule({
    ...ruleOf(rhythm),
    dtstart: dayToUtcNoon(begin),
    until: dayToUtcNoon(last),
    wkst: RRule.MO,
  })
  return rule.all().map((at) => makeDay(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()))
}

function ruleOf(rhythm: Rhythm): Partial<Options> {
  const weekdays = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA, RRule.SU]
  switch (rhythm.kind) {
    case 'daily':
      return { freq: RRule.DAILY }
    case 'weekly':
      return {
        freq: RRule.WEEKLY,
        interval: rhythm.every,
        byweekday: rhythm.days.map((day) => weekdays[day - 1]!),
      }
    case 'monthly-date':
      return { freq: RRule.MONTHLY, ...lastOf(rhythm.date) }
    case 'monthly-weekday':
      return { freq: RRule.MONTHLY, byweekday: [weekdays[rhythm.day - 1]!.nth(rhythm.nth)] }
    case 'yearly':
      return { freq: RRule.YEARLY, bymonth: [rhythm.month], ...lastOf(rhythm.date) }
  }
}

/** The last day of a month that is no later than this date: what the format calls BYSETPOS. */
function lastOf(date: number): Partial<Options> {
  const dates = [28, 29, 30, 31].filter((one) => one <= date)
  return date <= 28 ? { bymonthday: [date] } : { bymonthday: dates, bysetpos: [-1] }
}

const weekly = fc.record({
  kind: fc.constant('weekly' as const),
  days: fc
    .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
    .map((days) => days.toSorted((a, b) => a - b)),
  every: fc.integer({ min: 1, max: 26 }),
  anchor: fc.integer({ min: 0, max: 73_000 }).map((days) => addDays(first, days)),
})

describe('over two hundred years, a rhythm falls on the days that the library finds', () => {
  test('every day', () => {
    expect(occurrences({ kind: 'daily' }, first, last)).toEqual(byTheLibrary({ kind: 'daily' }))
  })

  test('weeks, every so many of them, on any of their days, from any day on', () => {
    fc.assert(
      fc.property(weekly, (rhythm) => {
        expect(occurrences(rhythm, first, last)).toEqual(byTheLibrary(rhythm))
      }),
      { numRuns: 24 },
    )
  })

  test('each date of a month, on its last day where it is too short', () => {
    for (let date = 1; date <= 31; date += 1) {
      const rhythm = { kind: 'monthly-date', date } as const
      const found = occurrences(rhythm, first, last)
      expect(found).toEqual(byTheLibrary(rhythm))
      expect(found).toHaveLength(201 * 12)
    }
  })

  test('each weekday of a month, the first to the fourth and the last', () => {
    for (const nth of nths) {
      for (let day = 1; day <= 7; day += 1) {
        const rhythm = { kind: 'monthly-weekday', nth, day } as const
        const found = occurrences(rhythm, first, last)
        expect(found).toEqual(byTheLibrary(rhythm))
        expect(found).toHaveLength(201 * 12)
      }
    }
  })

  test('days of each month of a year, 29 February on the 28th of a common one', () => {
    for (const day of daysBetween('2024-01-01' as Day, '2024-12-31' as Day)) {
      const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))]
      if (date > 1 && date < 27 && date !== 14) continue
      const rhythm = { kind: 'yearly', month, date } as const
      const found = occurrences(rhythm, first, last)
      expect(found).toHaveLength(201)
      expect(found).toEqual(byTheLibrary(rhythm))
    }
  })
})

test('the next time is the first one after a day, whatever the rhythm', () => {
  const rhythms = fc.oneof(
    fc.constant({ kind: 'daily' as const }),
    weekly,
    fc.record({
      kind: fc.constant('monthly-date' as const),
      date: fc.integer({ min: 1, max: 31 }),
    }),
    fc.record({
      kind: fc.constant('monthly-weekday' as const),
      nth: fc.constantFrom(...nths),
      day: fc.integer({ min: 1, max: 7 }),
    }),
    fc.constant({ kind: 'yearly' as const, month: 2, date: 29 }),
  )
  const days = fc.integer({ min: 0, max: 73_000 }).map((by) => addDays(first, by))
  fc.assert(
    fc.property(rhythms, days, (rhythm, after) => {
      const found = next(rhythm, after)
      expect(found).not.toBeNull()
      expect(occurrences(rhythm, addDays(after, 1), found!)).toEqual([found])
    }),
  )
})

test('every second Friday stays every second Friday over the turn of a year of 53 weeks', () => {
  const rhythm = {
    kind: 'weekly',
    days: [5],
    every: 2,
    anchor: '2026-12-11' as Day,
  } as const
  expect(
    occurrences(rhythm as unknown as Rhythm, '2026-12-01' as Day, '2027-02-01' as Day),
  ).toEqual(['2026-12-11', '2026-12-25', '2027-01-08', '2027-01-22'])
})

test('a day that was chosen in the middle of a week begins there, and says which weeks they are', () => {
  const rhythm: Rhythm = { kind: 'weekly', days: [1, 5], every: 2, anchor: '2026-11-25' as Day }
  expect(occurrences(rhythm, '2026-11-16' as Day, '2026-12-13' as Day)).toEqual([
    '2026-11-27',
    '2026-12-07',
    '2026-12-11',
  ])
})

test('the calendar has two ends, and nothing comes round beyond them', () => {
  expect(next({ kind: 'daily' }, '9999-12-31' as Day)).toBeNull()
  expect(next({ kind: 'yearly', month: 6, date: 1 }, '9999-06-01' as Day)).toBeNull()
  expect(next({ kind: 'daily' }, '0001-01-01' as Day)).toBe('0001-01-02')
  expect(isOn({ kind: 'yearly', month: 2, date: 29 }, '0004-02-29' as Day)).toBe(true)
  expect(occurrences({ kind: 'daily' }, '2026-11-02' as Day, '2026-11-01' as Day)).toEqual([])
})

test('what is no rhythm is refused: no day, a day twice, 30 February', () => {
  const anchor = '2026-11-25'
  const good = { kind: 'weekly', days: [1, 5], every: 2, anchor }
  expect(Rhythm.safeParse(good).success).toBe(true)
  for (const bad of [
    { ...good, days: [] },
    { ...good, days: [5, 1] },
    { ...good, days: [1, 1] },
    { ...good, days: [8] },
    { ...good, every: 0 },
    { ...good, every: 27 },
    { ...good, anchor: '2026-02-30' },
    { kind: 'monthly-weekday', nth: 5, day: 1 },
    { kind: 'monthly-date', date: 32 },
    { kind: 'yearly', month: 2, date: 30 },
    { kind: 'daily', every: 2 },
  ]) {
    expect(Rhythm.safeParse(bad).success).toBe(false)
  }
  expect(Rhythm.safeParse({ kind: 'yearly', month: 2, date: 29 }).success).toBe(true)
})
