import { AppError } from '../../../shared/errors.ts'
import type { DebriefId, MemberId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type {
  About,
  Debrief,
  DebriefEvent,
  DebriefRow,
  Keeping,
  KeptDebrief,
  OwnWords,
  Saying,
  ShownSide,
  Side,
  TurnDraft,
  Way,
} from '../../../shared/model/debrief.ts'
import type { Clock } from '../ports.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { Turns } from '../vault/turns.ts'
import { DebriefBook } from './debrief-book.ts'
import { aboutRecord, isOpen, readDebrief, type ToldDebrief } from './debrief-space.ts'
import { handedBy } from './ending.ts'
import { whoIsFirst } from './first.ts'
import { keptIn } from './kept-debriefs.ts'
import { openTogether, release, sayReady } from './reveal.ts'
import { finishIt, settle } from './settle.ts'
import { readSideDraft, saveSideDraft, seal, withdraw } from './sides.ts'

/**
 * The debriefs of those who are here. Everything that is done is done by whoever was at the keyboard
 * when it was asked for, and what changes something waits for what was asked before it.
 *
 * All methods that name a debrief throw AppError `record.not-found` where it is not one of those here;
 * what moves it on throws `debrief.not-now` where that has no meaning now, and `debrief.paused` during
 * a time-out.
 */
export class Debriefs {
  readonly #vault: OpenVault
  readonly #book: DebriefBook
  readonly #turns = new Turns()

  constructor(vault: OpenVault, clock: Clock) {
    this.#vault = vault
    this.#book = new DebriefBook(vault, clock)
  }

  /** All of them, the one begun last in front. */
  list(): DebriefRow[] {
    return this.#book.all().map((told) => this.#row(told))
  }

  /** One of them; null where it is not one of those here. */
  read(id: DebriefId): Debrief | null {
    const told = this.#book.find(id)
    if (told === null) return null
    const { about, space, events } = told
    const sides = about.members.map((who) => this.#shownSide(told, who))
    return { ...this.#row(told), readers: space.readers(), sides, events }
  }

  /** Begins a debrief. @throws AppError `request.invalid` for anybody who is no other member */
  start(about: Pick<About, 'title' | 'day'>, others: MemberId[]): Promise<DebriefRow> {
    const { me } = this.#vault
    return this.#turns.take(async () => {
      const members = this.#inOrder([me, ...others])
      const body: About = { ...about, members, first: this.#first(members) }
      const space = await this.#vault.sides.found(members, [
        { collection: aboutRecord, id: aboutRecord, operation: 'put', basedOn: 0, body, by: me },
      ])
      return this.#row(readDebrief(this.#vault, space)!)
    })
  }

  /** See `readSideDraft`. */
  sideDraft(id: DebriefId): Side {
    return readSideDraft(this.#book, this.#vault.me, id)
  }

  /** See `saveSideDraft`. */
  saveSideDraft(id: DebriefId, side: Side): Promise<string> {
    return this.#byMe((me) => saveSideDraft(this.#book, me, id, side))
  }

  /** See `seal`. */
  seal(id: DebriefId, side: Side): Promise<void> {
    return this.#byMe((me) => seal(this.#book, me, id, side))
  }

  /** See `withdraw`. */
  withdraw(id: DebriefId): Promise<void> {
    return this.#byMe((me) => withdraw(this.#book, me, id))
  }

  /** Chooses how the sides open; the same choice again changes nothing. */
  chooseWay(id: DebriefId, way: Way): Promise<void> {
    return this.#byMe(async (me) => {
      const told = this.#book.get(id)
      const event: DebriefEvent = { type: 'chose-way', who: me, way }
      this.#book.after(told, [{ event }])
      const { state } = told
      const hasChosen = state.phase === 'sides' && state.eachReady.includes(me)
      if (hasChosen !== (way === 'each-ready')) await this.#book.write(told, [{ event }])
    })
  }

  /** See `sayReady`. */
  ready(id: DebriefId): Promise<void> {
    return this.#byMe((me) => sayReady(this.#book, me, id))
  }

  /** See `openTogether`. */
  openTogether(id: DebriefId): Promise<void> {
    return this.#byMe(() => openTogether(this.#book, id))
  }

  /**
   * Says the next things in the stages, in one frame. The same words are with their author before anybody
   * else has them. What else they are writing in this debrief stays.
   *
   * @throws AppError `session.not-here` where whoever says it is not at the keyboard
   */
  act(id: DebriefId, { who, acts, places }: Saying): Promise<void> {
    return this.#byMe(async (me) => {
      if (who !== me) throw new AppError('session.not-here')
      const told = this.#book.get(id)
      const steps = acts.map((act) => ({ event: { ...act, who } }))
      this.#book.after(told, steps)
      await this.#book.keepWords(
        told,
        who,
        steps.map(({ event }) => event),
      )
      await this.#book.write(told, steps)
      // What stands is not refused over its draft: one that stays is its writer's, and goes with the debrief.
      await this.#book.drafts.removeTurns(who, id, places).catch(() => {})
    })
  }

  /** Words half written in a stage by the member at the keyboard. */
  turnDraft(id: DebriefId, place: string): Promise<TurnDraft> {
    return this.#byMe(async (me) => this.#book.drafts.turn(me, this.#book.get(id).id, place))
  }

  /**
   * Saves them where only `who`, who wrote them, can read them; a time-out does not stop it.
   *
   * @throws AppError `session.not-here` where `who` is not here
   */
  saveTurnDraft(id: DebriefId, who: MemberId, draft: TurnDraft): Promise<void> {
    return this.#turns.take(() => this.#book.drafts.saveTurn(who, this.#book.get(id).id, draft))
  }

  /**
   * A time-out of so many minutes from now, without a name. It never shortens one that lasts longer.
   *
   * @throws AppError `request.invalid` for less than 20 minutes, for more than 24 hours, and for parts of one
   */
  pause(id: DebriefId, minutes: number): Promise<void> {
    return this.#byMe(async () => {
      const { min, max } = limits.pauseMinutes
      const isOne = Number.isInteger(minutes) && minutes >= min && minutes <= max
      if (!isOne) throw new AppError('request.invalid')
      const told = this.#book.get(id)
      if (told.state.phase === 'over') throw new AppError('debrief.not-now')
      const until = new Date(this.#book.now().getTime() + minutes * 60_000).toISOString()
      const lasting = this.#book.pausedUntil(told)
      if (lasting === null || lasting < until) await told.space.setPause(until)
    })
  }

  /** Ends a time-out. @throws AppError `debrief.paused` before its time, unless everyone is here */
  comeBack(id: DebriefId): Promise<void> {
    return this.#byMe(async () => {
      const told = this.#book.get(id)
      if (told.space.pausedUntil() === null) return
      if (this.#book.isPaused(told) && !this.#book.areAllHere(told)) {
        throw new AppError('debrief.paused')
      }
      await told.space.setPause(null)
      await release(this.#book, this.#book.get(id))
    })
  }

  /** Closes it, without a reason. Before the sides are open that is its end, and nothing is kept. */
  close(id: DebriefId): Promise<void> {
    return this.#byMe(async (me) => {
      const told = this.#book.get(id)
      const event: DebriefEvent = { type: 'closed', who: me }
      this.#book.after(told, [{ event }])
      await this.#book.keepWords(told, me)
      const isEnd = told.state.phase === 'sides'
      const consent = isEnd ? { consent: this.#vault.sides.consent(id, me, 'nothing') } : {}
      await finishIt(this.#book, await this.#book.write(told, [{ event, ...consent }]))
    })
  }

  /** Says what Ours is to keep; with the last word, or the first 'nothing', the debrief ends. */
  keep(id: DebriefId, keeping: Keeping): Promise<void> {
    return this.#byMe(async (me) => {
      const told = this.#book.get(id)
      const event: DebriefEvent = { type: 'kept', who: me, keeping }
      this.#book.after(told, [{ event }])
      await this.#book.keepWords(told, me)
      const consent = this.#vault.sides.consent(id, me, keeping)
      const handed = handedBy(this.#vault, told, me, keeping, this.#book.today())
      await finishIt(this.#book, await this.#book.write(told, [{ event, consent, handed }]))
    })
  }

  /** Debriefs that Ours keeps whole, the one that ended last in front. */
  kept(): KeptDebrief[] {
    return keptIn(this.#vault)
  }

  /** What the member who is in said in each debrief, the last in front. */
  ownWords(): OwnWords[] {
    return this.#book.words
      .list(this.#vault.me)
      .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
      .map(({ words }) => words)
  }

  /**
   * Takes them away for good.
   *
   * @throws AppError `record.not-found`; `debrief.not-now` while the debrief goes on
   */
  forgetOwnWords(id: DebriefId): Promise<void> {
    return this.#byMe(async (me) => {
      if (this.#book.words.find(me, id) === null) throw new AppError('record.not-found')
      if (this.#vault.sides.find(id) !== null) throw new AppError('debrief.not-now')
      await this.#book.words.forget(me, id)
    })
  }

  /** Does what waited for those who came in. Never throws; answers with what went wrong. See `settle`. */
  settle(): Promise<unknown[]> {
    return this.#turns.take(() => settle(this.#book))
  }

  /** In turn, and by whoever is at the keyboard now, whatever happens while it waits. */
  #byMe<Value>(act: (me: MemberId) => Promise<Value>): Promise<Value> {
    const { me } = this.#vault
    return this.#turns.take(() => act(me))
  }

  #inOrder(members: MemberId[]): MemberId[] {
    const known = this.#vault.members().sort((a, b) => a.place - b.place)
    const inOrder = known.map(({ id }) => id).filter((id) => members.includes(id))
    // Somebody who is no member, or named twice, or oneself.
    if (inOrder.length !== members.length) throw new AppError('request.invalid')
    return inOrder
  }

  #first(members: MemberId[]): MemberId {
    const going = this.#book.all().map(({ about, startedAt }) => ({ about, at: startedAt }))
    const gone = this.#vault.present
      .flatMap((member) => this.#book.words.list(member))
      .filter(({ words }) => this.#vault.sides.find(words.debrief) === null)
      .map(({ words, changedAt }) => ({ about: words.about, at: changedAt }))
    const kept = this.kept().map(({ about, endedAt }) => ({ about, at: endedAt }))
    return whoIsFirst(members, [...going, ...gone, ...kept])
  }

  #isAlone(): boolean {
    return this.#vault.present.length === 1
  }

  #row(told: ToldDebrief): DebriefRow {
    const { id, about, state, seals } = told
    const { me } = this.#vault
    const hasDraft =
      this.#isAlone() &&
      state.phase === 'sides' &&
      !seals.has(me) &&
      this.#book.drafts.side(me, id) !== null
    return { id, about, state, pausedUntil: this.#book.pausedUntil(told), hasDraft }
  }

  /** Until all are open each sees their own side, alone; together nobody sees any. */
  #shownSide(told: ToldDebrief, who: MemberId): ShownSide {
    const isShown = isOpen(told) || (this.#isAlone() && who === this.#vault.me)
    if (!isShown || !told.seals.has(who)) return { who, side: null, isBroken: false }
    const side = this.#book.sealedSide(told, who)
    return { who, side, isBroken: side === null }
  }
}
