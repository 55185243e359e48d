import { randomId } from '../crypto/ids.ts'
import type { HeldRecord } from './record.ts'

/** A run of neighbouring records that lie in one page. */
export interface Shard {
  page: string
  /** Generation of the page on disk; 0 when there is none yet. */
  generation: number
  /** Digest of that page's file, base64; empty when there is none yet. */
  digest: string
  /** The first key of the run; it reaches to the next shard's. */
  from: string
  records: Set<HeldRecord>
  /** Something came or went since its page was last begun. */
  dirty: boolean
  /** Its page, the one with that digest, holds the very records that are here. */
  stands: boolean
  /** Pages with the large bodies of its records, as far as anybody asked since something changed. */
  large: string[] | null
}

/** Orders records as pages hold them: by collection, id, then revision. */
export function keyOfRecord(record: { collection: string; id: string; revision: number }): string {
  return `${record.collection}/${record.id}/${String(record.revision).padStart(10, '0')}`
}

/** The records of a space cut into runs, so that a change rewrites one bounded page. */
export class Shards {
  /** In order of `from`; the first begins before every key. */
  all: Shard[] = [newShard('')]
  /** Where the record before this one went. */
  #last = 0
  #byPage: Map<string, Shard> | null = null

  add(record: HeldRecord): void {
    const shard = this.#of(keyOfRecord(record))
    shard.records.add(record)
    touch(shard)
  }

  remove(record: HeldRecord): void {
    const shard = this.#of(keyOfRecord(record))
    if (shard.records.delete(record)) touch(shard)
  }

  /** Begins with the runs that a checkpoint lists; their records are added by the caller. */
  restore(shards: Pick<Shard, 'page' | 'generation' | 'digest' | 'from'>[]): void {
    if (shards.length === 0) return
    this.#last = 0
    this.#byPage = null
    this.all = shards.map((shard) => ({
      ...shard,
      records: new Set(),
      dirty: false,
      stands: false,
      large: null,
    }))
  }

  /**
   * Puts several runs in the place of one, the first of them the same object. What was saved while
   * their pages were being written finds its run, which then is dirty again.
   */
  split(shard: Shard, runs: Shard[]): void {
    const records = shard.records
    shard.records = new Set()
    this.all.splice(this.all.indexOf(shard), 1, ...runs)
    this.#last = 0
    this.#byPage = null
    for (const record of records) this.#of(keyOfRecord(record)).records.add(record)
    for (const run of runs) {
      run.dirty = shard.dirty
      run.stands = !shard.dirty
      run.large = null
    }
  }

  get dirty(): Shard[] {
    return this.all.filter((shard) => shard.dirty)
  }

  markClean(): void {
    for (const shard of this.all) {
      shard.dirty = false
      shard.stands = true
    }
  }

  /** The records of the page with this digest; null where none of it is at hand, or something changed. */
  standingIn({ page, generation, digest }: Pick<Shard, 'page' | 'generation' | 'digest'>) {
    this.#byPage ??= new Map(this.all.map((shard) => [shard.page, shard]))
    const shard = this.#byPage.get(page)
    const isSame = shard?.generation === generation && shard.digest === digest
    return isSame && shard.stands ? [...shard.records] : null
  }

  #of(key: string): Shard {
    // Records come in order, page for page.
    const last = this.all[this.#last]!
    const next = this.all[this.#last + 1]
    if (last.from <= key && (next === undefined || key < next.from)) return last
    let low = 0
    let high = this.all.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.all[middle]!.from <= key) low = middle
      else high = middle - 1
    }
    this.#last = low
    return this.all[low]!
  }
}

function touch(shard: Shard): void {
  shard.dirty = true
  shard.stands = false
  shard.large = null
}

/** Pages with the large bodies of the records of a run. */
export function largeOf(shard: Shard): readonly string[] {
  shard.large ??= [...shard.records].flatMap(({ wire }) => (wire.large ? [wire.large.page] : []))
  return shard.large
}

/** A run without records and without a page. */
export function newShard(from: string): Shard {
  const page = randomId()
  const nothing = { records: new Set<HeldRecord>(), dirty: false, stands: false, large: null }
  return { page, generation: 0, digest: '', from, ...nothing }
}
