import type { DebriefId, MemberId } from '../../shared/ids.ts'
import {
  type About,
  beginning,
  type DebriefEvent,
  type DebriefState,
  isBound,
  type Keeping,
  next,
  type Side,
  StageAct,
  strictest,
} from '../../shared/model/debrief.ts'

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

  /** What may stand there after a crash: what was done, and whatever was under way as far as it came. */
  allowed(name: Register, moment: number): unknown[] {
    const isUntouched = this.#since(name, ({ done }) => done <= moment).length === 0
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
    return isThere && (this.#sure.has(sideName(title, who)) || since.length > 0)
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

/** What somebody said in their own words, as it has to be with them. */
export function saidBy(who: MemberId, events: readonly DebriefEvent[]): DebriefEvent[] {
  return events.filter(({ who: by, ...said }) => by === who && StageAct.safeParse(said).success)
}

/** What each act comes to. The order is the order of the writes; what shares a frame stands together. */
export class Consequences {
  readonly #ledger: DebriefLedger

  constructor(ledger: DebriefLedger) {
    this.#ledger = ledger
  }

  seal(title: string, who: MemberId, side: Side): Change[] {
    return [
      [register.words(title, who), { side, said: [] }],
      this.#happens(title, { type: 'sealed', who }),
      [register.sealed(title, who), side],
      [register.draft(title, who), null],
    ]
  }

  withdraw(title: string, who: MemberId): Change[] {
    return [
      [register.draft(title, who), this.#ledger.value(register.sealed(title, who))],
      this.#happens(title, { type: 'withdrew', who }),
      [register.sealed(title, who), null],
      [register.words(title, who), null],
    ]
  }

  happens(title: string, ...events: DebriefEvent[]): Change[] {
    return events.length > 0 ? [this.#happens(title, ...events)] : []
  }

  /** The last one's own key comes with their word; whoever else is here gives theirs. */
  ready(title: string, who: MemberId, present: readonly MemberId[]): Change[] {
    const { about, events } = this.#ledger.view(title)!
    const ready: DebriefEvent = { type: 'ready', who }
    const isLast = isBound(about, stateOf({ about, events: [...events, ready] }))
    const others = present.filter((one) => one !== who && about.members.includes(one))
    const opened = (isLast ? [who, ...others] : []).map(openedBy)
    return [this.#happens(title, ready, ...opened)]
  }

  openTogether(title: string): Change[] {
    const { about, events } = this.#ledger.view(title)!
    const out = opened(events)
    return [
      this.#happens(title, ...about.members.filter((who) => !out.includes(who)).map(openedBy)),
    ]
  }

  act(title: string, who: MemberId, act: StageAct): Change[] {
    const { events } = this.#ledger.view(title)!
    const event: DebriefEvent = { ...act, who }
    const side = this.#ledger.value(register.sealed(title, who)) as Side
    return [
      [register.words(title, who), { side, said: saidBy(who, [...events, event]) }],
      this.#happens(title, event),
      ...(act.type === 'received' ? [] : [[register.turn(title, who), null] as Change]),
    ]
  }

  /** `closed` or `kept`, and the end that may come of it. */
  leave(title: string, event: DebriefEvent, present: readonly MemberId[]): Change[] {
    const { about, events } = this.#ledger.view(title)!
    const view = { about, events: [...events, event] }
    const sets: Change[] = [...this.#keepWords(title, event.who), [register.view(title), view]]
    return stateOf(view).phase === 'over' ? [...sets, ...this.#end(title, view, present)] : sets
  }

  /** What waits for those who come in. `now` decides about time-outs. */
  sit(present: readonly MemberId[], now: Date): Change[] {
    return [...this.#ledger.known.keys()].flatMap((title) => {
      const view = this.#ledger.view(title)
      if (view === null) return present.length === 1 ? this.#orphans(title, present[0]!) : []
      if (!present.every((who) => view.about.members.includes(who))) return []
      return this.#settle(title, view, present, now)
    })
  }

  /** Keys go out where everyone said ready, after that of the one who said so last. */
  release(title: string, present: readonly MemberId[], now: Date): Change[] {
    const { about, events } = this.#ledger.view(title)!
    const state = stateOf({ about, events })
    const until = this.#ledger.value(register.pause(title)) as string | null
    const isPaused = until !== null && Date.parse(until) > now.getTime()
    if (isPaused || state.phase !== 'sides' || !isBound(about, state)) return []
    const out = opened(events)
    const last = state.ready.at(-1)!
    if (!out.includes(last) && !present.includes(last)) return []
    const giving = present.filter((who) => about.members.includes(who) && !out.includes(who))
    return this.happens(title, ...giving.map(openedBy))
  }

  #settle(title: string, view: View, present: readonly MemberId[], now: Date): Change[] {
    if (stateOf(view).phase === 'over') return this.#end(title, view, present)
    const sets = this.release(title, present, now)
    for (const who of present) {
      const sealed = this.#ledger.value(register.sealed(title, who))
      const words = this.#words(title, who)
      const said = saidBy(who, view.events)
      if (sealed !== null) sets.push([register.draft(title, who), null])
      const isMissing = (sealed !== null && !words?.side) || said.length > (words?.said.length ?? 0)
      if (isMissing) sets.push(...this.#keepWords(title, who))
    }
    return sets
  }

  /** Ours gets what the strictest choice allows; everybody's words are with them before. */
  #end(title: string, { about, events }: View, present: readonly MemberId[]): Change[] {
    const here = about.members.filter((who) => present.includes(who))
    const choices = events.flatMap((event) => (event.type === 'kept' ? event.keeping : []))
    const kept = choices.length > 0 ? strictest(choices) : 'nothing'
    return [
      ...here.flatMap((who) => this.#keepWords(title, who)),
      [register.ours(title), this.#kept(title, { about, events }, kept)],
      [register.end(title), kept],
      [register.view(title), null],
      [register.pause(title), null],
      ...about.members.map((who): Change => [register.sealed(title, who), null]),
      ...here.flatMap((who): Change[] => [
        [register.draft(title, who), null],
        [register.turn(title, who), null],
      ]),
    ]
  }

  #kept(title: string, { about, events }: View, kept: Keeping): Kept | null {
    if (kept === 'nothing') return null
    const isAll = kept === 'everything'
    const promises = events.flatMap((event) =>
      event.type === 'promised' && event.promise !== null
        ? { by: event.who, text: event.promise.text }
        : [],
    )
    const origin = { debrief: this.#ledger.known.get(title)!.id, title }
    const none = { debrief: null, title: null }
    const kept_ = {
      promises: promises.map((promise) => ({ ...promise, ...(isAll ? origin : none) })),
      words: about.members.map((who) => ({
        who,
        side: this.#ledger.value(register.sealed(title, who)) as Side,
        said: saidBy(who, events),
      })),
    }
    const laid = isAll ? kept_ : { ...kept_, words: [] }
    return laid.promises.length + laid.words.length > 0 ? sorted(laid) : null
  }

  /** What was begun in a debrief that others ended stays with whoever began it. */
  #orphans(title: string, who: MemberId): Change[] {
    const draft = this.#ledger.value(register.draft(title, who)) as Side | null
    const words = this.#words(title, who)
    const sets: Change[] = [[register.turn(title, who), null]]
    if (draft === null) return sets
    if (!words?.side) sets.push([register.words(title, who), { said: [], ...words, side: draft }])
    return [...sets, [register.draft(title, who), null]]
  }

  #keepWords(title: string, who: MemberId): Change[] {
    const view = this.#ledger.view(title)!
    const side =
      this.#ledger.value(register.sealed(title, who)) ??
      this.#ledger.value(register.draft(title, who)) ??
      this.#words(title, who)?.side ??
      null
    const said = saidBy(who, view.events)
    if (side === null && said.length === 0) return []
    return [[register.words(title, who), { side, said }]]
  }

  #words(title: string, who: MemberId): Words | null {
    return this.#ledger.value(register.words(title, who)) as Words | null
  }

  #happens(title: string, ...events: DebriefEvent[]): Change {
    const view = this.#ledger.view(title)!
    return [register.view(title), { ...view, events: [...view.events, ...events] }]
  }
}

function openedBy(who: MemberId): DebriefEvent {
  return { type: 'opened', who }
}

function opened(events: readonly DebriefEvent[]): MemberId[] {
  return events.flatMap(({ type, who }) => (type === 'opened' ? who : []))
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
