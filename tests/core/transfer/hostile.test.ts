import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Disk } from '../../../main/core/ports.ts'
import type { Chosen, FolderToRead } from '../../../main/core/transfer/chosen-file.ts'
import { importPages, previewImport } from '../../../main/core/transfer/import-pages.ts'
import { unwatched } from '../../../main/core/work.ts'
import { isThorough } from '../../faults/part.ts'
import { chosen, chosenFolder } from '../../make/a-source.ts'
import { liveBytes } from '../../make/live-bytes.ts'
import {
  digestOf,
  journeyEntry,
  journeyZip,
  jrnlJson,
  jrnlText,
  miniDiariumJson,
  miniDiaryJson,
  oldPages,
} from '../../make/old-journals.ts'
import { readable, twoInAVault } from '../../make/two-in-a-vault.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const mebibyte = 1024 * 1024
const gibibyte = 1024 * mebibyte

async function refused(journal: Chosen, code: string): Promise<void> {
  const { enter, world } = await twoInAVault()
  const mara = await enter('mara')
  const before = world.disk.files()
  await expect(previewImport(mara, journal, unwatched)).rejects.toThrow(code)
  await expect(importPages(mara, journal, { zone: 'mine' }, unwatched)).rejects.toThrow(code)
  expect(world.disk.files()).toEqual(before)
  await mara.close()
}

const entry = bytesOf(JSON.stringify(journeyEntry(oldPages(1)[0]!, 0)))

test.each([
  '../entry.json',
  'a/../../entry.json',
  '/etc/entry.json',
  'C:/entry.json',
  '..\\e.json',
])('a ZIP with a file that would lie at %s is refused', async (name) => {
  await refused(chosen(zipSync({ [name]: entry, 'b.json': entry })), 'import.harmful')
})

test('a photo that a page names by a path out of its journal stays where it is', async () => {
  const { enter } = await twoInAVault()
  const mara = await enter('mara')
  const zip = zipSync({
    'in/e.json': bytesOf(
      JSON.stringify(journeyEntry(oldPages(1)[0]!, 0, ['../secret.jpg', '/etc/passwd', 'b/c.jpg'])),
    ),
    'secret.jpg': bytesOf('secret'),
    'in/b/c.jpg': bytesOf('deeper'),
  })
  expect(await importPages(mara, chosen(zip), { zone: 'mine' }, unwatched)).toMatchObject({
    added: 1,
    photos: 0,
    photosLeft: 3,
  })
  const notes = chosenFolder({
    'in/2020-01-01.md': 'Here\n\n![](../../secret.jpg)\n\n![](/../x.jpg)\n\n![](../secret.jpg)',
    'secret.jpg': bytesOf('one of the journal'),
  })
  expect(await importPages(mara, notes, { zone: 'mine' }, unwatched)).toMatchObject({ photos: 1 })
  const page = readable(mara).entries.find((one) => one!.day === '2020-01-01')
  expect(page!.body).toMatch(
    /^Here\n\n!\[\]\(\.\.\/\.\.\/secret\.jpg\)\n\n!\[\]\(\/\.\.\/x\.jpg\)\n\n!\[\]\(hearth:/,
  )
  await mara.close()
})

test('members that share their bytes, to make much of little, are refused', async () => {
  const zip = zipSync({ 'a.json': entry, 'b.json': entry, 'c.json': entry }, { level: 0 })
  const view = new DataView(zip.buffer)
  const first = 0
  for (let at = zip.length - 60; at > 0; at -= 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 42, first, true)
  }
  // Each says that it takes up the whole archive.
  for (let at = 0; at < zip.length - 46; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 20, zip.length - 100, true)
  }
  await refused(chosen(zip), 'import.harmful')
})

test('a little that says it is two gigabytes of text is refused without being unpacked', async () => {
  const zip = zipSync({ 'a.json': entry })
  const view = new DataView(zip.buffer)
  for (let at = 0; at < zip.length - 46; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 2 * gibibyte + 1, true)
  }
  await refused(chosen(zip), 'import.harmful')
})

test.each(['a.json', 'a.jpg'])(
  'a hundred megabytes of nothing in a hundred kilobytes are refused, also as %s',
  async (name) => {
    const files = { 'b.json': entry, [name]: new Uint8Array(100 * mebibyte).fill(32) }
    const zip = zipSync(files, { level: 9 })
    expect(zip.length).toBeLessThan(200 * 1024)
    await refused(chosen(zip), 'import.harmful')
  },
)

