import { describe, expect, test } from 'vitest'
import type { Day } from '../../../shared/days.ts'
import { aPlainCouple, couples } from '../../make/a-couple.ts'
import { aPage, write } from '../../make/an-entry.ts'

const on = (day: string, title = day) => ({ day: day as Day, title })
const seventh = '2026-11-07' as Day

describe.each(couples)('%s', (_, aCouple) => {
  test('a day brings back its own pages of earlier years, the newest first, shared ones too', async () => {
    const couple = await aCouple()
    const jonas = (await couple.enter(couple.jonas)).journal
    await write(jonas, 'ours', on('2024-11-07', 'Theirs, shared'))
    await write(jonas, 'mine', on('2024-11-07', 'Theirs, private'))
    const { journal } = await couple.enter(couple.mara)
    for (const day of ['2026-11-07', '2025-11-07', '1665-11-07', '2025-11-08', '2027-11-07']) {
      await write(journal, 'mine', on(day))
    }
    const titles = (day: Day) => journal.onThisDay(day).map(({ title }) => title)
    expect(titles(seventh)).toEqual(['2025-11-07', 'Theirs, shared', '1665-11-07'])
    // Bound to the day that is asked about, whatever today is.
    expect(titles('2025-11-07' as Day)).toEqual(['Theirs, shared', '1665-11-07'])
    expect(titles('2026-11-09' as Day)).toEqual([])
  })

  test('what one of them hides comes up no more for them, stays in the journal, and comes up for the other', async () => {
    const couple = await aCouple()
    const mara = (await couple.enter(couple.mara)).journal
    const page = await write(mara, 'ours', on('2024-11-07'))
    await mara.hideMemory(page.id, true)
    await mara.hideMemory(page.id, true)
    expect(mara.onThisDay(seventh)).toEqual([])
    expect(mara.read(page.id)).toEqual(page)
    const jonas = (await couple.enter(couple.jonas)).journal
    expect(jonas.onThisDay(seventh)).toMatchObject([{ id: page.id }])
    const later = (await couple.enter(couple.mara)).journal
    expect(later.onThisDay(seventh)).toEqual([])
    await later.hideMemory(page.id, false)
    expect(later.onThisDay(seventh)).toMatchObject([{ id: page.id }])
  })

  test('a page in the bin is no memory; erased, nothing is left that says it was hidden', async () => {
    const couple = await aCouple()
    const { journal, vault } = await couple.enter(couple.mara)
    const page = await write(journal, 'mine', on('2024-11-07'))
    await journal.hideMemory(page.id, true)
    await journal.hideMemory(page.id, false)
    await journal.bin(page.id)
    expect(journal.onThisDay(seventh)).toEqual([])
    await journal.hideMemory(page.id, true)
    await journal.erase(page.id)
    expect(vault.mine.history('hidden-memories', page.id).every(({ body }) => !body)).toBe(true)
    await expect(journal.hideMemory(page.id, true)).rejects.toThrow('record.not-found')
  })

  test('the days of a month that have a page are told, and the place to go to for any day', async () => {
    const couple = await aCouple()
    const { journal } = await couple.enter(couple.mara)
    expect(journal.placeOf(seventh)).toBeNull()
    for (const day of ['2026-11-30', '2026-11-07', '2026-11-07', '2026-11-01', '2026-10-31']) {
      await write(journal, 'mine', on(day))
    }
    const { journal: anew } = await couple.enter(couple.mara)
    for (const seen of [journal, anew]) {
      expect(seen.days('2026-11')).toEqual(['2026-11-01', '2026-11-07', '2026-11-30'])
      expect(seen.days('2026-12')).toEqual([])
      expect(
        ['2027-01-01', '2026-11-07', '2026-11-06', '2026-10-31', '1990-01-01'].map((day) =>
          seen.placeOf(day as Day),
        ),
      ).toEqual([0, 1, 3, 4, 4])
    }
  })
})

test('a day that only another program claims for a page has no mark in the month', async () => {
  const couple = aPlainCouple()
  const mara = (await couple.enter(couple.mara)).journal
  const page = await write(mara, 'ours', on('2026-11-07'))
  couple.store.ours.plant({
    collection: 'entries',
    id: page.id,
    revision: 2,
    operation: 'put',
    author: couple.jonas,
    writtenAt: page.writtenAt,
    transaction: null,
    body: {
      ...aPage(on('2026-11-20') as Partial<typeof page>),
      createdAt: page.writtenAt,
      changedAt: page.writtenAt,
    },
    signature: 'verified',
  })
  const { journal } = await couple.enter(couple.mara)
  expect(journal.days('2026-11')).toEqual(['2026-11-07'])
  expect(journal.onThisDay('2027-11-20' as Day)).toEqual([])
  expect(journal.onThisDay('2027-11-07' as Day)).toMatchObject([{ id: page.id }])
})
