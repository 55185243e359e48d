import { AppError } from '../../../../shared/errors.ts'
import type { AttachmentId } from '../../../../shared/ids.ts'
import type { Zone } from '../../../../shared/model/entry.ts'
import {
  type ImportPreview,
  type ImportReport,
  SkipReason,
} from '../../../../shared/model/import.ts'
import { committed } from '../../attachments/on-disk.ts'
import { openingOf } from '../../journal/opening.ts'
import { pins } from '../../journal/pages.ts'
import { entries, storeEntry } from '../../journal/stored-entry.ts'
import type { OpenVault, Staged, Write } from '../../vault/types.ts'
import type { Work } from '../../work.ts'
import { type ChosenFile, openSource } from '../chosen-file.ts'
import { KnownPages } from './known-pages.ts'
import { showMedia } from './media.ts'
import { MediaWriter } from './media-writer.ts'
import { type DayOnePage, isBlankButMedia } from './page.ts'
import { readExport } from './read-export.ts'

const sampleLength = 3
/** Pages go to disk in steps of about this much text, in UTF-16 units. */
const batchLength = 64 * 1024

type Skipped = Map<SkipReason, number>

/**
 * Looks into a Day One export: how many entries and photos, from when to when, and how many of them
 * are here already. Writes nothing.
 *
 * @throws AppError `import.not-day-one`, `import.nothing-to-import` for an export without entries,
 * `import.too-large`, `file.unreadable`, `file.not-found`, `request.cancelled`.
 */
export async function previewDayOne(
  vault: OpenVault,
  file: ChosenFile,
  work: Work,
): Promise<ImportPreview> {
  const known = new KnownPages(vault)
  const journals = new Map<string, number>()
  const skipped: Skipped = new Map()
  const preview: ImportPreview = {
    format: 'day-one',
    entries: 0,
    alreadyHere: 0,
    photos: 0,
    oldestDay: null,
    newestDay: null,
    journals: [],
    sample: [],
    skipped: [],
  }
  let met = 0
  for await (const { journal, taken } of readExport(await openSource(file), work)) {
    met += 1
    work.at('reading', met, 0)
    preview.photos += taken.media.length
    if ('skip' in taken) {
      count(skipped, taken.skip)
      continue
    }
    const { origin, content } = taken.page
    preview.entries += 1
    count(journals, journal)
    if (known.newId(origin) === null) preview.alreadyHere += 1
    const { day, title, body } = content
    if (preview.oldestDay === null || day < preview.oldestDay) preview.oldestDay = day
    if (preview.newestDay === null || day > preview.newestDay) preview.newestDay = day
    if (preview.sample.length < sampleLength) {
      preview.sample.push({ day, title, opening: openingOf(body) })
    }
  }
  if (met === 0) throw new AppError('import.nothing-to-import')
  preview.journals = [...journals].map(([name, entries]) => ({ name, entries }))
  preview.skipped = listed(skipped)
  return preview
}

/**
 * Brings the entries of a Day One export into a zone: all of them, or none where it is cancelled, the
 * file turns out damaged or the computer stops. Entries that are here already stay as they are.
 * Photos and other files come along with their pages; one that is missing or damaged in the export stays
 * behind. The journal has to be told to read anew.
 *
 * @throws AppError as `previewDayOne`, `vault.read-only`, and what `Space.stage` and its parts throw.
 */
export async function importDayOne(
  vault: OpenVault,
  file: ChosenFile,
  zone: Zone,
  work: Work,
): Promise<ImportReport> {
  if (!vault.writable) throw new AppError('vault.read-only')
  const source = await openSource(file)
  // The whole file is read and its checksums compared before the first page is written.
  let total = 0
  for await (const _ of readExport(source, work)) {
    total += 1
    work.at('reading', total, 0)
  }
  if (total === 0) throw new AppError('import.nothing-to-import')

  const known = new KnownPages(vault)
  const skipped: Skipped = new Map()
  const writer = new PageWriter(vault, zone, work)
  const photos = new MediaWriter(vault, zone, source, work)
  let [added, done] = [0, 0]
  try {
    for await (const { taken } of readExport(source, work)) {
      done += 1
      const id = 'page' in taken ? known.newId(taken.page.origin) : null
      if ('skip' in taken) {
        count(skipped, taken.skip)
        photos.leave(taken.media)
      } else if (id === null) count(skipped, 'already-here')
      else {
        const { shown, writes } = await photos.bring(taken.media)
        const page = withMedia(taken.page, shown)
        if (page === null) count(skipped, 'empty')
        else {
          added += 1
          await writer.add(id, page, writes)
        }
      }
      work.at('writing', done, Math.max(done, total))
    }
    await work.breathe()
    work.at('finishing', done, done)
    await committed(photos.sealed, () => writer.commit())
  } catch (error) {
    await writer.abandon()
    await photos.abandon()
    throw error
  }
  const { came, left } = photos
  return { added, skipped: listed(skipped), photos: came, photosLeft: left }
}

/**
 * Writes pages so that nobody sees any before all are there. A star becomes a pin, and pins are each
 * member's own: for pages of Ours they are a second transaction, made visible first, because a pin
 * without a page shows nowhere.
 */
class PageWriter {
  readonly #work: Work
  readonly #pages: Staged
  readonly #pins: Staged
  #batch: Write[] = []
  #pinBatch: Write[] = []
  #length = 0
  #open: Staged[]

  constructor(vault: OpenVault, zone: Zone, work: Work) {
    this.#work = work
    this.#pages = (zone === 'ours' ? vault.ours : vault.mine).stage()
    this.#pins = zone === 'ours' ? vault.mine.stage() : this.#pages
    this.#open = [...new Set([this.#pins, this.#pages])]
  }

  /** `shown` are the records of what the page shows. */
  async add(
    id: string,
    { content, pinned, createdAt, changedAt }: DayOnePage,
    shown: Write[],
  ): Promise<void> {
    const body = storeEntry(content, createdAt, changedAt)
    this.#batch.push(...shown)
    this.#batch.push({ collection: entries, id, operation: 'put', body, basedOn: 0 })
    if (pinned) this.#pinBatch.push({ collection: pins, id, operation: 'put', body: {} })
    this.#length += content.body.length + 256 + shown.length * 1024
    if (this.#length < batchLength) return
    await this.#flush()
    await this.#work.breathe()
  }

  async commit(): Promise<void> {
    await this.#flush()
    for (const staged of [...this.#open]) {
      this.#open = this.#open.filter((open) => open !== staged)
      await staged.commit()
    }
  }

  async abandon(): Promise<void> {
    for (const staged of this.#open.splice(0)) await staged.abandon()
  }

  async #flush(): Promise<void> {
    if (this.#batch.length > 0) await this.#pages.add(this.#batch.splice(0))
    if (this.#pinBatch.length > 0) await this.#pins.add(this.#pinBatch.splice(0))
    this.#length = 0
  }
}

/** The page with what it shows; null where nothing of it could be brought in. */
function withMedia(page: DayOnePage, shown: ReadonlyMap<string, AttachmentId>): DayOnePage | null {
  const body = showMedia(page.content.body, shown)
  const isEmpty = page.content.title === '' && isBlankButMedia(body)
  return isEmpty ? null : { ...page, content: { ...page.content, body } }
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function listed(skipped: Skipped): ImportReport['skipped'] {
  return SkipReason.options
    .map((reason) => ({ reason, count: skipped.get(reason) ?? 0 }))
    .filter(({ count }) => count > 0)
}
