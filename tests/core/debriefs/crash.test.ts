import { expect, test } from 'vitest'
import type { Debriefs } from '../../../main/core/debriefs/debriefs.ts'
import { sideKeyOf } from '../../../main/core/debriefs/side-keys.ts'
import type { DebriefId } from '../../../shared/ids.ts'
import {
  alone,
  aSide,
  begin,
  beginOpen,
  beginSealed,
  goThrough,
  Household,
  sittingOn,
  wordsOf,
} from '../../make/at-the-table.ts'
import { withPowerFor } from '../../make/power-cut.ts'
import { saying } from '../../make/saying.ts'

interface Told {
  house: Household
  id: DebriefId
  /** After how many saves the power went. */
  saves: number
}

/**
 * Does something with the power going after every possible number of saves, and then looks at what
 * Mara finds when she comes back. Ends with the first time it went through.
 */
async function withEveryCut(
  prepare: (house: Household) => Promise<DebriefId>,
  act: (debriefs: Debriefs, id: DebriefId, house: Household) => Promise<unknown>,
  look: (told: Told) => Promise<void>,
): Promise<number> {
  for (let saves = 0; ; saves += 1) {
    const house = await Household.of(2)
    const id = await prepare(house)
    const { vault } = await house.sit(house.mara)
    const { debriefs } = await sittingOn(withPowerFor(saves, vault) as never, house.clock)
    const through = await act(debriefs, id, house).then(
      () => true,
      (error) => {
        expect(error).toMatchObject({ code: 'disk.failed' })
        return false
      },
    )
    await look({ house, id, saves })
    if (through) return saves
  }
}

test('whenever the power goes while a side is sealed, its words are there, and sealing again seals it', async () => {
  const words = aSide('The last words')
  const cuts = await withEveryCut(
    async (house) => {
      const id = await begin(house)
      await (await house.sit(house.mara)).debriefs.saveSideDraft(id, aSide('The last wor'))
      return id
    },
    (debriefs, id) => debriefs.seal(id, words),
    async ({ house, id }) => {
      const { debriefs, vault, failures } = await house.sit(house.mara)
      expect(failures).toEqual([])
      const row = debriefs.list()[0]!
      const isSealed = row.state.phase === 'sides' && row.state.sealed.includes(house.mara)
      expect(row.hasDraft).toBe(!isSealed)
      expect(sideKeyOf(vault, house.mara, id) !== null).toBe(isSealed)
      if (!isSealed) expect(debriefs.sideDraft(id)).toEqual(aSide('The last wor'))
      await debriefs.seal(id, words)
      expect(debriefs.read(id)!.sides[0]).toMatchObject({ side: words, isBroken: false })
      expect(debriefs.ownWords()).toMatchObject([{ side: words }])
    },
  )
  expect(cuts).toBe(4)
})

test('whenever the power goes while a side is taken back, its words are sealed or a draft, and never lost', async () => {
  const cuts = await withEveryCut(
    beginSealed,
    (debriefs, id) => debriefs.withdraw(id),
    async ({ house, id }) => {
      const { debriefs, vault, failures } = await house.sit(house.mara)
      expect(failures).toEqual([])
      const side = aSide(wordsOf(house, house.mara))
      const { state, hasDraft } = debriefs.list()[0]!
      const isSealed = state.phase === 'sides' && state.sealed.includes(house.mara)
      expect(hasDraft).toBe(!isSealed)
      expect(isSealed ? debriefs.read(id)!.sides[0]!.side : debriefs.sideDraft(id)).toEqual(side)
      expect(sideKeyOf(vault, house.mara, id) !== null).toBe(isSealed)
    },
  )
  expect(cuts).toBe(4)
})

test('whenever the power goes while something is said, it was said or not, and is never half said', async () => {
  await withEveryCut(
    async (house) => {
      const id = await beginOpen(house)
      const { debriefs } = await house.sit(house.mara)
      const { first } = debriefs.read(id)!.about
      // Mara is to listen first, whoever was drawn.
      if (first === house.mara) {
        const heard = saying(house.jonas, { type: 'mirrored', text: 'Heard' })
        await (await house.sit(house.jonas)).debriefs.act(id, heard)
      }
      return id
    },
    async (debriefs, id, { mara }) => {
      const { state } = debriefs.read(id)!
      const isMirror = state.phase === 'understand' && state.step === 'mirror'
      await debriefs.saveTurnDraft(id, mara, { place: 'box', fields: { text: 'Mine' } })
      const text = 'Mine'
      const act = isMirror
        ? ({ type: 'mirrored', text } as const)
        : ({ type: 'confirmed', yes: false, text } as const)
      return debriefs.act(id, saying(mara, act, 'box'))
    },
    async ({ house, id, saves }) => {
      const { debriefs } = await house.sit(house.mara)
      const said = debriefs
        .read(id)!
        .events.filter((event) => 'text' in event && event.text === 'Mine')
      const draft = (await debriefs.turnDraft(id, 'box')).fields.text ?? ''
      const own = debriefs.ownWords()[0]!.said
      if (saves > 0) expect([draft, ...said.map(() => 'Mine')]).toContain('Mine')
      if (said.length > 0) expect(own.at(-1)).toEqual(said[0])
    },
  )
})

