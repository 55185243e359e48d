import { expect, test } from 'vitest'
import { Gratitude } from '../../../main/core/gratitude/gratitude.ts'
import type { Day } from '../../../shared/days.ts'
import type { MemberId, NoteId } from '../../../shared/ids.ts'
import { Household } from '../../make/at-the-table.ts'
import { withPowerFor } from '../../make/power-cut.ts'

const today = '2026-11-07' as Day
const later = '2026-12-24' as Day
const at = '2026-11-07T20:00:00.000Z'

async function seal(house: Household, to: MemberId | null, until: Day | 'together') {
  const { vault } = await house.sit(house.mara)
  const note = {
    id: vault.newId() as NoteId,
    kind: to === null ? ('celebration' as const) : ('thanks' as const),
    to,
    text: 'for the soup',
    until,
  }
  await new Gratitude(vault).seal(note, today, at)
  return note
}

test.each([0, 1, 2])(
  'wherever the power goes while a note is hung (after %i saves), it waits or hangs, once',
  async (saves) => {
    const house = await Household.of(2)
    const { id, text } = await seal(house, house.jonas, later)
    const { vault } = await house.sit(house.mara)
    const failures = await new Gratitude(withPowerFor(saves, vault)).deliver(later)
    expect(failures.length).toBe(saves < 2 ? 1 : 0)
    const waiting = new Gratitude((await house.sit(house.mara)).vault)
    expect([waiting.list().length, waiting.sealed().length]).toEqual(
      [
        [0, 1],
        [1, 1],
        [1, 0],
      ][saves]!,
    )
    expect(await waiting.deliver(later)).toEqual([])
    const after = new Gratitude((await house.sit(house.mara)).vault)
    expect(after.list()).toMatchObject([{ id, text, from: house.mara }])
    expect(after.sealed()).toEqual([])
  },
)

test('the words of a note for both are signed by who wrote it, whoever is at the keyboard', async () => {
  const house = await Household.of(2)
  await seal(house, house.jonas, 'together')
  const { vault } = await house.sit(house.jonas, house.mara)
  vault.handOver(house.jonas)
  expect(await new Gratitude(vault).deliver(today)).toEqual([])
  const { vault: alone } = await house.sit(house.jonas)
  const [record] = alone.ours.list('notes')
  expect(record).toMatchObject({ author: house.mara, signature: 'verified' })
})

test('a celebration of everyone waits until everyone is in', async () => {
  const house = await Household.of(3)
  await seal(house, null, 'together')
  const some = new Gratitude((await house.sit(house.mara, house.jonas)).vault)
  await some.deliver(today)
  expect(some.list()).toEqual([])
  const all = new Gratitude((await house.sit(...house.members)).vault)
  await all.deliver(today)
  expect(all.arrived()).toHaveLength(1)
})

test('a note to one is not hung because another came', async () => {
  const house = await Household.of(3)
  await seal(house, house.jonas, 'together')
  const gratitude = new Gratitude((await house.sit(house.mara, house.lea)).vault)
  await gratitude.deliver(today)
  expect(gratitude.list()).toEqual([])
})

test('a note taken back in the moment it would hang is one or the other', async () => {
  const house = await Household.of(2)
  const { id } = await seal(house, house.jonas, later)
  const gratitude = new Gratitude((await house.sit(house.mara)).vault)
  const [, taken] = await Promise.allSettled([gratitude.deliver(later), gratitude.takeBack(id)])
  expect(taken.status).toBe('rejected')
  expect(gratitude.list()).toHaveLength(1)
  expect(gratitude.draft().text).toBe('')
})
