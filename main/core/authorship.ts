import type { MemberId } from '../../shared/ids.ts'
import type { Space, StoredRecord } from './vault/types.ts'

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
  const genuine = space.history(newest.collection, newest.id).filter(isGenuine)
  return genuine.findLast((record) => record.author === genuine[0]!.author) ?? null
}
