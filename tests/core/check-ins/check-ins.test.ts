import { expect, test } from 'vitest'
import { createVault } from '../../../main/core/vault/index.ts'
import type { Day } from '../../../shared/days.ts'
import { firstDimensions } from '../../../shared/model/check-in.ts'
import { Household, passphrase } from '../../make/at-the-table.ts'
import {
  beginOne,
  checkIn,
  checkInsOn,
  finishedBy,
  openOne,
  said,
  sideOf,
  someDay,
} from '../../make/check-in-table.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'

test('a check-in asks every member, about what they chose to be asked', async () => {
  const house = await Household.of(3)
  const id = await beginOne(house)
  for (const who of house.members) {
    const { checkIns } = await checkIn(house, who)
    expect(checkIns.list()).toMatchObject([
      {
        id,
        day: someDay,
        members: house.members,
        startedBy: house.mara,
        mine: 'none',
        sides: null,
      },
    ])
    expect(checkIns.list()[0]!.dimensions.map((one) => one.id)).toEqual(firstDimensions)
  }
})

test('whoever begins another while one is still shut comes to that one', async () => {
  const house = await Household.of(2)
  const id = await beginOne(house)
  const jonas = await checkIn(house, house.jonas)
  expect(await jonas.checkIns.begin('2026-11-08' as Day)).toBe(id)
  expect(jonas.checkIns.list()).toHaveLength(1)
})

test('what is half rated is there after a lock, for nobody else, and a side without anything is none', async () => {
  const house = await Household.of(2)
  const id = await beginOne(house)
  const first = await checkIn(house, house.mara)
  await first.checkIns.saveDraft(id, said(5, '  the stairs '))
  const mara = await checkIn(house, house.mara)
  expect(mara.checkIns.draft(id)).toEqual(said(5, 'the stairs'))
  expect(mara.checkIns.list()).toMatchObject([{ mine: 'draft' }])
  await mara.checkIns.saveDraft(id, said(null, ' '))
  expect(mara.checkIns.list()).toMatchObject([{ mine: 'none' }])
  const jonas = await checkIn(house, house.jonas)
  expect(jonas.checkIns.draft(id)).toEqual({ ratings: [] })
})

test('nobody sees a number or a word of anybody else before all have finished', async () => {
  const house = await Household.of(3)
  const id = await beginOne(house)
  await finishedBy(house, id, house.mara, house.jonas)
  for (const who of house.members) {
    const { checkIns } = await checkIn(house, who)
    const told = JSON.stringify([checkIns.list(), checkIns.readable()])
    const others = house.members.filter((one) => one !== who)
    for (const other of others) {
      expect(told).not.toContain(`the line of number ${house.members.indexOf(other)}`)
    }
    expect(checkIns.list()).toMatchObject([{ stage: 'writing', sides: null, notes: [] }])
  }
})

test('once all have finished everybody reads everything, in the order of joining', async () => {
  const house = await Household.of(2)
  const id = await openOne(house)
  for (const who of house.members) {
    const { checkIns } = await checkIn(house, who)
    expect(checkIns.list()).toMatchObject([
      {
        ...{ id, stage: 'open' },
        sides: house.members.map((one) => ({ who: one, ...sideOf(house, one) })),
      },
    ])
  }
})

test('those who never sit together read it once each of them came in again', async () => {
  const house = await Household.of(2)
  const id = await beginOne(house)
  await finishedBy(house, id, house.mara, house.jonas)
  const mara = await checkIn(house, house.mara)
  expect(mara.checkIns.list()[0]!.sides).toHaveLength(2)
  const jonas = await checkIn(house, house.jonas)
  expect(jonas.checkIns.list()[0]!.sides).toHaveLength(2)
})

test('for one member alone it is open as soon as they have finished', async () => {
  const disk = new MemoryDisk()
  const house = await Household.of(2)
  const { vault, member } = await createVault(house.world(disk), { label: 'Ida', passphrase })
  const { checkIns } = await checkInsOn(vault, house)
  const id = await checkIns.begin(someDay)
  await checkIns.seal(id, said(4, 'A quiet week.'))
  expect(checkIns.list()).toMatchObject([
    { stage: 'open', sides: [{ who: member.id, ...said(4, 'A quiet week.') }] },
  ])
  await vault.close()
})

test('a side that says nothing, or something that nobody asked, is not sealed', async () => {
  const house = await Household.of(2)
  const id = await beginOne(house)
  const { checkIns } = await checkIn(house, house.mara)
  await expect(checkIns.seal(id, said(null))).rejects.toThrow('request.invalid')
  await expect(checkIns.seal(id, said(4, '', 'weather'))).rejects.toThrow('request.invalid')
  expect(checkIns.list()).toMatchObject([{ sealed: [] }])
})

test('words taken back, or let go by anybody who is asked, are a draft of their own author again', async () => {
  const house = await Household.of(2)
  const id = await beginOne(house)
  await finishedBy(house, id, house.jonas)
  const jonas = await checkIn(house, house.jonas)
  await jonas.checkIns.takeBack(id)
  expect(jonas.checkIns.list()).toMatchObject([
    { sealed: [], awaited: house.members, mine: 'draft' },
  ])
  await jonas.checkIns.seal(id, sideOf(house, house.jonas))
  expect(jonas.checkIns.list()).toMatchObject([{ awaited: [house.mara], mine: 'sealed' }])
  await jonas.checkIns.letGo(id)
  expect(jonas.checkIns.list()).toMatchObject([{ stage: 'over', awaited: [], mine: 'draft' }])
  expect(jonas.checkIns.draft(id)).toEqual(sideOf(house, house.jonas))
  const mara = await checkIn(house, house.mara)
  expect(mara.checkIns.list()).toEqual([])
  expect(await mara.checkIns.begin(someDay)).not.toBe(id)
})

test('a readable copy holds what is open, and of the rest the own words of whoever makes it', async () => {
  const house = await Household.of(2)
  const open = await openOne(house)
  const shut = await beginOne(house, '2026-11-14' as Day)
  await finishedBy(house, shut, house.mara)
  const jonas = await checkIn(house, house.jonas)
  expect(jonas.checkIns.readable().map(({ id }) => id)).toEqual([open])
  const mara = await checkIn(house, house.mara)
  expect(mara.checkIns.readable()).toMatchObject([
    { id: shut, sides: [{ who: house.mara, ...sideOf(house, house.mara) }] },
    { id: open, sides: [{ who: house.mara }, { who: house.jonas }] },
  ])
})
