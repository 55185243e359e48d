import { expect, test } from 'vitest'
import type { DebriefId } from '../../../shared/ids.ts'
import { aSide, begin, beginOpen, Household, type Sitting } from '../../make/at-the-table.ts'
import { saying } from '../../make/saying.ts'

const until = ({ debriefs }: Sitting, id: DebriefId) => debriefs.read(id)!.pausedUntil

test('a time-out stops what is said, is still there after reopening, and ends', async () => {
  const house = await Household.of(2)
  const id = await beginOpen(house)
  const mara = await house.sit(house.mara)
  const { first } = mara.debriefs.read(id)!.about
  const listener = house.members.find((who) => who !== first)!
  await mara.debriefs.pause(id, 20)
  const said = saying(listener, { type: 'mirrored', text: 'I heard' })
  const later = await house.sit(listener)
  expect(until(later, id)).toBe(until(mara, id))
  await expect(later.debriefs.act(id, said)).rejects.toThrow('debrief.paused')
  await expect(later.debriefs.comeBack(id)).rejects.toThrow('debrief.paused')
  house.clock.passMinutes(21)
  await later.debriefs.comeBack(id)
  expect(until(later, id)).toBeNull()
  await later.debriefs.act(id, said)
  expect(until(await house.sit(listener), id)).toBeNull()
})

test('everyone who takes part ends it earlier, together', async () => {
  const house = await Household.of(2)
  const id = await beginOpen(house)
  await (await house.sit(house.mara)).debriefs.pause(id, 24 * 60)
  const together = await house.sit(...house.members)
  await together.debriefs.comeBack(id)
  expect(until(await house.sit(house.jonas), id)).toBeNull()
})

test('nobody shortens a time-out by taking another; a longer one takes its place', async () => {
  const house = await Household.of(2)
  const id = await begin(house)
  const mara = await house.sit(house.mara)
  await mara.debriefs.pause(id, 120)
  const long = until(mara, id)!
  const jonas = await house.sit(house.jonas)
  await jonas.debriefs.pause(id, 20)
  expect(until(jonas, id)).toBe(long)
  await jonas.debriefs.pause(id, 180)
  expect(until(jonas, id)! > long).toBe(true)
})

test('while it lasts one can go on writing, take back, and leave', async () => {
  const house = await Household.of(2)
  const id = await begin(house)
  const mara = await house.sit(house.mara)
  await mara.debriefs.seal(id, aSide('The rain'))
  await mara.debriefs.pause(id, 60)
  const jonas = await house.sit(house.jonas)
  await jonas.debriefs.saveSideDraft(id, aSide('The hall'))
  await expect(jonas.debriefs.seal(id, aSide('The hall'))).rejects.toThrow('debrief.paused')
  await expect(jonas.debriefs.chooseWay(id, 'each-ready')).rejects.toThrow('debrief.paused')
  const again = await house.sit(house.mara)
  await again.debriefs.withdraw(id)
  await again.debriefs.close(id)
  expect(again.debriefs.list()).toEqual([])
})

test('nothing on disk tells who took it: whoever takes one, the log stays as it was', async () => {
  const house = await Household.of(2)
  const id = await begin(house)
  const jonas = await house.sit(house.jonas)
  const space = jonas.vault.sides.find(id)!
  const before = space.list('steps').length + space.list('about').length
  const told = jonas.debriefs.read(id)!.events
  await jonas.debriefs.pause(id, 60)
  expect(space.list('steps').length + space.list('about').length).toBe(before)
  const read = jonas.debriefs.read(id)!
  expect(read.events).toEqual(told)
  const shown = JSON.stringify({ ...read, about: null, state: null, readers: null, sides: null })
  for (const who of house.members) expect(shown).not.toContain(who)
})

test('nobody takes one that is shorter than twenty minutes or longer than a day', async () => {
  const house = await Household.of(2)
  const id = await begin(house)
  const mara = await house.sit(house.mara)
  for (const minutes of [19, 20.5, 24 * 60 + 1, -20, Number.NaN, Number.POSITIVE_INFINITY]) {
    await expect(mara.debriefs.pause(id, minutes)).rejects.toThrow('request.invalid')
  }
  expect(until(mara, id)).toBeNull()
  await mara.debriefs.pause(id, 24 * 60)
  expect(until(mara, id)).not.toBeNull()
})

test('a time-out without end, by a changed program, is none: one goes on, and takes another', async () => {
  const house = await Household.of(2)
  const id = await begin(house)
  const mara = await house.sit(house.mara)
  const space = mara.vault.sides.find(id)!
  await space.setPause('9999-12-31T23:59:59.999Z')
  const jonas = await house.sit(house.jonas)
  expect(until(jonas, id)).toBeNull()
  expect(jonas.debriefs.list().map(({ pausedUntil }) => pausedUntil)).toEqual([null])
  await jonas.debriefs.seal(id, aSide('The hall'))
  await jonas.debriefs.pause(id, 20)
  const short = until(jonas, id)!
  expect(Date.parse(short)).toBeLessThan(Date.parse('2100-01-01T00:00:00.000Z'))
})

test('where the clock of another computer goes a little ahead, the longest time-out still holds', async () => {
  const house = await Household.of(2)
  const id = await begin(house)
  await (await house.sit(house.mara)).debriefs.pause(id, 24 * 60)
  house.clock.passMinutes(-50)
  const jonas = await house.sit(house.jonas)
  expect(until(jonas, id)).not.toBeNull()
  await expect(jonas.debriefs.seal(id, aSide('The hall'))).rejects.toThrow('debrief.paused')
})
