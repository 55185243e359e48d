import { expect, test } from 'vitest'
import { readDebrief } from '../../../main/core/debriefs/debrief-space.ts'
import { newSideKey, sealSide, spellKey } from '../../../main/core/debriefs/seal-side.ts'
import { readSteps, stepId } from '../../../main/core/debriefs/steps.ts'
import type { SideSpace } from '../../../main/core/vault/side-types.ts'
import type { StoredRecord } from '../../../main/core/vault/types.ts'
import type { DebriefId, MemberId } from '../../../shared/ids.ts'
import { writeFirst } from '../../make/altered-program.ts'
import {
  alone,
  aQuarrel,
  aSide,
  begin,
  beginOpen,
  beginSealed,
  goThrough,
  Household,
  type Sitting,
} from '../../make/at-the-table.ts'

/** Writes what an altered program could, with the member's own keys, past every check. */
async function write(sitting: Sitting, id: DebriefId, ...bodies: object[]): Promise<void> {
  const space = sitting.vault.sides.find(id)!
  const { free } = readSteps(space)
  await space.commit(
    bodies.map((body, at) => ({
      collection: 'steps',
      id: stepId(free + at),
      operation: 'put' as const,
      body,
    })),
  )
}

/** What everyone reads has not changed by it, and the next genuine step goes through. */
async function leavesAsItIs(
  house: Household,
  id: DebriefId,
  alter: (sitting: Sitting) => Promise<unknown>,
): Promise<void> {
  const before = (await house.sit(house.mara)).debriefs.read(id)
  await alter(await house.sit(house.jonas))
  for (const who of house.members) {
    const after = (await house.sit(who)).debriefs.read(id)
    expect(after).toMatchObject({ events: before!.events, state: before!.state })
  }
}

test('a step out of turn, or of no stage of now, counts for nobody', async () => {
  const house = await Household.of(2)
  const id = await beginOpen(house)
  const { about } = (await house.sit(house.jonas)).debriefs.read(id)!
  const notNow =
    about.first === house.jonas
      ? { type: 'mirrored', text: 'I heard' }
      : { type: 'confirmed', yes: true, text: '' }
  await leavesAsItIs(house, id, (jonas) =>
    write(
      jonas,
      id,
      notNow,
      { type: 'promised', promise: null },
      { type: 'ready' },
      { type: 'withdrew' },
    ),
  )
})

test('a step that claims to be by another counts for nobody', async () => {
  const house = await Household.of(2)
  const id = await beginOpen(house)
  const { about } = (await house.sit(house.jonas)).debriefs.read(id)!
  const listener = house.members.find((who) => who !== about.first)!
  await leavesAsItIs(house, id, (jonas) =>
    write(jonas, id, { type: 'mirrored', text: 'Words in a mouth', who: listener }),
  )
})

test('what is no step at all is passed over, and the debrief goes on behind it', async () => {
  const house = await Household.of(2)
  const id = await begin(house)
  const junk = [
    { type: 'unknown' },
    { type: 'sealed' },
    { type: 'sealed', seal: { sealed: 1 } },
    { type: 'sealed', seal: { sealed: '!!', digest: '!!', commitment: '!!' } },
    { type: 'opened', key: 'short' },
    { type: 'kept', keeping: 'nothing' },
    { type: 'closed', consent: { member: house.mara, keeping: 'nothing', signature: 'AAAA' } },
    [] as object,
  ]
  await leavesAsItIs(house, id, (jonas) => write(jonas, id, ...junk, null as never))
  const mara = await house.sit(house.mara)
  await mara.debriefs.seal(id, aSide('The rain'))
  expect(mara.debriefs.list()).toMatchObject([{ state: { sealed: [house.mara] } }])
})

