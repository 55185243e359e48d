import { AppError } from '../../../../shared/errors.ts'
import type { Work } from '../../work.ts'
import { type Bundle, type BundleFile, nameOf } from '../bundle.ts'
import { EntryCount, entriesOfJson, jsonFiles, refuseTooMuch } from '../read-json.ts'
import type { Found, Reader, Taken } from '../reader.ts'
import { EntrySplitter, type Piece } from '../text/split-entries.ts'
import { MediaShelf } from './media.ts'
import { takeEntry } from './page.ts'

/** Reads a Day One export: a ZIP, or what was in it, with one JSON file per journal. */
export function dayOneReader(bundle: Bundle): Reader {
  const shelf = new MediaShelf(bundle.files)
  return { kind: 'day-one', read: (work) => readExport(bundle, shelf, work) }
}

async function* readExport(bundle: Bundle, shelf: MediaShelf, work: Work): AsyncGenerator<Found> {
  const files = jsonFiles(bundle).filter(isJournalFile)
  refuseTooMuch(files)
  let journals = 0
  const count = new EntryCount()
  for (const file of files) {
    const splitter = new EntrySplitter()
    const journal = nameOf(file.path).replace(/\.json$/i, '')
    for await (const piece of entriesOfJson(file, splitter, work)) {
      const number = count.next()
      const taken = take(piece, shelf)
      yield { journal, where: `${journal} #${number}`, taken }
    }
    if (splitter.hasEntries && splitter.hasMetadata) journals += 1
  }
  if (journals === 0) throw new AppError('import.unknown-kind')
}

function take(piece: Piece, shelf: MediaShelf): Taken {
  if (piece.kind === 'entry') return takeEntry(piece.json, shelf)
  return { skip: piece.kind === 'too-large' ? 'too-large' : 'unreadable', media: [] }
}

/** Journals lie at the top, or in the one folder that somebody packed anew. */
function isJournalFile({ path }: BundleFile): boolean {
  return !path.split('/').some((part) => /^(?:photos|videos|audios|pdfs)$/i.test(part))
}
