import type { WebContents, WebFrameMain } from 'electron'
import { expect, test } from 'vitest'
import { answerCall, type House, isOurPage, openDoor } from '../../main/electron/door.ts'
import { AppError } from '../../shared/errors.ts'
import { startSettings } from '../../shared/model/settings.ts'
import fc from '../make/properties.ts'

const origin = 'app://hearth'

/** A house that answers each call with its plainest answer and remembers what it was asked. */
class FakeHouse implements House {
  readonly asked: string[] = []
  readonly told: (readonly string[])[] = []
  readonly faults: string[] = []
  readonly contents = {} as WebContents
  failure: unknown = null

  readonly handlers: House['handlers'] = {
    'app.info': () =>
      this.#answer('app.info', {
        version: '1',
        host: 'electron' as const,
        platform: 'linux',
        vaultPlace: 'x',
        wentOverFrom: null,
        hasBroken: false,
        door: 'solo' as const,
        toOpen: null,
      }),
    'app.lock': () => this.#answer('app.lock', null),
    'app.stay': () => this.#answer('app.stay', null),
    'app.quick-exit': () => this.#answer('app.quick-exit', null),
    'app.edit-menu': () => this.#answer('app.edit-menu', null),
    'app.working': () => this.#answer('app.working', null),
    'app.take-offered': () => this.#answer('app.take-offered', null),
    'app.use-restored': () => this.#answer('app.use-restored', null),
    'app.former-places': () => this.#answer('app.former-places', []),
    'app.use-place': () => this.#answer('app.use-place', null),
    'app.use-backup-folder': () => this.#answer('app.use-backup-folder', null),
    'settings.read': () => this.#answer('settings.read', startSettings),
    'settings.change': () => this.#answer('settings.change', startSettings),
    'picker.pick': () => this.#answer('picker.pick', null),
    'picker.pick-files': () => this.#answer('picker.pick-files', []),
  }

  page = () => this.contents
  isOpen = () => true
  changed = (scopes: readonly string[]) => void this.told.push(scopes)
  report = (name: string) => void this.faults.push(name)

  #answer<Value>(name: string, value: Value): Value {
    if (this.failure !== null) throw this.failure
    this.asked.push(name)
    return value
  }
}

function frame(parts: Partial<WebFrameMain>): WebFrameMain {
  return { parent: null, origin, ...parts } as WebFrameMain
}

test('our page is heard, and a change of settings is told to it', async () => {
  const house = new FakeHouse()
  expect(await answerCall(house, 'settings.change', { theme: 'lamplight' })).toEqual({
    ok: true,
    value: startSettings,
  })
  expect(house.told).toEqual([['settings']])
})

test('only the top frame of our own page is our page', () => {
  const mainFrame = frame({})
  const page = { mainFrame } as WebContents
  const from = (senderFrame: WebFrameMain | null, sender = page) => ({ sender, senderFrame })
  expect(isOurPage(page, from(mainFrame))).toBe(true)
  expect(isOurPage(null, from(mainFrame))).toBe(false)
  expect(isOurPage(page, from(null))).toBe(false)
  expect(isOurPage(page, from(frame({ parent: mainFrame })))).toBe(false)
  expect(isOurPage(page, from(mainFrame, { mainFrame } as WebContents))).toBe(false)
})

test.each(['https://hearth', 'app://hearth.evil', 'app://', 'null', 'file://', 'app://hearth:1'])(
  'a page at %s is not our page',
  (elsewhere) => {
    const mainFrame = frame({ origin: elsewhere })
    const page = { mainFrame } as WebContents
    expect(isOurPage(page, { sender: page, senderFrame: mainFrame })).toBe(false)
  },
)

test('what another frame says reaches nobody', async () => {
  const house = new FakeHouse()
  let listener: (event: never, ...args: unknown[]) => unknown = () => undefined
  const handle = (_channel: string, given: typeof listener) => {
    listener = given
  }
  openDoor({ handle }, house)
  const event = { sender: house.contents, senderFrame: frame({ origin: 'null' }) }
  expect(await listener(event as never, 'app.info', {})).toEqual({
    ok: false,
    code: 'request.invalid',
  })
  expect(house.asked).toEqual([])
})

const names = fc.oneof(
  fc.constantFrom(...Object.keys(new FakeHouse().handlers), 'vault.unlock', 'entries.read'),
  fc.constantFrom('constructor', '__proto__', 'toString'),
  fc.string(),
  fc.anything(),
)

test('whatever is said at the door, the answer is a value or a code and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(names, fc.anything({ maxDepth: 4 }), async (name, input) => {
      const reply = await answerCall(new FakeHouse(), name, input)
      const keys = Object.keys(reply).sort()
      expect(keys).toEqual(reply.ok ? ['ok', 'value'] : ['code', 'ok'])
    }),
    { numRuns: 10_000 },
  )
})

test('calls of the vault are not served by the shell', async () => {
  const house = new FakeHouse()
  expect(await answerCall(house, 'vault.status', {})).toEqual({
    ok: false,
    code: 'request.invalid',
  })
  expect(house.faults).toEqual([])
})

test('an input too big for any row is not looked at', async () => {
  const house = new FakeHouse()
  const big = { for: 'x'.repeat(1_001) }
  const deep = { for: { for: { for: { for: 1 } } } }
  const wide = { for: Array.from({ length: 60 }, () => 1) }
  for (const input of [big, deep, wide]) {
    expect(await answerCall(house, 'picker.pick', input)).toEqual({
      ok: false,
      code: 'request.too-large',
    })
  }
})

test('a refusal keeps its code, and a fault becomes internal without its words', async () => {
  const house = new FakeHouse()
  house.failure = new AppError('disk.failed')
  expect(await answerCall(house, 'settings.read', {})).toEqual({ ok: false, code: 'disk.failed' })
  house.failure = new Error('/home/sam/secret')
  expect(await answerCall(house, 'settings.read', {})).toEqual({ ok: false, code: 'internal' })
  expect(house.faults).toEqual(['settings.read'])
})