test('nobody closes a debrief in another’s name, nor without their own word signed', async () => {
  const house = await Household.of(2)
  const id = await begin(house)
  const { vault } = await house.sit(house.mara)
  const hers = vault.sides.consent(id, house.mara, 'nothing')
  await leavesAsItIs(house, id, async (jonas) => {
    const everything = jonas.vault.sides.consent(id, house.jonas, 'everything')
    const nothing = jonas.vault.sides.consent(id, house.jonas, 'nothing')
    await write(
      jonas,
      id,
      { type: 'closed' },
      { type: 'closed', consent: hers },
      { type: 'closed', consent: everything },
      { type: 'closed', consent: { ...everything, keeping: 'nothing' } },
      { type: 'closed', consent: { ...nothing, member: house.mara } },
      { type: 'closed', consent: { ...nothing, keeping: 'everything' } },
    )
  })
})

test('another key than the one committed to opens nothing, and is passed over', async () => {
  const house = await Household.of(2)
  const id = await beginSealed(house)
  await leavesAsItIs(house, id, (jonas) =>
    write(jonas, id, { type: 'opened', key: spellKey(newSideKey()) }),
  )
})

test('a seal that is written over, or a second one beside it, does not change what was sealed', async () => {
  const house = await Household.of(2)
  const id = await beginSealed(house)
  await leavesAsItIs(house, id, async (jonas) => {
    const space = jonas.vault.sides.find(id)!
    const place = { vault: jonas.vault.vaultId, space: id, author: house.jonas }
    const seal = sealSide(newSideKey(), place, aSide('I said something kinder'))
    const body = { type: 'sealed', seal }
    for (const number of [1, 2]) {
      const over = { collection: 'steps', id: stepId(number) }
      await space.commit([{ ...over, operation: 'put', body }])
      await space.commit([{ ...over, operation: 'delete' }])
    }
    await write(jonas, id, body)
  })
  const together = await house.sit(...house.members)
  await together.debriefs.openTogether(id)
  expect(JSON.stringify(together.debriefs.read(id))).not.toContain('kinder')
})

test('the title and who is heard first stay what they were at the start', async () => {
  const house = await Household.of(2)
  const id = await begin(house)
  const before = (await house.sit(house.mara)).debriefs.read(id)!
  const { vault } = await house.sit(house.jonas)
  const about = { collection: 'about', id: 'about' }
  const body = { ...before.about, title: 'Your fault', first: house.jonas }
  const space = vault.sides.find(id)!
  await space.commit([{ ...about, operation: 'put', body }])
  await space.commit([{ ...about, operation: 'delete' }])
  expect((await house.sit(house.mara)).debriefs.read(id)).toEqual(before)
})

test('a debrief said to be between others than those who hold its key is none', async () => {
  const house = await Household.of(3)
  const { vault, debriefs } = await house.sit(house.mara)
  const about = (members: string[], first = house.mara) => ({
    collection: 'about',
    id: 'about',
    operation: 'put' as const,
    body: { ...aQuarrel, members, first },
  })
  const two = [house.mara, house.jonas]
  await vault.sides.found(house.members, [about(two)])
  await vault.sides.found(two, [about(house.members)])
  await vault.sides.found(two, [about([house.mara, house.mara])])
  await vault.sides.found(two, [about(two, house.lea)])
  await vault.sides.found(two, [])
  expect(debriefs.list()).toEqual([])
  await vault.sides.found(two, [about(two)])
  expect(debriefs.list()).toHaveLength(1)
})

test('a record whose signature does not hold, or by somebody else than the starter, says nothing', async () => {
  const house = await Household.of(2)
  const id = await beginSealed(house)
  const { vault } = await house.sit(house.mara)
  const space = vault.sides.find(id)!
  const told = readDebrief(vault, space)!
  expect(told.events).toHaveLength(2)
  const forged = changed(space, (record) =>
    record.id === stepId(2) ? { signature: 'failed' } : {},
  )
  expect(readDebrief(vault, forged)!.events).toEqual([told.events[0]])
  const taken = changed(space, (record) => (record.id === stepId(2) ? { author: house.mara } : {}))
  expect(readDebrief(vault, taken)!.events).toEqual([told.events[0]])
  const renamed = changed(space, ({ collection }) =>
    collection === 'about' ? { author: house.jonas } : {},
  )
  expect(readDebrief(vault, renamed)).toBeNull()
})

