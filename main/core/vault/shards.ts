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
  records: Map<string, HeldRecord>
  dirty: boolean
}

/** Orders records as pages hold them: by collection, id, then revision. */
export function keyOfRecord(record: { collection: string; id: string; revision: number }): string {
  return `${record.collection}/${record.id}/${String(record.revision).padStart(10, '0')}`
}

/** The records of a space cut into runs, so that a change rewrites one bounded page. */
export class Shards {
  /** In order of `from`; the first begins before every key. */
  all: Shard[] = [newShard('')]

  add(record: HeldRecord): void {
    const key = keyOfRecord(record)
    const shard = this.#of(key)
    // Two histories may hold one revision twice; both have a right to a place in the page.
    let free = key
    while (shard.records.has(free) && shard.records.get(free) !== record) free += '+'
    shard.records.set(free, record)
    shard.dirty = true
  }

  remove(record: HeldRecord): void {
    const key = keyOfRecord(record)
    const shard = this.#of(key)
    const isAtItsKey = shard.records.get(key) === record
    const place = isAtItsKey ? key : [...shard.records].find(([, held]) => held === record)?.[0]
    if (place !== undefined && shard.records.delete(place)) shard.dirty = true
  }

  /** Begins with the runs that a checkpoint lists; their records are added by the caller. */
  restore(shards: Pick<Shard, 'page' | 'generation' | 'digest' | 'from'>[]): void {
    if (shards.length === 0) return
    this.all = shards.map((shard) => ({ ...shard, records: new Map(), dirty: false }))
  }

  /**
   * Puts several runs in the place of one, the first of them the same object. What was saved while
   * their pages were being written finds its run, which then is dirty again.
   */
  split(shard: Shard, runs: Shard[]): void {
    const records = shard.records
    shard.records = new Map()
    this.all.splice(this.all.indexOf(shard), 1, ...runs)
    for (const [key, record] of records) this.#of(key).records.set(key, record)
    for (const run of runs) run.dirty = shard.dirty
  }

  get dirty(): Shard[] {
    return this.all.filter((shard) => shard.dirty)
  }

  markClean(): void {
    for (const shard of this.all) shard.dirty = false
  }

  #of(key: string): Shard {
    let low = 0
    let high = this.all.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.all[middle]!.from <= key) low = middle
      else high = middle - 1
    }
    return this.all[low]!
  }
}

/** A run without records and without a page. */
export function newShard(from: string): Shard {
  return { page: randomId(), generation: 0, digest: '', from, records: new Map(), dirty: false }
}
