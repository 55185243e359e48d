import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Watch, watchOver } from '../../main/electron/auto-lock.ts'
import { Stay } from '../../main/electron/stay.ts'

class FakePower extends EventEmitter {
  idleSeconds = 0
  getSystemIdleTime = () => this.idleSeconds
}

let power: FakePower
let isOpen: boolean
let minutes: number
let onSleep: boolean
let onScreenLock: boolean
let locked: string[]
let stay: Stay
let sitting: object
let watch: Watch

beforeEach(() => {
  vi.useFakeTimers()
  power = new FakePower()
  isOpen = true
  minutes = 3
  onSleep = true
  onScreenLock = true
  locked = []
  stay = new Stay()
  sitting = {}
  watch = watchOver({
    power: power as never,
    idleMinutes: () => minutes,
    onSleep: () => onSleep,
    onScreenLock: () => onScreenLock,
    isOpen: () => isOpen,
    stayedFor: () => stay.overFor(sitting),
    lock: (why) => locked.push(why),
  })
})

afterEach(() => {
  vi.useRealTimers()
})

test('Hearth locks once nobody has been there for as long as the settings say', () => {
  power.idleSeconds = 179
  vi.advanceTimersByTime(5_000)
  expect(locked).toEqual([])
  power.idleSeconds = 180
  vi.advanceTimersByTime(1_000)
  expect(locked).toEqual(['idle'])
})

test('a change of the minutes holds at once', () => {
  power.idleSeconds = 100
  minutes = 1
  vi.advanceTimersByTime(1_000)
  expect(locked).toEqual(['idle'])
})

test('sleep and a locked screen lock Hearth', () => {
  power.emit('suspend')
  power.emit('lock-screen')
  expect(locked).toEqual(['suspend', 'screen-lock'])
})

test('while nobody is in there is nothing to lock', () => {
  isOpen = false
  power.idleSeconds = 9_999
  vi.advanceTimersByTime(5_000)
  power.emit('suspend')
  power.emit('lock-screen')
  expect(locked).toEqual([])
})

test('whoever went away while Hearth was opening for them finds it locked', () => {
  for (const away of ['suspend', 'lock-screen']) {
    isOpen = false
    locked = []
    const askedAt = Date.now()
    vi.advanceTimersByTime(500)
    power.emit(away)
    vi.advanceTimersByTime(60_000)
    power.emit('resume')
    isOpen = true
    watch.cameIn(askedAt)
    expect(locked).toHaveLength(1)

    // The next time they are there.
    locked = []
    vi.advanceTimersByTime(500)
    watch.cameIn(Date.now())
    expect(locked).toEqual([])
  }
})

test('whoever comes in after the computer slept is in', () => {
  isOpen = false
  power.emit('suspend')
  vi.advanceTimersByTime(60_000)
  power.emit('resume')
  const askedAt = Date.now()
  vi.advanceTimersByTime(500)
  isOpen = true
  watch.cameIn(askedAt)
  expect(locked).toEqual([])
})

test('neither does where the settings of this computer say so', () => {
  onSleep = false
  power.emit('suspend')
  onScreenLock = false
  power.emit('lock-screen')
  expect(locked).toEqual([])
})

test('sleep that may not lock counts as time in which nobody was there', () => {
  onSleep = false
  power.emit('suspend')
  vi.setSystemTime(Date.now() + 3 * 60_000 - 1)
  power.emit('resume')
  expect(locked).toEqual([])
  power.emit('suspend')
  vi.setSystemTime(Date.now() + 3 * 60_000)
  power.emit('resume')
  expect(locked).toEqual(['idle'])
})

test('people who talk and touch nothing are not locked out, and the minutes begin after their turn', () => {
  power.idleSeconds = 170
  stay.ask(sitting, 600)
  power.idleSeconds = 9_999
  vi.advanceTimersByTime(600_000 + 179_000)
  expect(locked).toEqual([])
  vi.advanceTimersByTime(1_000)
  expect(locked).toEqual(['idle'])
})

test('a talk that was ended keeps nothing open, and neither does one of another sitting', () => {
  stay.ask(sitting, 600)
  vi.advanceTimersByTime(60_000)
  stay.ask(sitting, 0)
  power.idleSeconds = 9_999
  vi.advanceTimersByTime(181_000)
  expect(locked[0]).toBe('idle')
  locked = []
  stay.ask(sitting, 600)
  sitting = {}
  vi.advanceTimersByTime(1_000)
  expect(locked).toEqual(['idle'])
})

test('sleep and a locked screen lock in the middle of a talk too', () => {
  stay.ask(sitting, 600)
  power.emit('suspend')
  power.emit('lock-screen')
  expect(locked).toEqual(['suspend', 'screen-lock'])
})
