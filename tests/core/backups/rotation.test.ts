import { describe, expect, test } from 'vitest'
import { type DatedCopy, mostKept, toDrop } from '../../../main/core/backups/rotation.ts'
import { type Day, dayOfDate } from '../../../shared/days.ts'
import fc from '../../make/properties.ts'

const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs
const start = Date.parse('2026-01-05T07:40:00.000Z')

/** Every copy falls on the day that it has in Greenwich, so that the tests mean the same everywhere. */
const dayOf = (instant: Date) => instant.toISOString().slice(0, 10) as Day
const copyAt = (number: number, at: number): DatedCopy => ({
  number,
  madeAt: new Date(at).toISOString(),
})
const kept = (copies: readonly DatedCopy[]) => {
  const dropped = new Set(toDrop(copies, dayOf))
  return copies.filter((copy) => !dropped.has(copy))
}
const numbers = (copies: readonly DatedCopy[]) => copies.map(({ number }) => number)

/** Copies of a clock that goes right: so many hours between one and the next, in order of making. */
const steps = fc.array(fc.integer({ min: 1, max: 24 * 40 }), { minLength: 1, maxLength: 150 })
function onARightClock(hours: readonly number[]): DatedCopy[] {
  let at = start
  return hours.map((step, index) => {
    at += step * hourMs
    return copyAt(index + 1, at)
  })
}

/** Copies of any clock at all: one that leaps years, or one that wavers by hours. */
const anyClock = fc
  .constantFrom(4000, 40, 4)
  .chain((days) =>
    fc.array(fc.integer({ min: 0, max: days * dayMs }), { minLength: 1, maxLength: 120 }),
  )
  .map((times) => times.map((at, index) => copyAt(index + 1, start + at)))

describe('of copies made day after day', () => {
  const daily = Array.from({ length: 400 }, (_, index) => copyAt(index + 1, start + index * dayMs))

  test('a week, four weeks and twelve months stay, and the newest', () => {
    // The newest is of Monday 8 February 2027.
    expect(kept(daily).map(({ madeAt }) => madeAt.slice(0, 10))).toEqual([
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      '2026-11-30',
      '2026-12-31',
      '2027-01-17',
      '2027-01-24',
      '2027-01-31',
      '2027-02-01',
      '2027-02-02',
      '2027-02-03',
      '2027-02-04',
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
    ])
  })

  test('letting go after each copy keeps what letting go once at the end keeps', () => {
    let standing: DatedCopy[] = []
    for (const copy of daily) standing = kept([...standing, copy])
    expect(standing).toEqual(kept(daily))
  })
})

test('of several copies of one day the last one stands for it', () => {
  const at = (day: number, hour: number) => start + day * dayMs + hour * hourMs
  const copies = [at(0, 0), at(0, 2), at(0, 4), at(1, 0), at(1, 3), at(2, 0)].map((time, index) =>
    copyAt(index + 1, time),
  )
  expect(numbers(kept(copies))).toEqual([3, 5, 6])
})

test('a few copies of long ago all stay: places are of days that have a copy', () => {
  const copies = [0, 1, 2, 3, 4, 5, 6].map((index) => copyAt(index + 1, start + index * 90 * dayMs))
  expect(kept(copies)).toEqual(copies)
})

test('the newest copy stays, whatever any clock said', () => {
  fc.assert(
    fc.property(anyClock, (copies) => {
      expect(kept(copies)).toContain(copies.at(-1))
    }),
  )
})

test('of a right clock no more than twenty-three stay, and at least one', () => {
  fc.assert(
    fc.property(steps, (hours) => {
      const standing = kept(onARightClock(hours))
      expect(standing.length).toBeLessThanOrEqual(mostKept)
      expect(standing.length).toBeGreaterThan(0)
    }),
  )
  expect(mostKept).toBe(23)
})

test('a second look lets nothing more go, whatever any clock said', () => {
  fc.assert(
    fc.property(anyClock, (copies) => {
      expect(toDrop(kept(copies), dayOf)).toEqual([])
    }),
  )
})

test('the order in which a folder lists its files changes nothing', () => {
  fc.assert(
    fc.property(
      anyClock.chain((copies) =>
        fc.tuple(fc.constant(copies), fc.shuffledSubarray(copies, { minLength: copies.length })),
      ),
      ([copies, shuffled]) => {
        expect(numbers(kept(shuffled)).sort()).toEqual(numbers(kept(copies)).sort())
      },
    ),
  )
})

