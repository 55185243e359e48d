import type { Problem } from './problems.ts'
import type { VaultSpace } from './space.ts'
import type { StoredRecord } from './types.ts'
import { authorsOf, firstOf, ownerOf } from './whose.ts'

/** Collections whose ids are made for one member, who signs the first revision. */
const named: readonly string[] = [
  'entries',
  'attachments',
  'notes',
  'responses',
  'ideas',
  'dreams',
  'own-times',
  'agreements',
  'views',
  'check-ins',
]

/** Collections in which the first revision is the word that counts. A second one rewords it. */
const saidOnce: readonly string[] = [
  'agreements',
  'agreement-reviews',
  'agreement-replies',
  'kept-debriefs',
  'views',
  'check-ins',
]

/** The same in debriefs, where the first revision of everybody counts who signs one. */
const saidOnceByEach: readonly string[] = ['about', 'steps']

/**
 * How many records have more than one beginning: by several members, where the id names none of them, or
 * by one in other words, where the first words count. Signatures are looked at there alone.
 */
export function contestedIn(spaces: readonly VaultSpace[]): Problem[] {
  return spaces.flatMap((space) => {
    const count = space.begunTwice().filter(isContested).length
    return count === 0 ? [] : [{ kind: 'contested' as const, where: space.id, count }]
  })
}

/** @param revisions all that are kept of one record */
function isContested(revisions: readonly StoredRecord[]): boolean {
  const genuine = revisions.filter(({ signature }) => signature === 'verified')
  const beginnings = firstOf(genuine)
  const [first] = beginnings
  if (first === undefined) return false
  const { collection } = first
  const authors = authorsOf(beginnings)
  const isAnybodys = named.includes(collection) && !genuine.some(({ namesAuthor }) => namesAuthor)
  if (isAnybodys && authors.length > 1) return true
  if (saidOnceByEach.includes(collection)) return authors.length < beginnings.length
  const owner = ownerOf(genuine)
  const owners = firstOf(genuine.filter(({ author }) => author === owner))
  return saidOnce.includes(collection) && owners.length > 1
}
