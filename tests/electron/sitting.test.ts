import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { channels } from '../../main/electron/channels.ts'
import type { Sitting } from '../../main/electron/sitting.ts'
import { limits } from '../../shared/limits.ts'

// The processes themselves have no part in what a lock waits for.
vi.mock('electron', () => ({ MessageChannelMain: class {} }))
vi.mock('../../main/electron/picker.ts', () => ({ Places: class {} }))
vi.mock('../../main/electron/door.ts', () => ({ isOurPage: () => true }))
vi.mock('../../main/electron/vault-processes.ts', () => ({
  VaultProcess: class {
    readonly isOpen = true
    readonly planBackups = () => undefined
    readonly close = async () => undefined
  },
}))

/** A sitting with somebody in it; `says` is what the page says to the shell. */
async function aSitting() {
  const { Sitting } = await import('../../main/electron/sitting.ts')
  const ipc = new EventEmitter()
  const pageEvents = new EventEmitter()
  let isDestroyed = false
  const window = {
    webContents: { send: () => undefined, on: pageEvents.on.bind(pageEvents) },
    isDestroyed: () => isDestroyed,
    destroy: () => {
      isDestroyed = true
    },
    hide: () => undefined,
  }
  const sitting: Sitting = new Sitting({ ipc, window, backupPlan: {}, broke: vi.fn() } as never)
  return {
    sitting,
    isGone: () => isDestroyed,
    says: (channel: string) => ipc.emit(channel, {}),
    pageDies: () => pageEvents.emit('render-process-gone'),
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const aLongTime = 60 * limits.pageDeadlineMs

test('a page that says nothing is waited for no longer than the deadline', async () => {
  const { sitting, isGone } = await aSitting()
  const ending = sitting.end('idle')
  await vi.advanceTimersByTimeAsync(limits.pageDeadlineMs - 1)
  expect(isGone()).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(await ending).toBe('over')
  expect(isGone()).toBe(true)
})

test('words that could not be saved keep the sitting until the page lets them go', async () => {
  const { sitting, isGone, says } = await aSitting()
  const ending = sitting.end('idle')
  says(channels.unsaved)
  await vi.advanceTimersByTimeAsync(aLongTime)
  expect(isGone()).toBe(false)
  says(channels.flushed)
  expect(await ending).toBe('over')
})

test('whoever comes back to their words stays, and a later lock asks anew', async () => {
  const { sitting, isGone, says } = await aSitting()
  const ending = sitting.end('suspend')
  says(channels.unsaved)
  says(channels.stays)
  expect(await ending).toBe('stays')
  expect(isGone()).toBe(false)
  const again = sitting.end('asked')
  says(channels.flushed)
  expect(await again).toBe('over')
})

test('a quick exit waits for no words, and ends a wait that has begun', async () => {
  const quick = await aSitting()
  const ending = quick.sitting.end('quick-exit')
  quick.says(channels.unsaved)
  quick.says(channels.stays)
  await vi.advanceTimersByTimeAsync(limits.pageDeadlineMs)
  expect(await ending).toBe('over')

  const waiting = await aSitting()
  const begun = waiting.sitting.end('idle')
  waiting.says(channels.unsaved)
  await vi.advanceTimersByTimeAsync(aLongTime)
  waiting.sitting.letGo()
  expect(await begun).toBe('over')
})

test('a wait ends with the page that asked for it', async () => {
  const { sitting, says, pageDies, isGone } = await aSitting()
  const ending = sitting.end('idle')
  says(channels.unsaved)
  pageDies()
  await vi.advanceTimersByTimeAsync(0)
  expect(isGone()).toBe(true)
  expect(await ending).toBe('over')
})
