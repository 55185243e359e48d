import { toBase64 } from '../crypto/base64.ts'
import { HeldRecord } from './record.ts'
import type { StoredRecord } from './types.ts'

/**
 * The revisions that another computer wrote beside those which led to the newest. Two computers that
 * write at once give one number twice; each revision names the one before it, and so tells which of the
 * two it goes on from.
 *
 * @param revisions of one record, oldest first, as far as they count
 */
export function besideOf(revisions: readonly StoredRecord[]): ReadonlySet<StoredRecord> {
  if (new Set(revisions.map(({ revision }) => revision)).size === revisions.length) return new Set()
  const line = new Set<StoredRecord>()
  for (let at = revisions.at(-1); at !== undefined; at = before(at, revisions)) line.add(at)
  return new Set(revisions.filter((record) => !line.has(record)))
}

function before(
  record: StoredRecord,
  revisions: readonly StoredRecord[],
): StoredRecord | undefined {
  const highest = revisions.findLast(({ revision }) => revision < record.revision)?.revision
  const older = revisions.filter(({ revision }) => revision === highest)
  const previous = record instanceof HeldRecord ? record.wire.previous : undefined
  const named = older.find(
    (one) => one instanceof HeldRecord && toBase64(one.statementDigest()) === previous,
  )
  return named ?? older.at(-1)
}
