import { type Day, dayOfDate } from '../../../shared/days.ts'
import { AppError } from '../../../shared/errors.ts'
import type { DebriefId, MemberId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type { Side } from '../../../shared/model/debrief.ts'
import { mayDuringPause, next } from '../../../shared/model/debrief-states.ts'
import type { Clock } from '../ports.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { readDebrief, sideOf, type ToldDebrief } from './debrief-space.ts'
import { HalfWritten } from './half-written.ts'
import { OwnWordsShelf, wordsOf } from './own-words.ts'
import { sideKeyOf } from './side-keys.ts'
import { mostSteps, type Step, writeOf } from './steps.ts'

/** So far may the clocks of two computers differ before the longest time-out of one is none on the other. */
const clockSlackMinutes = 60

/** The debriefs of those who are here, read as they are told, and written one step after another. */
export class DebriefBook {
  readonly vault: OpenVault
  readonly drafts: HalfWritten
  readonly words: OwnWordsShelf
  readonly #clock: Clock

  constructor(vault: OpenVault, clock: Clock) {
    this.vault = vault
    this.drafts = new HalfWritten(vault)
    this.words = new OwnWordsShelf(vault)
    this.#clock = clock
  }

  /** All of them, the one begun last in front. */
  all(): ToldDebrief[] {
    return this.vault.sides
      .list()
      .map((space) => readDebrief(this.vault, space))
      .filter((told) => told !== null)
      .sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
  }

  find(id: DebriefId): ToldDebrief | null {
    const space = this.vault.sides.find(id)
    return space && readDebrief(this.vault, space)
  }

  /** @throws AppError `record.not-found` */
  get(id: DebriefId): ToldDebrief {
    const told = this.find(id)
    if (told === null) throw new AppError('record.not-found')
    return told
  }

  /**
   * Until when a time-out lasts; null where there is none. What reaches further than anybody can choose is
   * none: it bears no name and no signature, and a changed program could let a debrief rest forever with it.
   */
  pausedUntil({ space }: ToldDebrief): string | null {
    const until = space.pausedUntil()
    if (until === null) return null
    const ahead = Date.parse(until) - this.now().getTime()
    return ahead > (limits.pauseMinutes.max + clockSlackMinutes) * 60_000 ? null : until
  }

  /** A time-out lasts until its instant has come, or until those who take part ended it together. */
  isPaused(told: ToldDebrief): boolean {
    const until = this.pausedUntil(told)
    return until !== null && Date.parse(until) > this.now().getTime()
  }

  /** Those who take part and are here. */
  here({ about }: ToldDebrief): MemberId[] {
    return this.vault.present.filter((member) => about.members.includes(member))
  }

  areAllHere({ about }: ToldDebrief): boolean {
    return about.members.every((member) => this.vault.present.includes(member))
  }

  /**
   * The state after these steps, if all may happen now in this order.
   *
   * @throws AppError `debrief.paused`, `debrief.not-now`
   */
  after(told: ToldDebrief, steps: Pick<Step, 'event'>[]): ToldDebrief['state'] {
    const isPaused = this.isPaused(told)
    return steps.reduce((state, { event }) => {
      const reached = next(told.about, state, event)
      if (reached === null) throw new AppError('debrief.not-now')
      if (isPaused && !mayDuringPause(event)) throw new AppError('debrief.paused')
      return reached
    }, told.state)
  }

  /** Writes steps in one frame, each signed by whoever does it, and reads the debrief anew. */
  async write(told: ToldDebrief, steps: Step[]): Promise<ToldDebrief> {
    this.after(told, steps)
    if (told.free + steps.length > mostSteps) throw new AppError('debrief.not-now')
    await told.space.commit(steps.map((step, at) => writeOf(told.free + at, step)))
    return readDebrief(this.vault, told.space)!
  }

  /** A sealed side that may be read here: everybody's are open, or its author is here with the key. */
  sealedSide(told: ToldDebrief, author: MemberId): Side | null {
    const key = told.keys.get(author) ?? sideKeyOf(this.vault, author, told.id)
    return key === null ? null : sideOf(this.vault, told, author, key)
  }

  /** Keeps what a member who is here said, and their side as far as it was written, with themselves. */
  async keepWords(told: ToldDebrief, who: MemberId, more: Step['event'][] = []): Promise<void> {
    const side =
      this.sealedSide(told, who) ??
      this.drafts.side(who, told.id) ??
      this.words.find(who, told.id)?.side ??
      null
    const words = wordsOf(told, who, side, more)
    if (side !== null || words.said.length > 0) await this.words.keep(words)
  }

  now(): Date {
    return this.#clock.now()
  }

  today(): Day {
    return dayOfDate(this.now())
  }
}
