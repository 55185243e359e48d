import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { utf8 } from '../../../main/core/crypto/bytes.ts'
import { idOf } from '../../../main/core/crypto/ids.ts'
import { Journal } from '../../../main/core/journal/journal.ts'
import { importPages, previewImport } from '../../../main/core/transfer/import-pages.ts'
import { showMedia } from '../../../main/core/transfer/medium.ts'
import type { UnlockedVault } from '../../../main/core/vault/index.ts'
import { idInNameOf } from '../../../main/core/vault/own-id.ts'
import { unwatched, type Work } from '../../../main/core/work.ts'
import { AppError } from '../../../shared/errors.ts'
import type { AttachmentId } from '../../../shared/ids.ts'
import { aPicture } from '../../make/a-picture.ts'
import { chosen } from '../../make/a-source.ts'
import { readIn, someBytes } from '../../make/an-attachment.ts'
import { type DayOneEntry, dayOneZip } from '../../make/day-one-zip.ts'
import { aClock, twoInAVault } from '../../make/two-in-a-vault.ts'

const evening = aPicture(48, 32)
const a = 'a'.repeat(26) as AttachmentId
const b = 'b'.repeat(26) as AttachmentId

function anEntry(name: string, change: Partial<DayOneEntry> = {}): DayOneEntry {
  return {
    uuid: name,
    creationDate: '2020-05-01T12:00:00Z',
    text: `# By the weir\n\nIt was warm.\n\n![](dayone-moment://${name}1)\n\nWe swam.`,
    photos: [{ identifier: `${name}1`, md5: name.toLowerCase(), type: 'png', orderInEntry: 0 }],
    ...change,
  }
}

/** As docs/vault-format.md 14.6 gives it. */
function idOfPhoto(vault: string, member: string, identifier: string): string {
  const name = idOf(utf8(JSON.stringify(['import', 'day-one', member, 'medium', identifier])))
  return idInNameOf(vault, member, name)
}

const journalOf = (vault: UnlockedVault) => new Journal(vault, aClock())
const blobsIn = (files: Map<string, Uint8Array>) =>
  [...files.keys()].filter((path) => path.includes('/att/')).length

/** An export from which something is missing, or in which something is different. */
function changed(zip: Uint8Array, change: (files: Record<string, Uint8Array>) => void): Uint8Array {
  const files = unzipSync(zip)
  change(files)
  return zipSync(files)
}

test.each(['mine', 'ours'] as const)(
  'photos come along into %s and stand in the text where they stood',
  async (zone) => {
    const { enter, mara: her } = await twoInAVault()
    const mara = await enter('mara')
    const file = chosen(dayOneZip({ Diary: [anEntry('A'), anEntry('B')] }, evening))
    expect(await previewImport(mara, file, unwatched)).toMatchObject({ entries: 2, photos: 2 })
    expect(await importPages(mara, file, { zone }, unwatched)).toEqual({
      added: 2,
      skipped: [],
      problems: [],
      photos: 2,
      photosLeft: 0,
    })
    await mara.close()
    const reader = await enter(zone === 'ours' ? 'jonas' : 'mara')
    const journal = journalOf(reader)
    const rows = journal.slice(0, 2)
    expect(rows.every(({ photo }) => photo !== null)).toBe(true)
    const page = journal.read(rows[0]!.id)!
    const [photo] = page.attachments
    expect(photo).toMatchObject({ type: 'image/png', bytes: evening.length, hasThumbnail: false })
    const named = rows.flatMap(({ photo: id }) => id ?? [])
    const idOfHers = (name: string) => idOfPhoto(reader.vaultId, her.id, name)
    expect(named.sort()).toEqual(['A1', 'B1'].map(idOfHers).sort())
    expect(page.body).toBe(`It was warm.\n\n![](hearth:${photo!.id})\n\nWe swam.`)
    expect(await readIn(journal.attachments, photo!.id)).toEqual(evening)
    await reader.close()
  },
)

test('a second import adds no photo twice, in either zone', async () => {
  const { enter, world } = await twoInAVault()
  const mara = await enter('mara')
  const file = chosen(dayOneZip({ Diary: [anEntry('A')] }, evening))
  await importPages(mara, file, { zone: 'mine' }, unwatched)
  const before = blobsIn(world.disk.files())
  for (const zone of ['mine', 'ours'] as const) {
    expect(await importPages(mara, file, { zone }, unwatched)).toEqual({
      added: 0,
      skipped: [{ reason: 'already-here', count: 1 }],
      problems: [],
      photos: 0,
      photosLeft: 0,
    })
  }
  expect(blobsIn(world.disk.files())).toBe(before)
  await mara.close()
})

test('an import that is stopped, or whose file turns out damaged, leaves no photo behind', async () => {
  const { enter, world } = await twoInAVault()
  const mara = await enter('mara')
  const zip = dayOneZip({ Diary: ['A', 'B', 'C'].map((name) => anEntry(name)) }, evening)
  let breaths = 0
  const stopped: Work = {
    at() {},
    breathe: async () => {
      breaths += 1
      if (breaths > 3) throw new AppError('request.cancelled')
    },
  }
  await expect(importPages(mara, chosen(zip), { zone: 'ours' }, stopped)).rejects.toThrow(
    'request.cancelled',
  )
  expect(blobsIn(world.disk.files())).toBe(0)
  expect(journalOf(mara).timeline().count).toBe(0)
  await mara.close()
})