test('letting go after each copy keeps what letting go once at the end keeps, on a right clock', () => {
  fc.assert(
    fc.property(steps, (hours) => {
      const copies = onARightClock(hours)
      let standing: DatedCopy[] = []
      for (const copy of copies) standing = kept([...standing, copy])
      expect(standing).toEqual(kept(copies))
    }),
  )
})

test('every day, week and month that has a copy in reach still has its newest one', () => {
  fc.assert(
    fc.property(steps, (hours) => {
      const copies = onARightClock(hours)
      const standing = new Set(kept(copies))
      const days = [...new Set(copies.map(({ madeAt }) => madeAt.slice(0, 10)))].slice(-7)
      const months = [...new Set(copies.map(({ madeAt }) => madeAt.slice(0, 7)))].slice(-12)
      for (const label of [...days, ...months]) {
        const last = copies.findLast(({ madeAt }) => madeAt.startsWith(label))!
        expect(standing).toContain(last)
      }
    }),
  )
})

describe('a clock that jumps', () => {
  const jump = fc.integer({ min: -20 * 365 * dayMs, max: 20 * 365 * dayMs })

  test('drops nothing that it would have kept, when one copy is made by it', () => {
    fc.assert(
      fc.property(steps, jump, (hours, byMs) => {
        const right = onARightClock(hours)
        const last = right.at(-1)!
        const wrong = copyAt(last.number, Date.parse(last.madeAt) + byMs)
        const standing = new Set(numbers(kept([...right.slice(0, -1), wrong])))
        for (const number of numbers(kept(right))) expect(standing).toContain(number)
      }),
      { numRuns: 500 },
    )
  })

  test('back to what is right has taken nobody’s place, when it had gone ahead', () => {
    fc.assert(
      fc.property(
        steps,
        fc.integer({ min: 2 * dayMs, max: 20 * 365 * dayMs }),
        fc.array(fc.integer({ min: 12, max: 30 }), { minLength: 1, maxLength: 60 }),
        (hours, aheadMs, later) => {
          const right = onARightClock([...hours, ...later])
          const stray = hours.length - 1
          // It has to come back before the time that the stray copy bears.
          const soon = right.filter(
            ({ madeAt }, index) =>
              index <= stray || Date.parse(madeAt) < Date.parse(right[stray]!.madeAt) + aheadMs,
          )
          fc.pre(soon.length > stray + 1)
          const wrong = soon.map((copy, index) =>
            index === stray ? copyAt(copy.number, Date.parse(copy.madeAt) + aheadMs) : copy,
          )
          let standing: DatedCopy[] = []
          for (const copy of wrong) standing = kept([...standing, copy])
          let should: DatedCopy[] = []
          for (const copy of soon.filter((_, index) => index !== stray)) {
            should = kept([...should, copy])
          }
          for (const copy of should) expect(standing).toContainEqual(copy)
          expect(standing.length).toBeLessThanOrEqual(mostKept)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('to 1970 for good lets go by the new time, and keeps what was made before', () => {
    const before = Array.from({ length: 40 }, (_, index) =>
      copyAt(index + 1, start + index * dayMs),
    )
    const standing = kept(before)
    const after = Array.from({ length: 60 }, (_, index) => copyAt(index + 41, index * dayMs))
    let now = standing
    for (const copy of after) now = kept([...now, copy])
    for (const copy of standing) expect(now).toContain(copy)
    expect(now.length).toBeLessThanOrEqual(standing.length + mostKept)
  })
})

test('a day is that of this computer’s calendar', () => {
  const evening = new Date(2026, 2, 4, 23, 50).getTime()
  const night = new Date(2026, 2, 5, 0, 10).getTime()
  const later = new Date(2026, 2, 5, 9, 0).getTime()
  const last = new Date(2026, 2, 6, 9, 0).getTime()
  const copies = [evening, night, later, last].map((at, index) => copyAt(index + 1, at))
  expect(numbers(toDrop(copies, dayOfDate))).toEqual([2])
  expect(toDrop(copies)).toEqual(toDrop(copies, dayOfDate))
})
