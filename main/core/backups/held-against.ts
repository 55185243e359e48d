import type { HeldAgainst } from '../../../shared/model/backup.ts'
import { Gratitude } from '../gratitude/gratitude.ts'
import { Journal } from '../journal/journal.ts'
import type { Clock } from '../ports.ts'
import type { OpenVault } from '../vault/types.ts'

/** Where pages and notes lie. */
const places = [
  ['mine', 'entries'],
  ['ours', 'entries'],
  ['ours', 'notes'],
] as const

/** Holds the journal that is here against a copy of it, both opened by the same member. */
export function heldAgainst(present: OpenVault, copy: OpenVault, clock: Clock): HeldAgainst {
  const [here, there] = [wordsIn(present), wordsIn(copy)]
  return {
    entries: new Journal(present, clock).timeline().count,
    notes: new Gratitude(present).list().length,
    onlyHere: countBeyond(here, there),
    onlyInCopy: countBeyond(there, here),
  }
}

/** Every page and note by its place, with the revision that counts. */
function wordsIn(vault: OpenVault): Map<string, number> {
  return new Map(
    places.flatMap(([place, collection]) =>
      vault[place]
        .list(collection)
        .filter(({ operation }) => operation === 'put')
        .map(({ id, revision }) => [`${place} ${collection} ${id}`, revision] as const),
    ),
  )
}

function countBeyond(words: Map<string, number>, others: Map<string, number>): number {
  return [...words].filter(([name, revision]) => (others.get(name) ?? 0) < revision).length
}
