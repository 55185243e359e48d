import { utf8 } from './bytes.ts'
import type { Log, LogPlace } from './log.ts'
import type { Revision } from './record.ts'
import { idOf } from './sodium.ts'

/** Where a revision stands in a log with branches. */
export interface PlaceInLog extends LogPlace {
  isTrunk: boolean
}

interface Standing {
  record: Revision
  at: LogPlace
  /** Out of the pages of the checkpoint that was built on: every frame of the trunk goes on from it. */
  isBase: boolean
}

/** The order of 9.4: by number, then by `writtenAt`; of equals, the one taken in last stands. */
function last(all: Standing[]): Revision | null {
  return all.reduce<Revision | null>((best, { record }) => {
    if (best === null || record.revision > best.revision) return record
    if (record.revision < best.revision || record.writtenAt < best.writtenAt) return best
    return record
  }, null)
}

/** Follows records of a space that keeps the newest through a log with branches: 9.2 and 9.4. */
export class Lines {
  readonly #goesOnFrom: Log['goesOnFrom']
  /** Of each record, what nothing goes on from. */
  readonly #ends = new Map<string, Standing[]>()
  readonly #all = new Map<string, Standing[]>()
  readonly #aside = new Set<Revision>()

  /** @param base what the checkpoint holds that was built on, and its `upTo` */
  constructor(
    goesOnFrom: Log['goesOnFrom'],
    base: { records: Iterable<Revision>; upTo: LogPlace | null },
  ) {
    this.#goesOnFrom = goesOnFrom
    const at = base.upTo ?? { segment: '', end: 0 }
    for (const record of base.records) {
      const standing = { record, at, isBase: true }
      this.#ends.set(nameOf(record), [standing])
      this.#all.set(nameOf(record), [standing])
    }
  }

  /** The text of revision `revision` that a change at this place is a change of. */
  textBefore(collection: string, id: string, revision: number, at: PlaceInLog): string | null {
    const before = (this.#all.get(`${collection}/${id}`) ?? []).filter(
      (one) => one.record.revision === revision && this.#isBefore(one, at),
    )
    return last(before)?.text ?? null
  }

  /** Takes a revision in. Answers with the one that stands then. */
  take(record: Revision, at: PlaceInLog): Revision {
    const name = nameOf(record)
    const ends = this.#ends.get(name) ?? []
    const behind = ends.filter((one) => this.#isBefore(one, at))
    this.#setAside(behind)
    const standing = { record, at, isBase: false }
    const left = [...ends.filter((one) => !behind.includes(one)), standing]
    this.#ends.set(name, left)
    this.#all.set(name, [...(this.#all.get(name) ?? []), standing])
    return last(left) ?? record
  }

  /** What drafts keep besides those that stand, each as a record of its own. */
  others(): Revision[] {
    for (const ends of this.#ends.values()) this.#setAside(ends)
    return [...this.#aside].map(asOther)
  }

  /** Of several that stood side by side, all but the one that stands, where their words are others. */
  #setAside(side: Standing[]): void {
    const stands = last(side)
    for (const { record } of side) {
      if (record.operation === 'put' && record.text !== stands?.text) this.#aside.add(record)
    }
  }

  #isBefore({ at, isBase }: Standing, place: PlaceInLog): boolean {
    return (isBase && place.isTrunk) || this.#goesOnFrom(at, place)
  }
}

function nameOf({ collection, id }: Revision): string {
  return `${collection}/${id}`
}

function asOther({ collection, id, revision, author, writtenAt, text }: Revision): Revision {
  const body = { collection, id, revision, body: JSON.parse(text ?? 'null') as unknown }
  return {
    collection: 'other-copies',
    id: idOf(utf8(JSON.stringify([collection, id, revision, writtenAt, text]))),
    revision: 1,
    operation: 'put',
    author,
    writtenAt,
    transaction: '',
    previous: new Uint8Array(),
    signature: new Uint8Array(),
    text: JSON.stringify(body),
  }
}
