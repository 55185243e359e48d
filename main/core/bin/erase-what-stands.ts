import type { Space } from '../vault/types.ts'

/**
 * Erases the records of one id in these collections, in one save. A record that is erased already, or
 * never was, is passed over; one of which only a tombstone is left still has its history.
 */
export async function eraseWhatStands(
  space: Space,
  collections: readonly string[],
  id: string,
): Promise<void> {
  const writes = collections
    .filter((collection) => {
      const newest = space.get(collection, id)
      return newest !== null && newest.operation !== 'erase'
    })
    .map((collection) => ({ collection, id, operation: 'erase' as const }))
  if (writes.length > 0) await space.commit(writes)
}
