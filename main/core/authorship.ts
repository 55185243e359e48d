import type { z } from 'zod'
import type { MemberId } from '../../shared/ids.ts'
import type { Space, StoredRecord } from './vault/types.ts'
import { ownerOf } from './vault/whose.ts'

/**
 * The newest revision of a record that is its author's own, or null when there is none.
 *
 * In a shared space every member can write under every id. Whose a record is says `ownerOf` (of those who
 * may write it, where not everyone may). A revision by somebody else, or one whose signature does not hold,
 * would put words into another's mouth: wherever it stands, it counts for nothing, and what the author left
 * stands.
 *
 * @param newest the newest revision, as the space gives it.
 * @param may who may write such a record at all; everyone unless said.
 */
export function byItsAuthor(
  space: Space,
  newest: StoredRecord,
  may: (member: MemberId) => boolean = () => true,
): StoredRecord | null {
  if (space.kind !== 'shared') return newest
  const isGenuine = (record: StoredRecord) => record.signature !== 'failed' && may(record.author)
  const revisions = space.history(newest.collection, newest.id)
  const owner = ownerOf(revisions, isGenuine)
  return revisions.findLast((record) => isGenuine(record) && record.author === owner) ?? null
}

/**
 * The last word on a record that belongs to nobody, or on what one member says there, whoever else wrote
 * under its id: of the newest genuine revision that reads. One that does not read takes no other away.
 *
 * @param whose `by` is the member whose words alone count, everybody's unless said; with `mayEnd` a
 * tombstone takes the record away, without it nothing does
 */
export function lastWord<Said>(
  space: Space,
  { collection, id }: Pick<StoredRecord, 'collection' | 'id'>,
  schema: z.ZodType<Said>,
  { by, mayEnd = false }: { by?: MemberId; mayEnd?: boolean } = {},
): Said | null {
  for (const record of space.history(collection, id).toReversed()) {
    const counts = record.signature !== 'failed' && (by === undefined || record.author === by)
    if (!counts) continue
    if (record.operation !== 'put' && mayEnd) return null
    const said = record.operation === 'put' ? schema.safeParse(record.body) : null
    if (said?.success) return said.data
  }
  return null
}
