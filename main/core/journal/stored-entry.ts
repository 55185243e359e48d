import { z } from 'zod'
import { EntryContent } from '../../../shared/model/entry.ts'

/** Where pages lie: the private space and the shared one each have this collection. */
export const entries = 'entries'

/** A page as it lies in a space. Id, author and revision are the record's own. */
export const StoredEntry = EntryContent.extend({
  /** When it first was a finished page in this space. ISO instants, for display only. */
  createdAt: z.string(),
  changedAt: z.string(),
})
export type StoredEntry = z.infer<typeof StoredEntry>

/** The JSON that is written for a page. An import gives the instant the page had where it came from. */
export function storeEntry(
  content: EntryContent,
  createdAt: string,
  changedAt: string,
): StoredEntry {
  const { day, time, title, body, mood, tags } = content
  return { day, time, title, body, mood, tags, createdAt, changedAt }
}

/** What a writer wrote, without the record's own particulars. */
export function contentOf(entry: EntryContent): EntryContent {
  const { day, time, title, body, mood, tags } = entry
  return { day, time, title, body, mood, tags }
}