test('ready without giving a key gets nobody else’s', async () => {
  const house = await Household.of(2)
  const id = await beginSealed(house)
  for (const who of house.members) await (await house.sit(who)).debriefs.chooseWay(id, 'each-ready')
  await (await house.sit(house.mara)).debriefs.ready(id)
  await write(await house.sit(house.jonas), id, { type: 'ready' })
  const { vault } = await house.sit(house.mara)
  expect(readSteps(vault.sides.find(id)!).steps.some(({ key }) => key !== undefined)).toBe(false)
})

test('a side sealed around something that is no side is shown as broken, and nothing stops', async () => {
  const house = await Household.of(2)
  const id = await begin(house)
  await (await house.sit(house.mara)).debriefs.seal(id, aSide('The rain'))
  const jonas = await house.sit(house.jonas)
  const place = { vault: jonas.vault.vaultId, space: id, author: house.jonas }
  const key = newSideKey()
  await jonas.vault.keyring.commit([
    { collection: 'sides', id, operation: 'put', body: { key: spellKey(key) } },
  ])
  await write(jonas, id, { type: 'sealed', seal: sealSide(key, place, { odd: 1 } as never) })
  const together = await house.sit(...house.members)
  await together.debriefs.openTogether(id)
  expect(together.debriefs.read(id)).toMatchObject({
    state: { phase: 'understand' },
    sides: [
      { side: aSide('The rain'), isBroken: false },
      { side: null, isBroken: true },
    ],
  })
})

test.each([
  'another’s record',
  'no record',
  'a record that was changed',
  'another than what they wrote there',
])('%s, handed to Ours, keeps no debrief from ending, and is not laid there', async (kind) => {
  const house = await Household.of(2)
  const id = await beginOpen(house)
  await goThrough(id, house.mara, alone(house))
  const mara = await house.sit(house.mara)
  const sign = ({ vault }: Sitting, note: string) =>
    vault.ours.sign({ collection: 'notes', id: note, operation: 'put', body: 'handed' })
  const hers = sign(mara, 'hers')
  await mara.debriefs.keep(id, 'agreement')
  const jonas = await house.sit(house.jonas)
  await jonas.vault.ours.commit([
    { collection: 'notes', id: 'taken', operation: 'put', body: 'there' },
  ])
  const promise = {
    'another’s record': hers,
    'no record': { signed: 'junk' },
    'a record that was changed': { signed: sign(jonas, 'x').signed.replace('handed', 'other') },
    'another than what they wrote there': sign(jonas, 'taken'),
  }[kind]
  await write(jonas, id, {
    type: 'kept',
    keeping: 'agreement',
    consent: jonas.vault.sides.consent(id, house.jonas, 'agreement'),
    handed: { promise, titledPromise: null, words: null },
  })
  const again = await house.sit(house.mara)
  expect(again.failures).toEqual([])
  expect(again.debriefs.list()).toEqual([])
  expect(again.agreements.list()).toMatchObject([{ by: house.mara }])
  expect(again.vault.ours.list('notes').map(({ body }) => body)).toEqual(['there'])
})

