import { EventEmitter } from 'node:events'
import { beforeEach, expect, test, vi } from 'vitest'
import { channels } from '../../main/electron/channels.ts'
import { openDoor } from '../../main/electron/door.ts'
import { type CallName, contract } from '../../shared/contract.ts'
import { errorCodes } from '../../shared/errors.ts'
import { startSettings } from '../../shared/model/settings.ts'
import fc from '../make/properties.ts'

// Which process stands behind the door is not asked here, only who is let near it.
vi.mock('electron', () => ({ MessageChannelMain: class {} }))
vi.mock('../../main/electron/vault-processes.ts', () => ({
  VaultProcess: class {
    readonly isOpen = true
    readonly planBackups = () => undefined
    readonly close = async () => undefined
  },
}))

const origin = 'app://hearth'

/** Channels that the page speaks on, as against those that it is told things by. */
const spoken = [
  channels.call,
  channels.portWanted,
  channels.flushed,
  channels.unsaved,
  channels.stays,
]

/** A whole shell around one page: what comes over each channel, and what it led to. */
async function aShell() {
  const { Sitting } = await import('../../main/electron/sitting.ts')
  const led: string[] = []
  const mainFrame = { parent: null, origin }
  const page = {
    mainFrame,
    on: () => undefined,
    send: () => undefined,
    postMessage: () => led.push('port'),
  }
  const listeners = new EventEmitter()
  const handled = new Map<string, (event: never, ...args: unknown[]) => unknown>()
  const ipc = Object.assign(listeners, {
    handle: (name: string, act: (event: never) => unknown) => void handled.set(name, act),
  })
  const window = {
    webContents: page,
    isDestroyed: () => false,
    destroy: () => led.push('over'),
    hide: () => undefined,
  }
  const sitting = new Sitting({
    ipc,
    window,
    backupPlan: {},
    broke: () => led.push('broke'),
  } as never)
  openDoor(ipc as never, {
    page: () => page as never,
    isOpen: () => true,
    handlers: new Proxy({} as never, {
      get: (_, name) => () => {
        led.push(String(name))
        return startSettings
      },
    }),
    changed: () => undefined,
    report: (name) => led.push(`fault in ${name}`),
  })
  const say = async (channel: string, event: object, ...args: unknown[]) => {
    listeners.emit(channel, event, ...args)
    return handled.get(channel)?.(event as never, ...args)
  }
  return { say, led, page, mainFrame, sitting }
}

type Shell = Awaited<ReturnType<typeof aShell>>

/** Everybody else who could ever come to speak on a channel. */
const others: [string, (shell: Shell) => object][] = [
  [
    'an empty frame in our page, which has its origin',
    ({ page, mainFrame }) => ({ sender: page, senderFrame: { parent: mainFrame, origin } }),
  ],
  [
    'a frame in a frame of it',
    ({ page, mainFrame }) => ({
      sender: page,
      senderFrame: { parent: { parent: mainFrame, origin }, origin },
    }),
  ],
  [
    'another top frame of the same window',
    ({ page }) => ({ sender: page, senderFrame: { parent: null, origin } }),
  ],
  ['a frame that has gone', ({ page }) => ({ sender: page, senderFrame: null })],
  [
    'another window on our page',
    () => {
      const mainFrame = { parent: null, origin }
      return { sender: { mainFrame }, senderFrame: mainFrame }
    },
  ],
]

let shell: Shell
beforeEach(async () => {
  shell = await aShell()
})

test('our own page is heard on every channel', async () => {
  const event = { sender: shell.page, senderFrame: shell.mainFrame }
  const ending = shell.sitting.end('idle')
  expect(await shell.say(channels.call, event, 'settings.read', {})).toMatchObject({ ok: true })
  await shell.say(channels.portWanted, event)
  await shell.say(channels.stays, event)
  expect(await ending).toBe('stays')
  expect(shell.led).toEqual(['settings.read', 'port'])
  expect(Object.values(channels)).toEqual(expect.arrayContaining(spoken))
})

test.each(others)('%s is heard on no channel, whatever the page is waited for', async (_, who) => {
  let isOver = false
  const ending = shell.sitting.end('idle').then(() => {
    isOver = true
  })
  for (const channel of spoken) {
    const answer = await shell.say(channel, who(shell), 'settings.read', {})
    if (channel === channels.call) expect(answer).toEqual({ ok: false, code: 'request.invalid' })
  }
  expect(shell.led).toEqual([])
  expect(isOver).toBe(false)
  shell.sitting.letGo()
  await ending
})

test('a page at another address is heard on no channel either', async () => {
  shell.mainFrame.origin = 'null'
  const event = { sender: shell.page, senderFrame: shell.mainFrame }
  for (const channel of spoken) await shell.say(channel, event, 'settings.read', {})
  expect(shell.led).toEqual([])
})

const anyName = fc.oneof(
  fc.constantFrom(...(Object.keys(contract) as CallName[])),
  fc.constantFrom('constructor', '__proto__', '', 'settings.read '),
  fc.anything(),
)

test('ten thousand messages that nobody would send: each is answered with a code, and none with more', async () => {
  const event = { sender: shell.page, senderFrame: shell.mainFrame }
  const input = fc.anything({ withBigInt: true, withDate: true, withMap: true, maxDepth: 4 })
  await fc.assert(
    fc.asyncProperty(anyName, input, async (name, given) => {
      const answer = (await shell.say(channels.call, event, name, given)) as Record<string, unknown>
      if (answer.ok === true) return
      expect(Object.keys(answer).sort()).toEqual(['code', 'ok'])
      expect(errorCodes).toContain(answer.code)
    }),
    { numRuns: 10_000 },
  )
  expect(shell.led.filter((each) => each.startsWith('fault'))).toEqual([])
})