/** A disk with one file that begins as given and then goes on as `filler` does, for as long as it says. */
function endless(head: string, size: number, filler: string): Chosen {
  const start = bytesOf(head)
  const rest = bytesOf(filler.repeat(Math.ceil(70_000 / filler.length)))
  const disk = {
    size: async () => size,
    read: async (_: string, position = 0, length = 0) => {
      const piece = new Uint8Array(Math.min(length, size - position))
      for (let at = 0; at < piece.length; ) {
        const from = position + at < start.length ? start.subarray(position + at) : rest
        const part = from.subarray(0, piece.length - at)
        piece.set(part, at)
        at += part.length
      }
      return piece
    },
  } as unknown as Disk
  return { disk, name: 'journal.txt' }
}

describe('more than two gigabytes', () => {
  const size = 2 * gibibyte + 1
  test.each([
    ['jrnl text', '[2020-01-01 10:00] Title\n', 'words and words\n'],
    ['jrnl JSON', '{"tags":{},"entries":[{"title":"a","body":"","date":"2020-01-01"},', ' '],
    ['Mini Diary', '{"metadata":{"application":"Mini Diary"},"entries":{"2020-01-01":{},', ' '],
    ['Mini Diarium', '{"metadata":{"application":"Mini Diarium"},"entries":[{"date":""},', ' '],
    ['Day One', '{"metadata":{},"entries":[{"creationDate":"2020-01-01T00:00:00Z"},', ' '],
    ['Hearth', '{"format": "hearth-export","entries":[{"day":""},', ' '],
    ['Markdown', 'Dear diary\n', 'words and words\n'],
  ])('of %s are refused at once', async (_, head, filler) => {
    await refused(endless(head, size, filler), 'import.too-large')
  })

  test('of files in a folder are refused at once', async () => {
    const files = Array.from({ length: 300 }, (_, at) => `2020-01-01 ${at}.md`)
    const folder: FolderToRead = {
      list: async () =>
        files.map((name) => ({ name, kind: 'file', size: 8 * mebibyte, changedAt: null })),
      read: async (_, __, length) => new Uint8Array(length).fill(32),
    }
    await refused({ folder, name: 'Notes' }, 'import.too-large')
  })
})

test.each([
  ['forty megabytes in lines', 40, 'words and words\n'],
  ['a hundred megabytes in one line', 100, 'words and words '],
])('one page of %s stays behind, and the others come', async (_, megabytes, filler) => {
  const { enter } = await twoInAVault()
  const mara = await enter('mara')
  const head = '[2020-01-01 10:00] Long\n'
  const tail = '\n[2020-01-02 10:00] Short\nA good day.'
  const size = megabytes * mebibyte
  const journal = endless(head, size, filler)
  const last = bytesOf(tail)
  const { disk, name } = journal as { disk: Disk; name: string }
  const read = disk.read.bind(disk)
  disk.read = async (path, position = 0, length = 0) => {
    const piece = (await read(path, position, length))!
    const from = size - last.length - position
    for (let at = 0; at < last.length; at += 1) {
      if (from + at >= 0 && from + at < piece.length) piece[from + at] = last[at]!
    }
    return piece
  }
  const watch = liveBytes()
  const report = await importPages(mara, { disk, name }, { zone: 'mine' }, watch.work)
  expect(report).toMatchObject({
    added: 1,
    problems: [{ where: '[2020-01-01 10:00] Long', reason: 'too-large' }],
  })
  expect(watch.most()).toBeLessThan(64 * mebibyte)
  await mara.close()
})

test.each([
  ['a folder in a folder in a folder', 3000, 1],
  ['more files than anybody keeps', 1, 150_001],
])('%s is refused', async (_, depth, width) => {
  const folder: FolderToRead = {
    list: async (path) =>
      path.split('/').length > depth
        ? []
        : Array.from({ length: width }, (_, at) => ({
            name: `${at}.md`,
            kind: depth > 1 ? ('folder' as const) : ('file' as const),
            size: 1,
            changedAt: null,
          })),
    read: async () => null,
  }
  await refused({ folder, name: 'Notes' }, 'import.too-large')
})

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 255)
const wide = (text: string, order: 'little' | 'big') => {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, order === 'little')
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(2 + at * 2, text.charCodeAt(at), order === 'little')
  }
  return bytes
}

const german = [{ day: '2020-01-01', title: 'Größe', text: 'Ein schöner Tag über dem Fluß.' }]
const written: [name: string, text: string, file: string][] = [
  ['jrnl text', jrnlText(german), 'j.txt'],
  ['jrnl JSON', jrnlJson(german), 'j.json'],
  ['Mini Diary', miniDiaryJson(german), 'm.json'],
  ['Mini Diarium', miniDiariumJson(german), 'n.json'],
  ['Markdown', '---\ndate: 2020-01-01\ntitle: Größe\n---\nEin schöner Tag über dem Fluß.', 'a.md'],
]

