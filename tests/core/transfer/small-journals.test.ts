import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { Journal } from '../../../main/core/journal/journal.ts'
import { importPages, previewImport } from '../../../main/core/transfer/import-pages.ts'
import { unwatched } from '../../../main/core/work.ts'
import { aPicture } from '../../make/a-picture.ts'
import { chosen, chosenFolder } from '../../make/a-source.ts'
import { readIn } from '../../make/an-attachment.ts'
import { journeyEntry } from '../../make/old-journals.ts'
import { aClock, readable, twoInAVault } from '../../make/two-in-a-vault.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const picture = aPicture(12, 8)

async function pagesOf(bytes: Uint8Array, name = 'chosen') {
  const { enter } = await twoInAVault()
  const mara = await enter('mara')
  const report = await importPages(mara, chosen(bytes, name), { zone: 'mine' }, unwatched)
  const pages = readable(mara).entries.map((entry) => entry!)
  await mara.close()
  return { pages, report }
}

test('an entry of Journey becomes a page: day and time of its zone, words, tags, photos, star', async () => {
  const { enter } = await twoInAVault()
  const mara = await enter('mara')
  const entry = {
    ...journeyEntry({ day: '2020-01-01', title: '', text: '' }, 0),
    id: '1764325584203-MgdL0i6fNq7wNsLw',
    date_journal: Date.parse('2021-03-01T03:30:00Z'),
    timezone: 'America/New_York',
    text: '<p dir="auto">This is a <b>new</b> entry</p><p>and more</p>',
    favourite: true,
    photos: ['1764325584203-a.png', '1764325584203-gone.png'],
    tags: ['one', 'two', 'one'],
  }
  const zip = zipSync({
    '1764325584203-MgdL0i6fNq7wNsLw.json': bytesOf(JSON.stringify(entry)),
    '1764325584203-a.png': picture,
    'account.json': bytesOf('{"name":"Mara"}'),
  })
  expect(await importPages(mara, chosen(zip), { zone: 'mine' }, unwatched)).toMatchObject({
    added: 1,
    photos: 1,
    photosLeft: 1,
    problems: [{ where: 'account.json', reason: 'not-a-page' }],
  })
  const [page] = readable(mara).entries
  expect(page).toMatchObject({
    day: '2021-02-28',
    time: '22:30',
    title: '',
    tags: ['one', 'two', 'mood 4'],
    pinned: true,
    mood: null,
  })
  expect(page!.body).toMatch(/^This is a \*\*new\*\* entry\n\nand more\n\n!\[\]\(hearth:\w+\)$/)
  const journal = new Journal(mara, aClock())
  expect(await readIn(journal.attachments, page!.attachments[0]!.id)).toEqual(
    new Uint8Array(picture),
  )
  await mara.close()
})

test.each([
  ['its words', { address: 'The  weir #2, Bath\n', lat: 51.38, lon: -2.35 }, 'The weir #2, Bath'],
  ['its degrees, where nobody named it', { address: '', lat: 51.38, lon: -2.35 }, '51.38, -2.35'],
  ['words that look like a mark', { address: '1. Weir *Lane*' }, '1\\. Weir \\*Lane\\*'],
  ['nothing, where there is none', {}, ''],
  ['nothing for degrees that no place has', { lat: 91, lon: 0 }, ''],
])('where an entry of Journey was written stands below its words: %s', async (_, place, line) => {
  const entry = { ...journeyEntry({ day: '2020-01-01', title: '', text: '' }, 0), ...place }
  const text = '<h1>At the weir</h1><p>Low water.</p>'
  const json = JSON.stringify({ ...entry, text })
  const { pages } = await pagesOf(zipSync({ 'a.json': bytesOf(json) }))
  const body = line === '' ? 'Low water.' : `Low water.\n\n${line}`
  expect(pages).toMatchObject([{ title: 'At the weir', body }])
})

test.each([
  [4, ['diary', 'mood 4'], null],
  [0, ['diary'], null],
  ['Happy', ['diary'], 'happy'],
  [{ of: 'no kind' }, ['diary'], null],
])(
  'the mood of an entry of Journey, %j, is kept as far as anybody knows it',
  async (mood, tags, known) => {
    const entry = { ...journeyEntry({ day: '2020-01-01', title: '', text: 'Rain' }, 0), mood }
    const { pages } = await pagesOf(zipSync({ 'a.json': bytesOf(JSON.stringify(entry)) }))
    expect(pages).toMatchObject([{ tags, mood: known }])
  },
)

test('older entries of Journey are plain text, and stay it', async () => {
  const entry = {
    date_journal: '-1',
    text: 'First line\nsecond *line*\n\n1 < 2',
    id: '',
    timezone: 'UTC',
  }
  const { pages } = await pagesOf(zipSync({ 'a.json': bytesOf(JSON.stringify(entry)) }))
  expect(pages).toMatchObject([
    { day: '1969-12-31', time: '23:59', body: 'First line\nsecond *line*\n\n1 < 2' },
  ])
})

