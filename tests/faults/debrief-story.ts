import type { Day } from '../../shared/days.ts'
import type { DebriefEvent, DebriefState } from '../../shared/model/debrief.ts'
import { awaited } from '../../shared/model/debrief-turns.ts'
import { Random } from '../make/random.ts'
import { saying } from '../make/saying.ts'
import type { Consequences } from './debrief-consequences.ts'
import { isSealedBy } from './debrief-home.ts'
import { type Change, type DebriefLedger, register, stateOf } from './debrief-ledger.ts'
import { DebriefSealing } from './debrief-sealing.ts'
import { type DebriefScene, DebriefSeats } from './debrief-seats.ts'
import type { CalendarClock, House } from './debrief-table.ts'
import { DebriefVoice } from './debrief-voice.ts'
import type { SimulatedDisk } from './simulated-disk.ts'

/** Where a story is when the crashes begin. */
export const beginnings = ['start', 'sealed', 'keep'] as const

/**
 * Members of one household in debriefs, alone and together, by chance: what they do follows from the
 * seed alone. After each act the story looks whether what it came to is what it had to come to.
 */
export class DebriefStory {
  readonly disk: SimulatedDisk
  readonly ledger: DebriefLedger
  readonly clock: CalendarClock
  readonly #house: House
  readonly #random: Random
  readonly #seats: DebriefSeats
  readonly #comesTo: Consequences
  readonly #voice: DebriefVoice
  readonly #sealing: DebriefSealing

  constructor(scene: DebriefScene) {
    this.#house = scene.house
    this.#random = new Random(scene.seed)
    this.#seats = new DebriefSeats(scene, this.#random)
    this.#comesTo = this.#seats.comesTo
    this.#voice = new DebriefVoice(this.#random, scene.seed.toString(36))
    this.#sealing = new DebriefSealing(this.#seats, this.#voice, this.#random)
    this.disk = this.#seats.disk
    this.ledger = scene.ledger
    this.clock = scene.clock
  }

  get moment(): number {
    return this.#seats.moment
  }

  /** A debrief is brought to where the crashes begin; answers with that moment. */
  async prepare(to: (typeof beginnings)[number]): Promise<number> {
    await this.#seats.seat([this.#random.pick(this.#house.members)])
    if (to === 'start') return this.moment
    await this.#start()
    const title = this.ledger.titles()[0]!
    const isThere = ({ phase }: DebriefState) => {
      const { about, events } = this.ledger.view(title)!
      const sealed = about.members.every((who) => isSealedBy(events, who))
      return to === 'sealed' ? sealed : phase === 'keep'
    }
    while (!isThere(this.ledger.state(title)!)) await this.#goOn(title, true)
    return this.moment
  }

