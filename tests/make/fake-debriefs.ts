import { AppError } from '../../shared/errors.ts'
import type { DebriefId, MemberId } from '../../shared/ids.ts'
import {
  type About,
  type Debrief,
  type DebriefEvent,
  type DebriefRow,
  type DebriefState,
  type Keeping,
  type KeptDebrief,
  type OwnWords,
  type Side,
  StageAct,
  type TurnDraft,
} from '../../shared/model/debrief.ts'
import {
  beginning,
  isBound,
  isRevealed,
  mayDuringPause,
  next,
} from '../../shared/model/debrief-states.ts'
import type { FakeAgreements } from './fake-agreements.ts'
import type { FakeSeats } from './fake-seats.ts'

/** One debrief as it lies in the fake vault: everything of everybody. Only handlers decide who sees what. */
export interface FakeDebrief {
  id: DebriefId
  about: About
  state: DebriefState
  events: DebriefEvent[]
  /** Sealed sides. */
  sides: Map<MemberId, Side>
  /** Sides that are being written. */
  drafts: Map<MemberId, Side>
  pausedUntil: string | null
  /** Those whose seal does not hold. */
  broken: Set<MemberId>
}

/**
 * Debriefs in memory. `next` decides what may happen, as in the vault; what stands here beside it is who
 * may see what, drafts, time-outs, own words and endings.
 */
export class FakeDebriefs {
  readonly going = new Map<string, FakeDebrief>()
  readonly kept: KeptDebrief[] = []
  /** By member and debrief: what they said, whatever became of it. */
  readonly words = new Map<string, OwnWords>()
  readonly turnDrafts = new Map<string, TurnDraft>()
  private readonly seats: FakeSeats
  private readonly agreements: FakeAgreements
  private lastFirst: MemberId | null = null

  constructor(seats: FakeSeats, agreements: FakeAgreements) {
    this.seats = seats
    this.agreements = agreements
  }

  /** Begins a debrief between these members, who are put in the order of joining. */
  begin(title: string, day: About['day'], members: MemberId[]): FakeDebrief {
    const inOrder = this.seats.everyone().filter((who) => members.includes(who))
    const before = this.lastFirst ? inOrder.indexOf(this.lastFirst) : -1
    const first = inOrder[(before + 1) % inOrder.length]!
    this.lastFirst = first
    const debrief: FakeDebrief = {
      id: this.seats.newId() as DebriefId,
      about: { title, day, members: inOrder, first },
      state: beginning,
      events: [],
      sides: new Map(),
      drafts: new Map(),
      pausedUntil: null,
      broken: new Set(),
    }
    this.going.set(debrief.id, debrief)
    return debrief
  }

  /** @throws AppError `debrief.paused`, `debrief.not-now`; then nothing has changed. */
  happen(debrief: FakeDebrief, event: DebriefEvent): void {
    const after = next(debrief.about, debrief.state, event)
    if (!after) throw new AppError('debrief.not-now')
    if (this.isPaused(debrief) && !mayDuringPause(event)) throw new AppError('debrief.paused')
    debrief.state = after
    debrief.events.push(event)
    this.remember(debrief, event)
    if (after.phase === 'over') this.end(debrief, after.kept)
  }

  /** Seals a side for its author. @throws AppError as `happen` */
  seal(debrief: FakeDebrief, who: MemberId, side: Side): void {
    this.happen(debrief, { type: 'sealed', who })
    debrief.sides.set(who, side)
    debrief.drafts.delete(who)
    this.wordsOf(debrief, who).side = side
  }

  /** What each member's coming in does: their side opens, once the last who said ready gave theirs. */
  settle(): void {
    for (const debrief of this.going.values()) {
      for (const who of this.seats.here()) {
        const { state, about } = debrief
        if (state.phase !== 'sides' || !isBound(about, state) || this.isPaused(debrief)) continue
        const isFirst = !state.opened.includes(state.ready.at(-1)!)
        if (isFirst || !about.members.includes(who) || state.opened.includes(who)) continue
        this.happen(debrief, { type: 'opened', who })
      }
    }
  }

  /** What this member said in each debrief, the last in front. */
  wordsBy(member: MemberId): OwnWords[] {
    return [...this.words.values()]
      .filter(({ who, side, said }) => who === member && (side !== null || said.length > 0))
      .reverse()
  }

  /** @throws AppError `record.not-found` where somebody here takes no part */
  find(id: DebriefId): FakeDebrief {
    const debrief = this.going.get(id)
    if (!debrief || !this.isReader(debrief)) throw new AppError('record.not-found')
    return debrief
  }

  /** Everyone who is here takes part in it. */
  isReader({ about }: FakeDebrief): boolean {
    return this.seats.here().every((who) => about.members.includes(who))
  }

  areAllHere({ about }: FakeDebrief): boolean {
    return about.members.every((who) => this.seats.here().includes(who))
  }

  isPaused({ pausedUntil }: FakeDebrief): boolean {
    return pausedUntil !== null && new Date(pausedUntil) > this.seats.now()
  }

  private isAlone(): boolean {
    return this.seats.here().length === 1
  }

  rowOf({ id, about, state, pausedUntil, drafts }: FakeDebrief): DebriefRow {
    const hasDraft = this.isAlone() && state.phase === 'sides' && drafts.has(this.seats.me())
    return { id, about, state, pausedUntil, hasDraft }
  }

  /** Before the reveal each sees their own side alone, and several together see none. */
  shown(debrief: FakeDebrief): Debrief {
    const { about, events, sides, broken } = debrief
    const isOpen = isRevealed(about, events)
    const isMine = (who: MemberId) => this.isAlone() && who === this.seats.me()
    return {
      ...this.rowOf(debrief),
      readers: about.members,
      sides: about.members.map((who) => {
        const isShown = (isOpen || isMine(who)) && !broken.has(who)
        const side = isShown ? (sides.get(who) ?? null) : null
        return { who, side, isBroken: isOpen && broken.has(who) }
      }),
      events: [...events],
    }
  }

  wordsOf({ id, about }: FakeDebrief, who: MemberId): OwnWords {
    const key = `${who} ${id}`
    const found = this.words.get(key) ?? { debrief: id, about, who, side: null, said: [] }
    this.words.set(key, found)
    return found
  }

  private remember(debrief: FakeDebrief, event: DebriefEvent): void {
    const { who, ...act } = event
    if (StageAct.safeParse(act).success) this.wordsOf(debrief, who).said.push(event)
  }

  /** What was not said yet stays with its writer; of what was said Ours keeps what everyone allowed. */
  private end(debrief: FakeDebrief, keeping: Keeping): void {
    const { id, about, events, drafts } = debrief
    this.going.delete(id)
    for (const [who, side] of drafts) this.wordsOf(debrief, who).side ??= side
    if (keeping === 'everything') {
      this.kept.push({
        id,
        about,
        endedAt: this.seats.now().toISOString(),
        words: about.members.map((who) => structuredClone(this.wordsOf(debrief, who))),
      })
    }
    if (keeping === 'nothing') return
    const origin = keeping === 'everything' ? { debrief: id, title: about.title } : null
    for (const event of events) {
      if (event.type !== 'promised' || !event.promise) continue
      this.agreements.make(event.who, event.promise, origin)
    }
  }
}
