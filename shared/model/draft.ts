import { z } from 'zod'
import { EntryId, MemberId, NoteId } from '../ids.ts'
import { limits } from '../limits.ts'
import { EntryContent, Zone } from './entry.ts'
import { NoteKind } from './gratitude.ts'

/**
 * A page that is being written. It is private until Done, wherever Done will put it.
 * The draft of a new page bears the id that the page will have; a draft that changes a page bears that
 * page's id and the revision it started from.
 */
export const EntryDraft = z.strictObject({
  id: EntryId,
  /** Revision of the finished page that this draft changes; 0 for a new page. */
  basedOn: z.number().int().min(0),
  /** Where Done puts it. */
  zone: Zone,
  content: EntryContent,
})
export type EntryDraft = z.infer<typeof EntryDraft>

/** A draft as the vault gives it back. */
export const SavedDraft = EntryDraft.extend({ savedAt: z.string() })
export type SavedDraft = z.infer<typeof SavedDraft>

/** A note for the wall that is being written; private until it is pinned. */
export const NoteDraft = z.strictObject({
  id: NoteId,
  kind: NoteKind,
  to: MemberId.nullable(),
  text: z.string().max(limits.noteLength),
})
export type NoteDraft = z.infer<typeof NoteDraft>
