import { expect, test } from 'vitest'
import { DayViews } from '../../../main/core/day-views/day-views.ts'
import type { Day } from '../../../shared/days.ts'
import type { MemberId, RoundId } from '../../../shared/ids.ts'
import { asksFor } from '../../../shared/model/day-view.ts'
import type { ExportFile } from '../../../shared/model/export-file.ts'
import { searchIn } from '../../make/a-search.ts'
import { copy, sourceOf, textsOn } from '../../make/an-export.ts'
import { Household } from '../../make/at-the-table.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'

const friday = '2026-11-06' as Day

async function sit(house: Household, ...who: MemberId[]) {
  const { vault } = await house.sit(...who)
  const views = new DayViews(vault, house.clock)
  expect(await views.settle()).toEqual([])
  return { vault, views }
}

/** Mara asks; those named finish, each alone. */
async function aDay(house: Household, ...finished: MemberId[]): Promise<RoundId> {
  const { views } = await sit(house, house.mara)
  const { id } = await views.begin(friday, house.members.slice(1))
  for (const who of finished) {
    const place = house.members.indexOf(who)
    await (await sit(house, who)).views.seal(id, `# Harbour\n\n*Seen* by number ${place}`)
  }
  return id
}

test('whoever is asked is asked until they have finished, and whoever asked stands in the same order', async () => {
  const house = await Household.of(3)
  const { views } = await sit(house, house.mara)
  const { id } = await views.begin(friday, [house.lea, house.jonas])
  const jonas = await sit(house, house.jonas)
  const [row] = jonas.views.list()
  expect(row).toMatchObject({ id, day: friday, startedBy: house.mara, members: house.members })
  expect(asksFor(row!, house.jonas)).toBe(true)
  await jonas.views.seal(id, 'Mine')
  expect(asksFor(jonas.views.list()[0]!, house.jonas)).toBe(false)
})

test('nobody asks themselves alone, or somebody who is no member', async () => {
  const house = await Household.of(2)
  const { vault, views } = await sit(house, house.mara)
  for (const others of [[house.mara], [vault.newId() as MemberId], [house.jonas, house.jonas]]) {
    await expect(views.begin(friday, others)).rejects.toThrow('request.invalid')
  }
  expect(views.list()).toEqual([])
})

test('words of white space are no draft, and what was half written can be taken away', async () => {
  const house = await Household.of(2)
  const id = await aDay(house)
  const { views } = await sit(house, house.mara)
  await views.saveDraft(id, 'The laund')
  expect(views.mine(id)).toBe('The laund')
  await views.saveDraft(id, ' \n')
  expect([views.mine(id), views.list()[0]?.mine]).toEqual(['', 'none'])
})

test('open views are found by everybody, by words of either; before that by nobody', async () => {
  const house = await Household.of(2)
  const id = await aDay(house, house.mara)
  const before = await sit(house, house.mara)
  const early = searchIn(before.vault, house.clock)
  await early.search.idle()
  expect(await early.find('harbour')).toEqual([])
  await (await sit(house, house.jonas)).views.seal(id, '# Harbour\n\n*Seen* by number 1')
  for (const who of [[house.mara], [house.jonas], house.members]) {
    const { vault } = await sit(house, ...who)
    const { search, find } = searchIn(vault, house.clock)
    await search.idle()
    for (const words of ['"seen by number 0"', '"seen by number 1"']) {
      expect(await find(words, { kind: 'day-view' })).toEqual([`day-view ${id}`])
    }
  }
})

test('a readable copy holds open views whole, and of the others the own words alone', async () => {
  const house = await Household.of(2)
  const id = await aDay(house, house.mara)
  const read = async (who: MemberId) => {
    const { vault } = await sit(house, who)
    const disk = new MemoryDisk()
    await copy(sourceOf(vault), disk, { format: 'json' })
    await copy(sourceOf(vault), disk, { format: 'markdown' })
    const texts = Object.entries(textsOn(disk))
    const find = (name: string) => texts.find(([path]) => path.endsWith(name))?.[1] ?? ''
    const file = JSON.parse(find('hearth.json')) as ExportFile
    return { views: file.dayViews, text: find('day-views.md') }
  }
  const [maras, jonass] = [await read(house.mara), await read(house.jonas)]
  expect(maras.views).toMatchObject([{ id, readers: [house.mara], sides: [{ who: house.mara }] }])
  expect(maras.text).toContain('by number 0')
  expect([jonass.views, jonass.text]).toEqual([[], ''])
  await (await sit(house, house.jonas)).views.seal(id, 'Seen by number 1')
  const { views, text } = await read(house.mara)
  expect(views).toMatchObject([{ stage: 'open', readers: house.members }])
  expect(text).toContain('### Mara\n\n# Harbour')
  expect(text).toContain('### Jonas\n\nSeen by number 1')
})
