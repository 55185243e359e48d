import { AppError } from '../../../../shared/errors.ts'
import type { Work } from '../../work.ts'
import type { Source } from '../chosen-file.ts'
import { type Member, readDirectory } from '../zip/directory.ts'
import { readMember } from '../zip/read-member.ts'
import { type Taken, takeEntry } from './page.ts'
import { EntrySplitter, type Piece } from './split-entries.ts'
import { textPieces } from './text-pieces.ts'

/** Far more than any journal holds; past it the file was made to keep us busy. */
const limits = { jsonBytes: 2 * 1024 * 1024 * 1024, entries: 500_000 }

/** Other calls are served after so much text, in UTF-16 units: some milliseconds of work. */
const breathEvery = 128 * 1024

/** One entry of an export, and the journal it lies in. */
export interface Found {
  journal: string
  taken: Taken
}

/**
 * Reads a Day One export, a ZIP with one JSON file per journal, entry by entry in bounded memory.
 * What was yielded counts only once the generator has come to its end: checksums stand at the end.
 *
 * @throws AppError `import.not-day-one`, `file.unreadable` for a damaged file, `import.too-large`,
 * and `request.cancelled` from `work`.
 */
export async function* readExport(source: Source, work: Work): AsyncGenerator<Found> {
  const members = await readDirectory(source)
  const files = members?.filter(isJournalFile) ?? []
  if (files.reduce((sum, file) => sum + file.size, 0) > limits.jsonBytes) {
    throw new AppError('import.too-large')
  }
  let journals = 0
  let entries = 0
  for (const file of files) {
    const splitter = new EntrySplitter()
    const journal = journalName(file.name)
    for await (const piece of piecesOf(source, file, splitter, work)) {
      entries += 1
      if (entries > limits.entries) throw new AppError('import.too-large')
      yield { journal, taken: take(piece) }
    }
    if (splitter.hasEntries && splitter.hasMetadata) journals += 1
  }
  if (journals === 0) throw new AppError('import.not-day-one')
}

async function* piecesOf(
  source: Source,
  file: Member,
  splitter: EntrySplitter,
  work: Work,
): AsyncGenerator<Piece> {
  let sinceBreath = 0
  for await (const text of textPieces(readMember(source, file))) {
    // One piece can be many megabytes of a text that packs well.
    for (let at = 0; at < text.length; at += breathEvery) {
      const part = text.slice(at, at + breathEvery)
      yield* splitter.push(part)
      sinceBreath += part.length
      if (sinceBreath < breathEvery) continue
      sinceBreath = 0
      await work.breathe()
    }
  }
  yield* splitter.end()
}

function take(piece: Piece): Taken {
  if (piece.kind === 'entry') return takeEntry(piece.json)
  return { skip: piece.kind === 'too-large' ? 'too-large' : 'unreadable', media: [] }
}

/** Journals lie at the top, or in the one folder that somebody packed anew; macOS adds shadows of its own. */
function isJournalFile({ name }: Member): boolean {
  const parts = name.split(/[/\\]/)
  const last = parts.at(-1)!
  const isMedia = parts.some((part) => /^(?:photos|videos|audios|pdfs|__MACOSX)$/i.test(part))
  return last.toLowerCase().endsWith('.json') && !last.startsWith('._') && !isMedia
}

function journalName(file: string): string {
  return file
    .split(/[/\\]/)
    .at(-1)!
    .replace(/\.json$/i, '')
}
