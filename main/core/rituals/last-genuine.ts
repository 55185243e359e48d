import type { MemberId } from '../../../shared/ids.ts'
import type { Space, StoredRecord } from '../vault/types.ts'

/** The last revision that says something and that a member signed: any member, or the one named. */
export function lastGenuine(
  space: Space,
  collection: string,
  id: string,
  by?: MemberId,
): StoredRecord | null {
  const said = space
    .history(collection, id)
    .findLast(
      ({ operation, signature, author }) =>
        operation === 'put' && signature !== 'failed' && (by === undefined || author === by),
    )
  return said ?? null
}
