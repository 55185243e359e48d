import { describe, expect, test } from 'vitest'
import type { Day } from '../../../shared/days.ts'
import {
  compareRows,
  type Entry,
  type EntryRow,
  type Timeline,
} from '../../../shared/model/entry.ts'
import { couples, type Evening } from '../../make/a-couple.ts'
import { aChange, write } from '../../make/an-entry.ts'
import fc from '../../make/properties.ts'

/** What the timeline should be: every page read whole, sorted plainly. */
function plainly(entries: Entry[]): { rows: Pick<EntryRow, 'id' | 'title'>[]; timeline: Timeline } {
  const sorted = entries.filter((entry) => entry.binnedAt === null).sort(compareRows)
  const months: Timeline['months'] = []
  for (const { day } of sorted) {
    const month = day.slice(0, 7)
    const last = months.at(-1)
    if (last?.month === month) last.count += 1
    else months.push({ month, count: 1 })
  }
  return {
    rows: sorted.map(({ id, title }) => ({ id, title })),
    timeline: { count: sorted.length, months },
  }
}

const days = ['2026-11-07', '2026-11-06', '2026-10-31', '1660-01-01', '9999-12-31'] as Day[]
const when = fc.record({
  day: fc.constantFrom(...days),
  time: fc.constantFrom(null, '00:00', '08:15', '20:41'),
  title: fc.string({ maxLength: 12 }),
})
const act = fc.oneof(
  fc.record({ does: fc.constant('write' as const), ours: fc.boolean(), when }),
  fc.record({ does: fc.constant('edit' as const), which: fc.nat(), when }),
  fc.record({
    does: fc.constantFrom('share' as const, 'bin' as const, 'unbin' as const, 'pin' as const),
    which: fc.nat(),
  }),
)

describe.each(couples)('%s', (_, aCouple) => {
  test('after any run of writing, editing, sharing and binning the timeline is a plain sort of the pages', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), fc.nat(5), async (acts, from) => {
        const couple = await aCouple()
        const { journal } = await couple.enter(couple.mara)
        const pages = new Map<string, Entry>()
        for (const step of acts) {
          if (step.does === 'write') {
            const entry = await write(journal, step.ours ? 'ours' : 'mine', step.when)
            pages.set(entry.id, entry)
            continue
          }
          const entry = [...pages.values()][step.which % Math.max(1, pages.size)]
          if (entry === undefined) continue
          if (step.does === 'edit' && entry.binnedAt === null) {
            await journal.finish(aChange(journal, entry, step.when))
          } else if (step.does === 'share' && entry.zone === 'mine' && entry.binnedAt === null) {
            await journal.share(entry.id, entry.revision)
          } else if (step.does === 'bin') await journal.bin(entry.id)
          else if (step.does === 'unbin') await journal.unbin(entry.id)
          else if (step.does === 'pin') await journal.pin(entry.id, !entry.pinned)
          pages.set(entry.id, journal.read(entry.id)!)
        }

        const expected = plainly([...pages.values()])
        const readAnew = (await couple.enter(couple.mara)).journal
        for (const seen of [journal, readAnew]) {
          expect(seen.timeline()).toEqual(expected.timeline)
          expect(seen.slice(0, 400).map(({ id, title }) => ({ id, title }))).toEqual(expected.rows)
          expect(seen.slice(from, 3).map(({ id }) => id)).toEqual(
            expected.rows.slice(from, from + 3).map(({ id }) => id),
          )
        }
        expect(readAnew.slice(0, 400)).toEqual(journal.slice(0, 400))
        const sharedOnly = [...pages.values()].filter(({ zone }) => zone === 'ours')
        const others = (await couple.enter(couple.jonas)).journal
        expect(others.slice(0, 400).map(({ id, title }) => ({ id, title }))).toEqual(
          plainly(sharedOnly).rows,
        )
      }),
      { numRuns: aCouple === couples[0][1] ? 40 : 300 },
    )
  })

  test('a row shows how a page begins, in plain words', async () => {
    const { journal } = await entered()
    const entry = await write(journal, 'ours', {
      body: '## Supper\n\n- [x] **Soup**, again\n\n> and [bread](https://example.org)',
    })
    expect(journal.slice(0, 1)).toEqual([
      {
        id: entry.id,
        day: '2026-11-07',
        time: '20:41',
        title: 'Rain on the roof',
        opening: 'Supper Soup, again and bread',
        zone: 'ours',
        author: entry.author,
        mood: 'settled',
        tags: ['home'],
        pinned: false,
        photo: null,
      },
    ])
  })

  test('what one keeps in Mine is not in the timeline, the bin or the drafts of the other, nor can it be read', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const kept = await write(mara.journal, 'mine')
    const binned = await write(mara.journal, 'mine', { title: 'Away' })
    await mara.journal.bin(binned.id)
    const draft = mara.journal.begin({ zone: 'ours', day: kept.day, time: null, entry: null })
    await mara.journal.saveDraft({ ...draft, content: { ...draft.content, body: 'Not yet' } })

    const { journal } = await couple.enter(couple.jonas)
    expect(journal.timeline()).toEqual({ count: 0, months: [] })
    expect(journal.slice(0, 10)).toEqual([])
    expect(journal.binned()).toEqual([])
    expect(journal.drafts()).toEqual([])
    for (const id of [kept.id, binned.id, draft.id]) expect(journal.read(id)).toBeNull()
  })

  test('who can read a page is taken from who has the key', async () => {
    const couple = await aCouple()
    const { journal } = await couple.enter(couple.mara)
    expect((await write(journal, 'mine')).readers).toEqual([couple.mara])
    expect((await write(journal, 'ours')).readers).toEqual([couple.mara, couple.jonas])
  })

  test('a pin is only for the one who pinned', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const { id } = await write(mara.journal, 'ours')
    const jonas = await couple.enter(couple.jonas)
    await jonas.journal.pin(id, true)
    expect(jonas.journal.slice(0, 1)[0]?.pinned).toBe(true)
    expect((await couple.enter(couple.jonas)).journal.read(id)?.pinned).toBe(true)
    expect((await couple.enter(couple.mara)).journal.read(id)?.pinned).toBe(false)
    const again = await couple.enter(couple.jonas)
    await again.journal.pin(id, false)
    expect(again.journal.read(id)?.pinned).toBe(false)
  })

  async function entered(): Promise<Evening> {
    const couple = await aCouple()
    return couple.enter(couple.mara)
  }
})
