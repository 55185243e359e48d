import type { Handlers } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { MemberId, RoundId } from '../../shared/ids.ts'
import { isSlowDay } from '../../shared/model/chapter.ts'
import {
  type AgendaDraft,
  type CheckIn,
  type CheckInSide,
  type Dimension,
  type DimensionId,
  emptyCheckIn,
  firstDimensions,
  trimmedSide,
} from '../../shared/model/check-in.ts'
import { type CheckInSchedule, nextCheckIn } from '../../shared/model/check-in-schedule.ts'
import { isShut } from '../../shared/model/round.ts'
import type { FakeChapters } from './fake-chapters.ts'
import type { FakeSeats } from './fake-seats.ts'

type Names = Extract<keyof Handlers<'vault'>, `check-ins.${string}`>

/** One check-in with everything of everybody; only handlers decide who sees what. */
export interface FakeCheckIn extends Omit<CheckIn, 'mine' | 'sides' | 'sealed' | 'awaited'> {
  drafts: Map<MemberId, CheckInSide>
  sealedSides: Map<MemberId, CheckInSide>
  /** Whose keys are out. */
  given: Set<MemberId>
}

/** Check-ins in memory, opened by the rules of rounds. */
export class FakeCheckIns {
  readonly all = new Map<string, FakeCheckIn>()
  readonly agendaDrafts = new Map<string, AgendaDraft>()
  dimensions: Dimension[] = firstDimensions.map((id) => ({
    id: id as string as DimensionId,
    ...{ name: null, low: null, high: null, hidden: false },
  }))
  schedule: CheckInSchedule | null = null
  private readonly seats: FakeSeats
  private readonly chapters: FakeChapters

  constructor(seats: FakeSeats, chapters: FakeChapters) {
    this.seats = seats
    this.chapters = chapters
  }

  /** Begins one, whatever else goes on. */
  make(by: MemberId, day: CheckIn['day'], members = this.seats.everyone()): FakeCheckIn {
    const made: FakeCheckIn = {
      id: this.seats.newId() as RoundId,
      stage: 'writing',
      startedBy: by,
      startedAt: this.seats.now().toISOString(),
      members,
      altered: [],
      openedAt: null,
      day,
      every: this.schedule?.every ?? 'none',
      dimensions: this.dimensions.flatMap(({ hidden, ...asked }) => (hidden ? [] : [asked])),
      notes: [],
      drafts: new Map(),
      sealedSides: new Map(),
      given: new Set(),
    }
    this.all.set(made.id, made)
    return made
  }

  /** Seals a side; the last one gives their key with it. */
  seal(checkIn: FakeCheckIn, who: MemberId, side: CheckInSide): void {
    checkIn.sealedSides.set(who, side)
    checkIn.drafts.delete(who)
    if (checkIn.sealedSides.size < checkIn.members.length) return
    checkIn.stage = 'waiting'
    this.give(checkIn, [who])
  }

  /** What each member's coming in does. */
  settle(): void {
    const here = this.seats.here()
    for (const checkIn of this.all.values()) {
      const isCeremony = here.length > 1 && checkIn.members.every((who) => here.includes(who))
      if (checkIn.stage === 'waiting' && !isCeremony) this.give(checkIn, here)
    }
  }