  /** The computer is unplugged in the middle of all this: now and then nobody closes anything. */
  async live(acts: number): Promise<void> {
    if (this.#seats.areEmpty) await this.#seats.seat(this.#seats.anybody())
    for (let act = 0; act < acts; act += 1) await this.#act()
    if (this.#random.chance(0.5)) await this.#seats.at.vault.close()
  }

  async #act(): Promise<void> {
    const going = this.ledger.titles()
    const dice = this.#random.below(100)
    if (going.length === 0 || (dice < 4 && going.length < 3)) return this.#start()
    const title = this.#random.pick(going)
    if (dice < 7) return this.#besides()
    if (dice < 11) return this.#forget()
    if (dice < 15) return this.#seats.seat(this.#seats.anybody())
    if (dice < 20) return this.#pauseOrComeBack(title)
    if (dice < 22) return this.#close(title)
    return this.#goOn(title, false)
  }

  /** Something else is written, or tidied up. */
  async #besides(): Promise<void> {
    const { vault } = this.#seats.at
    if (this.#seats.present.length > 1 || this.#random.chance(0.5)) return vault.tidy()
    const body = { text: this.#voice.words('besides') }
    await vault.mine.commit([{ collection: 'entries', id: vault.newId(), operation: 'put', body }])
  }

  async #start(): Promise<void> {
    const { members } = this.#house
    const count = members.length > 2 && this.#random.chance(0.4) ? 3 : 2
    if (this.#seats.present.length > 1) await this.#seats.seat([this.#random.pick(members)])
    const { vault, debriefs } = this.#seats.at
    const others = members.filter((who) => who !== vault.me)
    while (others.length >= count) others.splice(this.#random.below(others.length), 1)
    const title = this.#voice.newTitle()
    const at = this.moment
    const row = await debriefs.start({ title, day: '2026-10-31' as Day }, others)
    this.ledger.known.set(title, { id: row.id, members: row.about.members })
    this.#seats.note(at, [[register.view(title), { about: row.about, events: [] }]])
  }

  async #forget(): Promise<void> {
    const me = this.#seats.at.vault.me
    const over = [...this.ledger.known.keys()].find(
      (title) =>
        this.ledger.view(title) === null && this.ledger.value(register.words(title, me)) !== null,
    )
    if (over === undefined) return this.#seats.seat(this.#seats.anybody())
    const { id } = this.ledger.known.get(over)!
    await this.#seats.do([[register.words(over, me), null]], ({ debriefs }) =>
      debriefs.forgetOwnWords(id),
    )
  }

  async #pauseOrComeBack(title: string): Promise<void> {
    await this.#seats.seatSomebody(title)
    const { id, members } = this.ledger.known.get(title)!
    const until = this.ledger.value(register.pause(title)) as string | null
    if (this.#hasEnded(title)) return
    if (until === null) {
      if (stateOf(this.ledger.view(title)!).phase === 'over') return
      const at = this.moment
      const { debriefs } = this.#seats.at
      await debriefs.pause(id, 30)
      const { pausedUntil } = debriefs.list().find((row) => row.id === id)!
      return this.#seats.note(at, [[register.pause(title), pausedUntil]])
    }
    if (!members.every((who) => this.#seats.present.includes(who))) this.clock.passDays(1)
    const released = () => {
      const sets: Change[] = [[register.pause(title), null]]
      const later = new Date(Date.parse(until) + 1)
      return [...sets, ...this.#comesTo.release(title, this.#seats.present, later)]
    }
    await this.#seats.do(released(), ({ debriefs }) => debriefs.comeBack(id))
  }

  async #close(title: string): Promise<void> {
    await this.#seats.seatSomebody(title)
    const state = this.ledger.state(title)
    if (state === null || state.phase === 'keep' || state.phase === 'over') return
    const { id } = this.ledger.known.get(title)!
    const event: DebriefEvent = { type: 'closed', who: this.#seats.at.vault.me }
    await this.#seats.do(this.#comesTo.leave(title, event, this.#seats.present), (at) =>
      at.debriefs.close(id),
    )
  }

  /** The next thing that would happen in a debrief. */
  async #goOn(title: string, isSteady: boolean): Promise<void> {
    if (this.ledger.value(register.pause(title)) !== null) return this.#pauseOrComeBack(title)
    const { about, events } = this.ledger.view(title)!
    const state = this.ledger.state(title)!
    if (state.phase === 'sides') {
      const unsealed = about.members.filter((who) => !isSealedBy(events, who))
      if (unsealed.length === 0 && !isSteady) return this.#sealing.open(title)
      if (unsealed.length > 0) return this.#sealing.write(title, this.#random.pick(unsealed))
      await this.#seats.seat(about.members)
      return this.#sealing.openTogether(title)
    }
    // A crash came before its end: whoever comes in next ends it.
    if (state.phase === 'over') return this.#seats.seat([this.#random.pick(about.members)])
    const who = this.#random.pick(awaited(about, state).slice(0, 2))
    await this.#seats.seatFor(title, who)
    if (this.#hasEnded(title) || this.#seats.at.vault.me !== who) return
    const { id } = this.ledger.known.get(title)!
    if (state.phase === 'keep') {
      const keeping = this.#voice.keeping(title)
      const event: DebriefEvent = { type: 'kept', who, keeping }
      const sets = this.#comesTo.leave(title, event, this.#seats.present)
      return this.#seats.do(sets, ({ debriefs }) => debriefs.keep(id, keeping))
    }
    if (!isSteady && this.#random.chance(0.25)) {
      const text = this.#voice.words('half')
      const draft = { place: 'box', fields: { text } }
      return this.#seats.do([[register.turn(title, who), text]], ({ debriefs }) =>
        debriefs.saveTurnDraft(id, who, draft),
      )
    }
    const act = this.#voice.act(title, about, this.ledger.state(title)!, who)
    // How an own part is received is chosen by a button: no box empties with it.
    await this.#seats.do(this.#comesTo.act(title, who, act), ({ debriefs }) =>
      debriefs.act(id, act.type === 'received' ? saying(who, act) : saying(who, act, 'box')),
    )
  }

  #hasEnded(title: string): boolean {
    return this.ledger.view(title) === null
  }
}
