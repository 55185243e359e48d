import type { MemberId } from '../../shared/ids.ts'
import type { Space, StoredRecord } from './vault/types.ts'
import { ownerOf } from './vault/whose.ts'

/**
 * The newest revision of a record that is its author's own, or null when there is none.
 *
 * In a shared space every member can write under every id. A record belongs to whoever signed the first
 * revision that is genuine (of those who may, where not everyone may). A revision by somebody else, or
 * one whose signature does not hold, would put words into another's mouth: wherever it stands, it counts
 * for nothing, and what the author left stands.
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
