import { expect, test } from 'vitest'
import { importPages, previewImport } from '../../../main/core/transfer/import-pages.ts'
import type { UnlockedVault } from '../../../main/core/vault/index.ts'
import { unwatched } from '../../../main/core/work.ts'
import { aPicture } from '../../make/a-picture.ts'
import { chosen, chosenFolder } from '../../make/a-source.ts'
import { readable, twoInAVault } from '../../make/two-in-a-vault.ts'

/** What one file becomes. */
async function pageOf(path: string, text: string, more: Record<string, Uint8Array> = {}) {
  const mara = await aVault()
  const changedAt = new Date(2011, 4, 6, 7, 8)
  const folder = chosenFolder({ [path]: text, ...more }, { changedAt })
  const report = await importPages(mara, folder, { zone: 'mine' }, unwatched)
  const [page] = readable(mara).entries
  await mara.close()
  return { page: page ?? null, report }
}

async function aVault(): Promise<UnlockedVault> {
  return (await twoInAVault()).enter('mara')
}

test.each([
  ['front matter', 'a.md', '---\ndate: 1999-02-03\n---\nx', '1999-02-03', null],
  ['with a time', 'a.md', '---\ndate: 1999-02-03 21:45:10 +0100\n---\nx', '1999-02-03', '21:45'],
  [
    'in the style of ISO',
    'a.md',
    '---\ncreated: 1999-02-03T21:45:10Z\n---\nx',
    '1999-02-03',
    '21:45',
  ],
  [
    'its time apart',
    'a.md',
    '---\ndate: 1999-02-03\ntime: "9:05 pm"\n---\nx',
    '1999-02-03',
    '21:05',
  ],
  ['as Obsidian links days', 'a.md', '---\ndate: "[[1999-02-03]]"\n---\nx', '1999-02-03', null],
  ['as a number', 'a.md', '---\ndate: 19990203\n---\nx', '1999-02-03', null],
  ['in German order', 'a.md', '---\nDate: 03.02.1999\n---\nx', '1999-02-03', null],
  [
    'broken front matter',
    'a.md',
    '---\ntitle: A: walk [\ndate: 1999-02-03\n---\nx',
    '1999-02-03',
    null,
  ],
  [
    'before the first year that computers know',
    'a.md',
    '---\ndate: 0044-03-15\n---\nx',
    '0044-03-15',
    null,
  ],
  [
    'front matter before the name',
    '2000-01-01.md',
    '---\ndate: 1999-02-03\n---\nx',
    '1999-02-03',
    null,
  ],
  ['the name of the file', '1999-02-03.md', 'x', '1999-02-03', null],
  ['with a time, as jrnl and others', '1999-02-03_2145.md', 'x', '1999-02-03', '21:45'],
  ['with words behind it', '1999-02-03 By the weir.md', 'x', '1999-02-03', null],
  ['as Jekyll', '_posts/1999-02-03-by-the-weir.markdown', 'x', '1999-02-03', null],
  ['without hyphens', '19990203.txt', 'x', '1999-02-03', null],
  ['with low lines', '1999_02_03.md', 'x', '1999-02-03', null],
  ['folders', '1999/02/03.md', 'x', '1999-02-03', null],
  ['folders of months', '1999/1999-02 February/03.md', 'x', '1999-02-03', null],
  ['the first heading', 'a.md', '# 1999-02-03 21:45 A walk\n\nx', '1999-02-03', '21:45'],
  ['a date alone in the first line', 'a.txt', '1999-02-03\n\nx', '1999-02-03', null],
  ['the time of the file', 'a.md', 'x', '2011-05-06', '07:08'],
  ['a time that no clock shows', 'a.md', '---\ndate: 1999-02-03 25:61\n---\nx', '1999-02-03', null],
  ['a day that never was is none', '2001-02-29.md', 'x', '2011-05-06', '07:08'],
])('the day comes from %s (%s)', async (_, path, text, day, time) => {
  const { page } = await pageOf(path, text)
  expect([page?.day, page?.time]).toEqual([day, time])
})

