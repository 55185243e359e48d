import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { Journal } from '../../../main/core/journal/journal.ts'
import { importPages, previewImport } from '../../../main/core/transfer/import-pages.ts'
import type { UnlockedVault } from '../../../main/core/vault/index.ts'
import { unwatched, type Work } from '../../../main/core/work.ts'
import { AppError, isAppError } from '../../../shared/errors.ts'
import { chosen } from '../../make/a-source.ts'
import { aChange } from '../../make/an-entry.ts'
import {
  type DayOneEntry,
  dayOneJson,
  dayOneZip,
  pepysEntries,
  pepysZip,
} from '../../make/day-one-zip.ts'
import { pepys } from '../../make/pepys.ts'
import fc from '../../make/properties.ts'
import { aClock, readable, twoInAVault } from '../../make/two-in-a-vault.ts'

test('the whole of a diary comes in: every day, every word, tags and stars', async () => {
  const { enter } = await twoInAVault()
  const mara = await enter('mara')
  const file = chosen(pepysZip())
  const entries = pepysEntries()
  const photos = entries.filter((entry) => entry.photos).length

  expect(await previewImport(mara, file, unwatched)).toEqual({
    format: 'day-one',
    entries: 3413,
    alreadyHere: 0,
    photos,
    oldestDay: '1660-01-11',
    newestDay: '1669-06-10',
    journals: [{ name: 'Diary', entries: 3413 }],
    sample: pepys()
      .slice(0, 3)
      .map(({ date, heading }) => ({
        day: date,
        title: heading,
        opening: expect.stringMatching(/^.{80,180}$/),
      })),
    skipped: [],
    problems: [],
  })
  expect(journalOf(mara).timeline().count).toBe(0)

  const report = await importPages(mara, file, { zone: 'mine' }, unwatched)
  expect(report).toEqual({ added: 3413, skipped: [], problems: [], photos, photosLeft: 0 })
  await mara.close()

  const again = await enter('mara')
  const pages = readable(again).entries.toReversed()
  expect(pages.length).toBe(3413)
  const byDay = (a: { date: string }, b: { date: string }) => (a.date < b.date ? -1 : 1)
  const diary = pepys()
    .map(({ date, heading }, index) => ({ date, heading, ...entries[index]! }))
    .sort(byDay)
  expect(pages.map((page) => page!.day)).toEqual(diary.map(({ date }) => date))
  const titles = (of: string[]) => of.toSorted()
  expect(titles(pages.map((page) => page!.title))).toEqual(
    titles(diary.map(({ heading }) => heading)),
  )
  const pinned = pages.filter((page) => page!.pinned).map((page) => page!.day)
  expect(pinned).toEqual(diary.filter(({ starred }) => starred).map(({ date }) => date))
  expect(pages.map((page) => page!.tags.length)).toEqual(diary.map(({ tags }) => tags!.length))
  expect(pages.every((page) => page!.zone === 'mine' && page!.mood === null)).toBe(true)
  await again.close()
})

test('a second import adds nothing, whatever was done with the pages meanwhile', async () => {
  const { enter, world } = await twoInAVault()
  const mara = await enter('mara')
  const file = chosen(pepysZip(20))
  await importPages(mara, file, { zone: 'mine' }, unwatched)
  const journal = journalOf(mara)
  const [first, second, third] = journal.slice(0, 3)
  await journal.bin(first!.id)
  await journal.finish(aChange(journal, second!, { title: 'In my own words' }))
  await journal.share(third!.id, 1)
  await mara.tidy()
  const before = readable(mara)

  expect(await previewImport(mara, file, unwatched)).toMatchObject({ entries: 20, alreadyHere: 20 })
  for (const zone of ['mine', 'ours'] as const) {
    expect(await importPages(mara, file, { zone }, unwatched)).toMatchObject({
      added: 0,
      skipped: [{ reason: 'already-here', count: 20 }],
    })
  }
  expect(readable(mara)).toEqual(before)
  await mara.close()
  expect(world.disk.files().size).toBeGreaterThan(0)
})

test('an import into Ours is there for both, by the one who brought it, pinned for that one alone', async () => {
  const { enter, mara: her } = await twoInAVault()
  const file = chosen(dayOneZip({ Ours: [anEntry({ starred: true })] }))
  const mara = await enter('mara')
  await importPages(mara, file, { zone: 'ours' }, unwatched)
  expect(readable(mara).entries).toMatchObject([{ author: her.id, zone: 'ours', pinned: true }])
  await mara.close()
  const jonas = await enter('jonas')
  expect(readable(jonas).entries).toMatchObject([{ author: her.id, zone: 'ours', pinned: false }])
  expect(await importPages(jonas, file, { zone: 'ours' }, unwatched)).toMatchObject({ added: 0 })
  expect(await importPages(jonas, file, { zone: 'mine' }, unwatched)).toMatchObject({ added: 0 })
  await jonas.close()
})

