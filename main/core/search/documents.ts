import type { Day } from '../../../shared/days.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { type Mood, moods, type Zone } from '../../../shared/model/entry.ts'
import { type FoundKind, foundKinds, type SearchFilters } from '../../../shared/model/search.ts'

/** Names a document. */
export interface Ref {
  kind: FoundKind
  id: string
}

/** What can be asked of a document besides its words. */
export interface Facts extends Ref {
  day: Day
  /** `HH:MM` or null. */
  time: string | null
  zone: Zone | null
  author: MemberId | null
  mood: Mood | null
  hasPhoto: boolean
}

const zones = ['mine', 'ours'] as const
const noTime = -1
const none = 255

/**
 * The facts of all documents in flat columns, by number. Numbers are given in turn and never again: a
 * document that changes gets another, and its old one is gone.
 */
export class Documents {
  readonly ids: string[] = []
  #kind = new Uint8Array(64)
  #day = new Int32Array(64)
  #minute = new Int16Array(64)
  #zone = new Uint8Array(64)
  #author = new Uint8Array(64)
  #mood = new Uint8Array(64)
  #photo = new Uint8Array(64)
  /** Those that are there, in the order in which they are found: newest first. */
  #order = new Uint32Array(64)
  #count = 0
  #changes = 0
  readonly #authors: MemberId[] = []
  readonly #byId = new Map<FoundKind, Map<string, number>>(
    foundKinds.map((kind) => [kind, new Map()]),
  )

  /** Numbers that were given. */
  get given(): number {
    return this.ids.length
  }

  /** Documents that are there. */
  get count(): number {
    return this.#count
  }

  /** How often a document came or went. */
  get changes(): number {
    return this.#changes
  }

  find({ kind, id }: Ref): number | null {
    return this.#byId.get(kind)!.get(id) ?? null
  }

  /** The ids of a kind that are there. */
  idsOf(kind: FoundKind): string[] {
    return [...this.#byId.get(kind)!.keys()]
  }

  /** Takes a document in; the one of its name that was there is gone. Answers with its number. */
  add(facts: Facts): number {
    this.remove(facts)
    const doc = this.ids.length
    if (doc === this.#day.length) this.#grow()
    this.ids.push(facts.id)
    this.#byId.get(facts.kind)!.set(facts.id, doc)
    this.#kind[doc] = foundKinds.indexOf(facts.kind)
    this.#day[doc] = dayNumber(facts.day)
    this.#minute[doc] = facts.time === null ? noTime : minuteOf(facts.time)
    this.#zone[doc] = facts.zone === null ? none : zones.indexOf(facts.zone)
    this.#author[doc] = facts.author === null ? none : this.#numberOf(facts.author)
    this.#mood[doc] = facts.mood === null ? none : moods.indexOf(facts.mood)
    this.#photo[doc] = facts.hasPhoto ? 1 : 0
    const at = this.#placeOf(doc)
    this.#order.copyWithin(at + 1, at, this.#count)
    this.#order[at] = doc
    this.#count += 1
    this.#changes += 1
    return doc
  }

  remove(ref: Ref): void {
    const doc = this.find(ref)
    if (doc === null) return
    const at = this.#placeOf(doc)
    this.#order.copyWithin(at, at + 1, this.#count)
    this.#count -= 1
    this.#changes += 1
    this.#byId.get(ref.kind)!.delete(ref.id)
  }

  refOf(doc: number): Ref {
    return { kind: foundKinds[this.#kind[doc]!]!, id: this.ids[doc]! }
  }

  /** Those that pass the filters and whose bit is set, all where there are no bits, newest first. */
  *matching(bits: Uint32Array | null, filters: SearchFilters): Generator<Ref> {
    const wanted = this.#wanted(filters)
    // What comes and goes while somebody looks does not move what is still to be seen.
    const order = this.#order.slice(0, this.#count)
    for (const doc of order) {
      if (bits !== null && (bits[doc >>> 5]! & (1 << (doc & 31))) === 0) continue
      if (wanted(doc)) yield this.refOf(doc)
    }
  }

  /** True where any document that is there has its bit set. */
  hasAny(bits: Uint32Array): boolean {
    for (let at = 0; at < this.#count; at += 1) {
      const doc = this.#order[at]!
      if ((bits[doc >>> 5]! & (1 << (doc & 31))) !== 0) return true
    }
    return false
  }

  #wanted(filters: SearchFilters): (doc: number) => boolean {
    const kind = filters.kind === null ? null : foundKinds.indexOf(filters.kind)
    const zone = filters.zone === null ? null : zones.indexOf(filters.zone)
    const mood = filters.mood === null ? null : moods.indexOf(filters.mood)
    // Somebody who wrote nothing has no number; 254 members there are never.
    const author = filters.author === null ? null : this.#authors.indexOf(filters.author) & 0xff
    const from = filters.from === null ? 0 : dayNumber(filters.from)
    const to = filters.to === null ? Number.POSITIVE_INFINITY : dayNumber(filters.to)
    return (doc) =>
      (kind === null || this.#kind[doc] === kind) &&
      (zone === null || this.#zone[doc] === zone) &&
      (mood === null || this.#mood[doc] === mood) &&
      (author === null || (author !== none && this.#author[doc] === author)) &&
      (!filters.withPhoto || this.#photo[doc] === 1) &&
      this.#day[doc]! >= from &&
      this.#day[doc]! <= to
  }

  #numberOf(author: MemberId): number {
    const known = this.#authors.indexOf(author)
    return known === -1 ? this.#authors.push(author) - 1 : known
  }

  /** Where a document stands in the order, or would stand. */
  #placeOf(doc: number): number {
    let low = 0
    let high = this.#count
    // What is read in the order of the timeline goes to the end.
    if (high > 0 && this.#compare(this.#order[high - 1]!, doc) < 0) return high
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#compare(this.#order[middle]!, doc) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  /** As the timeline has it: newest day, latest time, newest id; kinds that share an id part last. */
  #compare(a: number, b: number): number {
    const byTime = this.#day[b]! - this.#day[a]! || this.#minute[b]! - this.#minute[a]!
    if (byTime !== 0) return byTime
    const [one, other] = [this.ids[a]!, this.ids[b]!]
    if (one !== other) return one < other ? 1 : -1
    return this.#kind[a]! - this.#kind[b]!
  }

  #grow(): void {
    this.#kind = twice(this.#kind, Uint8Array)
    this.#day = twice(this.#day, Int32Array)
    this.#minute = twice(this.#minute, Int16Array)
    this.#zone = twice(this.#zone, Uint8Array)
    this.#author = twice(this.#author, Uint8Array)
    this.#mood = twice(this.#mood, Uint8Array)
    this.#photo = twice(this.#photo, Uint8Array)
    this.#order = twice(this.#order, Uint32Array)
  }
}

function twice<Column extends { length: number; set(from: Column): void }>(
  column: Column,
  Kind: new (length: number) => Column,
): Column {
  const larger = new Kind(column.length * 2)
  larger.set(column)
  return larger
}

function dayNumber(day: Day): number {
  return Number(day.replaceAll('-', ''))
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}
