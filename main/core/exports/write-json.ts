import { dayOfDate } from '../../../shared/days.ts'
import type { SavedDraft } from '../../../shared/model/draft.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import {
  type ExportedDraft,
  ExportedEntry,
  exportFileName,
  exportFormat,
  exportVersion,
} from '../../../shared/model/export-file.ts'
import { utf8 } from '../crypto/bytes.ts'
import { Templates } from '../templates/templates.ts'
import { type ExportTarget, textPieces } from './export-target.ts'
import { growingIn } from './growing-text.ts'
import { jarToTell } from './jar-text.ts'
import {
  type Counts,
  debriefsOf,
  type HowToWrite,
  pageIds,
  pagesOf,
  type ReadableSource,
  ritualsOf,
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
  const { vault, journal, gratitude, responses, agreements, outsideViews } = source
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
  const { kept, own } = debriefsOf(source)
  const notes = gratitude.list()
  const sealed = gratitude.sealed()
  const promises = agreements.list()
  const now = how.clock.now()
  const { written, draft } = outsideViews.read(dayOfDate(now))
  const growing = growingIn(vault, how.clock)

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
  await target.file(
    exportFileName,
    jsonPieces([
      ['format', exportFormat],
      ['version', exportVersion],
      ['madeAt', now.toISOString()],
      ['maker', vault.me],
      ['members', [...membersOf(source)]],
      ['files', files.list()],
      ['entries', entries()],
      ['drafts', drafts.map(exportedDraft)],
      ['responses', answers()],
      ['notes', notes],
      ['sealedNotes', sealed],
      ['debriefs', kept],
      ['ownWords', own],
      ['agreements', promises],
      ['rituals', ritualsOf(source).map(({ ritual, days }) => ({ ...ritual, days }))],
      ['dayViews', source.dayViews.readable()],
      ['checkIns', source.checkIns.readable()],
      ['jar', jarToTell(vault)],
      ['templates', new Templates(vault).list()],
      ['outsideViews', { written, draft }],
      ['dreams', growing.dreams],
      ['dreamDrafts', growing.dreamDrafts],
      ['ownTimes', growing.ownTimes],
      ['chapters', growing.chapters],
    ]),
  )
  return {
    pages,
    drafts: drafts.length,
    notes: notes.length + sealed.length,
    debriefs: kept.length + own.length,
    agreements: promises.length,
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

type Value = unknown | Iterable<unknown> | AsyncIterable<unknown>

/** An object as JSON, a line for each thing in a list, so that no list is ever held whole as text. */
async function* jsonPieces(fields: readonly [key: string, value: Value][]) {
  for (const [index, [key, value]] of fields.entries()) {
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

function isList(value: Value): value is Iterable<unknown> | AsyncIterable<unknown> {
  if (typeof value !== 'object' || value === null) return false
  return Symbol.iterator in value || Symbol.asyncIterator in value
}
