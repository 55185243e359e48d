import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { Answer } from '../../../shared/model/answer.ts'
import { EntryContent } from '../../../shared/model/entry.ts'

/** Where pages lie: the private space and the shared one each have this collection. */
export const entries = 'entries'

/** An instant as `toISOString` spells it, in the years 0 to 9999. */
const Instant = z.iso.datetime({ precision: 3 })

/** A page as it lies in a space. Id, author and revision are the record's own. */
export const StoredEntry = EntryContent.extend({
  /** When it first was a finished page in this space. For display only. */
  createdAt: Instant,
  changedAt: Instant,
  /** A way to be answered that this program does not know takes no page away. */
  answer: Answer.optional().catch(undefined),
})
export type StoredEntry = z.infer<typeof StoredEntry>

/** Whether a page can bear it as its instant. */
export function isInstant(text: string): boolean {
  return Instant.safeParse(text).success
}

/**
 * The JSON that is written for a page. An import gives the instant the page had where it came from.
 *
 * @throws AppError `request.invalid` for an instant that no reader would take: such a page would be lost
 */
export function storeEntry(
  content: EntryContent,
  createdAt: string,
  changedAt: string,
): StoredEntry {
  if (!isInstant(createdAt) || !isInstant(changedAt)) throw new AppError('request.invalid')
  return { ...contentOf(content), createdAt, changedAt }
}

/** What a writer wrote, without the record's own particulars. */
export function contentOf(entry: EntryContent): EntryContent {
  const { day, time, title, body, mood, tags, answer } = entry
  return { day, time, title, body, mood, tags, ...(answer ? { answer } : {}) }
}
