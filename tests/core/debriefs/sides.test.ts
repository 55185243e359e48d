import { expect, test } from 'vitest'
import { openSide } from '../../../main/core/debriefs/seal-side.ts'
import { sideKeyOf } from '../../../main/core/debriefs/side-keys.ts'
import { readSteps } from '../../../main/core/debriefs/steps.ts'
import { limits } from '../../../shared/limits.ts'
import { emptySide } from '../../../shared/model/debrief.ts'
import {
  aQuarrel,
  aSide,
  begin,
  beginOpen,
  beginSealed,
  Household,
  type Sitting,
  wordsOf,
} from '../../make/at-the-table.ts'
import { saying } from '../../make/saying.ts'

/** Everything that a sitting can be told about debriefs. */
function everything({ debriefs, agreements }: Sitting): string {
  const rows = debriefs.list()
  const read = rows.map(({ id }) => debriefs.read(id))
  return JSON.stringify([rows, read, debriefs.kept(), agreements.list()])
}

test('everyone who takes part finds the debrief, and its title and nothing else of it', async () => {
  const house = await Household.of(2)
  const id = await begin(house)
  const row = (await house.sit(house.jonas)).debriefs.list()
  expect(row).toMatchObject([
    { id, about: { ...aQuarrel, members: house.members }, hasDraft: false, pausedUntil: null },
  ])
})

test('a side that is being written is there after a lock in the middle of a word', async () => {
  const house = await Household.of(2)
  const id = await begin(house)
  await (await house.sit(house.mara)).debriefs.saveSideDraft(id, aSide('The laundr'))
  const mara = await house.sit(house.mara)
  expect(mara.debriefs.sideDraft(id)).toEqual(aSide('The laundr'))
  expect(mara.debriefs.list()).toMatchObject([{ hasDraft: true }])
})

test('nobody hears of a side that another is writing, neither alone nor together', async () => {
  const house = await Household.of(2)
  const id = await begin(house)
  await (await house.sit(house.mara)).debriefs.saveSideDraft(id, aSide('The laundr'))
  const jonas = await house.sit(house.jonas)
  expect(jonas.debriefs.sideDraft(id)).toEqual(emptySide)
  const together = await house.sit(house.mara, house.jonas)
  for (const sitting of [jonas, together]) {
    expect(everything(sitting)).not.toContain('laundr')
    expect(sitting.debriefs.list()).toMatchObject([{ hasDraft: false }])
  }
})

test('nobody reads a sealed side before all are open but its author, alone', async () => {
  const house = await Household.of(3)
  const id = await beginSealed(house)
  for (const who of house.members) {
    const told = everything(await house.sit(who))
    for (const other of house.members) {
      if (other === who) expect(told).toContain(wordsOf(house, other))
      else expect(told).not.toContain(wordsOf(house, other))
    }
  }
  const together = await house.sit(...house.members)
  for (const who of house.members) {
    together.vault.handOver(who)
    expect(everything(together)).not.toContain('what happened')
  }
  await together.debriefs.openTogether(id)
  for (const who of house.members) expect(everything(together)).toContain(wordsOf(house, who))
})

test('sealed, a side is no draft any more, and its author reads what was sealed', async () => {
  const house = await Household.of(2)
  const id = await beginSealed(house)
  const { debriefs } = await house.sit(house.mara)
  expect(debriefs.list()).toMatchObject([{ hasDraft: false }])
  expect(debriefs.sideDraft(id)).toEqual(emptySide)
  expect(debriefs.read(id)?.sides).toEqual([
    { who: house.mara, side: aSide(wordsOf(house, house.mara)), isBroken: false },
    { who: house.jonas, side: null, isBroken: false },
  ])
})

test('pressing Seal twice seals once; other words do not take the place of what is sealed', async () => {
  const house = await Household.of(2)
  const id = await begin(house)
  const { debriefs, vault } = await house.sit(house.mara)
  await debriefs.seal(id, aSide('The rain'))
  await debriefs.seal(id, aSide('The rain'))
  expect(readSteps(vault.sides.find(id)!).steps).toHaveLength(1)
  await expect(debriefs.seal(id, aSide('The snow'))).rejects.toThrow('debrief.not-now')
  expect(debriefs.read(id)?.sides[0]?.side).toEqual(aSide('The rain'))
})

test('an autosave that comes after the seal makes no draft of what is sealed', async () => {
  const house = await Household.of(2)
  const id = await begin(house)
  const { debriefs } = await house.sit(house.mara)
  const sealing = debriefs.seal(id, aSide('The rain'))
  await debriefs.saveSideDraft(id, aSide('The rain'))
  await sealing
  const late = debriefs.saveSideDraft(id, aSide('The rain, and more'))
  await expect(late).rejects.toThrow('debrief.not-now')
  expect((await house.sit(house.mara)).debriefs.list()).toMatchObject([{ hasDraft: false }])
})

test('a side that does not say what happened is not sealed', async () => {
  const house = await Household.of(2)
  const id = await begin(house)
  const { debriefs } = await house.sit(house.mara)
  await expect(debriefs.seal(id, aSide(' \n'))).rejects.toThrow('request.invalid')
})

