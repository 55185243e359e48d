import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Chosen } from '../../../main/core/transfer/chosen-file.ts'
import { importPages, previewImport } from '../../../main/core/transfer/import-pages.ts'
import { unwatched } from '../../../main/core/work.ts'
import { isAppError } from '../../../shared/errors.ts'
import { EntryContent } from '../../../shared/model/entry.ts'
import { ImportPreview, ImportReport } from '../../../shared/model/import.ts'
import { isThorough } from '../../faults/part.ts'
import { aPicture } from '../../make/a-picture.ts'
import { chosen, chosenFolder } from '../../make/a-source.ts'
import { aFullVault, copy } from '../../make/an-export.ts'
import { dayOneZip } from '../../make/day-one-zip.ts'
import { liveBytes } from '../../make/live-bytes.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import { mutated, mutatedFile, mutatedZip } from '../../make/mutated.ts'
import {
  journeyZip,
  jrnlJson,
  jrnlText,
  markdownFiles,
  miniDiariumJson,
  miniDiaryJson,
  oldPages,
} from '../../make/old-journals.ts'
import fc from '../../make/properties.ts'
import { readable, twoInAVault } from '../../make/two-in-a-vault.ts'

/** `THOROUGH=1` tries five thousand of each. */
const runs = isThorough ? 5_000 : 120

const bytesOf = (text: string) => new TextEncoder().encode(text)
const picture = aPicture(12, 8)
const pages = oldPages(6).map((page) => ({ ...page, text: page.text.slice(0, 300) }))
const withLists = pages.map((page, at) =>
  at === 0 ? { ...page, text: `> - one\n>   1. two\n\n![x](data:image/png;base64,AAAA)` } : page,
)
const markdown = { ...markdownFiles(pages), 'front/w.md': '---\na: &b [1]\nc: *b\n---\n![[p.png]]' }

function zipOf(files: Record<string, Uint8Array | string>): Uint8Array {
  const packed = Object.entries(files).map(([path, file]) => [
    path,
    typeof file === 'string' ? bytesOf(file) : file,
  ])
  return zipSync(Object.fromEntries(packed))
}

/** A folder one of whose files something happened to. */
function mutatedFolder(zip: Uint8Array): fc.Arbitrary<Chosen> {
  const files = unzipSync(zip)
  return fc
    .constantFrom(...Object.keys(files))
    .chain((name) => mutated(files[name]!).map((hurt) => chosenFolder({ ...files, [name]: hurt })))
}

async function ownExport(format: 'markdown' | 'json'): Promise<Uint8Array> {
  const { mara } = await aFullVault()
  const disk = new MemoryDisk()
  await copy(mara, disk, { format })
  return zipSync(Object.fromEntries(disk.files()))
}

const dayOne = dayOneZip({
  Diary: pages.map(({ day, text }, at) => ({
    uuid: `U${at}`,
    creationDate: `${day}T12:00:00Z`,
    text,
  })),
})
const journey = journeyZip(withLists, new Map([[1, picture]]))
const notes = zipOf({ ...markdown, 'p.png': picture })

const makers: [name: string, make: () => Promise<fc.Arbitrary<Chosen>>][] = [
  ['Day One', async () => mutatedZip(dayOne).map((zip) => chosen(zip))],
  ['Journey', async () => mutatedZip(journey).map((zip) => chosen(zip))],
  ['a Markdown folder', async () => mutatedFolder(notes)],
  ['a Markdown ZIP', async () => mutatedZip(notes).map((zip) => chosen(zip))],
  ['jrnl text', async () => mutated(bytesOf(jrnlText(pages))).map((text) => chosen(text, 'j.txt'))],
  [
    'jrnl JSON',
    async () => mutatedFile(bytesOf(jrnlJson(pages)), true).map((json) => chosen(json)),
  ],
  [
    'Mini Diary',
    async () => mutatedFile(bytesOf(miniDiaryJson(pages)), true).map((json) => chosen(json)),
  ],
  [
    'Mini Diarium',
    async () => mutatedFile(bytesOf(miniDiariumJson(withLists)), true).map((json) => chosen(json)),
  ],
  ['Hearth Markdown', async () => mutatedFolder(await ownExport('markdown'))],
  ['Hearth JSON', async () => mutatedZip(await ownExport('json')).map((zip) => chosen(zip))],
]

test.each(makers)(
  'whatever happened to %s, it comes in or is refused by name, never a fault',
  async (_, make) => {
    const any = await make()
    const { enter } = await twoInAVault()
    let mara = await enter('mara')
    let [count, came] = [0, 0]
    await fc.assert(
      fc.asyncProperty(any, async (journal) => {
        count += 1
        if (count % 250 === 0) {
          await mara.close()
          mara = await (await twoInAVault()).enter('mara')
        }
        try {
          const watch = count % 40 === 0 ? liveBytes(1) : null
          ImportPreview.parse(await previewImport(mara, journal, watch?.work ?? unwatched))
          expect(watch?.most() ?? 0).toBeLessThan(64 * 1024 * 1024)
          ImportReport.parse(await importPages(mara, journal, { zone: 'mine' }, unwatched))
          came += 1
        } catch (error) {
          if (!isAppError(error)) throw error
          expect(error.code).toMatch(/^(?:import\.|file\.unreadable$|disk\.no-permission$)/)
        }
      }),
      { numRuns: runs },
    )
    for (const entry of readable(mara).entries) {
      const { day, time, title, body, mood, tags } = entry!
      EntryContent.parse({ day, time, title, body, mood, tags })
    }
    // A test of refusals alone would show little.
    expect(came).toBeGreaterThan(runs / 10)
    await mara.close()
  },
  6 * 3_600_000,
)
