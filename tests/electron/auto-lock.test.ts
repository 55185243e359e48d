import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchOver } from '../../main/electron/auto-lock.ts'

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

beforeEach(() => {
  vi.useFakeTimers()
  power = new FakePower()
  isOpen = true
  minutes = 3
  onSleep = true
  onScreenLock = true
  locked = []
  watchOver({
    power: power as never,
    idleMinutes: () => minutes,
    onSleep: () => onSleep,
    onScreenLock: () => onScreenLock,
    isOpen: () => isOpen,
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
