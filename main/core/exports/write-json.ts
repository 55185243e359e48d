import type { SavedDraft } from '../../../shared/model/draft.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import {
  type ExportedDraft,
  ExportedEntry,
  type ExportFile,
  exportFileName,
  exportFormat,
  exportVersion,
} from '../../../shared/model/export-file.ts'
import { utf8 } from '../crypto/bytes.ts'
import { besidePages, countsOf } from './beside-pages.ts'
import { type ExportTarget, textPieces } from './export-target.ts'
import {
  type Counts,
  type HowToWrite,
  pageIds,
  pagesOf,
  type ReadableSource,
} from './readable-source.ts'
import { ShownFiles } from './shown-files.ts'

const readMe = `# About these files

\`${exportFileName}\` holds what one member could read in a Hearth journal, as JSON; \`photos\` and \`files\`
hold what pages show. The schema of it comes with Hearth, as \`docs/export-schema.json\`.

Nothing here is encrypted. Whoever can open this folder can read it.
`

/**
 * Writes what the member who is in may read as one JSON file, with photos and other files beside it.
 *
 * @throws AppError `attachment.damaged`, `request.cancelled`, and whatever the target throws
 */
export async function writeJson(
  source: ReadableSource,
  target: ExportTarget,
  how: HowToWrite,
): Promise<Counts> {
  const { vault, journal, responses } = source
  const files = new ShownFiles(journal.attachments, target, how)
  const ids = pageIds(journal)
  const drafts = journal.drafts()
  const { work } = how
  // Once for what pages show, once for the pages: what a page shows stands before it in the file.
  const total = 2 * ids.length
  let pages = 0

  await target.file('read-me.md', textPieces(readMe))
  for await (const { attachments } of pagesOf(journal, ids, { work, done: 0, total })) {
    await files.take(attachments)
  }
  for (const { content } of drafts) {
    await files.take(journal.attachments.shownBy(content.body, 'mine'))
  }
  const now = how.clock.now()
  const others = besidePages(source, how.clock)

  async function* entries(): AsyncGenerator<ExportedEntry> {
    for await (const entry of pagesOf(journal, ids, { work, done: ids.length, total })) {
      pages += 1
      yield exportedEntry(entry)
    }
    work.at('finishing', 0, 0)
    await work.breathe()
  }
  function* answers() {
    for (const id of ids) yield* responses.under(id)
  }
  const file: Pieces<ExportFile> = {
    format: exportFormat,
    version: exportVersion,
    madeAt: now.toISOString(),
    maker: vault.me,
    members: membersOf(source),
    files: files.list(),
    entries: entries(),
    drafts: drafts.map(exportedDraft),
    responses: answers(),
    ...others,
  }
  await target.file(exportFileName, jsonPieces(file))
  return {
    pages,
    drafts: drafts.length + others.unfinished.length,
    ...countsOf(others),
    photos: files.count,
    leftOut: files.leftOut,
    signs: '',
    named: 0,
  }
}

function* membersOf({ vault }: ReadableSource) {
  for (const { id, label } of vault.members()) yield { id, name: label, left: false }
  for (const { id, label } of vault.former()) yield { id, name: label, left: true }
}

const told = Object.keys(ExportedEntry.shape) as (keyof ExportedEntry)[]

function exportedEntry(entry: Entry): ExportedEntry {
  return Object.fromEntries(told.map((key) => [key, entry[key]])) as ExportedEntry
}

function exportedDraft({ id, basedOn, zone, content, savedAt }: SavedDraft): ExportedDraft {
  return { id, changes: basedOn > 0, zone, content, savedAt }
}

/** An object in which lists may still come one thing after the other. */
type Pieces<Whole> = {
  [Key in keyof Whole]: Whole[Key] extends readonly (infer One)[]
    ? Iterable<One> | AsyncIterable<One>
    : Whole[Key]
}

/** An object as JSON, a line for each thing in a list, so that no list is ever held whole as text. */
async function* jsonPieces(whole: object) {
  for (const [index, [key, value]] of Object.entries(whole).entries()) {
    yield utf8(`${index === 0 ? '{' : ','}\n${JSON.stringify(key)}: `)
    if (!isList(value)) {
      yield utf8(JSON.stringify(value))
      continue
    }
    let isFirst = true
    for await (const one of value) {
      yield utf8(`${isFirst ? '[' : ','}\n${JSON.stringify(one)}`)
      isFirst = false
    }
    yield utf8(isFirst ? '[]' : '\n]')
  }
  yield utf8('\n}\n')
}

function isList(value: unknown): value is Iterable<unknown> | AsyncIterable<unknown> {
  if (typeof value !== 'object' || value === null) return false
  return Symbol.iterator in value || Symbol.asyncIterator in value
}
