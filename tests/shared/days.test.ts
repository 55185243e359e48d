import { expect, test } from 'vitest'
import { Day, dayOfDate, dayToUtcNoon, isDay, makeDay, monthOf } from '../../shared/days.ts'
import fc from '../make/properties.ts'

test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '1660-01-01'])(
  '%s is a day',
  (text) => {
    expect(isDay(text)).toBe(true)
    expect(Day.safeParse(text).success).toBe(true)
  },
)

test.each([
  '2023-02-29',
  '1900-02-29',
  '0000-01-01',
  '2024-13-01',
  '2024-00-10',
  '2024-04-31',
  '2024-4-1',
  '10000-01-01',
  '2024-01-01T00:00',
  ' 2024-01-01',
  '',
])('%s is not a day', (text) => {
  expect(isDay(text)).toBe(false)
  expect(Day.safeParse(text).success).toBe(false)
})

test('every day there is can be made, written and read back, and no other', () => {
  const part = (max: number) => fc.integer({ min: -1, max })
  fc.assert(
    fc.property(part(10_001), part(14), part(33), (year, month, day) => {
      const date = new Date(Date.UTC(2000, 0, 1))
      date.setUTCFullYear(year, month - 1, day)
      const exists =
        year >= 1 &&
        year <= 9999 &&
        date.getUTCFullYear() === year &&
        date.getUTCMonth() === month - 1 &&
        date.getUTCDate() === day
      if (!exists) {
        expect(() => makeDay(year, month, day)).toThrow(RangeError)
        return
      }
      const made = makeDay(year, month, day)
      expect(monthOf(made)).toBe(made.slice(0, 7))
      const noon = dayToUtcNoon(made)
      expect([noon.getUTCFullYear(), noon.getUTCMonth() + 1, noon.getUTCDate()]).toEqual([
        year,
        month,
        day,
      ])
      expect(noon.getUTCHours()).toBe(12)
    }),
    { numRuns: 5_000 },
  )
})

test("a day is what the computer's own clock shows", () => {
  expect(dayOfDate(new Date(2026, 10, 7, 0, 0, 0))).toBe('2026-11-07')
  expect(dayOfDate(new Date(2026, 10, 7, 23, 59, 59))).toBe('2026-11-07')
})

test('days in the order of their names are days in order', () => {
  const day = fc
    .date({ min: new Date('0002-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
    .map((date) => dayOfDate(date))
  fc.assert(
    fc.property(day, day, (a, b) => {
      expect(a < b).toBe(dayToUtcNoon(a).getTime() < dayToUtcNoon(b).getTime())
    }),
  )
})
