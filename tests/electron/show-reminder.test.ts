import { EventEmitter } from 'node:events'
import { beforeEach, expect, test } from 'vitest'
import { showReminder } from '../../main/electron/show-reminder.ts'

let isSupported: boolean
let shown: FakeNotification[]
let presses: number

class FakeNotification extends EventEmitter {
  static isSupported = () => isSupported
  readonly options: unknown

  constructor(options: unknown) {
    super()
    this.options = options
  }

  show(): void {
    shown.push(this)
  }
}

const show = () =>
  showReminder(FakeNotification as never, 'Reminder', () => {
    presses += 1
  })

beforeEach(() => {
  isSupported = true
  shown = []
  presses = 0
})

test('a reminder is one word and nothing else', () => {
  show()
  expect(shown.map(({ options }) => options)).toEqual([{ title: 'Reminder' }])
})

test('whoever presses it gets to Hearth', () => {
  show()
  shown[0]!.emit('click')
  expect(presses).toBe(1)
  shown[0]!.emit('close')
  expect(presses).toBe(1)
})

test('where the system shows none, nothing happens', () => {
  isSupported = false
  show()
  expect(shown).toEqual([])
})
