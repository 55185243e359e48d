import { beforeEach, expect, test, vi } from 'vitest'
import type { z } from 'zod'
import { serve } from '../../main/handlers/index.ts'
import { contract, type NamesAt } from '../../shared/contract.ts'
import type { Day } from '../../shared/days.ts'
import type { DebriefId, MemberId } from '../../shared/ids.ts'
import { awaited } from '../../shared/model/debrief-turns.ts'
import { aHousehold, comeIn, passphrases, type Visit } from '../make/a-room.ts'
import { aPage } from '../make/an-entry.ts'
import { actFor, aSide } from '../make/at-the-table.ts'
import { saying } from '../make/saying.ts'

let mara: MemberId
let jonas: MemberId
/** The lock screen, with nobody in. */
let door: Visit

beforeEach(async () => {
  const house = await aHousehold()
  ;({ mara, jonas } = house)
  door = await house.visit.lock()
})

function both(first = mara) {
  const order = first === mara ? (['mara', 'jonas'] as const) : (['jonas', 'mara'] as const)
  const members = order.map((who) => ({
    member: who === 'mara' ? mara : jonas,
    passphrase: passphrases[who],
  }))
  return { members }
}

async function alone(who: 'mara' | 'jonas', from: Visit): Promise<Visit> {
  return comeIn(from, { mara, jonas }, who)
}

async function together(from: Visit): Promise<Visit> {
  const visit = await from.lock()
  await visit.ask('vault.unlock-together', both())
  return visit
}

test('both come in by their own passphrase, and whoever came first is at the keyboard', async () => {
  const answer = await door.ask('vault.unlock-together', both(jonas))
  expect(answer).toMatchObject({
    opened: true,
    session: { mode: 'together', me: jonas, present: [mara, jonas], mustChoosePassphrase: false },
  })
  expect(await door.ask('session.read', {})).toEqual(answer.opened && answer.session)
  expect(door.world.openings).toEqual([true, false, true])
})

test('a wrong passphrase is told of, by name, and nobody is in', async () => {
  const { members } = both()
  const wrong = members.map((one) => ({ ...one, passphrase: 'not this one' }))
  const mixed = [members[0]!, wrong[1]!]
  const ask = (entries: typeof members) => door.ask('vault.unlock-together', { members: entries })
  expect(await ask(mixed)).toEqual({ opened: false, wrong: [jonas] })
  expect(await ask(wrong)).toEqual({ opened: false, wrong: [mara, jonas] })
  expect(await ask([members[0]!, { ...wrong[0]! }]).catch(({ code }) => code)).toBe(
    'request.invalid',
  )
  expect(await door.ask('vault.status', {})).toMatchObject({ state: 'locked' })
  await door.ask('vault.unlock-together', both())
})

test('alone, there is one in the session and no hand-over', async () => {
  const visit = await alone('mara', door)
  expect(await visit.ask('session.read', {})).toMatchObject({ mode: 'solo', present: [mara] })
  for (const name of rowsThatNeed('together')) {
    expect(await refusalOf(visit, name)).toBe('session.together-only')
  }
})

test('together, everything that is one member’s own is refused', async () => {
  const visit = await together(door)
  const rows = rowsThatNeed('solo')
  expect(rows).toContain('drafts.list')
  expect(rows).toContain('debriefs.own-words')
  for (const name of rows)
    expect([name, await refusalOf(visit, name)]).toEqual([name, 'session.solo-only'])
})

test('while nobody is in, locked comes before all else', async () => {
  for (const name of [...rowsThatNeed('solo'), ...rowsThatNeed('together')]) {
    expect(await refusalOf(door, name)).toBe('vault.locked')
  }
})

test('together, the shared journal is there, and no page of anybody’s own', async () => {
  const own = await alone('mara', door)
  for (const [zone, title] of [
    ['mine', 'For me'],
    ['ours', 'For us'],
  ] as const) {
    const draft = await own.ask('drafts.begin', { zone, day: aPage().day, time: null, entry: null })
    await own.ask('drafts.finish', { ...draft, content: aPage({ title }) })
  }
  const visit = await together(own)
  expect(await visit.ask('entries.timeline', {})).toMatchObject({ count: 1 })
  const [row] = await visit.ask('entries.slice', { from: 0, length: 10 })
  expect(row).toMatchObject({ title: 'For us' })
})

