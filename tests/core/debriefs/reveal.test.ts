import { expect, test } from 'vitest'
import { readSteps } from '../../../main/core/debriefs/steps.ts'
import type { DebriefId } from '../../../shared/ids.ts'
import { aSide, beginSealed, Household, type Sitting, wordsOf } from '../../make/at-the-table.ts'

const shown = ({ debriefs }: Sitting, id: DebriefId) =>
  debriefs.read(id)!.sides.map(({ side }) => side?.happened ?? null)

async function choseEachReady(count: 2 | 3) {
  const house = await Household.of(count)
  const id = await beginSealed(house)
  for (const who of house.members) await (await house.sit(who)).debriefs.chooseWay(id, 'each-ready')
  return { house, id }
}

test('opened together, all sides are there for everyone, in the order of joining', async () => {
  const house = await Household.of(3)
  const id = await beginSealed(house)
  await (await house.sit(...house.members)).debriefs.openTogether(id)
  const all = house.members.map((who) => wordsOf(house, who))
  for (const who of house.members) expect(shown(await house.sit(who), id)).toEqual(all)
})

test('nothing opens together unless everyone who takes part is here, with a side that is sealed', async () => {
  const house = await Household.of(3)
  const id = await beginSealed(house)
  const two = await house.sit(house.mara, house.jonas)
  // A debrief that one of those here has no part in is not even on the table.
  await expect(two.debriefs.openTogether(id)).rejects.toThrow('debrief.not-all-here')
  const alone = await house.sit(house.mara)
  await expect(alone.debriefs.openTogether(id)).rejects.toThrow('debrief.not-all-here')
  await (await house.sit(house.lea)).debriefs.withdraw(id)
  const all = await house.sit(...house.members)
  await expect(all.debriefs.openTogether(id)).rejects.toThrow('debrief.not-now')
  expect(shown(all, id)).toEqual([null, null, null])
})

test('whoever sits at the keyboard, each key is given under the name of its author', async () => {
  const house = await Household.of(2)
  const id = await beginSealed(house)
  const together = await house.sit(house.jonas, house.mara)
  await together.debriefs.openTogether(id)
  const { steps } = readSteps(together.vault.sides.find(id)!)
  const opened = steps.filter(({ event }) => event.type === 'opened')
  expect(opened.map(({ event }) => event.who)).toEqual(house.members)
})

test('when each is ready: the last one gives their key at once, the other at the next coming, and nothing shows between', async () => {
  const { house, id } = await choseEachReady(2)
  await (await house.sit(house.mara)).debriefs.ready(id)
  const jonas = await house.sit(house.jonas)
  await jonas.debriefs.ready(id)
  expect(jonas.debriefs.read(id)).toMatchObject({ state: { opened: [house.jonas] } })
  expect(shown(jonas, id)).toEqual([null, wordsOf(house, house.jonas)])
  expect(shown(await house.sit(house.jonas), id)).toEqual([null, wordsOf(house, house.jonas)])

  const mara = await house.sit(house.mara)
  expect(mara.failures).toEqual([])
  const all = house.members.map((who) => wordsOf(house, who))
  expect(shown(mara, id)).toEqual(all)
  expect(shown(await house.sit(house.jonas), id)).toEqual(all)
})

test('when each is ready, with three: only the coming of the last one shows anything', async () => {
  const { house, id } = await choseEachReady(3)
  for (const who of house.members) await (await house.sit(who)).debriefs.ready(id)
  const mara = await house.sit(house.mara)
  expect(shown(mara, id)).toEqual([wordsOf(house, house.mara), null, null])
  const jonas = await house.sit(house.jonas)
  expect(shown(jonas, id)).toEqual(house.members.map((who) => wordsOf(house, who)))
})

test('said ready in one sitting, everything opens with the last word', async () => {
  const { house, id } = await choseEachReady(2)
  const together = await house.sit(...house.members)
  await together.debriefs.ready(id)
  together.vault.handOver(house.jonas)
  await together.debriefs.ready(id)
  expect(shown(together, id)).toEqual(house.members.map((who) => wordsOf(house, who)))
})

test('while one has not chosen that way, or has not said ready, taking back is free', async () => {
  const house = await Household.of(2)
  const id = await beginSealed(house)
  const mara = await house.sit(house.mara)
  await mara.debriefs.chooseWay(id, 'each-ready')
  await mara.debriefs.chooseWay(id, 'each-ready')
  expect(mara.debriefs.read(id)!.events.filter(({ type }) => type === 'chose-way')).toHaveLength(1)
  await expect(mara.debriefs.ready(id)).rejects.toThrow('debrief.not-now')
  const jonas = await house.sit(house.jonas)
  await jonas.debriefs.chooseWay(id, 'each-ready')
  await jonas.debriefs.ready(id)
  await jonas.debriefs.withdraw(id)
  expect(jonas.debriefs.read(id)).toMatchObject({ state: { sealed: [house.mara], ready: [] } })
  await jonas.debriefs.seal(id, aSide('Anew'))
  expect(jonas.debriefs.read(id)).toMatchObject({ state: { ready: [] } })
})

test('once everyone is ready nobody takes back any more', async () => {
  const { house, id } = await choseEachReady(2)
  for (const who of house.members) await (await house.sit(who)).debriefs.ready(id)
  const { debriefs } = await house.sit(house.jonas)
  await expect(debriefs.withdraw(id)).rejects.toThrow('debrief.not-now')
  await expect(debriefs.chooseWay(id, 'together')).rejects.toThrow('debrief.not-now')
})

test('a key waits for the end of a time-out', async () => {
  const { house, id } = await choseEachReady(2)
  for (const who of house.members) {
    const { debriefs } = await house.sit(who)
    await debriefs.ready(id)
    if (who === house.jonas) await debriefs.pause(id, 30)
  }
  const mara = await house.sit(house.mara)
  expect(mara.debriefs.read(id)).toMatchObject({ state: { opened: [house.jonas] } })
  expect(mara.failures).toEqual([])
  house.clock.passMinutes(31)
  await mara.debriefs.comeBack(id)
  expect(shown(mara, id)).toEqual(house.members.map((who) => wordsOf(house, who)))
})
