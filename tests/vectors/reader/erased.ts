import { base32, idAlphabet, idBytes, isId, join, placeBytes } from './bytes.ts'
import { isSigned } from './place.ts'
import type { Revision } from './record.ts'
import { isGenuine, type Signers } from './signers.ts'
import { H } from './sodium.ts'
import type { OpenSpace } from './space.ts'

/** Where an erase takes history away in the shared space: 9.5. */
const erasable = [
  ...['entries', 'attachments', 'notes', 'completions', 'responses', 'bin', 'bin-seen'],
]

/** Whether an id names this member: 1. */
export function isNaming(vault: string, author: string, id: string): boolean {
  const first = isId(id) ? idBytes(id).subarray(0, 8) : null
  if (!first) return false
  const rest = H(placeBytes('hearth-record-id', vault, author, first)).subarray(0, 8)
  return base32(join(first, rest), idAlphabet) === id
}

/**
 * Whose a record is, of all its kept revisions, oldest first, by those of them that count: 14.4. Null
 * where none counts.
 */
export function ownerOf(vault: string, kept: Revision[], counting: Revision[]): string | null {
  const authors = [...new Set(counting.map(({ author }) => author))].sort()
  const id = kept[0]?.id ?? ''
  const named = authors.find((author) => authors.length > 1 && isNaming(vault, author, id))
  if (named !== undefined) return named
  const lowest = kept[0]?.revision ?? 1
  const erasers = counting.filter(({ operation }) => lowest > 1 && operation === 'erase')
  const candidates = erasers.length > 0 ? erasers : counting
  const number = Math.min(...candidates.map(({ revision }) => revision))
  const first = candidates.filter(({ revision }) => revision === number)
  return first.map(({ author }) => author).sort()[0] ?? null
}

/** Leaves out of a space's records what their owners erased: 9.5. */
export function withoutErased(space: OpenSpace, pins: Signers): void {
  const { place, records } = space
  if (place.kind !== 'shared' && place.kind !== 'private') return
  for (const [name, revisions] of records) {
    const [first] = revisions
    if (!first || (isSigned(place.kind) && !erasable.includes(first.collection))) continue
    if (!revisions.some(({ operation }) => operation === 'erase')) continue
    const genuine = revisions.filter((one) => isGenuine(place, one, pins))
    const owner = ownerOf(place.vault, revisions, genuine)
    const own = genuine.filter(({ author }) => author === owner)
    const last = own.findLast(({ operation }) => operation === 'erase')
    if (!last) continue
    const goes = new Set(own.filter(({ revision }) => revision < last.revision))
    records.set(
      name,
      revisions.filter((one) => !goes.has(one)),
    )
  }
}
