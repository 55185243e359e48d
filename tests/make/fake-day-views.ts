import type { Handlers } from '../../shared/contract.ts'
import type { Day } from '../../shared/days.ts'
import { AppError } from '../../shared/errors.ts'
import type { MemberId, RoundId } from '../../shared/ids.ts'
import type { DayViewRow } from '../../shared/model/day-view.ts'
import type { RoundStage } from '../../shared/model/round.ts'
import type { FakeSeats } from './fake-seats.ts'

type Names = Extract<keyof Handlers<'vault'>, `views.${string}`>

/** One set of views with everything of everybody; only handlers decide who sees what. */
export interface FakeDayView {
  id: RoundId
  day: Day
  startedBy: MemberId
  startedAt: string
  members: MemberId[]
  drafts: Map<MemberId, string>
  sealed: Map<MemberId, string>
  given: Set<MemberId>
  isLetGo: boolean
  altered: MemberId[]
  openedAt: string | null
}

/** Views of one day in memory, opened by the rules of rounds. */
export class FakeDayViews {
  readonly all = new Map<string, FakeDayView>()
  private readonly seats: FakeSeats

  constructor(seats: FakeSeats) {
    this.seats = seats
  }

  /** Begins one. */
  make(by: MemberId, day: string, members = this.seats.everyone()): FakeDayView {
    const made: FakeDayView = {
      id: this.seats.newId() as RoundId,
      ...{ day: day as Day, startedBy: by, members, isLetGo: false, altered: [], openedAt: null },
      startedAt: this.seats.now().toISOString(),
      drafts: new Map(),
      sealed: new Map(),
      given: new Set(),
    }
    this.all.set(made.id, made)
    return made
  }

  /** Finishes these words, as whoever they are. */
  finish(view: FakeDayView, who: MemberId, text: string): void {
    view.sealed.set(who, text)
    view.drafts.delete(who)
    if (view.sealed.size === view.members.length) view.given.add(who)
  }

  open(view: FakeDayView): void {
    view.openedAt = this.seats.now().toISOString()
  }

  /** What coming in gives where everybody has finished. */
  settle(): void {
    for (const view of this.all.values()) {
      if (this.stageOf(view) !== 'waiting') continue
      const here = this.seats.here().filter((who) => view.members.includes(who))
      if (here.length === view.members.length && here.length > 1) continue
      for (const who of here) view.given.add(who)
      if (view.given.size === view.members.length) this.open(view)
    }
  }

  readonly handlers: Pick<Handlers<'vault'>, Names> = {
    'views.list': () => {
      this.settle()
      return this.told().map((view) => this.row(view))
    },
    'views.read': ({ id }) => {
      const view = this.told().find((one) => one.id === id)
      if (view === undefined) return null
      const sides = view.members.map((who) => ({ who, text: view.sealed.get(who) ?? '' }))
      const readers = this.seats.everyone()
      return { ...this.row(view), sides: view.openedAt === null ? null : sides, readers }
    },
    'views.begin': ({ day, others }) => {
      const asked = [this.seats.me(), ...others]
      const members = this.seats.everyone().filter((member) => asked.includes(member))
      if (members.length !== asked.length) throw new AppError('request.invalid')
      return this.row(this.make(this.seats.me(), day, members))
    },
    'views.mine': ({ id }) => {
      const { sealed, drafts } = this.mine(id)
      return { text: sealed.get(this.seats.me()) ?? drafts.get(this.seats.me()) ?? '' }
    },
    'views.save-draft': ({ id, text }) => {
      const view = this.mine(id)
      const sealed = view.sealed.get(this.seats.me())
      if (sealed !== undefined && sealed !== text) throw new AppError('record.not-now')
      if (text.trim() === '') view.drafts.delete(this.seats.me())
      else if (sealed === undefined) view.drafts.set(this.seats.me(), text)
      return { savedAt: this.seats.now().toISOString() }
    },
    'views.discard': ({ id }) => {
      const view = this.mine(id)
      view.drafts.delete(this.seats.me())
      if (this.stageOf(view) === 'over') view.sealed.delete(this.seats.me())
      return null
    },
    'views.seal': ({ id, text }) => {
      const view = this.mine(id)
      if (this.stageOf(view) !== 'writing') throw new AppError('record.not-now')
      this.finish(view, this.seats.me(), text)
      return null
    },
    'views.take-back': ({ id }) => {
      const view = this.mine(id)
      const text = view.sealed.get(this.seats.me())
      if (text === undefined || view.given.size > 0) throw new AppError('record.not-now')
      view.sealed.delete(this.seats.me())
      view.drafts.set(this.seats.me(), text)
      return null
    },
    'views.let-go': ({ id }) => {
      const view = this.mine(id)
      if (view.given.size > 0 && view.altered.length === 0) throw new AppError('record.not-now')
      view.isLetGo = true
      return null
    },
    'views.open-together': ({ id }) => {
      const view = this.mine(id)
      const isHere = view.members.every((who) => this.seats.here().includes(who))
      if (!isHere) throw new AppError('session.not-here')
      if (this.stageOf(view) === 'waiting') this.open(view)
      else if (this.stageOf(view) !== 'open') throw new AppError('record.not-now')
      return null
    },
  }

  private stageOf(view: FakeDayView): RoundStage {
    if (view.openedAt !== null) return 'open'
    const house = this.seats.everyone()
    if (view.isLetGo || view.members.some((who) => !house.includes(who))) return 'over'
    if (view.altered.length > 0) return 'altered'
    return view.sealed.size === view.members.length ? 'waiting' : 'writing'
  }

  private told(): FakeDayView[] {
    return [...this.all.values()].toReversed().filter((view) => {
      const stage = this.stageOf(view)
      if (stage === 'open') return true
      if (stage === 'over') return this.hasWords(view) && this.isAlone()
      return view.members.some((who) => this.seats.here().includes(who))
    })
  }

  private row(view: FakeDayView): DayViewRow {
    const { id, day, members, startedBy, startedAt, altered, openedAt, sealed, given } = view
    const stage = this.stageOf(view)
    return {
      ...{ id, day, stage, members, startedBy, startedAt, altered, openedAt },
      sealed: members.filter((who) => sealed.has(who)),
      awaited: members.filter(
        (who) =>
          (stage === 'writing' && !sealed.has(who)) || (stage === 'waiting' && !given.has(who)),
      ),
      mine: this.ofMe(view, stage),
    }
  }

  private ofMe(view: FakeDayView, stage: RoundStage): DayViewRow['mine'] {
    if (stage !== 'over' && view.sealed.has(this.seats.me())) return 'sealed'
    return this.isAlone() && this.hasWords(view) ? 'draft' : 'none'
  }

  private hasWords({ drafts, sealed }: FakeDayView): boolean {
    return drafts.has(this.seats.me()) || sealed.has(this.seats.me())
  }

  private isAlone(): boolean {
    return this.seats.here().length === 1
  }

  private mine(id: string): FakeDayView {
    const view = this.all.get(id)
    if (!view?.members.includes(this.seats.me())) throw new AppError('record.not-found')
    return view
  }
}
