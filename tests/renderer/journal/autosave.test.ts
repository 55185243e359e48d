import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Autosave } from '../../../renderer/parts/autosave.ts'
import type { ErrorCode, Reply } from '../../../shared/errors.ts'
import { limits } from '../../../shared/limits.ts'

/** Words on a screen and a disk that answers when it is told to. */
class Desk {
  words = ''
  readonly saved: string[] = []
  refusal: ErrorCode | null = null
  isSlow = false
  private waiting: (() => void)[] = []

  readonly autosave = new Autosave(() => this.save())

  type(words: string): void {
    this.words = words
    this.autosave.touch()
  }

  answer(): void {
    for (const go of this.waiting.splice(0)) go()
  }

  private async save(): Promise<Reply<{ savedAt: string }>> {
    const words = this.words
    if (this.isSlow) await new Promise<void>((resolve) => this.waiting.push(resolve))
    if (this.refusal) return { ok: false, code: this.refusal }
    this.saved.push(words)
    return { ok: true, value: { savedAt: '2026-11-07T20:41:00.000Z' } }
  }
}

let desk: Desk

beforeEach(() => {
  vi.useFakeTimers()
  desk = new Desk()
})

afterEach(() => {
  vi.useRealTimers()
})

test('words are saved 400 ms after the last key', async () => {
  desk.type('a')
  await vi.advanceTimersByTimeAsync(limits.draftIdleMs - 1)
  expect(desk.saved).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(desk.saved).toEqual(['a'])
  expect(desk.autosave.state()).toEqual({ kind: 'saved', at: '2026-11-07T20:41:00.000Z' })
})

test('someone who never stops typing is saved every two seconds all the same', async () => {
  for (let key = 1; key <= 50; key += 1) {
    desk.type(`key ${key}`)
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(desk.saved).toEqual(['key 20', 'key 40'])
})

test('what is typed while a save is on its way is saved after it', async () => {
  desk.isSlow = true
  desk.type('first')
  await vi.advanceTimersByTimeAsync(limits.draftIdleMs)
  desk.type('first and second')
  await vi.advanceTimersByTimeAsync(limits.draftIdleMs)
  expect(desk.autosave.state().kind).toBe('saving')
  desk.answer()
  await vi.advanceTimersByTimeAsync(0)
  desk.answer()
  await vi.advanceTimersByTimeAsync(0)
  expect(desk.saved).toEqual(['first', 'first and second'])
})

test('a save that failed says so until a later one has worked', async () => {
  desk.refusal = 'disk.full'
  desk.type('words')
  await vi.advanceTimersByTimeAsync(limits.draftIdleMs)
  expect(desk.autosave.state()).toEqual({ kind: 'failed', code: 'disk.full' })
  await vi.advanceTimersByTimeAsync(20_000)
  expect(desk.autosave.state().kind).toBe('failed')
  desk.refusal = null
  await vi.advanceTimersByTimeAsync(5_000)
  expect(desk.autosave.state().kind).toBe('saved')
  expect(desk.saved).toEqual(['words'])
})

test('handing over saves at once, also what came while another save was on its way', async () => {
  desk.isSlow = true
  desk.type('one')
  await vi.advanceTimersByTimeAsync(limits.draftIdleMs)
  desk.type('two')
  const safe = desk.autosave.flush()
  desk.answer()
  await vi.advanceTimersByTimeAsync(0)
  desk.answer()
  expect(await safe).toBe(true)
  expect(desk.saved).toEqual(['one', 'two'])
})

test('handing over tells when the words are not safe', async () => {
  desk.refusal = 'disk.failed'
  desk.type('words')
  expect(await desk.autosave.flush()).toBe(false)
})

test('nothing typed, nothing saved', async () => {
  expect(await desk.autosave.flush()).toBe(true)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(desk.saved).toEqual([])
})

test('after the words went another way, no late save brings the draft back', async () => {
  desk.type('done')
  desk.autosave.stop()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(desk.saved).toEqual([])
})
