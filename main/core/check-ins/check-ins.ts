import type { Day } from '../../../shared/days.ts'
import { AppError } from '../../../shared/errors.ts'
import type { MemberId, RoundId } from '../../../shared/ids.ts'
import { isSlowDay } from '../../../shared/model/chapter.ts'
import {
  type AboutCheckIn,
  type AgendaDraft,
  type AgendaTopic,
  type CheckIn,
  type CheckInSide,
  type Dimension,
  emptyCheckIn,
  trimmedSide,
} from '../../../shared/model/check-in.ts'
import { type CheckInSchedule, nextCheckIn } from '../../../shared/model/check-in-schedule.ts'
import { isShut } from '../../../shared/model/round.ts'
import { Chapters } from '../chapters/chapters.ts'
import type { Clock } from '../ports.ts'
import { Rounds } from '../rounds/rounds.ts'
import type { Round } from '../rounds/told-rounds.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { Turns } from '../vault/turns.ts'
import { Agenda } from './agenda.ts'
import { CheckInPlan } from './check-in-plan.ts'
import { readAbout, readSide } from './stored-check-in.ts'

/**
 * Check-ins of all members: a round in which each says apart how it has been, with what is asked about,
 * how often, and the lines noted once one is open. Nothing is summed up over members or over time.
 */
export class CheckIns {
  readonly plan: CheckInPlan
  readonly #vault: OpenVault
  readonly #rounds: Rounds<AboutCheckIn, CheckInSide>
  readonly #agenda: Agenda
  readonly #turns = new Turns()

  constructor(vault: OpenVault, clock: Clock) {
    this.#vault = vault
    this.plan = new CheckInPlan(vault)
    this.#agenda = new Agenda(vault)
    this.#rounds = new Rounds({
      vault,
      clock,
      kind: 'check-in',
      parseAbout: readAbout,
      parse: readSide,
    })
  }

  /** All that whoever is in may know of, the last one first. */
  list(): CheckIn[] {
    return this.#rounds
      .list()
      .map((round) => this.#told(round))
      .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1))
  }

  /** For a readable copy: those that are open, and of all others one's own words where there are some. */
  readable(): CheckIn[] {
    const { me } = this.#vault
    return this.list().flatMap((checkIn) => {
      if (checkIn.sides !== null) return [checkIn]
      const own = this.#rounds.mine(checkIn.id)
      return own === null ? [] : [{ ...checkIn, sides: [{ who: me, ...own }] }]
    })
  }

  /** What the next one asks about, and when it comes round. */
  coming(today: Day): {
    dimensions: Dimension[]
    schedule: CheckInSchedule | null
    next: Day | null
    isSlower: boolean
  } {
    const schedule = this.plan.schedule()
    const isSlower = isSlowDay(new Chapters(this.#vault).list(), today)
    // Of one that was let go, or altered, nothing ever opens.
    const lost = ['over', 'altered']
    const held = this.#rounds.list().filter(({ stage }) => !lost.includes(stage))
    // One that says it was held on a day to come tells nothing of when the next is due.
    const days = held.map(({ about }) => about.day).filter((day) => day <= today)
    const last = days.reduce<Day | null>(
      (max, day) => (max === null || day > max ? day : max),
      null,
    )
    const next = nextCheckIn({ schedule, last, isSlower })
    return { dimensions: this.plan.dimensions(), schedule, next, isSlower }
  }

  /** Asks every member; answers with the one that is still shut where there is one. */
  begin(day: Day): Promise<RoundId> {
    const { me } = this.#vault
    return this.#turns.take(async () => {
      const there = this.#rounds.list().find((one) => isShut(one) && one.members.includes(me))
      if (there !== undefined) return there.id
      const id = this.#vault.newId(me) as RoundId
      const dimensions = this.plan.asked()
      const about = { day, every: this.plan.schedule()?.every ?? 'none', dimensions }
      const members = this.#vault.members().map((member) => member.id)
      await this.#rounds.begin(id, about, members)
      return id
    })
  }

  /** One's own side, half written or sealed; empty where there is none. */
  draft(id: RoundId): CheckInSide {
    return this.#rounds.mine(id) ?? emptyCheckIn
  }

  /**
   * Saves what is half written; a side that says nothing takes it away.
   *
   * @returns the ISO instant at which it was safe
   * @throws AppError `record.not-found`; `record.not-now` once something else is sealed
   */
  saveDraft(id: RoundId, side: CheckInSide): Promise<string> {
    const said = trimmedSide(side)
    return this.#rounds.saveDraft(id, said.ratings.length > 0 ? said : null)
  }

  /**
   * Seals one's side, and is ready with it.
   *
   * @throws AppError `record.not-found`, `record.not-now`; `request.invalid` for a side that says nothing,
   * or something that is not asked
   */
  async seal(id: RoundId, side: CheckInSide): Promise<void> {
    const said = trimmedSide(side)
    const asked = this.#known(id).about.dimensions.map((dimension) => dimension.id)
    const isAsked = said.ratings.every(({ dimension }) => asked.includes(dimension))
    if (said.ratings.length === 0 || !isAsked) throw new AppError('request.invalid')
    await this.#rounds.seal(id, said)
  }

  /** @throws AppError `record.not-found`; `record.not-now` once a key is out */
  takeBack(id: RoundId): Promise<void> {
    return this.#rounds.takeBack(id)
  }

  /** @throws AppError `record.not-found`; `record.not-now` once a key is out */
  letGo(id: RoundId): Promise<void> {
    return this.#rounds.letGo(id)
  }

  /** @throws AppError `record.not-found`, `record.not-now`, `session.not-here`, `vault.damaged` */
  openTogether(id: RoundId): Promise<void> {
    return this.#rounds.openTogether(id)
  }

  /** What waited for those who came in; answers with what went wrong. It never throws. */
  settle(): Promise<unknown[]> {
    return this.#rounds.settle()
  }

  /**
   * Notes a line of whoever is at the keyboard, in place of the one they noted there; '' takes it away.
   *
   * @throws AppError `record.not-found`; `record.not-now` before it is open
   */
  note(id: RoundId, topic: AgendaTopic, text: string): Promise<void> {
    const { me } = this.#vault
    return this.#turns.take(async () => {
      if (this.#known(id).stage !== 'open') throw new AppError('record.not-now')
      await this.#agenda.note(me, id, topic, text)
    })
  }

  /** Lines that whoever is at the keyboard has half written, after every save asked for before. */
  agendaDraft(id: RoundId): Promise<AgendaDraft> {
    const { me } = this.#vault
    return this.#turns.take(async () => this.#agenda.draft(me, id))
  }

  /** @throws AppError `record.not-found`, `session.not-here` */
  saveAgendaDraft(id: RoundId, who: MemberId, draft: AgendaDraft): Promise<void> {
    return this.#turns.take(async () => {
      this.#known(id)
      await this.#agenda.saveDraft(who, id, draft)
    })
  }

  #known(id: RoundId): Round<AboutCheckIn, CheckInSide> {
    const round = this.#rounds.find(id)
    if (round === null) throw new AppError('record.not-found')
    return round
  }

  #told({ about, sides, ...row }: Round<AboutCheckIn, CheckInSide>): CheckIn {
    return {
      ...row,
      ...about,
      sides: sides && [...sides].map(([who, side]) => ({ who, ...side })),
      notes: row.stage === 'open' ? this.#agenda.notes(row.id) : [],
    }
  }
}
