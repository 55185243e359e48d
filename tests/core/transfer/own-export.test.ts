import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { Journal } from '../../../main/core/journal/journal.ts'
import { importPages, previewImport } from '../../../main/core/transfer/import-pages.ts'
import type { UnlockedVault } from '../../../main/core/vault/index.ts'
import { unwatched } from '../../../main/core/work.ts'
import { chosen, folderOn } from '../../make/a-source.ts'
import { readIn } from '../../make/an-attachment.ts'
import { write } from '../../make/an-entry.ts'
import { aFullVault, copy, sourceOf } from '../../make/an-export.ts'
import { pepysZip } from '../../make/day-one-zip.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import { digestOf } from '../../make/old-journals.ts'
import { aClock, readable, twoInAVault } from '../../make/two-in-a-vault.ts'

const formats = ['markdown', 'json'] as const

/** Every page as it reads, photos by their bytes and how far they are turned. */
async function told(vault: UnlockedVault): Promise<string[]> {
  const journal = new Journal(vault, aClock())
  const pages: string[] = []
  for (const entry of readable(vault).entries) {
    const { day, time, title, mood, tags, answer, pinned, writtenAt, changedAt } = entry!
    let { body } = entry!
    for (const { id, type, turn = 0 } of entry!.attachments) {
      const bytes = await readIn(journal.attachments, id)
      const sum = createHash('sha256').update(bytes).digest('hex')
      body = body.replaceAll(id, `${type} ${turn} ${sum}`)
    }
    pages.push(
      JSON.stringify({ day, time, title, body, mood, tags, answer, pinned, writtenAt, changedAt }),
    )
  }
  return pages.sort()
}

async function pageBy(house: Awaited<ReturnType<typeof aFullVault>>) {
  const { mara, photo } = house
  await mara.journal.attachments.turn(photo.id, 270, null)
  const entry = await write(mara.journal, 'mine', {
    title: 'Yes: "no" # and [more]',
    body: '\n\n  ---\n\n# A heading\n\n![no photo](<../photos/none.png>)\n\n[letter](<../files/none>)\n\n',
    tags: ['null', '- a'],
    answer: 'comfort',
  })
  await mara.journal.pin(entry.id, true)
}

test.each(formats)('what Hearth writes as %s comes back as it was, photos too', async (format) => {
  const house = await aFullVault()
  await pageBy(house)
  const { mara } = house
  const disk = new MemoryDisk()
  await copy(mara, disk, { format })
  const other = await twoInAVault()
  const again = await other.enter('mara')
  const copied = { folder: folderOn(disk), name: 'Documents' }
  const pages = readable(mara.vault as UnlockedVault).entries.length
  expect(await previewImport(again, copied, unwatched)).toMatchObject({
    format: 'hearth',
    entries: pages,
    alreadyHere: 0,
  })
  const report = await importPages(again, copied, { zone: 'mine' }, unwatched)
  expect(report).toMatchObject({ added: pages, photosLeft: 0 })
  const before = await told(mara.vault as UnlockedVault)
  // What Jonas wrote bears his name, because Mara is its author in the other journal.
  const named = before.map((page) =>
    page.includes('"From Jonas"') ? page.replace('["garden"]', '["garden","Jonas"]') : page,
  )
  expect(await told(again)).toEqual(named.sort())
  expect(await importPages(again, copied, { zone: 'mine' }, unwatched)).toMatchObject({ added: 0 })
  await again.close()
})

test.each(formats)('where the pages still are, a copy as %s adds none of them', async (format) => {
  const { mara } = await aFullVault()
  const disk = new MemoryDisk()
  await copy(mara, disk, { format })
  const vault = mara.vault as UnlockedVault
  const before = readable(vault)
  const copied = { folder: folderOn(disk), name: 'Documents' }
  expect(await importPages(vault, copied, { zone: 'mine' }, unwatched)).toMatchObject({ added: 0 })
  expect(readable(vault)).toEqual(before)
})

test.each(formats)(
  'the whole diary goes out as %s and comes in again, packed as a ZIP',
  async (format) => {
    const { enter } = await twoInAVault()
    const mara = await enter('mara')
    await importPages(mara, chosen(pepysZip()), { zone: 'mine' }, unwatched)
    const disk = new MemoryDisk()
    await copy(sourceOf(mara), disk, { format })
    const pages = readable(mara).entries.map((entry) => ({
      day: entry!.day,
      title: entry!.title,
      text: entry!.body.replaceAll(/hearth:\w+/g, ''),
    }))
    await mara.close()
    const zip = zipSync(Object.fromEntries(disk.files()), { level: 1 })
    const other = await (await twoInAVault()).enter('mara')
    const report = await importPages(other, chosen(zip, 'copy.zip'), { zone: 'mine' }, unwatched)
    expect(report).toMatchObject({ added: 3413, skipped: [], photosLeft: 0 })
    const here = readable(other).entries.map((entry) => ({
      day: entry!.day,
      title: entry!.title,
      text: entry!.body.replaceAll(/hearth:\w+/g, ''),
    }))
    expect(digestOf(here)).toBe(digestOf(pages))
    await other.close()
  },
  900_000,
)

test('drafts, the bin and what is no page stay behind, and the report says which', async () => {
  const { mara } = await aFullVault()
  const disk = new MemoryDisk()
  await copy(mara, disk)
  const vault = await (await twoInAVault()).enter('mara')
  const copied = { folder: folderOn(disk), name: 'Documents' }
  const { problems } = await importPages(vault, copied, { zone: 'mine' }, unwatched)
  expect(problems.map(({ where }) => where.replace(/\/.*/, ''))).toEqual(
    expect.arrayContaining(['bin', 'drafts', 'gratitude.md', 'outside-views.md']),
  )
  expect(new Set(problems.map(({ reason }) => reason))).toEqual(new Set(['not-a-page']))
  await vault.close()
})