test('words are with their author before anybody else has them', async () => {
  const house = await Household.of(2)
  const id = await beginOpen(house)
  const { about } = (await house.sit(house.mara)).debriefs.read(id)!
  const listener = house.members.find((who) => who !== about.first)!
  const { vault } = await house.sit(listener)
  const { debriefs } = await sittingOn(withPowerFor(1, vault) as never, house.clock)
  const heard = saying(listener, { type: 'mirrored', text: 'What I heard' })
  await expect(debriefs.act(id, heard)).rejects.toThrow('disk.failed')
  expect(debriefs.read(id)!.events.some(({ type }) => type === 'mirrored')).toBe(false)
  expect(vault.drafts.get('debrief-words', id)!.body).toMatchObject({
    said: [{ type: 'mirrored', who: listener, text: 'What I heard' }],
  })
})

test('what is refused was not said: a draft that cannot be taken away refuses nothing that stands', async () => {
  for (const saves of [0, 1, 2, 3]) {
    const house = await Household.of(2)
    const id = await beginOpen(house)
    const { about } = (await house.sit(house.mara)).debriefs.read(id)!
    const listener = house.members.find((who) => who !== about.first)!
    const { debriefs: own, vault } = await house.sit(listener)
    await own.saveTurnDraft(id, listener, { place: 'box', fields: { text: 'Heard' } })
    const { debriefs } = await sittingOn(withPowerFor(saves, vault) as never, house.clock)
    const heard = saying(listener, { type: 'mirrored', text: 'Heard' }, 'box')
    const isAnswered = await debriefs.act(id, heard).then(
      () => true,
      () => false,
    )
    expect(own.read(id)!.events.at(-1)!.type === 'mirrored').toBe(isAnswered)
    expect(isAnswered).toBe(saves >= 2)
  }
})

test('whenever the power goes at the end, Ours has all of it or none, and the next who comes ends it', async () => {
  await withEveryCut(
    async (house) => {
      const id = await beginOpen(house)
      await goThrough(id, house.mara, alone(house))
      await (await house.sit(house.jonas)).debriefs.keep(id, 'everything')
      return id
    },
    (debriefs, id) => debriefs.keep(id, 'everything'),
    async ({ house, id }) => {
      const jonas = await house.sit(house.jonas)
      expect(jonas.failures).toEqual([])
      const isOver = jonas.debriefs.list().length === 0
      expect(jonas.debriefs.kept().map(({ words }) => words.length)).toEqual(isOver ? [2] : [])
      expect(jonas.agreements.list()).toHaveLength(isOver ? 2 : 0)
      const mara = await house.sit(house.mara)
      if (!isOver) await mara.debriefs.keep(id, 'everything')
      expect(mara.debriefs.list()).toEqual([])
      expect(mara.debriefs.kept()).toHaveLength(1)
      expect(mara.debriefs.ownWords()).toHaveLength(1)
      expect(mara.vault.problems).toEqual([])
    },
  )
})

test('own words that a member has not got are theirs at their next coming', async () => {
  const house = await Household.of(2)
  const id = await beginOpen(house)
  await goThrough(id, house.mara, alone(house))
  const { vault, debriefs } = await house.sit(house.mara)
  const before = debriefs.ownWords()
  await vault.drafts.commit([{ collection: 'debrief-words', id, operation: 'delete' }])
  expect((await house.sit(house.mara)).debriefs.ownWords()).toEqual(before)
})

test('coming in writes nothing where nothing waits', async () => {
  const house = await Household.of(2)
  const id = await beginOpen(house)
  await goThrough(id, house.mara, alone(house))
  await house.sit(house.mara)
  await house.leave()
  const before = [...house.disk.files()].map(([path, bytes]) => [path, bytes.length])
  await house.sit(house.jonas)
  await house.leave()
  expect([...house.disk.files()].map(([path, bytes]) => [path, bytes.length])).toEqual(before)
})