test.each(written)('%s in an old encoding is refused, never misread', async (_, text, file) => {
  await refused(chosen(latin(text), file), 'import.wrong-encoding')
})

test.each(written)('%s in UTF-16, as some shells write it, is read', async (_, text, file) => {
  for (const order of ['little', 'big'] as const) {
    const { enter } = await twoInAVault()
    const mara = await enter('mara')
    const report = await importPages(
      mara,
      chosen(wide(text, order), file),
      { zone: 'mine' },
      unwatched,
    )
    expect(report.added).toBe(1)
    const [page] = readable(mara).entries
    expect(digestOf([{ day: page!.day, title: page!.title, text: page!.body }])).toBe(
      digestOf(german),
    )
    await mara.close()
  }
})

test('in a folder, files in an old encoding stay behind by name, and the others come', async () => {
  const { enter } = await twoInAVault()
  const mara = await enter('mara')
  const folder = chosenFolder({
    '2020-01-01.md': latin('Ein schöner Tag'),
    '2020-01-02.md': 'Ein schöner Tag',
    '2020-01-03.md': 'zero \0 byte',
  })
  expect(await importPages(mara, folder, { zone: 'mine' }, unwatched)).toMatchObject({
    added: 1,
    problems: [
      { where: '2020-01-01.md', reason: 'wrong-encoding' },
      { where: '2020-01-03.md', reason: 'unreadable' },
    ],
  })
  await mara.close()
})

test.each<[string, Chosen, string]>([
  ['a letter', chosen(bytesOf('Dear diary'), 'letter.doc'), 'import.unknown-kind'],
  ['an empty file', chosen(new Uint8Array(0)), 'import.unknown-kind'],
  ['an empty folder', chosenFolder({}), 'import.unknown-kind'],
  ['a folder of photos', chosenFolder({ 'a.jpg': 'x', 'b.jpg': 'y' }), 'import.unknown-kind'],
  ['JSON of something else', chosen(bytesOf('{"a":[1]}'), 'a.json'), 'import.unknown-kind'],
  ['a list', chosen(bytesOf('[1,2]'), 'a.json'), 'import.unknown-kind'],
  [
    'a file sealed with age',
    chosen(bytesOf('age-encryption.org/v1\n-> scrypt'), 'Hearth.zip.age'),
    'import.sealed',
  ],
  [
    'a copy by a newer Hearth',
    chosen(bytesOf('{"format": "hearth-export",\n"version": 2,\n"entries": []}')),
    'import.newer',
  ],
  ['half a ZIP', chosen(journeyZip(oldPages(9)).slice(0, 9000)), 'file.unreadable'],
  ['a diary without entries', chosen(bytesOf(miniDiaryJson([]))), 'import.nothing-to-import'],
  ['a list without entries', chosen(bytesOf(jrnlJson([]))), 'import.nothing-to-import'],
])('%s is refused by name, and nothing is written', async (_, journal, code) => {
  await refused(journal, code)
})

/** `THOROUGH=1` takes two megabytes. */
const letters = isThorough ? 2_000_000 : 300_000

// Work that grew with the square of the length would go on here for hours.
test.each([
  '<',
  '<b>',
  '<ul><li>',
  '<blockquote>',
  '</p>',
  '&amp',
  '&#',
  '<a href="',
  "<img src='",
  '<!--',
  '<p a=b',
  '![',
  '![[',
  '[a](',
  '](',
  '---\n',
  '# 2020-01-01\n',
  '[2020-01-01 10:00] \n',
  '[',
  '{',
  '*',
  '`',
  '\\',
  '\n',
  ' ',
  '  \n',
  '<br>',
  '<td>',
  '<pre>',
  '&nbsp;',
  '@a ',
  '"',
  '- ',
  '[x]: ',
])('very many of %j are read in one go, whatever kind they are in', async (part) => {
  const text = part.repeat(letters / part.length)
  const { enter } = await twoInAVault()
  const mara = await enter('mara')
  const day = '2020-01-01'
  const page = { day, title: 'a', text }
  const all: Chosen[] = [
    chosen(zipSync({ 'a.json': bytesOf(JSON.stringify({ ...journeyEntry(page, 0), text })) })),
    chosenFolder({ '2020-01-01.md': text, 'a/2020-01-02.md': `---\n${text}\n---\nwords` }),
    chosen(bytesOf(`[2020-01-01 10:00] a\n${text}`), 'j.txt'),
    chosen(bytesOf(JSON.stringify({ entries: [{ date: day, title: 'a', text: `<p>${text}` }] }))),
  ]
  for (const journal of all) {
    await importPages(mara, journal, { zone: 'mine' }, unwatched).catch((error) => {
      expect(String(error.code)).toMatch(/^import\./)
    })
  }
  await mara.close()
})
