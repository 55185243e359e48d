import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { exportSchema } from '../../../build/export-schema.ts'
import { searchIn } from '../../make/a-search.ts'
import { copy, sourceOf, textsOn } from '../../make/an-export.ts'
import { Household } from '../../make/at-the-table.ts'
import { beginOne, checkIn, finishedBy, openOne, someDay } from '../../make/check-in-table.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'

const folder = 'Hearth 2026-11-22'

test('lines beside ratings and noted lines are found once a check-in is open, and not before', async () => {
  const house = await Household.of(2)
  const shut = await beginOne(house)
  await finishedBy(house, shut, house.jonas)
  const before = await house.sit(house.jonas)
  const early = searchIn(before.vault, house.clock)
  await early.search.idle()
  expect(await early.find('"line of number 1"')).toEqual([])
  await finishedBy(house, shut, house.mara)
  const jonas = await checkIn(house, house.jonas)
  await jonas.checkIns.note(shut, 'concern', 'The gutter.')
  const late = searchIn(jonas.vault, house.clock)
  await late.search.idle()
  expect(await late.find('"line of number 0"')).toEqual([`check-in ${shut}`])
  expect(await late.find('gutter')).toEqual([`check-in ${shut}`])
})

test('a readable copy tells who rated what, in names and words, and what was noted', async () => {
  const house = await Household.of(2)
  const id = await openOne(house)
  const jonas = await checkIn(house, house.jonas)
  await jonas.checkIns.note(id, 'next', 'An evening off.')
  const disk = new MemoryDisk()
  await copy(sourceOf(jonas.vault), disk)
  const text = textsOn(disk)[`${folder}/check-ins.md`] ?? ''
  expect(text).toContain(`## ${someDay}`)
  expect(text).toMatch(/### Feeling close\n\nMara: 2\n\n> the line of number 0\n\nJonas: 3\n/)
  expect(text).toMatch(/### For the time ahead\n\nJonas:\n\n> An evening off\./)
  expect(text).not.toContain('Not open')
})

test('as JSON it fits the published schema, also where one is not open, which holds the maker’s side alone', async () => {
  const house = await Household.of(2)
  await openOne(house)
  const shut = await beginOne(house)
  await finishedBy(house, shut, house.jonas, house.mara)
  const jonas = await house.sit(house.jonas)
  const disk = new MemoryDisk()
  await copy(sourceOf(jonas.vault), disk, { format: 'json' })
  const text = textsOn(disk)[`${folder}/hearth.json`] ?? ''
  const file = JSON.parse(text)
  const check = new Ajv2020({ strict: false }).compile(exportSchema() as object)
  check(file)
  expect(check.errors ?? []).toEqual([])
  const told = file.checkIns as { id: string; sides: { who: string }[] }[]
  expect(told.map(({ sides }) => sides.map(({ who }) => who))).toEqual([
    [house.jonas],
    [house.mara, house.jonas],
  ])
})