test('text of jrnl: stars, tags, titles without a body, brackets that are no dates', async () => {
  const text = `[2020-08-29 11:11] Entry the first. *

With @friends and #weir, not a@b.
[1] a line of its own
[2020-08-29] A day is enough, and [2020-08-30 10:00] inside is words

[2020-08-31 02:32:10 PM] A title. And the rest of it
[31.12.2020 09:14] Last
Words
`
  const { pages } = await pagesOf(bytesOf(text), 'journal.txt')
  expect(
    pages.map(({ day, time, title, tags, pinned }) => [day, time, title, tags, pinned]),
  ).toEqual([
    ['2020-12-31', '09:14', 'Last', [], false],
    ['2020-08-31', '14:32', 'A title.', [], false],
    ['2020-08-29', '11:11', 'Entry the first.', ['friends', 'weir'], true],
    ['2020-08-29', null, 'A day is enough, and [2020-08-30 10:00] inside is words', [], false],
  ])
  expect(pages.map(({ body }) => body)).toEqual([
    'Words',
    'And the rest of it',
    'With @friends and #weir, not a@b.\n[1] a line of its own',
    '',
  ])
})

test('a folder of days, as jrnl can keep them, and a journal without brackets from its first years', async () => {
  const { enter } = await twoInAVault()
  const mara = await enter('mara')
  const folder = chosenFolder({
    '2020/08/29.txt': '[2020-08-29 11:11] One\nWords\n',
    '2020/08/31.txt': '[2020-08-31 14:32] Two\n',
    '2020/should-be-ignored.txt': 'something else',
  })
  expect(await importPages(mara, folder, { zone: 'mine' }, unwatched)).toMatchObject({
    added: 2,
    problems: [{ where: expect.stringContaining('should-be-ignored'), reason: 'not-a-page' }],
  })
  const old = chosen(bytesOf('2013-06-09 15:39 Old\nWords\n2013-06-10 15:40 Older\n'), 'j.txt')
  expect(await importPages(mara, old, { zone: 'mine' }, unwatched)).toMatchObject({ added: 2 })
  await mara.close()
})

test('the same journal of jrnl, once as text and once as JSON, comes in once', async () => {
  const { enter } = await twoInAVault()
  const mara = await enter('mara')
  const text = chosen(bytesOf('[2020-08-29 11:11] One *\nWords @a\n'), 'j.txt')
  const entry = {
    title: 'One',
    body: 'Words @a',
    date: '2020-08-29',
    time: '11:11',
    tags: ['@a'],
    starred: true,
  }
  const json = chosen(bytesOf(JSON.stringify({ tags: { '@a': 1 }, entries: [entry] })))
  await importPages(mara, text, { zone: 'mine' }, unwatched)
  expect(await previewImport(mara, json, unwatched)).toMatchObject({ entries: 1, alreadyHere: 1 })
  await mara.close()
})

test('a photo inside the text of Mini Diarium comes along', async () => {
  const data = Buffer.from(picture).toString('base64')
  const json = {
    metadata: { application: 'Mini Diarium', version: '0.5.0' },
    entries: [
      {
        id: 1,
        date: '2024-01-15',
        title: 'By the weir',
        text: `<p>Warm.</p><img src="data:image/png;base64,${data}" alt="Evening"><p>Late.</p>`,
        dateUpdated: '2024-01-16T10:00:00Z',
      },
      { id: 2, date: '15 January', title: '', text: '<p>x</p>' },
      { id: 3, date: '2024-01-17', title: '', text: '<p>&nbsp;</p>' },
    ],
  }
  const { pages, report } = await pagesOf(bytesOf(JSON.stringify(json)))
  expect(report).toMatchObject({
    added: 1,
    photos: 1,
    problems: [
      { where: '15 January', reason: 'no-date' },
      { where: '2024-01-17', reason: 'empty' },
    ],
  })
  expect(pages).toMatchObject([{ changedAt: '2024-01-16T10:00:00.000Z', time: null }])
  expect(pages[0]!.body).toMatch(/^Warm\.\n\n!\[Evening\]\(hearth:\w+\)\n\nLate\.$/)
})

test('tags of the person who brings it in stand on every page, even beside forty others', async () => {
  const { enter } = await twoInAVault()
  const mara = await enter('mara')
  const tags = Array.from({ length: 60 }, (_, at) => `tag ${at}`)
  const entry = { ...journeyEntry({ day: '2020-01-01', title: 'a', text: 'b' }, 0), tags }
  const zip = zipSync({ 'a.json': bytesOf(JSON.stringify(entry)) })
  await importPages(mara, chosen(zip), { zone: 'ours', tags: ['old', 'tag 1'] }, unwatched)
  const [page] = readable(mara).entries
  expect(page!.tags.length).toBe(40)
  expect(page!.tags).toEqual(expect.arrayContaining(['old', 'tag 0', 'tag 1']))
  await mara.close()
})
