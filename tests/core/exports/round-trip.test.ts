import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Disk } from '../../../main/core/ports.ts'
import type { Chosen } from '../../../main/core/transfer/chosen-file.ts'
import { importPages } from '../../../main/core/transfer/import-pages.ts'
import type { UnlockedVault } from '../../../main/core/vault/index.ts'
import { unwatched } from '../../../main/core/work.ts'
import type { Day } from '../../../shared/days.ts'
import { attachmentsIn, lineFor } from '../../../shared/model/attachment.ts'
import { type EntryContent, moods } from '../../../shared/model/entry.ts'
import { aPicture } from '../../make/a-picture.ts'
import { readIn, takeIn } from '../../make/an-attachment.ts'
import { write } from '../../make/an-entry.ts'
import { copy, sourceOf } from '../../make/an-export.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import { pepys } from '../../make/pepys.ts'
import fc from '../../make/properties.ts'
import { twoInAVault } from '../../make/two-in-a-vault.ts'

type Source = ReturnType<typeof sourceOf>

/** Every page as a digest over all that its writer wrote, photos by their bytes. */
async function digests({ journal }: Source): Promise<string[]> {
  const found: string[] = []
  for (const { id } of journal.slice(0, journal.timeline().count)) {
    const { day, time, title, body, mood, tags, pinned } = journal.read(id)!
    let told = body
    for (const shown of attachmentsIn(body)) {
      const bytes = await readIn(journal.attachments, shown)
      const [about] = journal.attachments.describe([shown])
      const digest = createHash('sha256').update(bytes).digest('hex')
      told = told.replaceAll(shown, `${about?.name} ${about?.type} ${digest}`)
    }
    const page = JSON.stringify([day, time, title, told, mood, tags, pinned])
    found.push(createHash('sha256').update(page).digest('hex'))
  }
  return found.sort()
}

/** What lies on a disk as a person would choose it: the one folder, or the one file. */
async function chosenOn(disk: MemoryDisk): Promise<Chosen> {
  const [only] = await disk.list('')
  if (only?.kind !== 'folder') return { disk, name: only?.name ?? '' }
  return { name: only.name, folder: folderOn(disk, only.name) }
}

function folderOn(disk: Disk, root: string) {
  const at = (path: string) => (path === '' ? root : `${root}/${path}`)
  return {
    list: async (path: string) =>
      (await disk.list(at(path))).map((one) => ({ ...one, changedAt: null })),
    read: (path: string, position: number, length: number) => disk.read(at(path), position, length),
  }
}

const ways = (['markdown', 'json'] as const).flatMap((format) =>
  [null, 'seen through by everybody'].map((passphrase) => ({ format, passphrase })),
)

/** Exports in every way that can be read again, each into an empty vault, and compares. */
async function comesBack(source: Source): Promise<void> {
  const before = await digests(source)
  for (const way of ways) {
    const disk = new MemoryDisk()
    await copy(source, disk, way)
    const chosen = await chosenOn(disk)
    const vault = (await (await twoInAVault()).enter('mara')) as UnlockedVault
    const order = [vault, chosen, { zone: 'mine' }, unwatched] as const
    await importPages(...order)
    const after = sourceOf(vault)
    expect({ way, digests: await digests(after) }).toEqual({ way, digests: before })
    expect(await importPages(...order)).toMatchObject({ added: 0 })
  }
}

const words = fc.string({ unit: 'grapheme', maxLength: 40 })
/** As a title or a tag is: runs of blanks are one. */
const oneLine = words.map((text) => text.replace(/\s+/g, ' ').trim())
const line = fc.oneof(
  words,
  fc.constantFrom(
    '',
    '---',
    '# A heading',
    '- one',
    '- [ ] open',
    '    code',
    '> said',
    '```',
    '***',
    'a: "b"',
  ),
)
const page: fc.Arbitrary<Partial<EntryContent> & { photos: number }> = fc.record({
  day: fc
    .date({ min: new Date('1660-01-01'), max: new Date('2026-11-22'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10) as Day),
  time: fc.constantFrom(null, '00:00', '07:05', '23:59'),
  title: fc.oneof(fc.constant(''), oneLine),
  mood: fc.constantFrom(null, ...moods),
  tags: fc.uniqueArray(
    oneLine.filter((text) => text !== ''),
    { maxLength: 4 },
  ),
  body: fc.array(line, { maxLength: 8 }).map((lines) => `Begun.\n${lines.join('\n')}`),
  photos: fc.constantFrom(0, 0, 1, 2),
})

test('whatever is written comes back from an export as it was, photos too, and once only', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), async (pages) => {
      const vault = (await (await twoInAVault()).enter('mara')) as UnlockedVault
      const source = sourceOf(vault)
      for (const [at, { photos, body = '', ...content }] of pages.entries()) {
        const shown: string[] = []
        for (let photo = 0; photo < photos; photo += 1) {
          const picture = aPicture(6 + at, 4 + photo, photo + 1)
          const name = `IMG ${at} ${photo}.png`
          const { id } = await takeIn(source.journal.attachments, picture, { name })
          // With spaces behind it, as a hand may leave them.
          shown.push(`${lineFor(id, `No ${photo} *here*`)}${photo === 1 ? '  ' : ''}`)
        }
        const entry = await write(source.journal, 'mine', {
          ...content,
          body: [body, ...shown].join('\n\n'),
        })
        if (at % 2 === 1) await source.journal.pin(entry.id, true)
      }
      await comesBack(source)
    }),
    { numRuns: 20 },
  )
})

test('a year of a real diary comes back as it was', async () => {
  const vault = (await (await twoInAVault()).enter('mara')) as UnlockedVault
  const source = sourceOf(vault)
  for (const { date, heading, text } of pepys().slice(0, 366)) {
    await write(source.journal, 'mine', {
      day: date as Day,
      title: heading.slice(0, 300),
      body: text,
      tags: [],
    })
  }
  await comesBack(source)
})
