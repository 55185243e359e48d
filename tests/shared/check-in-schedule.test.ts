import { expect, test } from 'vitest'
import { addDays, addMonths } from '../../shared/calendar.ts'
import type { Day } from '../../shared/days.ts'
import { Every, nextCheckIn } from '../../shared/model/check-in-schedule.ts'
import fc from '../make/properties.ts'

const day = (text: string) => text as Day
const start = day('2024-01-31')

test('without a rhythm none comes round', () => {
  const facts = { last: null, isSlower: false }
  expect(nextCheckIn({ ...facts, schedule: null })).toBeNull()
  expect(nextCheckIn({ ...facts, schedule: { every: 'none', from: start } })).toBeNull()
})

test.each([
  ['week', null, '2024-01-31'],
  ['week', '2024-01-31', '2024-02-07'],
  // One that was held late, or early, counts for its own day.
  ['week', '2024-02-02', '2024-02-07'],
  ['week', '2024-02-05', '2024-02-14'],
  ['fortnight', '2024-01-31', '2024-02-14'],
  ['fortnight', '2024-02-06', '2024-02-14'],
  // A short month has its last day, and the month after has its own again.
  ['month', '2024-01-31', '2024-02-29'],
  ['month', '2024-02-29', '2024-03-31'],
] as const)('every %s, after %s: %s', (every, last, next) => {
  const schedule = { every, from: start }
  expect(nextCheckIn({ schedule, last: last && day(last), isSlower: false })).toBe(next)
})

test('after the last day that a calendar has none comes round', () => {
  for (const every of ['week', 'fortnight', 'month'] as const) {
    const schedule = { every, from: start }
    expect(nextCheckIn({ schedule, last: day('9999-12-31'), isSlower: false })).toBeNull()
  }
})

test('in a slower time every second one is left out', () => {
  const facts = { schedule: { every: 'week', from: start } as const, isSlower: true }
  expect(nextCheckIn({ ...facts, last: start })).toBe('2024-02-14')
  expect(nextCheckIn({ ...facts, last: day('2024-02-14') })).toBe('2024-02-28')
})

test('the next one is the first day of the rhythm that is more than half of it away, however long ago it began', () => {
  const rhythms = fc.constantFrom(...Every.options.filter((every) => every !== 'none'))
  fc.assert(
    fc.property(
      rhythms,
      fc.integer({ min: 0, max: 200_000 }),
      fc.integer({ min: -60, max: 73_000 }),
      fc.boolean(),
      (every, began, held, isSlower) => {
        const from = addDays(day('1600-01-01'), began % 100_000)
        const last = addDays(from, held)
        const stride = isSlower ? 2 : 1
        const days = { week: 7, fortnight: 14, month: 30 }[every]
        const rested = addDays(last, Math.floor((days * stride) / 2))
        // Walks through all of them, one by one.
        let round = 0
        const at = () => (every === 'month' ? addMonths(from, round) : addDays(from, round * days))
        while (at() <= rested) round += stride
        expect(nextCheckIn({ schedule: { every, from }, last, isSlower })).toBe(at())
      },
    ),
    { numRuns: 300 },
  )
})
