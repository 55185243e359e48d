import { expect, test } from 'vitest'
import { type CallName, contract } from '../../shared/contract.ts'
import { errorCodes } from '../../shared/errors.ts'
import fc from '../make/properties.ts'
import { inThePage } from './in-the-page.ts'

/** What the page can reach: a bridge of five functions, and nothing behind it. */
const inside = inThePage()
const { broken, nothingMoved } = inside

test('the page has a bridge of five functions, and nothing of Node or Electron', async () => {
  const found = await inside.page.evaluate(() => {
    const window = globalThis as unknown as Record<string, unknown>
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron']
    return {
      names: names.filter((name) => window[name] !== undefined),
      bridge: Object.keys(window.hearth as object).sort(),
      isFrozen: Object.isFrozen(window.hearth),
    }
  })
  expect(found).toEqual({
    names: [],
    bridge: ['call', 'flushed', 'onEvent', 'stays', 'unsaved'],
    isFrozen: true,
  })
})

test('a call that is no row, or does not fit its row, is refused without a word', async () => {
  const replies = await inside.page.evaluate(async () => {
    const { hearth } = globalThis as unknown as {
      hearth: { call(name: unknown, input: unknown): Promise<unknown> }
    }
    return [
      await hearth.call('nothing.here', {}),
      await hearth.call('vault.unlock', { member: 'x', passphrase: 'y' }),
      await hearth.call('settings.change', { theme: 'neon' }),
      await hearth.call('app.use-restored', { restored: '0'.repeat(26) }),
      await hearth.call({}, null),
    ]
  })
  expect(replies).toEqual([
    { ok: false, code: 'request.invalid' },
    { ok: false, code: 'request.invalid' },
    { ok: false, code: 'request.invalid' },
    { ok: false, code: 'file.not-found' },
    { ok: false, code: 'request.invalid' },
  ])
})

interface PageWithBridge {
  hearth: { call(name: unknown, input: unknown): Promise<Record<string, unknown>> }
}

/** Rows of the shell with inputs that no row takes: values of every kind that JSON has. */
function noise(count: number): [unknown, unknown][] {
  const names = Object.keys(contract) as CallName[]
  const pair = fc.tuple(
    fc.oneof(fc.constantFrom<unknown>(...names), fc.jsonValue()),
    fc.oneof(fc.jsonValue(), fc.object({ key: fc.constantFrom('id', 'for', 'theme') })),
  )
  return (
    fc
      .sample(pair, { numRuns: count * 2, seed: 7 })
      .map((each) => JSON.parse(JSON.stringify(each)) as [unknown, unknown])
      // The way from the test to the page takes this name for more than a name.
      .filter((each) => !JSON.stringify(each).includes('__proto__'))
      .filter(([name, input]) => {
        const row = contract[name as CallName] as (typeof contract)[CallName] | undefined
        return !(
          typeof name === 'string' &&
          Object.hasOwn(contract, name) &&
          row?.in.safeParse(input).success
        )
      })
      .slice(0, count)
  )
}

test('ten thousand calls that nobody would make: each is answered with a code and nothing more', async () => {
  const calls = noise(10_000)
  expect(calls).toHaveLength(10_000)
  const kinds = new Set<string>()
  for (let at = 0; at < calls.length; at += 500) {
    const replies = await inside.page.evaluate(
      async (batch) => {
        const { hearth: bridge } = globalThis as unknown as PageWithBridge
        const settled = await Promise.allSettled(
          batch.map(([name, input]) => bridge.call(name, input)),
        )
        return settled.map((one) =>
          one.status === 'fulfilled' ? JSON.stringify(one.value) : 'threw',
        )
      },
      calls.slice(at, at + 500),
    )
    for (const reply of replies) kinds.add(reply)
  }
  for (const kind of kinds) {
    const { ok, code, ...rest } = JSON.parse(kind)
    expect({ ok, isCode: errorCodes.includes(code), rest }).toEqual({
      ok: false,
      isCode: true,
      rest: {},
    })
  }
}, 300_000)

test('a frame without an address has no bridge, and runs nothing', async () => {
  const found = await broken(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const inside = frame.contentDocument
    const script = inside?.createElement('script')
    script?.append('parent.wasHere = window.hearth !== undefined')
    frame.contentWindow?.addEventListener('securitypolicyviolation', () => undefined)
    inside?.addEventListener('securitypolicyviolation', (event) => {
      document.dispatchEvent(
        new SecurityPolicyViolationEvent('securitypolicyviolation', {
          ...{ documentURI: '', violatedDirective: '', originalPolicy: '', disposition: 'enforce' },
          ...{ blockedURI: '', statusCode: 0, effectiveDirective: event.effectiveDirective },
        }),
      )
    })
    if (script) inside?.body.append(script)
  })
  expect(found.some((name) => /^(script-src|require-trusted-types-for)/.test(name))).toBe(true)
  const bridges = await inside.page.evaluate(() =>
    [...document.querySelectorAll('iframe')].map(
      (frame) => typeof (frame.contentWindow as unknown as { hearth: unknown } | null)?.hearth,
    ),
  )
  expect(bridges.length).toBeGreaterThan(0)
  expect(new Set(bridges)).toEqual(new Set(['undefined']))
  expect(await inside.page.evaluate(() => 'wasHere' in globalThis)).toBe(false)
  await nothingMoved()
})
