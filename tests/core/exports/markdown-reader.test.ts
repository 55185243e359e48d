import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { lineFor } from '../../../shared/model/attachment.ts'
import { write } from '../../make/an-entry.ts'
import { aFullVault, copy, textsOn } from '../../make/an-export.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'

const commonMark = new MarkdownIt('commonmark')
const folder = 'Hearth 2026-11-22'

/** A file as an editor with front matter reads it. */
function read(text = ''): { about: Record<string, unknown>; body: string } {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)\n$/.exec(text) ?? []
  return { about: parse(front), body }
}

const everything = `# A heading

Some *words* and **others**, \`code\`, a [link](https://example.org/a).
A line of its own\\
and another.

- one
- two
  1. deeper

> said

---

    indented code

---
`

test('a page opens in a CommonMark reader as it was written, with its front matter as YAML', async () => {
  const { mara } = await aFullVault()
  const title = 'Yes: "no" # and [more]'
  const entry = await write(mara.journal, 'ours', {
    title,
    body: everything,
    tags: ['null', '- a', '#b'],
  })
  await mara.journal.pin(entry.id, true)
  const disk = new MemoryDisk()
  await copy(mara, disk)
  const name = Object.keys(textsOn(disk)).find((path) => path.includes('Yes no and more'))
  const { about, body } = read(textsOn(disk)[name ?? ''])
  expect(about).toMatchObject({
    id: entry.id,
    date: '2026-11-07',
    time: '20:41',
    title,
    tags: ['null', '- a', '#b'],
    mood: 'settled',
    zone: 'shared',
    author: 'Mara',
    readers: ['Mara', 'Jonas'],
    pinned: true,
  })
  expect(body).toBe(everything)
  expect(commonMark.render(body)).toContain('<h1>A heading</h1>')
  expect(commonMark.render(body)).toContain('<pre><code>indented code')
})

test('photos and files open where they stood, whatever their names are', async () => {
  const { mara, photo, letter } = await aFullVault()
  const body = `Before\n\n${lineFor(photo.id, 'a *star* [and] <more>')}\n\n${lineFor(letter.id, 'the letter')}\n`
  await write(mara.journal, 'mine', { title: 'Both', body })
  const disk = new MemoryDisk()
  await copy(mara, disk)
  const { body: text } = read(textsOn(disk)[`${folder}/private/2026-11-07 Both.md`])
  const html = commonMark.render(text)
  expect(html).toContain('<img src="../photos/evening.png" alt="a *star* [and] &lt;more&gt;"')
  expect(html).toContain('<a href="../files/letter.pdf">the letter</a>')
  expect(disk.files().has(`${folder}/photos/evening.png`)).toBe(true)
  expect(disk.files().has(`${folder}/files/letter.pdf`)).toBe(true)
})

test('drafts and pages in the bin say that they are', async () => {
  const { mara } = await aFullVault()
  const disk = new MemoryDisk()
  await copy(mara, disk)
  const files = textsOn(disk)
  expect(read(files[`${folder}/drafts/2026-11-07 Half.md`]).about).toMatchObject({ draft: true })
  const { about } = read(files[`${folder}/bin/2026-11-07 Away with it.md`])
  expect(about).toMatchObject({ binned: expect.stringMatching(/^\d{4}-/) })
})