test.each([
  [
    'front matter',
    'a.md',
    '---\ntitle: "A: walk"\ndate: 1999-02-03\n---\n# Else\n\nx',
    'A: walk',
    '# Else\n\nx',
  ],
  ['a heading', '1999-02-03.md', '\n# A *walk*\n\nx', 'A walk', 'x'],
  ['a heading with its date', 'a.md', '## 1999-02-03: A walk\n\nx', 'A walk', 'x'],
  [
    'the heading that says it again',
    'a.md',
    '---\ntitle: A walk\n---\n# A walk\n\nx',
    'A walk',
    'x',
  ],
  ['the name of the file', 'notes/A walk.md', 'x', 'A walk', 'x'],
  ['the name behind its date', '1999-02-03 A walk.md', 'x', 'A walk', 'x'],
  ['an address', '1999-02-03-a-walk.md', 'x', 'a walk', 'x'],
  ['nowhere', '1999-02-03.md', 'x', '', 'x'],
])('the title comes from %s (%s)', async (_, path, text, title, body) => {
  const { page } = await pageOf(path, text)
  expect([page?.title, page?.body]).toEqual([title, body])
})

test.each([
  ['[walks, "the dog", 7]', ['walks', 'the dog', '7']],
  ['walks, the dog', ['walks', 'the dog']],
  ['"#walks #dog"', ['walks', 'dog']],
  ['\n  - walks\n  - the dog', ['walks', 'the dog']],
])('tags written as %j are tags', async (tags, expected) => {
  const { page } = await pageOf('a.md', `---\ndate: 1999-02-03\ntags: ${tags}\nmood: Happy\n---\nx`)
  expect([page?.tags, page?.mood]).toEqual([expected, 'happy'])
})

test('a mood that Hearth does not know is none', async () => {
  const { page } = await pageOf('a.md', '---\ndate: 1999-02-03\nmood: splendid\n---\nx')
  expect(page?.mood).toBeNull()
})

test('a file of jrnl with everything in its front matter is read', async () => {
  const text =
    '---\ntitle: A walk.\ndate: 2020-08-29 11:11\nstarred: True\ntags: dog, weir\nbody: |\t\t\n\tIt was warm.\n\t\n\tWe swam.\n...'
  const { page } = await pageOf('2020-08-29_a-walk.md', text)
  expect(page).toMatchObject({
    day: '2020-08-29',
    time: '11:11',
    title: 'A walk.',
    body: 'It was warm.\n\nWe swam.',
    tags: ['dog', 'weir'],
    pinned: true,
  })
})

test('a file that holds many days gives a page for each', async () => {
  const mara = await aVault()
  const jrnl =
    '# 2020\n\n## August\n\n### 2020-08-29 11:11 One.\n\nIt rained.\n\n#### Deeper\n\n```\n### 2020-01-01\n```\n \n## September\n\n### 2020-09-01 08:00 Two\n\nSun.\n '
  const mini = '# Mini Diarium\n\n## 2021-01-15\n**Title**\nWords.\n\n## 2021-01-16\nMore words.\n'
  const folder = chosenFolder({ 'jrnl.md': jrnl, 'mini.md': mini })
  await importPages(mara, folder, { zone: 'mine' }, unwatched)
  const pages = readable(mara).entries.map((entry) => [entry!.day, entry!.title, entry!.body])
  expect(pages.toSorted()).toEqual([
    ['2020-08-29', 'One.', 'It rained.\n\n# Deeper\n\n```\n### 2020-01-01\n```'],
    ['2020-09-01', 'Two', 'Sun.'],
    ['2021-01-15', 'Title', 'Words.'],
    ['2021-01-16', '', 'More words.'],
  ])
  await mara.close()
})