/** The same space, with some records not as they are. */
function changed(
  space: SideSpace,
  change: (record: StoredRecord) => Partial<StoredRecord>,
): SideSpace {
  const told = (record: StoredRecord): StoredRecord => ({
    collection: record.collection,
    id: record.id,
    revision: record.revision,
    operation: record.operation,
    author: record.author,
    writtenAt: record.writtenAt,
    transaction: record.transaction,
    body: record.body,
    signature: record.signature,
    namesAuthor: record.namesAuthor,
    signedWith: record.signedWith,
    statement: record.statement,
    ...change(record),
  })
  return new Proxy(space, {
    get(target, name) {
      if (name === 'history') {
        return (...of: [string, string]) => target.history(...of).map(told)
      }
      const value = Reflect.get(target, name, target) as unknown
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

test('what another puts in the place of a promise that was handed over keeps it from nobody', async () => {
  const house = await Household.of(2)
  const id = await beginOpen(house)
  await goThrough(id, house.mara, alone(house))
  const mara = await house.sit(house.mara)
  await mara.debriefs.keep(id, 'agreement')
  const jonas = await house.sit(house.jonas)
  // He reads under which id her promise is going to lie.
  const bodies = jonas.vault.sides
    .find(id)!
    .list('steps')
    .map(({ body }) => body)
  const kept = bodies.find((body) => (body as { type: string }).type === 'kept')
  const { signed } = (kept as { handed: { promise: { signed: string } } }).handed.promise
  const taken = (JSON.parse(signed) as { record: { id: string } }).record.id
  const promise = { text: 'his', followUp: '2026-12-01', madeOn: '2026-11-01' }
  const body = { ...promise, debrief: null, title: null }
  await jonas.vault.ours.commit([{ collection: 'agreements', id: taken, operation: 'put', body }])
  await jonas.debriefs.keep(id, 'agreement')
  const again = await house.sit(house.mara)
  expect(again.agreements.list().filter(({ id: one }) => one === taken)).toMatchObject([
    { by: house.mara },
  ])
})

/** Lets somebody in who saves something: then the key of every debrief of theirs is on their ring. */
async function settledIn(house: Household, who: MemberId): Promise<Sitting> {
  const sitting = await house.sit(who)
  const draft = { collection: 'note-drafts', id: 'any', operation: 'put', body: {} } as const
  await sitting.vault.drafts.commit([draft])
  return sitting
}

test.each(['2020-01-01T00:00:00.000Z', '2090-01-01T00:00:00.000Z'])(
  'what another signs as the same step, or as what it is about, dated %s, takes no word away',
  async (writtenAt) => {
    const house = await Household.of(2)
    const id = await begin(house)
    await (await house.sit(house.mara)).debriefs.seal(id, aSide('The rain'))
    const before = (await house.sit(house.mara)).debriefs.read(id)!
    const { vault } = await settledIn(house, house.jonas)
    const about = { ...before.about, title: 'Something else', first: house.jonas }
    await house.leave()
    const steps = ['000001', '000002'].map((step) => ({ collection: 'steps', id: step, writtenAt }))
    await writeFirst(
      vault,
      [
        ...steps.map((step) => ({ ...step, body: { type: 'ready' } })),
        { collection: 'about', id: 'about', writtenAt, body: about },
      ],
      id,
    )
    for (const who of house.members) {
      const after = (await house.sit(who)).debriefs.read(id)
      const { events, state } = before
      expect(after).toMatchObject({ about: before.about, events, state })
    }
  },
)

test('steps that two signed under one number both count, whoever wrote which first', async () => {
  const house = await Household.of(2)
  const id = await begin(house)
  const eachReady = { type: 'chose-way', way: 'each-ready' }
  for (const who of [house.jonas, house.mara]) {
    const { vault } = await settledIn(house, who)
    await house.leave()
    const step = { collection: 'steps', id: '000001', body: eachReady }
    await writeFirst(vault, [{ ...step, writtenAt: '2026-11-08T20:00:00.000Z' }], id)
  }
  const told = (await house.sit(house.mara)).debriefs.read(id)!
  expect(told.events.map(({ who }) => who)).toEqual([...house.members].sort())
  await (await house.sit(house.mara)).debriefs.seal(id, aSide('The rain'))
})

test('a step that its own author signed in two ways is told', async () => {
  const house = await Household.of(2)
  const id = await begin(house)
  const { vault } = await settledIn(house, house.jonas)
  await house.leave()
  for (const way of ['each-ready', 'together']) {
    const step = { collection: 'steps', id: '000001', body: { type: 'chose-way', way } }
    await writeFirst(vault, [{ ...step, writtenAt: '2026-11-08T20:00:00.000Z' }], id)
  }
  const { problems } = (await house.sit(house.mara)).vault
  expect(problems).toMatchObject([{ kind: 'contested', count: 1 }])
})
