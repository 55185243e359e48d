import { expect, test } from 'vitest'
import { addDays } from '../../shared/calendar.ts'
import type { Day } from '../../shared/days.ts'
import {
  comingDays,
  isPlanned,
  isResting,
  planFrom,
  plannedDays,
  rhythmOf,
  type Stretch,
} from '../../shared/model/ritual.ts'
import type { Rhythm } from '../../shared/rhythm.ts'
import fc from '../make/properties.ts'

const daily: Rhythm = { kind: 'daily' }
const sundays: Rhythm = { kind: 'weekly', days: [7], every: 1, anchor: '2026-01-01' as Day }
const monday = '2026-11-16' as Day
const thursday = '2026-11-19' as Day
const sunday = '2026-11-22' as Day

test('another rhythm holds from its day on; the days before stay as they were planned', () => {
  const plan = planFrom(planFrom([], monday, daily), thursday, sundays)
  expect(plannedDays(plan, monday, sunday)).toEqual([
    '2026-11-16',
    '2026-11-17',
    '2026-11-18',
    '2026-11-22',
  ])
  expect(isPlanned(plan, '2026-11-15' as Day)).toBe(false)
  expect(isPlanned(plan, '2026-11-18' as Day)).toBe(true)
  expect(isPlanned(plan, '2026-11-19' as Day)).toBe(false)
})

test('nothing is planned while it rests, and it goes on with the rhythm that it had', () => {
  const resting = planFrom(planFrom([], monday, daily), thursday, null)
  expect(isResting({ plan: resting, isEnded: false })).toBe(true)
  expect(plannedDays(resting, monday, sunday)).toHaveLength(3)
  const on = planFrom(resting, '2026-11-21' as Day, rhythmOf({ plan: resting }))
  expect(isResting({ plan: on, isEnded: false })).toBe(false)
  expect(plannedDays(on, monday, sunday)).toEqual([
    '2026-11-16',
    '2026-11-17',
    '2026-11-18',
    '2026-11-21',
    '2026-11-22',
  ])
})

test('one that begins and rests on the same day still knows its rhythm', () => {
  const resting = planFrom(planFrom([], monday, sundays), monday, null)
  expect(rhythmOf({ plan: resting })).toEqual(sundays)
  expect(plannedDays(resting, monday, sunday)).toEqual([])
  expect(planFrom(resting, monday, rhythmOf({ plan: resting }))).toEqual([
    { from: monday, rhythm: sundays },
  ])
})

test('resting and going on on one day leaves the plan as it was', () => {
  const plan = planFrom([], monday, daily)
  const back = planFrom(planFrom(plan, thursday, null), thursday, daily)
  expect(back).toEqual(plan)
})

test('whatever is said on whatever days, the past stays and no day is planned twice', () => {
  const step = fc.record({
    days: fc.integer({ min: 0, max: 9 }),
    rhythm: fc.constantFrom<Rhythm | null>(daily, sundays, null, {
      kind: 'monthly-date',
      date: 31,
    }),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
      let plan: Stretch[] = planFrom([], monday, daily)
      let today = monday
      for (const { days, rhythm } of steps) {
        today = addDays(today, days)
        const yesterday = addDays(today, -1)
        const before = plannedDays(plan, monday, yesterday)
        plan = planFrom(plan, today, rhythm)
        expect(plannedDays(plan, monday, yesterday)).toEqual(before)
        const shown = plannedDays(plan, monday, addDays(today, 40))
        expect(shown).toEqual([...new Set(shown)].sort())
        expect(shown.every((day) => isPlanned(plan, day))).toBe(true)
        expect(rhythmOf({ plan })).not.toBeNull()
      }
    }),
  )
})

test('the next days begin with today where it is one, and end with the calendar', () => {
  expect(comingDays(sundays, sunday, 2)).toEqual(['2026-11-22', '2026-11-29'])
  expect(comingDays(sundays, monday, 1)).toEqual(['2026-11-22'])
  expect(comingDays(daily, '9999-12-30' as Day, 5)).toEqual(['9999-12-30', '9999-12-31'])
})
