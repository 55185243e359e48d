import type { MemberId } from '../../../shared/ids.ts'
import type { StoredRecord } from './types.ts'

/** Collections of the shared space in which an `erase` takes the history of a record away. */
export const erasable: readonly string[] = [
  'entries',
  'attachments',
  'notes',
  'completions',
  'responses',
  'bin',
  'bin-seen',
]

type Revision = Pick<StoredRecord, 'author' | 'revision' | 'operation' | 'signature'>

/**
 * Whose a record is: whoever wrote the first of its genuine revisions. Where revision 1 was erased, that
 * is whoever erased first: what another had put under the same name does not become theirs when its
 * owner takes the rest away.
 *
 * @param revisions all that are kept, oldest first
 * @param isGenuine which of them count
 */
export function ownerOf<Kept extends Revision>(
  revisions: readonly Kept[],
  isGenuine: (revision: Kept) => boolean = isSigned,
): MemberId | null {
  const genuine = revisions.filter(isGenuine)
  const isErased = (revisions[0]?.revision ?? 1) > 1
  const erase = isErased ? genuine.find(({ operation }) => operation === 'erase') : undefined
  return (erase ?? genuine[0])?.author ?? null
}

/**
 * The revisions that an erase takes away: those below the newest erase of the record's owner, as far as
 * they are genuine and the owner's own.
 *
 * @param revisions oldest first
 */
export function erasedOf<Kept extends Revision>(revisions: readonly Kept[]): Kept[] {
  if (!revisions.some(({ operation }) => operation === 'erase')) return []
  const owner = ownerOf(revisions)
  const own = revisions.filter((record) => isSigned(record) && record.author === owner)
  const erase = own.findLast(({ operation }) => operation === 'erase')
  return erase === undefined ? [] : own.filter(({ revision }) => revision < erase.revision)
}

function isSigned({ signature }: Revision): boolean {
  return signature !== 'failed'
}
