import { afterAll, beforeAll, expect, test } from 'vitest'
import { serve } from '../../main/handlers/index.ts'
import { contract, type NamesAt } from '../../shared/contract.ts'
import { errorCodes } from '../../shared/errors.ts'
import { limits } from '../../shared/limits.ts'
import { aHousehold, Visit } from '../make/a-room.ts'
import { aPage } from '../make/an-entry.ts'
import fc from '../make/properties.ts'

const rows = Object.entries(contract)
const vaultNames = rows.filter(([, row]) => row.at === 'vault').map(([name]) => name)

let inside: Visit
let outside: Visit
beforeAll(async () => {
  inside = (await aHousehold()).visit
  outside = await Visit.begin()
})
afterAll(() => inside.room.close())

test('every call of the vault has somebody who answers it', () => {
  expect(Object.keys(inside.room.handlers).sort()).toEqual([...vaultNames].sort())
})

test.each(rows.filter(([, row]) => row.at === 'shell'))('%s is not answered here', async (name) => {
  expect(await serve(inside.room, name, {})).toEqual({ ok: false, code: 'request.invalid' })
})

test.each(['constructor', '__proto__', 'toString', '', 'entries', 'vault.status ', null, 7, {}])(
  'a call named %j is not answered',
  async (name) => {
    expect(await serve(inside.room, name, {})).toEqual({ ok: false, code: 'request.invalid' })
  },
)

test.each(rows.filter(([, row]) => row.at === 'vault' && row.needs === 'open'))(
  '%s is locked while nobody is in',
  async (name) => {
    const valid = fc.sample(inputs(name as NamesAt<'vault'>), 20)
    for (const input of valid) {
      const reply = await serve(outside.room, name, input)
      if (!contract[name as NamesAt<'vault'>].in.safeParse(input).success) continue
      expect(reply).toEqual({ ok: false, code: 'vault.locked' })
    }
  },
)

test('who is in is never asked of the page', async () => {
  const input = { from: 0, length: 1, me: '0'.repeat(26), member: '0'.repeat(26) }
  expect(await serve(inside.room, 'entries.slice', input)).toEqual({
    ok: false,
    code: 'request.invalid',
  })
})

test.each([
  ['more text than the longest page', { id: 'x'.repeat(limits.bodyLength + 200_000) }],
  ['a thousand lists', { id: Array.from({ length: 3_000 }, () => []) }],
  ['lists in lists', { id: [[[[[[[[[]]]]]]]]] }],
  ['a list that holds itself', endless()],
  ['more than one piece of a file', { id: new Uint8Array(limits.attachments.chunkBytes + 1) }],
])('%s is too large to be looked at', async (_, input) => {
  expect(await serve(inside.room, 'entries.read', input)).toEqual({
    ok: false,
    code: 'request.too-large',
  })
})

test('the longest page there may be is not too large', async () => {
  const begun = await inside.ask('drafts.begin', { zone: 'mine', ...aPageAt(), entry: null })
  const content = { ...aPage(), body: 'ä'.repeat(limits.bodyLength) }
  await inside.ask('drafts.save', { ...begun, content })
  const [saved] = await inside.ask('drafts.list', {})
  expect(saved?.content.body.length).toBe(limits.bodyLength)
  await inside.ask('drafts.discard', { id: begun.id })
})

test('ten thousand requests that nobody would send: each is answered, none throws, none says more than a code', async () => {
  const secret = 'lantern-canary'
  const noise = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
    fc.object({ key: fc.constantFrom(...keysInTable()), maxDepth: 3 }),
    fc.constant(undefined),
  )
  const request = fc
    .constantFrom(...(vaultNames as NamesAt<'vault'>[]).filter((name) => name !== 'vault.create'))
    .chain((name) => fc.tuple(fc.constant(name), fc.oneof(noise, inputs(name, secret))))
  await fc.assert(
    fc.asyncProperty(request, fc.boolean(), async ([name, input], isInside) => {
      const { room } = isInside ? inside : outside
      const reply = await serve(room, name, input)
      if (reply.ok) return
      expect(Object.keys(reply).sort()).toEqual(['code', 'ok'])
      expect(errorCodes).toContain(reply.code)
      expect({ name, code: reply.code }).not.toEqual({ name, code: 'internal' })
    }),
    { numRuns: 10_000 },
  )
  const noted = JSON.stringify([inside.world.faults, outside.world.faults])
  expect(noted).toBe('[[],[]]')
  const announced = JSON.stringify([inside.world.announced, outside.world.announced])
  expect(announced).not.toContain(secret)
})

