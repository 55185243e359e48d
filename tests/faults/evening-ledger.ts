import type { EntryId, MemberId } from '../../shared/ids.ts'
import type { Zone } from '../../shared/model/entry.ts'

/** A page as its reader finds it. */
export interface PageSeen {
  zone: Zone
  body: string
  isInBin: boolean
}

/** The code that was proven, null where a crash leaves in doubt which that is; then those not typed yet. */
export type Codes = (string | null)[]

export const register = {
  page: (id: EntryId) => `page ${id}`,
  draft: (id: EntryId) => `draft ${id}`,
  /** The newest words that their writer has of a page, as a draft or finished. */
  words: (id: EntryId) => `words ${id}`,
  /** The passphrase; null for whoever is not here yet, or has left. */
  passphrase: (person: number) => `passphrase ${person}`,
  /** Every recovery code that has to open; see `Codes`. */
  codes: (person: number) => `codes ${person}`,
  /** A copy in the folder: the day that it bears. */
  copy: (name: string) => `copy ${name}`,
}

/** What stands in one register from now on. */
export type Change = [register: string, value: unknown]

/** One act; moments are counted in changes of the disk. Not done: it was cut short by an earlier crash. */
interface Act {
  at: number
  done: number | null
  sets: Change[]
}

export interface Person {
  label: string
  /** Null until the vault has said it. */
  id: MemberId | null
}

/** All that the people of a story of evenings did, and when the vault said that each thing was done. */
export class EveningLedger {
  readonly people: Person[]
  /** Whose each page is. */
  readonly authors: Map<EntryId, number>
  /** Digests of photos, by id. */
  readonly photos: Map<string, string>
  readonly #acts: Act[]

  constructor(
    people: Person[] = [],
    authors = new Map<EntryId, number>(),
    photos = new Map<string, string>(),
    acts: Act[] = [],
  ) {
    this.people = people
    this.authors = authors
    this.photos = photos
    this.#acts = acts
  }

  /** Notes an act that begins now; call what comes back when it is done, with what it came to. */
  begin(at: number, sets: Change[]): (done: number, more?: Change[]) => void {
    const act: Act = { at, done: null, sets }
    this.#acts.push(act)
    return (done, more = []) => {
      act.done = done
      act.sets = [...sets, ...more]
    }
  }

  /** Every value that may stand in a register on a disk that was found before change number `moment`. */
  allowed(name: string, moment: number): unknown[] {
    const acts = this.#acts.filter(({ at, sets }) => at <= moment && sets.some(([n]) => n === name))
    const last = acts.findLastIndex((act) => isDone(act, moment))
    const valuesOf = ({ sets }: Act) => sets.flatMap(([n, value]) => (n === name ? [value] : []))
    const base = last < 0 ? null : valuesOf(acts[last]!).at(-1)
    return [base, ...acts.slice(last + 1).flatMap(valuesOf)]
  }

  /** Every value that ever stood in a register by a moment. */
  ever(name: string, moment: number): unknown[] {
    return this.#acts
      .filter(({ at }) => at <= moment)
      .flatMap(({ sets }) => sets.flatMap(([n, value]) => (n === name ? [value] : [])))
  }

  /** All registers of a kind that had a value by this moment. */
  names(kind: string, moment: number): string[] {
    const names = this.#acts
      .filter(({ at }) => at <= moment)
      .flatMap(({ sets }) => sets.map(([name]) => name))
    return [...new Set(names)].filter((name) => name.startsWith(`${kind} `))
  }

  /** The ledger of a disk that was found after the first `moment` changes, as its past. */
  after(moment: number): EveningLedger {
    const acts = this.#acts
      .filter(({ at }) => at <= moment)
      .map((act) => ({ ...act, at: -1, done: isDone(act, moment) ? -1 : null }))
    return new EveningLedger(
      this.people.map((person) => ({ ...person })),
      new Map(this.authors),
      new Map(this.photos),
      acts,
    )
  }
}

function isDone({ done }: Act, moment: number): boolean {
  return done !== null && done <= moment
}
