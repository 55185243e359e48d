import { AppError } from '../../../shared/errors.ts'
import type { Work } from '../work.ts'
import { type Bundle, type BundleFile, endingOf } from './bundle.ts'
import { importLimits } from './limits.ts'
import type { EntrySplitter, Piece } from './text/split-entries.ts'
import { piecesOfText } from './text/whole-text.ts'

/** Refuses text that is more than any journal holds. @throws AppError `import.too-large` */
export function refuseTooMuch(files: readonly BundleFile[]): void {
  const sum = files.reduce((total, { size }) => total + size, 0)
  if (sum > importLimits.textBytes) throw new AppError('import.too-large')
}

/** Counts entries. @throws AppError `import.too-large` past what any journal holds */
export class EntryCount {
  #count = 0

  /** The number of the next entry, from 1. */
  next(): number {
    this.#count += 1
    if (this.#count > importLimits.entries) throw new AppError('import.too-large')
    return this.#count
  }
}

/** The entries of one JSON file, piece by piece. */
export async function* entriesOfJson(
  file: BundleFile,
  splitter: EntrySplitter,
  work: Work,
): AsyncGenerator<Piece> {
  for await (const part of piecesOfText(file, () => work.breathe())) yield* splitter.push(part)
  yield* splitter.end()
}

/** Files that may hold a journal as JSON: one that was chosen alone, whatever its name. */
export function jsonFiles({ shape, files }: Bundle): readonly BundleFile[] {
  if (shape === 'file') return files
  return files.filter(({ path }) => endingOf(path) === 'json')
}
