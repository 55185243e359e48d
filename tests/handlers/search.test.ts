import { expect, test } from 'vitest'
import type { Day } from '../../shared/days.ts'
import { noFilters, type SearchAnswer } from '../../shared/model/search.ts'
import { aHousehold, passphrases, type Visit } from '../make/a-room.ts'
import { aPage } from '../make/an-entry.ts'

async function finish(visit: Visit, zone: 'mine' | 'ours', body: string) {
  const begin = { zone, day: '2026-11-07' as Day, time: null, entry: null }
  const draft = await visit.ask('drafts.begin', begin)
  return visit.ask('drafts.finish', { ...draft, content: aPage({ body, tags: ['sea'] }) })
}

const look = (visit: Visit, text: string): Promise<SearchAnswer> =>
  visit.ask('search.query', { text, filters: noFilters, length: 50 })

test('a page is found by the very next question, and gone with the next after it is put away', async () => {
  const { visit } = await aHousehold()
  const page = await finish(visit, 'mine', 'A heron at the weir.')
  expect((await look(visit, 'heron')).hits).toMatchObject([{ kind: 'page', id: page.id }])
  expect(await visit.ask('search.tags', {})).toEqual(['sea'])
  await visit.ask('entries.bin', { id: page.id })
  expect((await look(visit, 'heron')).hits).toEqual([])
  expect(await visit.ask('search.tags', {})).toEqual([])
  await visit.ask('entries.unbin', { id: page.id })
  expect((await look(visit, 'heron')).hits).toHaveLength(1)
})

test('when all has been read after unlocking, the window hears of it', async () => {
  const { visit, mara } = await aHousehold()
  await finish(visit, 'mine', 'A heron at the weir.')
  const door = await visit.lock()
  door.world.announced.length = 0
  await door.ask('vault.unlock', { member: mara, passphrase: passphrases.mara })
  await door.room.evening().search.idle()
  expect(door.world.announced).toContainEqual({ event: 'changed', scopes: ['search'] })
  expect(await look(door, 'heron')).toMatchObject({ isReading: false, hits: [{ kind: 'page' }] })
})

test('nobody who is not in finds anything, and nobody finds what is private to another', async () => {
  const { visit, jonas } = await aHousehold()
  await finish(visit, 'mine', 'A walnut, for myself.')
  await finish(visit, 'ours', 'A pear, for both.')
  const door = await visit.lock()
  await expect(look(door, 'walnut')).rejects.toThrow('vault.locked')
  await door.ask('vault.unlock', { member: jonas, passphrase: passphrases.jonas })
  await door.room.evening().search.idle()
  expect((await look(door, 'pear')).hits).toHaveLength(1)
  expect(await look(door, 'walnut')).toEqual({ hits: [], hasMore: false, isReading: false })
})

test('a debrief is found by its title as soon as it has begun, by both who take part', async () => {
  const { visit, jonas } = await aHousehold()
  const about = { title: 'The bicycle in the hall', day: '2026-11-06' as Day, with: [jonas] }
  const { id } = await visit.ask('debriefs.start', about)
  expect((await look(visit, 'bicycle')).hits).toMatchObject([{ kind: 'debrief', id }])
  const read = await visit.ask('search.read', { kind: 'debrief', id })
  expect(read).toEqual({ title: about.title, parts: [] })
  await visit.ask('debriefs.close', { id })
  expect((await look(visit, 'bicycle')).hits).toEqual([])
})
