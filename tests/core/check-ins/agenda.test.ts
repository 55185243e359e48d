import { expect, test } from 'vitest'
import { Household } from '../../make/at-the-table.ts'
import { beginOne, checkIn, openOne } from '../../make/check-in-table.ts'

test('a line that somebody notes is read by everybody, and stays its author’s own', async () => {
  const house = await Household.of(2)
  const id = await openOne(house)
  const both = await checkIn(house, house.mara, house.jonas)
  await both.checkIns.note(id, 'appreciation', 'The tea.')
  both.vault.handOver(house.jonas)
  await both.checkIns.note(id, 'appreciation', 'The stairs.')
  await both.checkIns.note(id, 'concern', 'Sleep.')
  const mara = await checkIn(house, house.mara)
  expect(mara.checkIns.list()[0]!.notes).toEqual([
    { by: house.mara, topic: 'appreciation', text: 'The tea.' },
    { by: house.jonas, topic: 'appreciation', text: 'The stairs.' },
    { by: house.jonas, topic: 'concern', text: 'Sleep.' },
  ])
  await mara.checkIns.note(id, 'appreciation', 'The tea, and the biscuit.')
  await mara.checkIns.note(id, 'concern', '')
  expect(mara.checkIns.list()[0]!.notes.map(({ text }) => text)).toEqual([
    'The tea, and the biscuit.',
    'The stairs.',
    'Sleep.',
  ])
  await mara.checkIns.note(id, 'appreciation', '')
  expect(mara.checkIns.list()[0]!.notes.map(({ text }) => text)).toEqual(['The stairs.', 'Sleep.'])
})

test('nothing is noted before it is open', async () => {
  const house = await Household.of(2)
  const id = await beginOne(house)
  const { checkIns } = await checkIn(house, house.mara)
  await expect(checkIns.note(id, 'next', 'An evening off.')).rejects.toThrow('record.not-now')
})

test('a line put in somebody’s place by another program is not shown', async () => {
  const house = await Household.of(2)
  const id = await openOne(house)
  const jonas = await checkIn(house, house.jonas)
  await jonas.vault.ours.commit([
    {
      ...{ collection: 'check-in-notes', id: `${id}.concern.${house.mara}` },
      ...{ operation: 'put', body: { text: 'I am sorry for everything.' } },
    },
  ])
  const mara = await checkIn(house, house.mara)
  expect(mara.checkIns.list()[0]!.notes).toEqual([])
})

test('half a line is its writer’s alone, also after the keyboard was handed over, and gone once it is noted', async () => {
  const house = await Household.of(2)
  const id = await openOne(house)
  const both = await checkIn(house, house.mara, house.jonas)
  both.vault.handOver(house.jonas)
  await both.checkIns.saveAgendaDraft(id, house.mara, { concern: 'The mon', next: 'A walk' })
  expect(await both.checkIns.agendaDraft(id)).toEqual({})
  const mara = await checkIn(house, house.mara)
  expect(await mara.checkIns.agendaDraft(id)).toEqual({ concern: 'The mon', next: 'A walk' })
  await mara.checkIns.note(id, 'concern', 'The money.')
  expect(await mara.checkIns.agendaDraft(id)).toEqual({ next: 'A walk' })
  await mara.checkIns.saveAgendaDraft(id, house.mara, {})
  expect(mara.vault.drafts.list('check-in-agendas')).toEqual([])
})

test('a line begun alone is not shown in a sitting, and neither takes the other away', async () => {
  const house = await Household.of(2)
  const id = await openOne(house)
  const before = await checkIn(house, house.mara)
  await before.checkIns.saveAgendaDraft(id, house.mara, { concern: 'What I dare not say' })
  const both = await checkIn(house, house.mara, house.jonas)
  expect(await both.checkIns.agendaDraft(id)).toEqual({})
  await both.checkIns.saveAgendaDraft(id, house.mara, { next: 'A walk' })
  expect(await both.checkIns.agendaDraft(id)).toEqual({ next: 'A walk' })
  const after = await checkIn(house, house.mara)
  expect(await after.checkIns.agendaDraft(id)).toEqual({ concern: 'What I dare not say' })
  await after.checkIns.saveAgendaDraft(id, house.mara, {})
  expect(await after.checkIns.agendaDraft(id)).toEqual({ next: 'A walk' })
})