test('what one keeps in Mine stays their own when the other imports the same file into Ours', async () => {
  const { enter } = await twoInAVault()
  const file = chosen(dayOneZip({ Ours: [anEntry({})] }))
  const mara = await enter('mara')
  await importPages(mara, file, { zone: 'mine' }, unwatched)
  await mara.close()
  const jonas = await enter('jonas')
  expect(await previewImport(jonas, file, unwatched)).toMatchObject({ alreadyHere: 0 })
  await importPages(jonas, file, { zone: 'ours' }, unwatched)
  await jonas.close()
  const again = await enter('mara')
  expect(readable(again).entries.map((entry) => entry!.zone)).toEqual(
    expect.arrayContaining(['mine', 'ours']),
  )
  await again.close()
})

test('stopped at any moment, or cut off by the end of the process, it leaves nothing half-done', async () => {
  const { enter, world } = await twoInAVault()
  const files = { mine: chosen(pepysZip(200)), ours: chosen(otherZip(200)) }
  for (const zone of ['mine', 'ours'] as const) {
    for (let stop = 1; stop < 50; stop += 1) {
      const mara = await enter('mara')
      const stopped = importPages(mara, files[zone], { zone }, stopAt(stop)).then(
        () => 'done',
        (error) => (isAppError(error) ? error.code : error),
      )
      const end = await stopped
      if (end === 'done') {
        expect(stop).toBeGreaterThan(8)
        expect(readable(mara).entries.length).toBe(zone === 'mine' ? 200 : 400)
        await mara.close()
        break
      }
      expect(end).toBe('request.cancelled')
      expect(readable(mara).entries.length).toBe(zone === 'mine' ? 0 : 200)
      const powerCut = await enter('mara', withoutLock(world.disk.copy()))
      expect(readable(powerCut).entries).toEqual(readable(mara).entries)
      await powerCut.close()
      await mara.close()
    }
  }
})

test('nothing of an import is seen before all of it is there', async () => {
  const { enter } = await twoInAVault()
  const mara = await enter('mara')
  const counts = new Set<number>()
  const phases = new Set<string>()
  const work: Work = {
    at: (phase) => phases.add(phase),
    breathe: async () => {
      counts.add(readable(mara).entries.length)
    },
  }
  await importPages(mara, chosen(pepysZip(300)), { zone: 'mine' }, work)
  expect([...counts]).toEqual([0])
  expect([...phases]).toEqual(['reading', 'writing', 'finishing'])
  expect(readable(mara).entries.length).toBe(300)
  await mara.close()
})

test('what cannot come in is set aside and named, and the rest comes in', async () => {
  const { enter } = await twoInAVault()
  const mara = await enter('mara')
  const json = dayOneJson([
    anEntry({ uuid: 'A', text: 'One' }),
    anEntry({ uuid: 'B', creationDate: 'soon' }),
    anEntry({ uuid: 'C', text: '' }),
    anEntry({ uuid: 'A', text: 'One again' }),
    'not an entry',
    anEntry({ uuid: 'D', text: 'Two' }),
  ])
  const broken = json.replace(/\s*\]\s*\}\s*$/, ', {"uuid":"E","text":"brok')
  const file = chosen(zipSync({ 'Journal.json': Buffer.from(broken) }))
  expect(await previewImport(mara, file, unwatched)).toMatchObject({
    entries: 3,
    alreadyHere: 1,
    skipped: [
      { reason: 'no-date', count: 1 },
      { reason: 'empty', count: 1 },
      { reason: 'unreadable', count: 2 },
    ],
  })
  expect(await importPages(mara, file, { zone: 'mine' }, unwatched)).toMatchObject({
    added: 2,
    skipped: [
      { reason: 'already-here', count: 1 },
      { reason: 'no-date', count: 1 },
      { reason: 'empty', count: 1 },
      { reason: 'unreadable', count: 2 },
    ],
  })
  await mara.close()
})

test('several journals in one file are named, and all come in', async () => {
  const { enter } = await twoInAVault()
  const mara = await enter('mara')
  const file = chosen(
    dayOneZip({
      Reise: [anEntry({ uuid: 'A' })],
      'folder/Alltag': [anEntry({ uuid: 'B' }), anEntry({ uuid: 'C' })],
      '__MACOSX/._Reise': [anEntry({ uuid: 'X' })],
    }),
  )
  expect(await previewImport(mara, file, unwatched)).toMatchObject({
    journals: [
      { name: 'Reise', entries: 1 },
      { name: 'Alltag', entries: 2 },
    ],
  })
  expect(await importPages(mara, file, { zone: 'mine' }, unwatched)).toMatchObject({ added: 3 })
  await mara.close()
})

