import { AppError } from '../../../shared/errors.ts'
import type { AttachmentId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type { Zone } from '../../../shared/model/entry.ts'
import type { ImportPreview, ImportReport } from '../../../shared/model/import.ts'
import { committed } from '../attachments/on-disk.ts'
import { openingOf } from '../journal/opening.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { Work } from '../work.ts'
import type { Chosen } from './chosen-file.ts'
import { KnownPages } from './known-pages.ts'
import { MediaWriter } from './media-writer.ts'
import { isBlankButMedia, type Medium, retarget, showMedia, withoutMissing } from './medium.ts'
import { openBundle } from './open-bundle.ts'
import { PageWriter } from './page-writer.ts'
import type { ImportedPage, Reader } from './reader.ts'
import { recognise } from './recognise.ts'
import { SetAside } from './set-aside.ts'

const sampleLength = 3
/** Journals that are named one by one. */
const journalsNamed = 20

export interface ImportInto {
  zone: Zone
  /** Added to every page. */
  tags?: readonly string[]
}

/**
 * Looks into what a person chose: which kind of journal it is, how many pages and photos, from when to
 * when, and how many of them are here already. Writes nothing.
 *
 * @throws AppError `import.unknown-kind`, `import.nothing-to-import` for a journal without pages,
 * `import.too-large`, `import.harmful`, `import.sealed`, `import.wrong-encoding`, `file.unreadable`,
 * `file.not-found`, `request.cancelled`
 */
export async function previewImport(
  vault: OpenVault,
  chosen: Chosen,
  work: Work,
): Promise<ImportPreview> {
  const reader = await readerFor(vault, chosen, work)
  const known = new KnownPages(vault, reader.kind)
  const journals = new Map<string, number>()
  const aside = new SetAside()
  const preview: ImportPreview = {
    format: reader.kind,
    entries: 0,
    alreadyHere: 0,
    photos: 0,
    oldestDay: null,
    newestDay: null,
    journals: [],
    sample: [],
    skipped: [],
    problems: [],
  }
  let met = 0
  for await (const { journal, where, taken } of reader.read(work)) {
    met += 1
    work.at('reading', met, 0)
    preview.photos += taken.media.length
    if ('skip' in taken) {
      aside.put(taken.skip, where)
      continue
    }
    const { origin, content } = taken.page
    preview.entries += 1
    if (journal !== null) journals.set(journal, (journals.get(journal) ?? 0) + 1)
    if (known.newId(origin) === null) preview.alreadyHere += 1
    const { day, title, body } = content
    if (preview.oldestDay === null || day < preview.oldestDay) preview.oldestDay = day
    if (preview.newestDay === null || day > preview.newestDay) preview.newestDay = day
    if (preview.sample.length < sampleLength) {
      preview.sample.push({ day, title, opening: openingOf(showMedia(body, new Map())) })
    }
  }
  if (met === 0) throw new AppError('import.nothing-to-import')
  preview.journals = [...journals]
    .slice(0, journalsNamed)
    .map(([name, entries]) => ({ name: name.slice(0, 200), entries }))
  return { ...preview, ...aside.told() }
}

/**
 * Brings pages into a zone: all of them, or none where it is cancelled, the file turns out damaged or
 * the computer stops. Pages that are here already stay as they are. Photos and other files come along
 * with their pages; one that is missing or damaged stays behind. The journal has to be told to read anew.
 *
 * @throws AppError as `previewImport`, `vault.read-only`, and what `Space.stage` and its parts throw
 */
export async function importPages(
  vault: OpenVault,
  chosen: Chosen,
  { zone, tags = [] }: ImportInto,
  work: Work,
): Promise<ImportReport> {
  if (!vault.writable) throw new AppError('vault.read-only')
  const reader = await readerFor(vault, chosen, work)
  // All of it is read and its checksums compared before the first page is written.
  let total = 0
  for await (const _ of reader.read(work)) {
    total += 1
    work.at('reading', total, 0)
  }
  if (total === 0) throw new AppError('import.nothing-to-import')

  const known = new KnownPages(vault, reader.kind)
  const aside = new SetAside()
  const writer = new PageWriter(vault, zone, work)
  const photos = new MediaWriter(vault, zone, reader.kind, work)
  let [added, done] = [0, 0]
  try {
    for await (const { where, taken } of reader.read(work)) {
      done += 1
      const id = 'page' in taken ? known.newId(taken.page.origin) : null
      if ('skip' in taken) {
        aside.put(taken.skip, where)
        photos.leave(taken.media)
      } else if (id === null) aside.put('already-here', where)
      else {
        const { shown, writes } = await photos.bring(taken.media)
        const page = complete(taken.page, taken.media, shown, tags)
        if (page === null) aside.put('empty', where)
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
  return { added, ...aside.told(), photos: came, photosLeft: left }
}

async function readerFor(vault: OpenVault, chosen: Chosen, work: Work): Promise<Reader> {
  const bundle = await openBundle(chosen, work)
  const me = vault.members().find(({ id }) => id === vault.me)
  const reader = await recognise(bundle, { name: me?.label ?? '' }, work)
  if (reader === null) throw new AppError('import.unknown-kind')
  return reader
}

/** The page with what it shows and its tags; null where nothing of it could be brought in. */
function complete(
  page: ImportedPage,
  media: readonly Medium[],
  shown: ReadonlyMap<string, AttachmentId>,
  added: readonly string[],
): ImportedPage | null {
  const { content } = page
  const withWords = (text: string, rest: ReadonlyMap<string, AttachmentId>) =>
    withoutMissing(showMedia(text, rest), media, shown)
  const { text, rest } = retarget(content.body, media, shown)
  const body = rest.size === 0 && !text.includes('](import-') ? text : withWords(text, rest)
  if (content.title === '' && isBlankButMedia(body)) return null
  const own = content.tags.filter((tag) => !added.includes(tag))
  const tags = [...own.slice(0, limits.tags - added.length), ...added]
  return { ...page, content: { ...content, body, tags } }
}
