import { expect, test } from 'vitest'
import { addDays, addMonths, daysLike, weekdayOf, weeksOf } from '../../shared/calendar.ts'
import { type Day, daysInMonth, isDay, isLeapYear, makeDay } from '../../shared/days.ts'
import fc from '../make/properties.ts'

const day = fc
  .record({ year: fc.integer({ min: 1, max: 9999 }), month: fc.integer({ min: 1, max: 12 }) })
  .chain(({ year, month }) =>
    fc.integer({ min: 1, max: daysInMonth(year, month) }).map((date) => makeDay(year, month, date)),
  )

test('the day after a day is the next one on a calendar, over months, leap days and centuries', () => {
  expect(addDays('1900-02-28' as Day, 1)).toBe('1900-03-01')
  expect(addDays('2000-02-28' as Day, 1)).toBe('2000-02-29')
  expect(addDays('0099-12-31' as Day, 1)).toBe('0100-01-01')
  expect(addDays('0001-01-01' as Day, -1)).toBe('0001-01-01')
  expect(addDays('9999-12-31' as Day, 7)).toBe('9999-12-31')
  fc.assert(
    fc.property(day, fc.integer({ min: -800, max: 800 }), (from, by) => {
      const to = addDays(from, by)
      if (to !== '0001-01-01' && to !== '9999-12-31') expect(addDays(to, -by)).toBe(from)
    }),
  )
})

test('a month on, the day stays, or is the last one of a month that is shorter', () => {
  expect(addMonths('2026-01-31' as Day, 1)).toBe('2026-02-28')
  expect(addMonths('2026-01-31' as Day, 2)).toBe('2026-03-31')
  expect(addMonths('2024-02-29' as Day, 12)).toBe('2025-02-28')
  expect(addMonths('2026-01-15' as Day, -1)).toBe('2025-12-15')
  expect(addMonths('0001-01-15' as Day, -1)).toBe('0001-01-01')
  expect(addMonths('9999-12-15' as Day, 1)).toBe('9999-12-31')
})

test('the weeks of any month hold all of its days once, each under its day of the week', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 7 }), (any, begins) => {
      const weeks = weeksOf(any.slice(0, 7), begins)
      const days = weeks.flat().filter((one) => one !== null)
      expect(days).toEqual([...days].sort())
      expect(days.length).toBe(daysInMonth(Number(any.slice(0, 4)), Number(any.slice(5, 7))))
      for (const week of weeks) {
        expect(week).toHaveLength(7)
        week.forEach((one, at) => {
          if (one) expect(weekdayOf(one)).toBe(((begins - 1 + at) % 7) + 1)
        })
      }
    }),
  )
  expect(weekdayOf('2026-11-22' as Day)).toBe(7)
})

test('a leap day is remembered in each year: on itself, or on the last day of February', () => {
  expect(daysLike('2026-02-28' as Day, 2024)).toEqual(['2024-02-28', '2024-02-29'])
  expect(daysLike('2024-02-28' as Day, 2020)).toEqual(['2020-02-28'])
  expect(daysLike('2024-02-29' as Day, 2020)).toEqual(['2020-02-29'])
  expect(daysLike('2024-02-29' as Day, 2023)).toEqual([])
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 9999 }), (any, year) => {
      const like = daysLike(any, year)
      expect(like.every(isDay)).toBe(true)
      const isLost = any.slice(5) === '02-29' && !isLeapYear(year)
      if (!isLost) expect(like[0]?.slice(5)).toBe(any.slice(5))
    }),
  )
})
