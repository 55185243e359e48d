import { isSigned } from './place.ts'
import { isGenuine, type Revision } from './record.ts'
import type { Signers } from './signers.ts'
import type { OpenSpace } from './space.ts'

/** Where an erase takes history away in the shared space: 9.5. */
const erasable = ['entries', 'attachments', 'notes', 'completions', 'bin', 'bin-seen']

/**
 * Whose a record is, of all its kept revisions, oldest first, by those of them that count: 14.4. Null
 * where none counts.
 */
export function ownerOf(kept: Revision[], counting: Revision[]): string | null {
  const lowest = kept[0]?.revision ?? 1
  const eraser = counting.find(({ operation }) => operation === 'erase')
  return (lowest > 1 && eraser ? eraser : counting[0])?.author ?? null
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
    const owner = ownerOf(revisions, genuine)
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
