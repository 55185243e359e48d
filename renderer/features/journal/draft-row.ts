import type { MemberId } from '../../../shared/ids.ts'
import { attachmentsIn } from '../../../shared/model/attachment.ts'
import type { SavedDraft } from '../../../shared/model/draft.ts'
import type { EntryRow } from '../../../shared/model/entry.ts'
import { readMarkdown } from './markdown/read-markdown.ts'
import { plainText } from './markdown/rich-text.ts'

const rows = new WeakMap<SavedDraft, EntryRow>()

/** A draft as a row of the list, as the vault makes one of a finished page. */
export function draftRow(draft: SavedDraft, author: MemberId): EntryRow {
  const known = rows.get(draft)
  if (known) return known
  const { day, time, title, body, mood, tags } = draft.content
  const words = plainText(readMarkdown(body.slice(0, 2_000))).replace(/\s+/g, ' ')
  const opening = words.trim().slice(0, 180)
  // Wherever Done will put it, a draft is private.
  const row: EntryRow = {
    id: draft.id,
    day,
    time,
    title,
    opening,
    zone: 'mine',
    author,
    mood,
    tags,
    pinned: false,
    // Of a draft nobody has said which of its files are pictures; a file that is none shows nothing.
    photo: attachmentsIn(body)[0] ?? null,
  }
  rows.set(draft, row)
  return row
}
