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

type Revision = Pick<
  StoredRecord,
  'author' | 'revision' | 'operation' | 'signature' | 'namesAuthor'
>

/**
 * Whose a record is. Of those who have a genuine revision of it, it is the member whom its id names,
 * whatever number or date anything there bears. Where the id names none of them, it is whoever wrote the
 * first of its genuine revisions; where revision 1 was erased, whoever erased first: what another had put
 * under the same name does not become theirs when its owner takes the rest away. And where several come
 * first, the one whose id is lowest: dates are their writers' own to choose, ids of members are not.
 *
 * @param revisions all that are kept, oldest first
 * @param isGenuine which of them count
 */
export function ownerOf<Kept extends Revision>(
  revisions: readonly Kept[],
  isGenuine: (revision: Kept) => boolean = isSigned,
): MemberId | null {
  const genuine = revisions.filter(isGenuine)
  const authors = authorsOf(genuine)
  if (authors.length < 2) return authors[0] ?? null
  const [named] = authorsOf(genuine.filter(({ namesAuthor }) => namesAuthor))
  if (named !== undefined) return named
  const isErased = (revisions[0]?.revision ?? 1) > 1
  const erases = isErased ? genuine.filter(({ operation }) => operation === 'erase') : []
  return authorsOf(firstOf(erases.length > 0 ? erases : genuine))[0] ?? null
}

/** Those with the lowest number. */
export function firstOf<Kept extends Revision>(revisions: readonly Kept[]): Kept[] {
  const lowest = Math.min(...revisions.map(({ revision }) => revision))
  return revisions.filter(({ revision }) => revision === lowest)
}

/** Who wrote these, each once, in order of their ids. */
export function authorsOf(revisions: readonly Revision[]): MemberId[] {
  return [...new Set(revisions.map(({ author }) => author))].sort()
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