test('taken back, the words are a draft again, and what was sealed never opens', async () => {
  const house = await Household.of(2)
  const id = await begin(house)
  const { debriefs, vault } = await house.sit(house.mara)
  await debriefs.seal(id, aSide('You never listen'))
  const first = sideKeyOf(vault, house.mara, id)!
  await debriefs.withdraw(id)
  expect(sideKeyOf(vault, house.mara, id)).toBeNull()
  expect(debriefs.sideDraft(id)).toEqual(aSide('You never listen'))
  expect(debriefs.ownWords()).toEqual([])
  await debriefs.seal(id, aSide('I felt unheard'))

  const second = sideKeyOf(vault, house.mara, id)!
  expect(second).not.toEqual(first)
  await (await house.sit(house.jonas)).debriefs.seal(id, aSide('The rain'))
  const together = await house.sit(house.mara, house.jonas)
  await together.debriefs.openTogether(id)
  expect(everything(together)).toContain('I felt unheard')
  expect(everything(together)).not.toContain('never listen')
  const { steps } = readSteps(together.vault.sides.find(id)!)
  const keys = steps.flatMap(({ key }) => key ?? [])
  const place = { vault: vault.vaultId, space: id, author: house.mara }
  const opened = steps.flatMap(({ seal }) =>
    seal === undefined
      ? []
      : keys.map((key) => openSide(Uint8Array.from(Buffer.from(key, 'base64')), place, seal)),
  )
  expect(opened.filter((side) => side !== null)).toEqual([aSide('I felt unheard')])
})

test('once the sides are open nobody takes theirs back', async () => {
  const house = await Household.of(2)
  const id = await beginOpen(house)
  const { debriefs } = await house.sit(house.mara)
  await expect(debriefs.withdraw(id)).rejects.toThrow('debrief.not-now')
})

test('a side as long as its boxes allow is sealed, opened and kept whole', async () => {
  const house = await Household.of(2)
  const long = '😀ß'.repeat(limits.debriefTextLength / 3)
  const side = { ...aSide(long), before: long, say: long }
  const id = await begin(house)
  for (const who of house.members) await (await house.sit(who)).debriefs.seal(id, side)
  const { debriefs } = await house.sit(...house.members)
  await debriefs.openTogether(id)
  const read = (await house.sit(house.mara)).debriefs.read(id)!
  expect(read.sides.every((shown) => JSON.stringify(shown.side) === JSON.stringify(side))).toBe(
    true,
  )
  await (await house.sit(house.mara)).debriefs.close(id)
  for (const who of house.members) await (await house.sit(who)).debriefs.keep(id, 'everything')
  const { words } = (await house.sit(house.jonas)).debriefs.kept()[0]!
  expect(words.every((own) => JSON.stringify(own.side) === JSON.stringify(side))).toBe(true)
})

test('a member who takes no part finds nothing of it anywhere', async () => {
  const house = await Household.of(3)
  const id = await beginOpen(house, [house.jonas])
  const lea = await house.sit(house.lea)
  expect(lea.debriefs.list()).toEqual([])
  expect(lea.debriefs.read(id)).toBeNull()
  expect(lea.debriefs.ownWords()).toEqual([])
  for (const call of [
    () => lea.debriefs.saveSideDraft(id, aSide('Me too')),
    () => lea.debriefs.close(id),
    () => lea.debriefs.act(id, saying(house.lea, { type: 'mirrored', text: 'I heard' })),
    () => lea.debriefs.pause(id, 20),
  ]) {
    await expect(call()).rejects.toThrow('record.not-found')
  }
  const all = await house.sit(...house.members)
  expect(all.debriefs.list()).toEqual([])
})

test('who is heard first alternates, also after a debrief that left nothing but own words', async () => {
  const house = await Household.of(2)
  const firsts: string[] = []
  for (let round = 0; round < 4; round += 1) {
    const id = await begin(house)
    const { debriefs } = await house.sit(house.mara)
    firsts.push(debriefs.read(id)!.about.first)
    if (round !== 1) continue
    await debriefs.seal(id, aSide('Short'))
    await debriefs.close(id)
  }
  expect(new Set(firsts)).toEqual(new Set(house.members))
  expect(firsts[0]).toBe(firsts[2])
  expect(firsts[1]).toBe(firsts[3])
})

test('the first time it is drawn: over many households both are heard first', async () => {
  const firsts = new Set<number>()
  for (let tries = 0; tries < 60 && firsts.size < 2; tries += 1) {
    const house = await Household.of(2)
    const { debriefs } = await house.sit(house.mara)
    const { about } = await debriefs.start(aQuarrel, [house.jonas])
    firsts.add(house.members.indexOf(about.first))
  }
  expect(firsts.size).toBe(2)
})

test('a debrief needs somebody else who is a member', async () => {
  const house = await Household.of(2)
  const { debriefs, vault } = await house.sit(house.mara)
  for (const others of [[house.mara], [vault.newId()], [house.jonas, house.jonas], []]) {
    const starting = debriefs.start(aQuarrel, others as never)
    await expect(starting).rejects.toThrow('request.invalid')
  }
  expect(debriefs.list()).toEqual([])
})
