import { expect, test } from 'vitest'
import { monthsLater, OutsideViews } from '../../../main/core/debriefs/outside-views.ts'
import type { Day } from '../../../shared/days.ts'
import { aSide, begin, Household } from '../../make/at-the-table.ts'
import { withPowerFor } from '../../make/power-cut.ts'

const today = '2026-11-07' as Day

/** A household in which Mara said something in a debrief, and Jonas nothing. */
async function afterADebrief() {
  const house = await Household.of(2)
  const id = await begin(house)
  const { debriefs } = await house.sit(house.mara)
  await debriefs.seal(id, aSide('The rain'))
  await debriefs.close(id)
  return house
}

test('it is offered to whoever has words of a debrief, and to nobody else', async () => {
  const house = await afterADebrief()
  expect((await house.sit(house.mara)).outsideViews.read(today).isOffered).toBe(true)
  expect((await house.sit(house.jonas)).outsideViews.read(today).isOffered).toBe(false)
})

test('once written, it is offered again when four months have gone by, and not a day before', async () => {
  const house = await afterADebrief()
  const { outsideViews } = await house.sit(house.mara)
  await outsideViews.finish('Two tired people and a bicycle', today)
  const offered = (day: string) => outsideViews.read(day as Day).isOffered
  expect([offered('2026-11-07'), offered('2027-03-06'), offered('2027-03-07')]).toEqual([
    false,
    false,
    true,
  ])
})

test.each([
  ['2026-10-31', '2027-02-28'],
  ['2027-10-31', '2028-02-29'],
  ['2026-12-31', '2027-04-30'],
  ['2026-11-29', '2027-03-29'],
  ['2026-06-28', '2026-10-28'],
  ['2026-08-31', '2026-12-31'],
  ['9999-11-01', '9999-12-31'],
])('four months after %s is %s, whatever the clocks do meanwhile', (from, to) => {
  expect(monthsLater(from as Day, 4)).toBe(to)
})

test('a draft survives the lock; finished, it is no draft any more, and the newest is in front', async () => {
  const house = await afterADebrief()
  await (await house.sit(house.mara)).outsideViews.saveDraft('Two tired peo')
  const { outsideViews } = await house.sit(house.mara)
  expect(outsideViews.read(today).draft).toBe('Two tired peo')
  const first = await outsideViews.finish('Two tired people', today)
  const second = await outsideViews.finish('And a third', '2027-03-07' as Day)
  const later = await house.sit(house.mara)
  expect(later.outsideViews.read(today)).toMatchObject({ draft: '', written: [second, first] })
})

test('finished twice, it is there once, also when the power went between', async () => {
  const house = await afterADebrief()
  const { vault, outsideViews } = await house.sit(house.mara)
  await outsideViews.saveDraft('Two tired people')
  const cut = new OutsideViews(withPowerFor(1, vault))
  await expect(cut.finish('Two tired people', today)).rejects.toThrow('disk.failed')
  const later = await house.sit(house.mara)
  expect(later.outsideViews.read(today)).toMatchObject({ draft: '', written: [{}] })
  await later.outsideViews.finish('Two tired people', today)
  expect(later.outsideViews.read(today).written).toHaveLength(1)
})

test('nobody else reads it', async () => {
  const house = await afterADebrief()
  const mara = await house.sit(house.mara)
  await mara.outsideViews.finish('Two tired people', today)
  await mara.outsideViews.saveDraft('And one')
  const jonas = await house.sit(house.jonas)
  expect(jonas.outsideViews.read(today)).toEqual({ isOffered: false, draft: '', written: [] })
})
