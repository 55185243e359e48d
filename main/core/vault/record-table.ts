import type { HeldRecord } from './record.ts'
import { Shards } from './shards.ts'

/** Whether older revisions stay. Drafts and keyrings keep the newest only. */
export type Keeping = 'history' | 'newest'

/** All records of a space, in memory, in this process only. */
export class RecordTable {
  readonly shards = new Shards()
  readonly #keeping: Keeping
  readonly #collections = new Map<string, Map<string, HeldRecord[]>>()
  readonly #transactions = new Set<string>()

  constructor(keeping: Keeping) {
    this.#keeping = keeping
  }

  newest(collection: string, id: string): HeldRecord | null {
    return this.#collections.get(collection)?.get(id)?.at(-1) ?? null
  }

  /** Newest revisions that are not tombstones, in order of id. */
  live(collection: string): HeldRecord[] {
    const records = [...(this.#collections.get(collection)?.values() ?? [])]
    return records
      .map(standing)
      .filter((record) => record !== null)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  ids(collection: string): string[] {
    return [...(this.#collections.get(collection)?.keys() ?? [])]
  }

  revisions(collection: string, id: string): HeldRecord[] {
    return [...(this.#collections.get(collection)?.get(id) ?? [])]
  }

  hasTransaction(transaction: string): boolean {
    return this.#transactions.has(transaction)
  }

  /**
   * Takes a revision in. A revision that is known already with the same words is passed over; one with
   * other words (two histories of one vault) stands beside it.
   */
  insert(record: HeldRecord, isSalvage = false): void {
    let collection = this.#collections.get(record.collection)
    if (collection === undefined) {
      collection = new Map()
      this.#collections.set(record.collection, collection)
    }
    if (record.transaction !== null) this.#transactions.add(record.transaction)
    const known = collection.get(record.id)
    if (known === undefined || this.#keeping === 'newest') {
      // What is salvaged may be older than what stands already, and then does not take its place.
      if (isSalvage && known !== undefined && known[0]!.revision > record.revision) return
      for (const old of known ?? []) this.shards.remove(old)
      collection.set(record.id, [record])
    } else {
      const twin = known.some(
        (other) => other.revision === record.revision && other.json === record.json,
      )
      if (twin) return
      known.push(record)
      known.sort((a, b) => a.revision - b.revision)
    }
    this.shards.add(record)
  }

  /** Tombstones of a space that keeps the newest only need not lie in pages. */
  isWorthKeeping(record: HeldRecord): boolean {
    return this.#keeping === 'history' || record.operation === 'put'
  }
}

/**
 * The revision that stands, or null for a record that is gone. Only its author takes a record away: a
 * tombstone by somebody else, or one whose signature does not hold, hides nothing. Signatures are looked
 * at where there is a tombstone only: checking those of all pages would delay opening.
 */
function standing(revisions: HeldRecord[]): HeldRecord | null {
  for (const record of revisions.toReversed()) {
    if (record.operation === 'put') return record
    if (isGenuine(record) && record.author === revisions.find(isGenuine)!.author) return null
  }
  return null
}

/** A revision in a name that did not sign it makes nobody the author, of this revision or of the record. */
function isGenuine(record: HeldRecord): boolean {
  return record.signature !== 'failed'
}
