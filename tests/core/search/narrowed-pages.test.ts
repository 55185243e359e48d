import { afterEach, expect, test } from 'vitest'
import { NarrowedPages } from '../../../main/core/search/narrowed-pages.ts'
import type { UnlockedVault } from '../../../main/core/vault/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { EntryId } from '../../../shared/ids.ts'
import { type EntryRow, type Mood, moods } from '../../../shared/model/entry.ts'
import { allPages, type PageFilters } from '../../../shared/model/page-filters.ts'
import { searchIn } from '../../make/a-search.ts'
import { forge } from '../../make/altered-program.ts'
import { aChange, aPage, write } from '../../make/an-entry.ts'
import fc from '../../make/properties.ts'
import { aClock, twoInAVault } from '../../make/two-in-a-vault.ts'

const open: UnlockedVault[] = []

afterEach(async () => {
  for (const vault of open.splice(0)) await vault.close()
})

function roomsOf(vault: UnlockedVault) {
  open.push(vault)
  const rooms = searchIn(vault, aClock())
  return { ...rooms, narrowed: new NarrowedPages(rooms.search, rooms.journal) }
}

const days = ['1665-11-07', '2025-11-07', '2026-11-06', '2026-11-07', '2026-12-31'] as Day[]
const tags = ['sea', 'Home', 'home', 'crème']
const content = fc.record({
  day: fc.constantFrom(...days),
  time: fc.constantFrom(null, '08:15', '20:41'),
  title: fc.constant(''),
  mood: fc.constantFrom<Mood | null>(null, ...moods.slice(0, 2)),
  tags: fc.uniqueArray(fc.constantFrom(...tags), { maxLength: 2 }),
})
const act = fc.record({
  does: fc.constantFrom('write', 'write', 'change', 'share', 'bin', 'pin'),
  zone: fc.constantFrom('mine' as const, 'ours' as const),
  page: fc.nat(1_000),
  content,
})
const some = <Value>(...values: Value[]) => fc.constantFrom<Value | null>(null, null, ...values)
const filters = fc.record({
  who: some('mara' as const, 'jonas' as const),
  zone: some('mine' as const, 'ours' as const),
  tag: some('SEA', 'home', 'creme'),
  mood: some(...moods.slice(0, 2)),
  withPhoto: fc.constantFrom(false, false, false, true),
  from: some('2025-11-07' as Day),
  to: some('2026-11-07' as Day),
  pinned: fc.constantFrom(false, false, true),
})

const plainTag = (tag: string) => tag.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

/** What stays of all rows, looked at one by one. */
function passing(rows: EntryRow[], filters: PageFilters): EntryRow[] {
  const { author, zone, tag, mood, withPhoto, from, to, pinned } = filters
  return rows.filter((row) => {
    if (author !== null && row.author !== author) return false
    if (zone !== null && row.zone !== zone) return false
    if (tag !== null && !row.tags.map(plainTag).includes(plainTag(tag))) return false
    if (mood !== null && row.mood !== mood) return false
    if (withPhoto && row.photo === null) return false
    if (pinned && !row.pinned) return false
    return (from === null || row.day >= from) && (to === null || row.day <= to)
  })
}

