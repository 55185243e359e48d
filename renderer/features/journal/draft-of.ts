import type { EntryDraft, SavedDraft } from '../../../shared/model/draft.ts'

/** What was saved of a draft, without the time of the saving. */
export function draftOf({ savedAt: _, ...draft }: SavedDraft): EntryDraft {
  return draft
}
