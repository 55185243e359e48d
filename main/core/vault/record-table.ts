import { type HeldRecord, inTime } from './record.ts'
import { Shards } from './shards.ts'
import { erasable, erasedOf, ownerOf } from './whose.ts'

/** How a space treats what stood before. */
export interface Keeping {
  /** Whether older revisions stay. Drafts and keyrings keep the newest only. */
  revisions: 'history' | 'newest'
  /** Where an `erase` takes history away: in spaces of one member everywhere, in debriefs nowhere. */
  erases: 'everywhere' | 'listed' | 'nowhere'
}

/** What went from the table for good since a checkpoint was last written. */
export interface LetGo {
  /** Pages with the large bodies of revisions that went. */
  large: string[]
  /** True when somebody erased something: then the segments with it have to go as well. */
  erased: boolean
}

/** All records of a space, in memory, in this process only. */
export class RecordTable {
  readonly shards = new Shards()
  readonly keeping: Keeping
  /** Told of every revision that is taken in, once it stands. */
  heard: ((record: HeldRecord) => void) | null = null
  readonly #collections = new Map<string, Map<string, HeldRecord[]>>()
  readonly #transactions = new Set<string>()
  /** Records in which an erase stands whose effect is still to be seen to, by collection. */
  readonly #unsettled = new Map<string, Set<string>>()
  #letGo: LetGo = { large: [], erased: false }

  constructor(keeping: Keeping) {
    this.keeping = keeping
  }

  /** True where older revisions stay. */
  get keepsHistory(): boolean {
    return this.keeping.revisions === 'history'
  }

  newest(collection: string, id: string): HeldRecord | null {
    return this.#collections.get(collection)?.get(id)?.at(-1) ?? null
  }

  /** Newest revisions that are not tombstones, in order of id. */
  live(collection: string): HeldRecord[] {
    this.#settle(collection)
    const records = [...(this.#collections.get(collection)?.values() ?? [])]
    return records
      .map(standing)
      .filter((record) => record !== null)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  ids(collection: string): string[] {
    return [...(this.#collections.get(collection)?.keys() ?? [])]
  }

  /** Every revision that is kept, of all records. */
  every(): HeldRecord[] {
    return [...this.#collections.values()].flatMap((records) => [...records.values()].flat())
  }

  /** The newest of all collections, tombstones left out. */
  all(): HeldRecord[] {
    return [...this.#collections.keys()].flatMap((collection) => this.live(collection))
  }

  revisions(collection: string, id: string): HeldRecord[] {
    if (this.#unsettled.get(collection)?.has(id)) this.#settle(collection)
    return [...(this.#collections.get(collection)?.get(id) ?? [])]
  }

  /** Every kept revision whose body holds this text, or may hold it in other spelling; null: of any kind. */
  revisionsWith(collection: string | null, text: string): HeldRecord[] {
    if (collection === null) this.settle()
    else this.#settle(collection)
    const all =
      collection === null
        ? this.every()
        : [...(this.#collections.get(collection)?.values() ?? [])].flat()
    return all.filter(({ json }) => json !== null && (json.includes(text) || json.includes('\\u')))
  }

  hasTransaction(transaction: string): boolean {
    return this.#transactions.has(transaction)
  }

  /** All revisions of each record whose first number is there more than once. */
  begunTwice(): HeldRecord[][] {
    const all = [...this.#collections.values()].flatMap((records) => [...records.values()])
    return all.filter((revisions) => revisions[1]?.revision === revisions[0]?.revision)
  }

  /**
   * Takes a revision in. A revision that is known already with the same words of the same author is passed
   * over; one with other words (two histories of one vault) or by somebody else stands beside it.
   */
  insert(record: HeldRecord, isSalvage = false): void {
    let collection = this.#collections.get(record.collection)
    if (collection === undefined) {
      collection = new Map()
      this.#collections.set(record.collection, collection)
    }
    if (record.transaction !== null) this.#transactions.add(record.transaction)
    const known = collection.get(record.id)
    if (known === undefined || this.keeping.revisions === 'newest') {
      // What is salvaged may be older than what stands already, and then does not take its place.
      if (isSalvage && known !== undefined && known[0]!.revision > record.revision) return
      for (const old of known ?? []) this.#remove(old)
      collection.set(record.id, [record])
      if (record.operation === 'erase') this.#letGo.erased = true
    } else {
      const twin = known.some(
        (other) =>
          other.revision === record.revision &&
          other.operation === record.operation &&
          other.author === record.author &&
          other.wire.signature === record.wire.signature &&
          other.json === record.json,
      )
      if (twin) return
      known.push(record)
      known.sort(inTime)
      this.#noteErase(known)
    }
    this.shards.add(record)
    this.heard?.(record)
  }

  /** Sees to every erase that stands here. Needs the keys of all authors, as looking at records does. */
  settle(): void {
    for (const collection of [...this.#unsettled.keys()]) this.#settle(collection)
  }

  /** What went since this was last asked. */
  takeLetGo(): LetGo {
    const letGo = this.#letGo
    this.#letGo = { large: [], erased: false }
    return letGo
  }

  /** Gives back what was taken, for a checkpoint that failed. */
  giveBack({ large, erased }: LetGo): void {
    this.#letGo.large.push(...large)
    this.#letGo.erased ||= erased
  }

  /** Tombstones of a space that keeps the newest only need not lie in pages. */
  isWorthKeeping(record: HeldRecord): boolean {
    return this.keeping.revisions === 'history' || record.operation === 'put'
  }

  /** Whose an erase is shows in signatures, which are looked at when somebody looks, not in replaying. */
  #noteErase(known: HeldRecord[]): void {
    const { erases } = this.keeping
    const { collection, id } = known[0]!
    if (erases === 'nowhere' || (erases === 'listed' && !erasable.includes(collection))) return
    if (!known.some(({ operation }) => operation === 'erase')) return
    const ids = this.#unsettled.get(collection) ?? new Set()
    this.#unsettled.set(collection, ids.add(id))
  }

  #settle(collection: string): void {
    const ids = this.#unsettled.get(collection)
    if (ids === undefined) return
    this.#unsettled.delete(collection)
    const records = this.#collections.get(collection)
    for (const id of ids) {
      const known = records?.get(id) ?? []
      const erased = new Set(erasedOf(known))
      if (erased.size === 0) continue
      records?.set(
        id,
        known.filter((record) => !erased.has(record)),
      )
      for (const record of erased) this.#remove(record)
      this.#letGo.erased = true
    }
  }

  #remove(record: HeldRecord): void {
    this.shards.remove(record)
    if (record.wire.large) this.#letGo.large.push(record.wire.large.page)
  }
}

/**
 * The revision that stands, or null for a record that is gone. Only its owner takes a record away: a
 * tombstone by somebody else, or one whose signature does not hold, hides nothing. Signatures are looked
 * at where there is a tombstone only: checking those of all pages would delay opening.
 */
function standing(revisions: HeldRecord[]): HeldRecord | null {
  const newest = revisions.at(-1)
  if (newest?.operation === 'put') return newest
  const owner = ownerOf(revisions)
  for (const record of revisions.toReversed()) {
    if (record.operation === 'put') return record
    if (isGenuine(record) && record.author === owner) return null
  }
  return null
}

/** A revision in a name that did not sign it makes nobody the author, of this revision or of the record. */
function isGenuine(record: HeldRecord): boolean {
  return record.signature !== 'failed'
}
