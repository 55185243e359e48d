import type { DebriefId, EntryId, RoundId } from '../../../shared/ids.ts'
import type { SavedDraft } from '../../../shared/model/draft.ts'

/** Where a line of this page leads. */
export type TodayPlace =
  | { to: 'draft'; draft: SavedDraft }
  | { to: 'page'; id: EntryId }
  /** To a fresh page about a question. */
  | { to: 'answer'; question: string }
  | { to: 'debrief'; id: DebriefId }
  | { to: 'agreements' }
  | { to: 'check-ins' }
  | { to: 'view'; id: RoundId }
  | { to: 'own-time' }
  | { to: 'rituals' }
  | { to: 'chapters' }
  /** To a fresh page. */
  | { to: 'write' }
  | { to: 'guide' }
  /** To where a place for copies is chosen. */
  | { to: 'copies' }
