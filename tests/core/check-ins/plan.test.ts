import { expect, test } from 'vitest'
import { Chapters } from '../../../main/core/chapters/chapters.ts'
import type { Day } from '../../../shared/days.ts'
import type { ChapterId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type { DimensionId } from '../../../shared/model/check-in.ts'
import { Household } from '../../make/at-the-table.ts'
import { beginOne, checkIn, openOne, someDay } from '../../make/check-in-table.ts'

const fun = 'fun' as DimensionId
const hearths = { name: null, low: null, high: null }
const cooking = { id: null, name: 'Cooking', low: 'A chore', high: 'A joy', hidden: false }

test('anybody renames, leaves out and adds, and it holds for everybody from the next check-in on', async () => {
  const house = await Household.of(2)
  const before = await openOne(house)
  const jonas = await checkIn(house, house.jonas)
  const plan = jonas.checkIns.plan
  await plan.setDimension({ id: fun, name: 'Silliness', low: 'None', high: 'Lots', hidden: false })
  await plan.setDimension({ id: 'trust' as DimensionId, ...hearths, hidden: true })
  await plan.setDimension(cooking)
  const mara = await checkIn(house, house.mara)
  const after = await mara.checkIns.begin('2026-11-14' as Day)
  const [next, first] = mara.checkIns.list()
  expect([next?.id, first?.id]).toEqual([after, before])
  const names = (list: typeof next) => list?.dimensions.map(({ id, name }) => name ?? id)
  expect(names(next)).toEqual([
    ...['closeness', 'talking', 'support', 'Silliness', 'affection', 'fairness', 'own-time'],
    'Cooking',
  ])
  expect(names(first)).toContain('trust')
  expect(names(first)).toContain('fun')
})

test('what was renamed takes Hearth’s words again, and what was left out is asked again', async () => {
  const house = await Household.of(2)
  const { checkIns } = await checkIn(house, house.mara)
  const { plan } = checkIns
  const before = plan.dimensions()
  await plan.setDimension({ id: fun, name: 'Silliness', low: 'No', high: 'Yes', hidden: true })
  expect(plan.asked().map(({ id }) => id)).not.toContain(fun)
  await plan.setDimension({ id: fun, ...hearths, hidden: false })
  expect(plan.dimensions()).toEqual(before)
})

test('something is always asked, and one that is added has words of its own', async () => {
  const house = await Household.of(2)
  const { checkIns } = await checkIn(house, house.mara)
  const { plan } = checkIns
  await expect(plan.setDimension({ ...cooking, low: null })).rejects.toThrow('request.invalid')
  const [last, ...others] = plan.dimensions()
  for (const one of others) await plan.setDimension({ ...one, hidden: true })
  await expect(plan.setDimension({ ...last!, hidden: true })).rejects.toThrow('record.not-now')
  expect(plan.asked()).toHaveLength(1)
  for (let more = others.length + 1; more < limits.dimensions; more += 1) {
    await plan.setDimension({ ...cooking, name: `Cooking ${more}` })
  }
  await expect(plan.setDimension(cooking)).rejects.toThrow('record.not-now')
})

test('a schedule that somebody chose holds for everybody, and says when the next one comes round', async () => {
  const house = await Household.of(2)
  const mara = await checkIn(house, house.mara)
  expect(mara.checkIns.coming(someDay)).toMatchObject({ schedule: null, next: null })
  await mara.checkIns.plan.setSchedule({ every: 'week', from: '2026-11-08' as Day })
  const jonas = await checkIn(house, house.jonas)
  expect(jonas.checkIns.coming(someDay)).toMatchObject({ next: '2026-11-08', isSlower: false })
  const id = await beginOne(house, '2026-11-09' as Day)
  const after = await checkIn(house, house.jonas)
  expect(after.checkIns.coming('2026-11-09' as Day).next).toBe('2026-11-15')
  expect(after.checkIns.list()).toMatchObject([{ id, every: 'week' }])
})

test('in a slower chapter every second one is left out, and all come again when it is over', async () => {
  const house = await Household.of(2)
  const { vault, checkIns } = await checkIn(house, house.mara)
  await checkIns.plan.setSchedule({ every: 'week', from: '2026-11-01' as Day })
  await checkIns.begin('2026-11-01' as Day)
  await new Chapters(vault).keep({
    ...{ id: vault.newId() as ChapterId, basedOn: 0, kind: 'baby', name: 'Ada', pace: 'slower' },
    ...{ from: '2026-11-01' as Day, until: '2026-12-24' as Day },
  })
  expect(checkIns.coming(someDay)).toMatchObject({ next: '2026-11-15', isSlower: true })
  expect(checkIns.coming('2026-12-25' as Day)).toMatchObject({
    next: '2026-11-08',
    isSlower: false,
  })
})
