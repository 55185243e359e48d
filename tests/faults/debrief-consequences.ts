import type { MemberId } from '../../shared/ids.ts'
import { type DebriefEvent, type Keeping, type Side, StageAct } from '../../shared/model/debrief.ts'
import { isBound, strictest } from '../../shared/model/debrief-states.ts'
import {
  type Change,
  type DebriefLedger,
  type Kept,
  register,
  sorted,
  stateOf,
  type View,
  type Words,
} from './debrief-ledger.ts'

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

/** What somebody said in their own words, as it has to be with them. */
export function saidBy(who: MemberId, events: readonly DebriefEvent[]): DebriefEvent[] {
  return events.filter(({ who: by, ...said }) => by === who && StageAct.safeParse(said).success)
}
