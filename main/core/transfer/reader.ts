import type { EntryContent } from '../../../shared/model/entry.ts'
import type { ImportKind, SkipReason } from '../../../shared/model/import.ts'
import type { Work } from '../work.ts'
import type { Origin } from './known-pages.ts'
import type { Medium } from './medium.ts'

/** A page of Hearth, made of what stood elsewhere. */
export interface ImportedPage {
  /** By what the same page is known again whenever it comes. */
  origin: Origin
  content: EntryContent
  pinned: boolean
  /** ISO instants: when it was written, and last changed. */
  createdAt: string
  changedAt: string
}

/** What became of one entry, and in either case its photos and other files. */
export type Taken =
  | { page: ImportedPage; media: Medium[] }
  | { skip: Exclude<SkipReason, 'already-here'>; media: Medium[] }

/** One entry where it was found. */
export interface Found {
  /** The journal it lies in, where there are several and they have names. */
  journal: string | null
  /** What a person would look for it by: a file, a day and a title, or a number. */
  where: string
  taken: Taken
}

/** Reads one kind of journal. */
export interface Reader {
  kind: ImportKind
  /**
   * Reads from the start, entry by entry in bounded memory. What was yielded counts only once the
   * generator has come to its end: checksums stand at the end.
   *
   * @throws AppError `file.unreadable`, `import.wrong-encoding`, `import.too-large`, and
   * `request.cancelled` from `work`
   */
  read(work: Work): AsyncGenerator<Found>
}