test('a fault of our own is told as such, and noted without a word of what was written', async () => {
  const { world, room } = inside
  const secret = 'What nobody else may read'
  const broken = {
    ...room,
    handlers: {
      ...room.handlers,
      'entries.read': () => {
        throw new TypeError(`no page like\n    at ${secret} (/home/mara/${secret}.txt:1:2)`)
      },
      'entries.timeline': () => ({ count: 'many', months: secret }) as never,
      'notes.list': () => {
        throw secret
      },
    },
  }
  const id = '0'.repeat(26)
  const internal = { ok: false, code: 'internal' }
  expect(await serve(broken, 'entries.read', { id })).toEqual(internal)
  expect(await serve(broken, 'entries.timeline', {})).toEqual(internal)
  expect(await serve(broken, 'notes.list', {})).toEqual(internal)
  const faults = world.faults.splice(0)
  expect(faults.map(({ call, kind }) => [call, kind])).toEqual([
    ['entries.read', 'TypeError'],
    ['entries.timeline', 'ZodError'],
    ['notes.list', 'string'],
  ])
  expect(faults[0]!.at[0]).toMatch(/serve\.test\.ts:\d+$/)
  const noted = JSON.stringify(faults)
  expect(noted).not.toContain(secret)
  expect(noted).not.toContain('mara')
  expect(noted).not.toContain(process.cwd())
})

test('a command tells once what it changed, a read tells nothing', async () => {
  const { world } = inside
  world.announced.length = 0
  await inside.ask('entries.timeline', {})
  expect(world.announced).toEqual([])
  const draft = await inside.ask('drafts.begin', { zone: 'ours', ...aPageAt(), entry: null })
  await inside.ask('drafts.finish', { ...draft, content: aPage() })
  expect(world.announced).toEqual([{ event: 'changed', scopes: ['entries', 'drafts'] }])
})

function aPageAt() {
  const { day, time } = aPage()
  return { day, time }
}

function endless(): unknown {
  const input: { id: unknown } = { id: null }
  input.id = input
  return input
}

function keysInTable(): string[] {
  const keys = rows.flatMap(([, row]) => Object.keys((row.in as { shape?: object }).shape ?? {}))
  return [...new Set([...keys, '__proto__', 'constructor'])]
}

/** Inputs that come near to what a call takes, most of them valid. */
function inputs(name: NamesAt<'vault'>, text = 'words'): fc.Arbitrary<unknown> {
  const id = fc.constantFrom('0'.repeat(26), '4'.repeat(26), 's'.repeat(26))
  const words = fc.constantFrom('', text, ` ${text} `, 'ü😀\u0000\ud800', 'x'.repeat(50))
  const field: Record<string, fc.Arbitrary<unknown>> = {
    id,
    job: id,
    place: id,
    member: id,
    entry: fc.oneof(id, fc.constant(null)),
    to: fc.oneof(id, fc.constant(null)),
    zone: fc.constantFrom('mine', 'ours'),
    day: fc.constantFrom('2026-11-07', '2026-02-30', '0001-01-01'),
    time: fc.constantFrom(null, '20:41', '24:00'),
    from: fc.integer({ min: -1, max: 5 }),
    length: fc.integer({ min: 0, max: 500 }),
    revision: fc.integer({ min: 0, max: 3 }),
    basedOn: fc.integer({ min: -1, max: 3 }),
    pinned: fc.boolean(),
    kind: fc.constantFrom('appreciation', 'celebration', 'thanks', 'other'),
    labels: fc.array(words, { maxLength: 3 }),
    content: fc.record({
      day: fc.constant('2026-11-07'),
      time: fc.constantFrom(null, '20:41'),
      title: words,
      body: words,
      mood: fc.constantFrom(null, 'happy', 'cross'),
      tags: fc.array(words, { maxLength: 2 }),
    }),
    secret: fc.oneof(
      fc.record({ kind: fc.constant('passphrase'), passphrase: words }),
      fc.record({ kind: fc.constant('recovery-code'), code: words }),
    ),
  }
  const shape = (contract[name].in as { shape?: object }).shape ?? {}
  return fc.record(Object.fromEntries(Object.keys(shape).map((key) => [key, field[key] ?? words])))
}