test.each<[string, Uint8Array, string]>([
  ['a letter', Buffer.from('Dear diary'), 'import.unknown-kind'],
  ['an empty file', new Uint8Array(0), 'import.unknown-kind'],
  ['a ZIP of photos', zipSync({ 'photos/a.jpeg': Buffer.from('x') }), 'import.unknown-kind'],
  ['another JSON', zipSync({ 'a.json': Buffer.from('{"tags":{}}') }), 'import.unknown-kind'],
  ['a journal without entries', dayOneZip({ Journal: [] }), 'import.nothing-to-import'],
  ['a file cut in half', pepysZip(50).slice(0, 9000), 'file.unreadable'],
])('%s is refused by name, and nothing is written', async (_, bytes, code) => {
  const { enter, world } = await twoInAVault()
  const mara = await enter('mara')
  const before = world.disk.files()
  await expect(previewImport(mara, chosen(bytes), unwatched)).rejects.toThrow(code)
  await expect(importPages(mara, chosen(bytes), { zone: 'mine' }, unwatched)).rejects.toThrow(code)
  expect(world.disk.files()).toEqual(before)
  await mara.close()
})

test('one changed letter anywhere in the file, and none of it comes in changed', async () => {
  const { enter } = await twoInAVault()
  const mara = await enter('mara')
  const zip = dayOneZip({ Journal: [anEntry({ text: 'Rain on the roof, all evening long' })] })
  for (let at = 0; at < zip.length; at += 1) {
    const hurt = zip.slice()
    hurt[at]! ^= 32
    const preview = await previewImport(mara, chosen(hurt), unwatched).catch((error) => {
      if (!isAppError(error)) throw error
    })
    if (preview) expect(preview.sample[0]?.opening).toBe('Rain on the roof, all evening long')
  }
  await mara.close()
})

test('any file at all is imported or refused, never a fault', async () => {
  const { enter } = await twoInAVault()
  const mara = await enter('mara')
  const json = Buffer.from(dayOneJson([anEntry({}), anEntry({ uuid: 'B' })]))
  const edit = fc.tuple(fc.nat(json.length - 1), fc.uint8Array({ minLength: 1, maxLength: 3 }))
  const inside = fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) => {
    const hurt = Buffer.from(json)
    for (const [at, bytes] of edits) hurt.set(bytes.slice(0, hurt.length - at), at)
    return zipSync({ 'Journal.json': hurt }, { level: 0 })
  })
  const odd = fc.jsonValue().map((value) => zipSync({ 'a.json': Buffer.from(dayOneJson([value])) }))
  await fc.assert(
    fc.asyncProperty(fc.oneof(inside, odd, fc.uint8Array()), async (bytes) => {
      await importPages(mara, chosen(bytes), { zone: 'mine' }, unwatched).catch((error) => {
        if (!isAppError(error)) throw error
      })
    }),
    { numRuns: 1000 },
  )
  await mara.close()
})

test('a journal of a hundred megabytes is read through in small pieces, and other calls are served', async () => {
  const { enter } = await twoInAVault()
  const mara = await enter('mara')
  const text = 'It rained and we stayed in. '.repeat(3500)
  const entries = Array.from({ length: 1000 }, (_, index) => anEntry({ uuid: `U${index}`, text }))
  const json = Buffer.from(dayOneJson(entries))
  expect(json.length).toBeGreaterThan(98_000_000)
  let breaths = 0
  const work: Work = {
    at() {},
    breathe: async () => {
      breaths += 1
    },
  }
  const file = chosen(zipSync({ 'Journal.json': json }, { level: 0 }))
  expect(await previewImport(mara, file, work)).toMatchObject({ entries: 1000 })
  expect(breaths).toBeGreaterThan(100)
  await mara.close()
})

function anEntry(change: Partial<DayOneEntry>): DayOneEntry {
  const creationDate = '2020-06-01T12:00:00Z'
  return { uuid: 'A', creationDate, timeZone: 'Europe/Berlin', text: 'Rain', ...change }
}

/** The first entries of the diary as if another had written them too. */
function otherZip(take: number): Uint8Array {
  const entries = pepysEntries().slice(0, take)
  return dayOneZip({ Other: entries.map((entry) => ({ ...entry, uuid: `other ${entry.uuid}` })) })
}

function journalOf(vault: UnlockedVault): Journal {
  return new Journal(vault, aClock())
}

/** A copy of a disk as another computer's process would find it after the power went. */
function withoutLock<Disk extends { remove(path: string): Promise<void> }>(disk: Disk): Disk {
  void disk.remove('LOCK')
  return disk
}

function stopAt(step: number): Work {
  let steps = 0
  return {
    at() {},
    async breathe() {
      steps += 1
      if (steps >= step) throw new AppError('request.cancelled')
    },
  }
}