  readonly handlers: Pick<Handlers<'vault'>, Names> = {
    'check-ins.list': () =>
      [...this.all.values()]
        .filter((one) => one.stage !== 'over' || one.drafts.has(this.seats.me()))
        .map((one) => this.told(one))
        .sort((a, b) => (a.day < b.day ? 1 : -1)),
    'check-ins.plan': ({ today }) => {
      const isSlower = isSlowDay([...this.chapters.all.values()], today)
      const lost = ['over', 'altered']
      const held = [...this.all.values()].filter(({ stage }) => !lost.includes(stage))
      const days = held.map((one) => one.day)
      const last = days.sort().at(-1) ?? null
      const { dimensions, schedule } = this
      return { dimensions, schedule, next: nextCheckIn({ schedule, last, isSlower }), isSlower }
    },
    'check-ins.begin': ({ day }) => {
      const there = [...this.all.values()].find(isShut)
      return (there ?? this.make(this.seats.me(), day)).id
    },
    'check-ins.draft': ({ id }) => {
      const { sealedSides, drafts } = this.find(id)
      return sealedSides.get(this.seats.me()) ?? drafts.get(this.seats.me()) ?? emptyCheckIn
    },
    'check-ins.save-draft': ({ id, side }) => {
      const said = trimmedSide(side)
      const { drafts } = this.find(id)
      if (said.ratings.length > 0) drafts.set(this.seats.me(), said)
      else drafts.delete(this.seats.me())
      return { savedAt: this.seats.now().toISOString() }
    },
    'check-ins.seal': ({ id, side }) => {
      const said = trimmedSide(side)
      if (said.ratings.length === 0) throw new AppError('request.invalid')
      this.seal(this.find(id), this.seats.me(), said)
      return null
    },
    'check-ins.take-back': ({ id }) => {
      const checkIn = this.find(id)
      const me = this.seats.me()
      const side = checkIn.sealedSides.get(me)
      const isFree = checkIn.stage === 'altered' || checkIn.given.size === 0
      if (!isFree || !side) throw new AppError('record.not-now')
      checkIn.sealedSides.delete(me)
      checkIn.drafts.set(me, side)
      if (checkIn.stage !== 'altered') checkIn.stage = 'writing'
      return null
    },
    'check-ins.open': ({ id }) => {
      const checkIn = this.find(id)
      if (!checkIn.members.every((who) => this.seats.here().includes(who))) {
        throw new AppError('session.not-here')
      }
      if (checkIn.stage !== 'waiting') throw new AppError('record.not-now')
      this.give(checkIn, checkIn.members)
      return null
    },
    'check-ins.let-go': ({ id }) => {
      const checkIn = this.find(id)
      if (checkIn.stage !== 'altered' && checkIn.given.size > 0)
        throw new AppError('record.not-now')
      checkIn.stage = 'over'
      for (const [who, side] of checkIn.sealedSides) checkIn.drafts.set(who, side)
      checkIn.sealedSides.clear()
      return null
    },
    'check-ins.note': ({ id, topic, text }) => {
      const checkIn = this.find(id)
      if (checkIn.stage !== 'open') throw new AppError('record.not-now')
      const by = this.seats.me()
      const others = checkIn.notes.filter((note) => note.by !== by || note.topic !== topic)
      checkIn.notes = text === '' ? others : [...others, { by, topic, text }]
      const { [topic]: _, ...rest } = this.agendaDrafts.get(draftKey(id, by)) ?? {}
      this.agendaDrafts.set(draftKey(id, by), rest)
      return null
    },
    'check-ins.agenda-draft': ({ id }) =>
      this.agendaDrafts.get(draftKey(this.find(id).id, this.seats.me())) ?? {},
    'check-ins.save-agenda-draft': ({ id, who, draft }) => {
      if (!this.seats.here().includes(who)) throw new AppError('session.not-here')
      this.agendaDrafts.set(draftKey(this.find(id).id, who), draft)
      return null
    },
    'check-ins.set-schedule': (schedule) => {
      this.schedule = schedule
      return null
    },
    'check-ins.set-dimension': ({ id, ...said }) => {
      const others = this.dimensions.filter((one) => one.id !== id && !one.hidden)
      if (said.hidden && others.length === 0) throw new AppError('record.not-now')
      this.dimensions =
        id === null
          ? [...this.dimensions, { id: this.seats.newId() as string as DimensionId, ...said }]
          : this.dimensions.map((one) => (one.id === id ? { id, ...said } : one))
      return null
    },
  }

  private give(checkIn: FakeCheckIn, who: MemberId[]): void {
    for (const member of who) if (checkIn.members.includes(member)) checkIn.given.add(member)
    if (checkIn.given.size < checkIn.members.length) return
    checkIn.stage = 'open'
    checkIn.openedAt = this.seats.now().toISOString()
  }

  private told({ drafts, sealedSides, given, ...checkIn }: FakeCheckIn): CheckIn {
    const me = this.seats.me()
    const isAlone = this.seats.here().length === 1
    const own = sealedSides.has(me) ? 'sealed' : isAlone && drafts.has(me) ? 'draft' : 'none'
    const sides = checkIn.members.map((who) => ({ who, ...sealedSides.get(who)! }))
    return {
      ...checkIn,
      sealed: checkIn.members.filter((who) => sealedSides.has(who)),
      awaited: checkIn.members.filter(
        (who) =>
          (checkIn.stage === 'writing' && !sealedSides.has(who)) ||
          (checkIn.stage === 'waiting' && !given.has(who)),
      ),
      mine: own,
      sides: checkIn.stage === 'open' ? sides : null,
    }
  }

  private find(id: RoundId): FakeCheckIn {
    const checkIn = this.all.get(id)
    if (!checkIn) throw new AppError('record.not-found')
    return checkIn
  }
}

function draftKey(id: string, who: MemberId): string {
  return `${id} ${who}`
}