test('a photo that is missing or damaged in the export stays behind, and its page comes', async () => {
  const { enter } = await twoInAVault()
  const mara = await enter('mara')
  const whole = dayOneZip({ Diary: ['A', 'B', 'C'].map((name) => anEntry(name)) }, someBytes(5000))
  const missing = changed(whole, (files) => {
    delete files['photos/b.png']
  })
  // The bytes of one photo flip after its checksum was taken.
  const zip = zipSync(unzipSync(missing), { level: 0 })
  const at = Buffer.from(zip).indexOf(Buffer.from(someBytes(5000)))
  zip[at + 9]! ^= 1
  expect(await importPages(mara, chosen(zip), { zone: 'mine' }, unwatched)).toEqual({
    added: 3,
    skipped: [],
    problems: [],
    photos: 1,
    photosLeft: 2,
  })
  const pages = journalOf(mara)
    .slice(0, 3)
    .map(({ id }) => journalOf(mara).read(id)!)
  expect(pages.map(({ attachments }) => attachments.length).sort()).toEqual([0, 0, 1])
  expect(pages.filter(({ body }) => body.includes('dayone-moment:')).length).toBe(2)
  await mara.close()
})

test('films, sounds and PDF files come along as files', async () => {
  const { enter } = await twoInAVault()
  const mara = await enter('mara')
  const entry = {
    ...anEntry('A'),
    text: 'Words.',
    videos: [{ identifier: 'V', md5: 'v1', type: 'mov' }],
    audios: [{ identifier: 'S', md5: 's1', format: 'aac' }],
    pdfAttachments: [{ identifier: 'P', md5: 'p1', pdfName: 'Letter.pdf' }],
  }
  const zip = changed(dayOneZip({ Diary: [entry] }, evening), (files) => {
    files['videos/v1.mov'] = someBytes(80_000)
    files['audios/s1.aac'] = someBytes(80)
    files['pdfs/p1.pdf'] = someBytes(800)
  })
  expect(await importPages(mara, chosen(zip), { zone: 'mine' }, unwatched)).toMatchObject({
    photos: 4,
  })
  const journal = journalOf(mara)
  const [row] = journal.slice(0, 1)
  const page = journal.read(row!.id)!
  expect(page.attachments.map(({ name, type }) => [name, type])).toEqual([
    ['a.png', 'image/png'],
    ['v1.mov', 'video/quicktime'],
    ['s1.aac', 'audio/aac'],
    ['Letter.pdf', 'application/pdf'],
  ])
  expect(page.body.startsWith('Words.\n\n![](hearth:')).toBe(true)
  expect(await readIn(journal.attachments, page.attachments[1]!.id)).toEqual(someBytes(80_000))
  await mara.close()
})

test('an entry of photos alone becomes a page of photos', async () => {
  const { enter } = await twoInAVault()
  const mara = await enter('mara')
  const text = '![](dayone-moment://A1)'
  const zip = dayOneZip({ Diary: [anEntry('A', { text }), anEntry('B', { text: '' })] }, evening)
  const gone = changed(zip, (files) => {
    delete files['photos/b.png']
  })
  expect(await importPages(mara, chosen(gone), { zone: 'mine' }, unwatched)).toEqual({
    added: 1,
    skipped: [{ reason: 'empty', count: 1 }],
    problems: [{ where: 'Diary #2', reason: 'empty' }],
    photos: 1,
    photosLeft: 1,
  })
  await mara.close()
})

test.each([
  [
    'on a line of its own',
    'One\n\n![](dayone-moment://X)\n\nTwo',
    `One\n\n![](hearth:${a})\n\nTwo`,
  ],
  ['between words', 'One ![](dayone-moment://X) two', `One\n\n![](hearth:${a})\n\ntwo`],
  ['right under a line', 'One\n![](dayone-moment://x)\nTwo', `One\n\n![](hearth:${a})\n\nTwo`],
  [
    'two in one line',
    '![a \\* b](dayone-moment://X)![](dayone-moment:/video/Y)',
    `![a \\* b](hearth:${a})\n\n![](hearth:${b})`,
  ],
  ['in a quote', '> ![](dayone-moment://X)', `![](hearth:${a})`],
  ['in a list', '- tea\n- ![](dayone-moment://X)', `- tea\n\n![](hearth:${a})`],
  ['that leads nowhere', 'One ![](dayone-moment://Z) two', 'One ![](dayone-moment://Z) two'],
])('a reference %s comes out as a line that shows the photo', (_, text, shown) => {
  const brought = new Map(
    [...text.matchAll(/[xy](?=\))/gi)].map(([name]) => [
      name.toUpperCase(),
      name.toUpperCase() === 'X' ? a : b,
    ]),
  )
  expect(showMedia(text, brought)).toBe(shown)
})

test('what the text never speaks of comes at its end', () => {
  expect(
    showMedia(
      'One\n\n\n',
      new Map([
        ['X', a],
        ['Y', b],
      ]),
    ),
  ).toBe(`One\n\n![](hearth:${a})\n\n![](hearth:${b})`)
})
