import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Reminders } from '../../main/electron/reminders.ts'

const minute = 60_000
const hour = 60 * minute
const start = Date.parse('2026-11-07T07:00:00.000Z')

let shown: number[]
let reminders: Reminders

beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime(start)
  shown = []
  reminders = new Reminders(() => shown.push((Date.now() - start) / minute))
})
afterEach(() => {
  vi.useRealTimers()
})

const moment = (inMs: number, lateMs = hour) => ({
  at: start + inMs,
  until: start + inMs + lateMs,
})

test('each moment is shown when it comes, and once', () => {
  reminders.tell('mara', [moment(30 * minute), moment(26 * hour)])
  vi.advanceTimersByTime(30 * minute - 1)
  expect(shown).toEqual([])
  vi.advanceTimersByTime(1)
  expect(shown).toEqual([30])
  vi.advanceTimersByTime(48 * hour)
  expect(shown).toEqual([30, 26 * 60])
})

test('what is told anew takes the place of what was told of that member alone', () => {
  reminders.tell('mara', [moment(10 * minute)])
  reminders.tell('jonas', [moment(20 * minute)])
  reminders.tell('mara', [moment(30 * minute)])
  vi.advanceTimersByTime(hour)
  expect(shown).toEqual([20, 30])
  reminders.tell('jonas', [moment(2 * hour)])
  reminders.tell('jonas', [])
  vi.advanceTimersByTime(4 * hour)
  expect(shown).toEqual([20, 30])
})

test('moments of two members at one time are shown as one', () => {
  reminders.tell('mara', [moment(10 * minute)])
  reminders.tell('jonas', [moment(10 * minute)])
  vi.advanceTimersByTime(hour)
  expect(shown).toEqual([10])
})

test('a computer that slept shows what is late by less than an hour, once, and drops what is older', () => {
  reminders.tell('mara', [moment(5 * minute), moment(4 * hour), moment(5 * hour)])
  // Timers stand still while it sleeps.
  vi.setSystemTime(start + 5 * hour + 20 * minute)
  reminders.look()
  expect(shown).toEqual([320])
  vi.advanceTimersByTime(48 * hour)
  expect(shown).toEqual([320])

  reminders.tell('mara', [{ at: Date.now() + minute, until: Date.now() + hour }])
  vi.setSystemTime(Date.now() + hour)
  reminders.look()
  vi.advanceTimersByTime(48 * hour)
  expect(shown).toEqual([320])
})

test('without a word of a sleep it is noticed within a minute that the clock went on', () => {
  reminders.tell('mara', [moment(3 * hour)])
  vi.advanceTimersByTime(10 * minute)
  vi.setSystemTime(start + 3 * hour + minute)
  vi.advanceTimersByTime(minute)
  expect(shown).toHaveLength(1)
})

test('what was shown is not shown again when the clock is set back', () => {
  reminders.tell('mara', [moment(minute), moment(3 * hour)])
  vi.advanceTimersByTime(minute)
  vi.setSystemTime(start)
  vi.advanceTimersByTime(30 * minute)
  expect(shown).toEqual([1])
})

test('a moment that comes while it is told anew is not lost', () => {
  reminders.tell('mara', [moment(minute)])
  vi.setSystemTime(start + 2 * minute)
  reminders.tell('mara', [moment(3 * hour)])
  expect(shown).toEqual([2])
})

test('once nothing is ahead, nothing looks at the clock', () => {
  reminders.tell('mara', [moment(minute)])
  vi.advanceTimersByTime(minute)
  expect(vi.getTimerCount()).toBe(0)
})