test('the keyboard goes to whoever is here, and to nobody else', async () => {
  const visit = await together(door)
  expect(await visit.ask('session.hand-over', { to: jonas })).toMatchObject({ me: jonas })
  const stranger = '0'.repeat(26) as MemberId
  const refused = visit.ask('session.hand-over', { to: stranger })
  await expect(refused).rejects.toMatchObject({ code: 'session.not-here' })
  expect(await visit.ask('session.read', {})).toMatchObject({ me: jonas })
})

test('a whole debrief, apart and together, over locks, to one agreement each', async () => {
  let visit = await alone('mara', door)
  const day = '2026-11-06' as Day
  const { id } = await visit.ask('debriefs.start', { title: 'The hall', day, with: [jonas] })
  await visit.ask('debriefs.seal', { id, side: aSide('I carried it out') })
  visit = await alone('jonas', visit)
  await visit.ask('debriefs.seal', { id, side: aSide('It was raining') })
  visit = await together(visit)
  await visit.ask('debriefs.open-together', { id })
  await saySomething(visit, id)
  for (const to of [mara, jonas]) {
    await visit.ask('session.hand-over', { to })
    await visit.ask('debriefs.keep', { id, keeping: 'everything' })
  }
  expect(await visit.ask('debriefs.list', {})).toEqual([])
  expect(await visit.ask('debriefs.kept', {})).toMatchObject([{ id, about: { title: 'The hall' } }])
  expect(await visit.ask('agreements.list', {})).toHaveLength(2)
  visit = await alone('jonas', visit)
  expect(await visit.ask('debriefs.own-words', {})).toMatchObject([{ debrief: id, who: jonas }])
  expect(visit.world.faults).toEqual([])
})

test('a key that everyone waits for is given before the one who came in is answered', async () => {
  let visit = await alone('mara', door)
  const day = '2026-11-06' as Day
  const { id } = await visit.ask('debriefs.start', { title: 'The hall', day, with: [jonas] })
  for (const who of ['mara', 'jonas'] as const) {
    visit = await alone(who, visit)
    await visit.ask('debriefs.seal', { id, side: aSide(who) })
    await visit.ask('debriefs.choose-way', { id, way: 'each-ready' })
  }
  for (const who of ['mara', 'jonas'] as const) {
    visit = await alone(who, visit)
    await visit.ask('debriefs.ready', { id })
  }
  expect(await visit.ask('debriefs.read', { id })).toMatchObject({ sides: [{ side: null }, {}] })
  visit = await alone('mara', visit)
  expect(await visit.ask('debriefs.read', { id })).toMatchObject({
    state: { phase: 'understand' },
    sides: [{ side: aSide('mara') }, { side: aSide('jonas') }],
  })
})

/** Both say what the debrief waits for, in the one sitting, until each chooses what Ours keeps. */
async function saySomething(visit: Visit, id: DebriefId): Promise<void> {
  for (;;) {
    const debrief = (await visit.ask('debriefs.read', { id }))!
    const { state, about } = debrief
    if (state.phase === 'keep') return
    const to = awaited(about, state)[0]!
    await visit.ask('session.hand-over', { to })
    await visit.ask('debriefs.act', { id, said: saying(to, actFor(about, state, to)) })
  }
}

function rowsThatNeed(needs: 'solo' | 'together'): NamesAt<'vault'>[] {
  return Object.entries(contract)
    .filter(([, row]) => row.at === 'vault' && row.needs === needs)
    .map(([name]) => name as NamesAt<'vault'>)
}

/** The code with which a call is refused when what it is given is all right. */
async function refusalOf(visit: Visit, name: NamesAt<'vault'>): Promise<string> {
  const schema: z.ZodType = contract[name].in
  const parsing = vi.spyOn(schema, 'safeParse').mockReturnValue({ success: true, data: {} })
  try {
    const reply = await serve(visit.room, name, {})
    return reply.ok ? 'served' : reply.code
  } finally {
    parsing.mockRestore()
  }
}