test('photos and files come along however a page speaks of them, and other links stay', async () => {
  const picture = aPicture(12, 8)
  const text = [
    'One ![Evening](../photos/a%20b.png "title") two.',
    '![[deep.png|300]]',
    '[Letter](<../files/letter one.pdf>)',
    'See [the note](other.md) and [the site](https://example.org).',
    '![gone](../photos/gone.png)',
    '![far](https://example.org/x.png)',
  ].join('\n\n')
  const { page, report } = await pageOf('notes/1999-02-03.md', text, {
    'photos/a b.png': picture,
    'attachments/x/deep.png': picture,
    'files/letter one.pdf': new Uint8Array([1, 2, 3]),
    'notes/.obsidian/hidden.png': picture,
  })
  expect(report).toMatchObject({ added: 1, photos: 3, photosLeft: 0 })
  expect(page!.attachments.map(({ name, type }) => [name, type])).toEqual([
    ['a b.png', 'image/png'],
    ['deep.png', 'image/png'],
    ['letter one.pdf', 'application/pdf'],
  ])
  expect(page!.body.replaceAll(/hearth:\w+/g, 'hearth:')).toBe(
    [
      'One',
      '![Evening](hearth:)',
      'two.',
      '![](hearth:)',
      '![Letter](hearth:)',
      'See [the note](other.md) and [the site](https://example.org).',
      '![gone](../photos/gone.png)',
      '![far](https://example.org/x.png)',
    ].join('\n\n'),
  )
})

test('what a page shows and is not there is told, and so is a file that no page shows', async () => {
  const mara = await aVault()
  const folder = chosenFolder({
    '1999-02-03.md': [
      '![gone](photos/us%20two.png) and again ![gone](photos/us%20two.png)',
      '![[lost.jpg]] ![[Another note]] ![](https://example.org/x.png) ![see](above)',
      '![there](photos/there.png)',
    ].join('\n'),
    'photos/there.png': aPicture(12, 8),
    'photos/unseen.png': aPicture(12, 8),
    'letters/To her.docx': 'x',
    'letters/Thumbs.db': 'x',
  })
  const told = {
    skipped: [
      { reason: 'file-gone', count: 2 },
      { reason: 'on-no-page', count: 2 },
    ],
    problems: [
      { where: '1999-02-03.md: photos/us two.png', reason: 'file-gone' },
      { where: '1999-02-03.md: lost.jpg', reason: 'file-gone' },
      { where: 'letters/To her.docx', reason: 'on-no-page' },
      { where: 'photos/unseen.png', reason: 'on-no-page' },
    ],
  }
  expect(await previewImport(mara, folder, unwatched)).toMatchObject({ entries: 1, ...told })
  const report = await importPages(mara, folder, { zone: 'mine' }, unwatched)
  expect(report).toMatchObject({ added: 1, photos: 1, ...told })
  await mara.close()
})

test('what lies beside pages and is none stays behind, and what systems hide is not even seen', async () => {
  const mara = await aVault()
  const folder = chosenFolder({
    'README.md': '# About',
    '.obsidian/plugins/a.md': 'x',
    '.trash/2020-01-01.md': 'x',
    '__MACOSX/._2020-01-01.md': 'x',
    '2020-01-02.md': ' \n',
    '2020-01-03.md': 'A day.',
  })
  expect(await previewImport(mara, folder, unwatched)).toMatchObject({
    entries: 1,
    problems: [
      { where: '2020-01-02.md', reason: 'empty' },
      { where: 'README.md', reason: 'not-a-page' },
    ],
  })
  await mara.close()
})

test('a folder that was copied elsewhere, whose files look new, adds nothing twice', async () => {
  const mara = await aVault()
  const files = { 'a/One.md': 'The first.', 'b/2020-01-01.md': 'The second.' }
  const at = (changedAt: Date) => chosenFolder(files, { changedAt })
  await importPages(mara, at(new Date(2011, 4, 6)), { zone: 'mine' }, unwatched)
  expect(
    await importPages(mara, at(new Date(2024, 0, 1)), { zone: 'mine' }, unwatched),
  ).toMatchObject({ added: 0 })
  const other = chosenFolder(
    { 'a/One.md': 'Other words under the same name.' },
    { changedAt: new Date(2011, 4, 6) },
  )
  expect(await importPages(mara, other, { zone: 'mine' }, unwatched)).toMatchObject({ added: 1 })
  await mara.close()
})

test('one file alone is read as well, dated by its own time', async () => {
  const mara = await aVault()
  const file = {
    ...chosen(new TextEncoder().encode('Rain.'), 'Rain.txt'),
    changedAt: new Date(2011, 4, 6),
  }
  expect(await previewImport(mara, file, unwatched)).toMatchObject({
    format: 'markdown',
    sample: [{ day: '2011-05-06', title: 'Rain', opening: 'Rain.' }],
  })
  await mara.close()
})