test('whatever is written, changed, shared, pinned and put away: with filters the timeline is that of the pages that pass', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 1, maxLength: 14 }),
      fc.array(filters, { minLength: 3, maxLength: 3 }),
      async (acts, asked) => {
        const house = await twoInAVault()
        const jonas = await house.enter('jonas')
        await write(searchIn(jonas, aClock()).journal, 'ours', { tags: ['sea'] })
        await jonas.close()
        const vault = await house.enter('mara')
        const { journal, narrowed, search } = roomsOf(vault)
        await search.idle()
        const own: EntryId[] = []
        for (const { does, zone, page, content } of acts) {
          const id = own[page % Math.max(1, own.length)]
          const entry = id && journal.read(id)
          if (does === 'write') own.push((await write(journal, zone, content)).id)
          else if (!entry) continue
          else if (does === 'pin') await journal.pin(entry.id, !entry.pinned)
          else if (entry.binnedAt !== null) await journal.unbin(entry.id)
          else if (does === 'bin') await journal.bin(entry.id)
          else if (does === 'change') await journal.finish(aChange(journal, entry, content))
          else if (entry.zone === 'mine') await journal.share(entry.id, entry.revision)
          for (const { who, ...rest } of asked) {
            const of = { ...rest, author: who && house[who].id }
            const expected = passing(journal.slice(0, 400), of)
            const told = await narrowed.timeline(of)
            expect(told.count).toBe(expected.length)
            expect(await narrowed.slice(of, 0, 400)).toEqual(expected)
            expect(await narrowed.slice(of, 1, 1)).toEqual(expected.slice(1, 2))
            const inMonth = expected.filter(({ day }) => day.startsWith('2026-11'))
            expect(told.months.find(({ month }) => month === '2026-11')?.count ?? 0).toBe(
              inMonth.length,
            )
            expect(await narrowed.days(of, '2026-11')).toEqual(
              [...new Set(inMonth.map(({ day }) => day))].sort(),
            )
            const at = expected.findIndex(({ day }) => day <= '2026-11-06')
            expect(await narrowed.placeOf(of, '2026-11-06' as Day)).toBe(
              expected.length === 0 ? null : at < 0 ? expected.length - 1 : at,
            )
          }
        }
        expect(narrowed.corrections).toBe(0)
        await vault.close()
        open.length = 0
      },
    ),
    { numRuns: 15, seed: 20_261 },
  )
})

test('what is pinned is told before anything was read; what is looked up says that it is still being read', async () => {
  const house = await twoInAVault()
  const vault = await house.enter('mara')
  const { journal, narrowed, search } = roomsOf(vault)
  const page = await write(journal, 'mine')
  for (let more = 1; more < 40; more += 1) await write(journal, 'mine')
  await journal.pin(page.id, true)
  const anew = roomsOf(vault)
  expect(await anew.narrowed.timeline({ ...allPages, pinned: true })).toMatchObject({
    count: 1,
    isReading: false,
  })
  const first = await anew.narrowed.timeline({ ...allPages, zone: 'mine' })
  expect(first.isReading).toBe(true)
  await anew.search.idle()
  expect(await anew.narrowed.timeline({ ...allPages, zone: 'mine' })).toEqual({
    count: 40,
    months: [{ month: '2026-11', count: 40 }],
    isReading: false,
  })
  await search.idle()
  expect(await narrowed.slice({ ...allPages, zone: 'ours' }, 0, 10)).toEqual([])
})

test("a page that a program put into another's mouth passes no filter once it is looked at, and is gone from the count", async () => {
  const house = await twoInAVault()
  const jonas = await house.enter('jonas')
  const forged = jonas.newId()
  const real = await write(searchIn(jonas, aClock()).journal, 'ours', { tags: ['sea'] })
  await jonas.close()
  await forge(jonas, house.mara.id, [
    {
      collection: 'entries',
      id: forged,
      operation: 'put',
      body: {
        ...aPage({ tags: ['sea'], day: '2026-11-20' as Day, title: 'Put into her mouth' }),
        createdAt: '2026-11-20T10:00:00.000Z',
        changedAt: '2026-11-20T10:00:00.000Z',
      },
    },
  ])
  const { journal, narrowed, search } = roomsOf(await house.enter('mara'))
  await search.idle()
  const sea = { ...allPages, tag: 'sea' }
  expect(await narrowed.days(sea, '2026-11')).toEqual([real.day])
  expect(narrowed.corrections).toBe(1)
  expect((await narrowed.timeline(sea)).count).toBe(1)
  expect(await narrowed.slice(sea, 0, 10)).toMatchObject([{ id: real.id }])
  expect(journal.slice(0, 10)).toMatchObject([{ id: real.id }])
  await search.idle()
  expect(narrowed.corrections).toBe(1)
})
