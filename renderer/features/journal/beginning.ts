import type { EntryId, RoundId } from '../../../shared/ids.ts'
import type { SavedDraft } from '../../../shared/model/draft.ts'
import type { Entry } from '../../../shared/model/entry.ts'

/** What somebody comes to the journal for, from elsewhere. */
export type Beginning =
  /** A fresh page. */
  | { kind: 'new' }
  | { kind: 'calendar' }
  | { kind: 'bin' }
  | { kind: 'change'; entry: Entry }
  | { kind: 'carry-on'; draft: SavedDraft }
  | { kind: 'read'; id: EntryId }
  /** A question to write about. */
  | { kind: 'answer'; question: string }
  /** Views of one day: one of them, or where it is null all. */
  | { kind: 'views'; id: RoundId | null }
