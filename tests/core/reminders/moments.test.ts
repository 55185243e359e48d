import { afterAll, beforeEach, expect, test } from 'vitest'
import { momentsOf } from '../../../main/core/reminders/moments.ts'
import { addDays } from '../../../shared/calendar.ts'
import type { Day } from '../../../shared/days.ts'
import {
  isQuiet,
  noReminders,
  ReminderSettings,
  type ReminderSettings as Settings,
} from '../../../shared/model/reminders.ts'

const before = process.env.TZ
beforeEach(() => {
  process.env.TZ = 'Europe/Berlin'
})
afterAll(() => {
  if (before === undefined) delete process.env.TZ
  else process.env.TZ = before
})

const day = (text: string) => text as Day
const at8: Settings = { ...noReminders, isOn: true, quiet: null }
const never = () => false
const told = (settings: Settings, days: string[], now: string, resting = never) =>
  momentsOf(settings, days as Day[], resting, new Date(now)).map(({ at, until }) => [
    new Date(at).toISOString(),
    Number.isFinite(until) ? new Date(until).toISOString() : 'open',
  ])

test('until somebody wants it, nobody is reminded of anything', () => {
  expect(told({ ...noReminders, quiet: null }, ['2026-11-08'], '2026-11-07T20:00:00Z')).toEqual([])
})

test('there is one reminder on a day, at the hour that was chosen, however much there is', () => {
  const days = ['2026-11-09', '2026-11-08', '2026-11-09', '2026-11-08']
  expect(told(at8, days, '2026-11-07T20:00:00Z')).toEqual([
    ['2026-11-08T07:00:00.000Z', '2026-11-08T08:00:00.000Z'],
    ['2026-11-09T07:00:00.000Z', '2026-11-09T08:00:00.000Z'],
  ])
})

test('what is past, and what is more than fourteen days ahead, is not told', () => {
  const today = day('2026-11-07')
  const days = [-1, 0, 13, 14].map((by) => addDays(today, by))
  const first = (now: string) => told(at8, days, now).map(([at]) => at)
  expect(first('2026-11-07T06:00:00Z')).toEqual([
    '2026-11-07T07:00:00.000Z',
    '2026-11-20T07:00:00.000Z',
  ])
  expect(first('2026-11-07T07:00:00Z')).toEqual(['2026-11-20T07:00:00.000Z'])
})

test('on the days when clocks change it comes when the wall shows the hour', () => {
  const days = ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25']
  const at = (now: string) => told(at8, days, now).map(([instant]) => instant)
  expect(at('2026-03-27T20:00:00Z')).toEqual([
    '2026-03-28T07:00:00.000Z',
    '2026-03-29T06:00:00.000Z',
  ])
  expect(at('2026-10-23T20:00:00Z')).toEqual([
    '2026-10-24T06:00:00.000Z',
    '2026-10-25T07:00:00.000Z',
  ])
})

test('nothing is shown late once it is quiet', () => {
  const late = { ...at8, at: '20:30', quiet: { from: '21:00', to: '07:00' } }
  expect(told(late, ['2026-11-08'], '2026-11-07T20:00:00Z')).toEqual([
    ['2026-11-08T19:30:00.000Z', '2026-11-08T20:00:00.000Z'],
  ])
  const afterMidnight = { ...at8, at: '23:30', quiet: { from: '00:00', to: '07:00' } }
  expect(told(afterMidnight, ['2026-11-08'], '2026-11-07T20:00:00Z')).toEqual([
    ['2026-11-08T22:30:00.000Z', '2026-11-08T23:00:00.000Z'],
  ])
  const noon = { ...at8, quiet: { from: '12:00', to: '12:00' } }
  expect(told(noon, ['2026-11-08'], '2026-11-07T20:00:00Z')).toEqual([
    ['2026-11-08T07:00:00.000Z', '2026-11-08T08:00:00.000Z'],
  ])
})

test('days on which everything rests have none', () => {
  const rests = (one: Day) => one < '2026-11-10'
  const days = ['2026-11-09', '2026-11-10']
  expect(momentsOf(at8, days as Day[], rests, new Date('2026-11-07T20:00:00Z'))).toHaveLength(1)
})

test('an hour inside the quiet ones is no setting', () => {
  const night = { from: '21:00', to: '07:00' }
  for (const [at, is] of [
    ['20:59', false],
    ['21:00', true],
    ['00:00', true],
    ['06:59', true],
    ['07:00', false],
  ] as const) {
    expect(isQuiet(night, at), at).toBe(is)
    expect(ReminderSettings.safeParse({ ...at8, at, quiet: night }).success, at).toBe(!is)
  }
  expect(isQuiet({ from: '12:00', to: '14:00' }, '13:00')).toBe(true)
  expect(isQuiet({ from: '12:00', to: '14:00' }, '14:00')).toBe(false)
})
