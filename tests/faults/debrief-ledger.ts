import type { DebriefId, MemberId } from '../../shared/ids.ts'
import type { About, DebriefEvent, DebriefState, Side } from '../../shared/model/debrief.ts'
import { beginning, next } from '../../shared/model/debrief-states.ts'

/**
 * One thing that can be looked up in a vault, by kind, title and, where it is one member's own, member.
 * A value of null is the same as nothing there.
 */
export type Register = string
/** What stands in one register from now on. */
export type Change = [register: Register, value: unknown]

/** What everybody who takes part reads alike. */
export interface View {
  about: About
  events: DebriefEvent[]
}

/** What one member keeps of their own words. */
export interface Words {
  side: Side | null
  said: DebriefEvent[]
}

/** What Ours keeps of one debrief. */
export interface Kept {
  promises: { by: MemberId; text: string; debrief: DebriefId | null; title: string | null }[]
  words: (Words & { who: MemberId })[]
}

export const register = {
  view: (title: string) => `view ${title}`,
  pause: (title: string) => `pause ${title}`,
  /** The marker of an end, as the choice that won. */
  end: (title: string) => `end ${title}`,
  ours: (title: string) => `ours ${title}`,
  sealed: (title: string, who: MemberId) => `sealed ${title} ${who}`,
  draft: (title: string, who: MemberId) => `draft ${title} ${who}`,
  words: (title: string, who: MemberId) => `words ${title} ${who}`,
  turn: (title: string, who: MemberId) => `turn ${title} ${who}`,
}

/** A debrief that somebody began. */
export interface Known {
  id: DebriefId
  members: MemberId[]
}

/** Something that was asked of the vault and done; moments are counted in changes of the disk. */
interface Done {
  at: number
  done: number
  sets: Change[]
}

/** Everything that was done in some debriefs: what every disk of their story is judged by. */
export class DebriefLedger {
  /** Debriefs by title. */
  readonly known: Map<string, Known>
  readonly #base: Map<Register, unknown>
  /** What may stand in the place of the base: a process died, and what it wrote last is not safe. */
  readonly #unsure: Map<Register, unknown[]>
  /** What was safe on the disk that the story began with: titles, and sides as `sideName`. */
  readonly #sure: ReadonlySet<string>
  readonly #done: Done[] = []

  constructor(
    known = new Map<string, Known>(),
    base = new Map<Register, unknown>(),
    unsure = new Map<Register, unknown[]>(),
    sure: readonly string[] = [],
  ) {
    this.known = known
    this.#base = base
    this.#unsure = unsure
    this.#sure = new Set(sure)
  }

  add(done: Done): void {
    this.#done.push(done)
  }

  /** What stands in a register once everything is done that was done by this moment. */
  value(name: Register, moment = Number.POSITIVE_INFINITY): unknown {
    const values = this.#since(name, ({ done }) => done <= moment)
    return values.length > 0 ? values.at(-1) : (this.#base.get(name) ?? null)
  }

  /**
   * What may stand there after a crash: what was done, and whatever was under way as far as it came. Who
   * takes away what a killed process took away already writes nothing, and so makes nothing safe.
   */
  allowed(name: Register, moment: number): unknown[] {
    const found = spelled(this.#base.get(name))
    const done = this.#since(name, ({ done }) => done <= moment)
    const isUntouched = done.every((value) => value === null && found === spelled(null))
    const underWay = this.#since(name, ({ at, done }) => at <= moment && done > moment)
    const unsure = isUntouched ? (this.#unsure.get(name) ?? []) : []
    return [this.value(name, moment), ...underWay, ...unsure]
  }

  /** All registers that ever had a value by this moment. */
  names(moment = Number.POSITIVE_INFINITY): Register[] {
    const set = this.#done.flatMap(({ at, sets }) => (at <= moment ? sets : [])).map(([one]) => one)
    return [...new Set([...this.#base.keys(), ...this.#unsure.keys(), ...set])]
  }

  view(title: string, moment?: number): View | null {
    return this.value(register.view(title), moment) as View | null
  }

  state(title: string): DebriefState | null {
    const view = this.view(title)
    return view && stateOf(view)
  }

  /** True when its beginning is safe: from then on it is there, or its end is. */
  hasBegun(title: string, moment: number): boolean {
    const views = this.#since(register.view(title), ({ done }) => done <= moment)
    return this.#sure.has(title) || views.length > 0
  }

  /** True when a side is safe, as a draft or sealed: from then on it is one or the other. */
  hasWritten(title: string, who: MemberId, moment: number): boolean {
    const names = [register.draft(title, who), register.sealed(title, who)]
    const isThere = names.some((name) => this.value(name, moment) !== null)
    const since = names.flatMap((name) => this.#since(name, ({ done }) => done <= moment))
    // That a draft was taken away makes nothing safe of a side that was only seen before it was synced.
    const isSafe = this.#sure.has(sideName(title, who)) || since.some((side) => side !== null)
    return isThere && isSafe
  }

  /** What of all this is safe at a moment, for the story that goes on from there. */
  sureAt(moment: number): string[] {
    return [...this.known].flatMap(([title, { members }]) => [
      ...(this.hasBegun(title, moment) ? [title] : []),
      ...members.flatMap((who) =>
        this.hasWritten(title, who, moment) ? sideName(title, who) : [],
      ),
    ])
  }

  /** Those that are going on. */
  titles(): string[] {
    return [...this.known.keys()].filter((title) => this.view(title) !== null)
  }

  #since(name: Register, which: (done: Done) => boolean): unknown[] {
    return this.#done
      .filter(which)
      .flatMap(({ sets }) => sets.filter(([one]) => one === name).map(([, value]) => value))
  }
}

export function stateOf({ about, events }: View): DebriefState {
  return events.reduce<DebriefState>((state, event) => {
    const after = next(about, state, event)
    if (after === null) throw new Error(`${event.type} has no meaning in ${state.phase}`)
    return after
  }, beginning)
}

function sideName(title: string, who: MemberId): string {
  return `${title} ${who}`
}

/** What Ours keeps, in an order that does not depend on ids. */
export function sorted({ promises, words }: Kept): Kept {
  return {
    promises: [...promises].sort((a, b) => (a.text < b.text ? -1 : 1)),
    words: [...words].sort((a, b) => (a.who < b.who ? -1 : 1)),
  }
}

/** A value as text that is equal for equal values, in whatever order their fields stand. */
export function spelled(value: unknown): string {
  return JSON.stringify(value ?? null, (_, one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
}
