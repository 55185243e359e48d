import { Lines, type PlaceInLog } from './lines.ts'
import type { Log, LogPlace } from './log.ts'
import { isSameRevision, type Revision } from './record.ts'

/** Takes revisions in one after the other: 9.4. */
export class Table {
  readonly records = new Map<string, Revision[]>()
  readonly #everyRevision: boolean
  #lines: Lines | null = null

  constructor(everyRevision: boolean) {
    this.#everyRevision = everyRevision
  }

  /** From here on what is taken in comes from a log with branches; what is here is in the checkpoint. */
  beginLines(log: Log, upTo: LogPlace | null): void {
    if (this.#everyRevision) return
    const records = [...this.records.values()].flat()
    this.#lines = new Lines(log.goesOnFrom, { records, upTo })
  }

  /** Takes one in out of a checkpoint, or out of a frame of trunk or branch. */
  take(record: Revision, at: PlaceInLog | null = null): void {
    const name = `${record.collection}/${record.id}`
    if (this.#everyRevision) this.#add(name, record)
    else if (!this.#lines || !at || this.#lines.take(record, at) === record) {
      this.records.set(name, [record])
    }
  }

  /** Takes one in that lay behind bad bytes: it takes the place of nothing with a higher number. */
  takeSalvage(record: Revision): void {
    const name = `${record.collection}/${record.id}`
    const isBehind = (one: Revision) => one.revision > record.revision
    if (this.#everyRevision) this.#add(name, record)
    else if (!this.records.get(name)?.some(isBehind)) this.records.set(name, [record])
  }

  /** The texts that changes at a place are changes of. */
  textsBefore(at: PlaceInLog | null) {
    return (collection: string, id: string, revision: number): string | null => {
      if (this.#lines && at) return this.#lines.textBefore(collection, id, revision, at)
      const newest = this.records.get(`${collection}/${id}`)?.at(-1)
      return newest?.revision === revision ? newest.text : null
    }
  }

  /** Lays the drafts that were set aside beside those that stand. */
  setOthersAside(): void {
    for (const record of this.#lines?.others() ?? []) {
      const name = `${record.collection}/${record.id}`
      if (!this.records.has(name)) this.records.set(name, [record])
    }
  }

  #add(name: string, record: Revision): void {
    const there = this.records.get(name) ?? []
    if (there.some((one) => isSameRevision(one, record))) return
    const behind = there.findLastIndex((one) => !isAfter(one, record))
    this.records.set(name, there.toSpliced(behind + 1, 0, record))
  }
}

function isAfter(one: Revision, other: Revision): boolean {
  if (one.revision !== other.revision) return one.revision > other.revision
  return one.writtenAt > other.writtenAt
}
