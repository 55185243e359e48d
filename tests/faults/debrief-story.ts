import type { Day } from '../../shared/days.ts'
import type { MemberId } from '../../shared/ids.ts'
import {
  awaited,
  beginning,
  type DebriefEvent,
  type DebriefState,
  emptySide,
  type Keeping,
  orderOf,
  type Side,
  type StageAct,
} from '../../shared/model/debrief.ts'
import { Random } from '../make/random.ts'
import type { Tree } from '../make/tree.ts'
import {
  type Change,
  Consequences,
  type DebriefLedger,
  register,
  stateOf,
} from './debrief-ledger.ts'
import {
  type CalendarClock,
  differences,
  type House,
  lookAt,
  type Sat,
  sit,
} from './debrief-table.ts'
import { type Plan, SimulatedDisk } from './simulated-disk.ts'

/** Where a story is when the crashes begin. */
export const beginnings = ['start', 'sealed', 'keep'] as const

export interface DebriefScene {
  house: House
  seed: number
  ledger: DebriefLedger
  clock: CalendarClock
  start?: Tree
  plan?: Plan
}

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
  readonly #comesTo: Consequences
  readonly #mark: string
  readonly #moods = new Map<string, Mood>()
  #told = 0
  #at: Sat | null = null

  constructor({ house, seed, ledger, clock, start, plan }: DebriefScene) {
    this.disk = new SimulatedDisk(start ?? house.tree, { seed, ...plan })
    this.ledger = ledger
    this.clock = clock
    this.#house = house
    this.#random = new Random(seed)
    this.#comesTo = new Consequences(ledger)
    this.#mark = seed.toString(36)
  }

  get moment(): number {
    return this.disk.steps.length
  }

  /** A debrief is brought to where the crashes begin; answers with that moment. */
  async prepare(to: (typeof beginnings)[number]): Promise<number> {
    await this.#seat([this.#random.pick(this.#house.members)])
    if (to === 'start') return this.moment
    await this.#start()
    const title = this.ledger.titles()[0]!
    const isThere = ({ phase }: DebriefState) => {
      const { about, events } = this.ledger.view(title)!
      const sealed = about.members.every((who) => isSealed(events, who))
      return to === 'sealed' ? sealed : phase === 'keep'
    }
    while (!isThere(this.ledger.state(title)!)) await this.#goOn(title, true)
    return this.moment
  }

  /** The computer is unplugged in the middle of all this: now and then nobody closes anything. */
  async live(acts: number): Promise<void> {
    if (this.#at === null) await this.#seat(this.#anybody())
    for (let act = 0; act < acts; act += 1) await this.#act()
    if (this.#random.chance(0.5)) await this.#at!.vault.close()
  }

  get #present(): readonly MemberId[] {
    return this.#at!.vault.present
  }

  async #act(): Promise<void> {
    const going = this.ledger.titles()
    const dice = this.#random.below(100)
    if (going.length === 0 || (dice < 4 && going.length < 3)) return this.#start()
    const title = this.#random.pick(going)
    if (dice < 7) return this.#besides()
    if (dice < 11) return this.#forget()
    if (dice < 15) return this.#seat(this.#anybody())
    if (dice < 20) return this.#pauseOrComeBack(title)
    if (dice < 22) return this.#close(title)
    return this.#goOn(title, false)
  }

  /** Something else is written, or tidied up. */
  async #besides(): Promise<void> {
    const { vault } = this.#at!
    if (this.#present.length > 1 || this.#random.chance(0.5)) return vault.tidy()
    const body = { text: this.#words('besides') }
    await vault.mine.commit([{ collection: 'entries', id: vault.newId(), operation: 'put', body }])
  }

  async #start(): Promise<void> {
    const { members } = this.#house
    const count = members.length > 2 && this.#random.chance(0.4) ? 3 : 2
    if (this.#present.length > 1) await this.#seat([this.#random.pick(members)])
    const { vault, debriefs } = this.#at!
    const others = members.filter((who) => who !== vault.me)
    while (others.length >= count) others.splice(this.#random.below(others.length), 1)
    this.#told += 1
    const title = `about ${this.#mark}-${this.#told}`
    const at = this.moment
    const row = await debriefs.start({ title, day: '2026-10-31' as Day }, others)
    this.ledger.known.set(title, { id: row.id, members: row.about.members })
    this.ledger.add({
      at,
      done: this.moment,
      sets: [[register.view(title), { about: row.about, events: [] }]],
    })
    this.#look()
  }

  async #forget(): Promise<void> {
    const me = this.#at!.vault.me
    const over = [...this.ledger.known.keys()].find(
      (title) =>
        this.ledger.view(title) === null && this.ledger.value(register.words(title, me)) !== null,
    )
    if (over === undefined) return this.#seat(this.#anybody())
    const { id } = this.ledger.known.get(over)!
    await this.#do([[register.words(over, me), null]], ({ debriefs }) =>
      debriefs.forgetOwnWords(id),
    )
  }

  async #pauseOrComeBack(title: string): Promise<void> {
    await this.#seatSomebody(title)
    const { id, members } = this.ledger.known.get(title)!
    const until = this.ledger.value(register.pause(title)) as string | null
    if (this.#hasEnded(title)) return
    if (until === null) {
      if (stateOf(this.ledger.view(title)!).phase === 'over') return
      const at = this.moment
      const { debriefs } = this.#at!
      await debriefs.pause(id, 30)
      const { pausedUntil } = debriefs.list().find((row) => row.id === id)!
      const sets: Change[] = [[register.pause(title), pausedUntil]]
      this.ledger.add({ at, done: this.moment, sets })
      return this.#look()
    }
    if (!members.every((who) => this.#present.includes(who))) this.clock.passDays(1)
    const released = () => {
      const sets: Change[] = [[register.pause(title), null]]
      const later = new Date(Date.parse(until) + 1)
      return [...sets, ...this.#comesTo.release(title, this.#present, later)]
    }
    await this.#do(released(), ({ debriefs }) => debriefs.comeBack(id))
  }

  async #close(title: string): Promise<void> {
    await this.#seatSomebody(title)
    const state = this.ledger.state(title)
    if (state === null || state.phase === 'keep' || state.phase === 'over') return
    const { id } = this.ledger.known.get(title)!
    const event: DebriefEvent = { type: 'closed', who: this.#at!.vault.me }
    await this.#do(this.#comesTo.leave(title, event, this.#present), (at) => at.debriefs.close(id))
  }

  /** The next thing that would happen in a debrief. */
  async #goOn(title: string, isSteady: boolean): Promise<void> {
    if (this.ledger.value(register.pause(title)) !== null) return this.#pauseOrComeBack(title)
    const { about, events } = this.ledger.view(title)!
    const state = this.ledger.state(title)!
    if (state.phase === 'sides') {
      const unsealed = about.members.filter((who) => !isSealed(events, who))
      if (unsealed.length === 0 && !isSteady) return this.#open(title)
      if (unsealed.length > 0) return this.#write(title, this.#random.pick(unsealed))
      await this.#seat(about.members)
      return this.#openTogether(title)
    }
    // A crash came before its end: whoever comes in next ends it.
    if (state.phase === 'over') return this.#seat([this.#random.pick(about.members)])
    const who = this.#random.pick(awaited(about, state).slice(0, 2))
    await this.#seatFor(title, who)
    if (this.#hasEnded(title) || this.#at!.vault.me !== who) return
    const { id } = this.ledger.known.get(title)!
    if (state.phase === 'keep') {
      const keeping = this.#keeping(title)
      const event: DebriefEvent = { type: 'kept', who, keeping }
      const sets = this.#comesTo.leave(title, event, this.#present)
      return this.#do(sets, ({ debriefs }) => debriefs.keep(id, keeping))
    }
    if (!isSteady && this.#random.chance(0.25)) {
      const text = this.#words('half')
      const draft = { place: 'box', fields: { text } }
      return this.#do([[register.turn(title, who), text]], ({ debriefs }) =>
        debriefs.saveTurnDraft(id, draft),
      )
    }
    const act = this.#actFor(title, who)
    await this.#do(this.#comesTo.act(title, who, act), ({ debriefs }) => debriefs.act(id, act))
  }

  /** Somebody writes their side, or finishes it. */
  async #write(title: string, who: MemberId): Promise<void> {
    await this.#seat([who])
    if (this.#hasEnded(title)) return
    const { id } = this.ledger.known.get(title)!
    const side = this.#side()
    if (this.#random.chance(0.35)) {
      return this.#do([[register.draft(title, who), side]], ({ debriefs }) =>
        debriefs.saveSideDraft(id, side),
      )
    }
    await this.#do(this.#comesTo.seal(title, who, side), ({ debriefs }) => debriefs.seal(id, side))
  }

  /** All have finished: they open it, in either way, or take back. */
  async #open(title: string): Promise<void> {
    const { about } = this.ledger.view(title)!
    const { id } = this.ledger.known.get(title)!
    const dice = this.#random.below(100)
    const { isApart } = this.#moodOf(title)
    if (!isApart && dice < 60) {
      if (String(this.#present) !== String(about.members)) await this.#seat(about.members)
      return this.#openTogether(title)
    }
    const waiting = this.#sidesOf(title)
    const slow = about.members.filter((who) => !waiting.ready.includes(who))
    const who = this.#random.pick(slow.length > 0 ? slow : about.members)
    await this.#seatFor(title, who)
    const now = this.ledger.state(title)
    if (now?.phase !== 'sides' || this.#at!.vault.me !== who || !now.sealed.includes(who)) return
    const isBound = about.members.every(
      (one) => now.eachReady.includes(one) && now.ready.includes(one),
    )
    if (isBound) return
    if (dice % 10 === 0 && !now.opened.includes(who)) {
      const sets = this.#comesTo.withdraw(title, who)
      return this.#do(sets, ({ debriefs }) => debriefs.withdraw(id))
    }
    if (!now.eachReady.includes(who)) {
      const way = 'each-ready'
      const sets = this.#comesTo.happens(title, { type: 'chose-way', who, way })
      return this.#do(sets, ({ debriefs }) => debriefs.chooseWay(id, way))
    }
    if (dice % 10 === 1) {
      const way = 'together'
      const sets = this.#comesTo.happens(title, { type: 'chose-way', who, way })
      return this.#do(sets, ({ debriefs }) => debriefs.chooseWay(id, way))
    }
    const allChose = about.members.every((one) => now.eachReady.includes(one))
    if (!allChose || now.ready.includes(who)) return
    const sets = this.#comesTo.ready(title, who, this.#present)
    await this.#do(sets, ({ debriefs }) => debriefs.ready(id))
  }

  async #openTogether(title: string): Promise<void> {
    if (this.ledger.state(title)?.phase !== 'sides') return
    const { id } = this.ledger.known.get(title)!
    await this.#do(this.#comesTo.openTogether(title), ({ debriefs }) => debriefs.openTogether(id))
  }

  #sidesOf(title: string) {
    const state = this.ledger.state(title)
    return state?.phase === 'sides'
      ? state
      : (beginning as Extract<DebriefState, { phase: 'sides' }>)
  }

  #hasEnded(title: string): boolean {
    return this.ledger.view(title) === null
  }

  /** Whoever is needed is at the keyboard: by handing over, alone, or with all who take part. */
  async #seatFor(title: string, who: MemberId): Promise<void> {
    const { members } = this.ledger.known.get(title)!
    const isHere = this.#present.includes(who)
    const isTheirs = this.#present.every((one) => members.includes(one))
    if (isHere && isTheirs && this.#random.chance(0.9)) {
      this.#at!.vault.handOver(who)
      return
    }
    await this.#seat(this.#random.chance(0.6) ? [who] : members)
    if (this.#present.includes(who)) this.#at!.vault.handOver(who)
  }

  async #seatSomebody(title: string): Promise<void> {
    await this.#seatFor(title, this.#random.pick(this.ledger.known.get(title)!.members))
  }

  #anybody(): MemberId[] {
    const { members } = this.#house
    if (this.#random.chance(0.25)) return members
    return [this.#random.pick(members)]
  }

  /** Whoever was in is out; what waits for those who come in is done. */
  async #seat(who: readonly MemberId[]): Promise<void> {
    await this.#at?.vault.close()
    const at = this.moment
    this.#at = await sit(this.disk, this.#house, who, this.clock)
    const sets = this.#comesTo.sit(this.#at.vault.present, this.clock.now())
    const failures = await this.#at.debriefs.settle()
    if (failures.length > 0) throw new Error(`settling failed: ${failures.join(', ')}`)
    this.ledger.add({ at, done: this.moment, sets })
    this.#look()
  }

  async #do(sets: Change[], action: (at: Sat) => Promise<unknown>): Promise<void> {
    const at = this.moment
    await action(this.#at!)
    this.ledger.add({ at, done: this.moment, sets })
    this.#look()
  }

  #look(): void {
    const seen = lookAt(this.#at!, this.clock, this.ledger.known)
    const complaints = [
      ...seen.wrong,
      ...differences(seen, this.#present, this.ledger.known, (name) => [this.ledger.value(name)]),
    ]
    if (complaints.length === 0) return
    throw new Error(complaints.map(({ kind, what }) => `${kind}: ${what}`).join('\n'))
  }

  #actFor(title: string, who: MemberId): StageAct {
    const { about } = this.ledger.view(title)!
    const state = this.ledger.state(title)!
    const text = this.#words('said')
    if (state.phase === 'own') {
      const of = orderOf(about, 'own')[state.owner]!
      if (state.waitingFor?.includes(who)) return { type: 'received', of, how: 'accepted' }
      const regret = this.#random.chance(0.5) ? text : ''
      return { type: 'owned', part: { setUp: '', regret, apology: '' } }
    }
    if (state.phase === 'agree') {
      if (this.#random.chance(0.3)) return { type: 'promised', promise: null }
      const promise = { text: `${title}: ${text}`, followUp: '2026-12-24' as Day }
      return { type: 'promised', promise }
    }
    if (state.phase !== 'understand') throw new Error(`nothing is said in ${state.phase}`)
    switch (state.step) {
      case 'mirror':
        return { type: 'mirrored', text }
      case 'confirm':
        return { type: 'confirmed', yes: this.#random.chance(0.9), text }
      case 'validate':
        return { type: 'validated', text }
      case 'guess':
        return { type: 'guessed', felt: ['tired'], text: '' }
      case 'answer':
        return { type: 'answered', right: false, text }
    }
  }

  #keeping(title: string): Keeping {
    const { keeping } = this.#moodOf(title)
    const others = ['everything', 'agreement', 'nothing'] as const
    return this.#random.chance(0.3) ? this.#random.pick(others) : keeping
  }

  /** How those who take part in a debrief mostly are, so that they come to an end of one kind. */
  #moodOf(title: string): Mood {
    const known = this.#moods.get(title)
    if (known !== undefined) return known
    const keeping = this.#random.pick(['everything', 'agreement'] as const)
    const mood = { isApart: this.#random.chance(0.6), keeping }
    this.#moods.set(title, mood)
    return mood
  }

  #side(): Side {
    const long = this.#random.chance(0.1) ? 9_000 : 60
    return { ...emptySide, happened: this.#words('happened').padEnd(long, '.'), felt: ['tired'] }
  }

  #words(kind: string): string {
    this.#told += 1
    return `${kind} ${this.#mark}-${this.#told} ${this.#random.next().toString(36).slice(2)}`
  }
}

interface Mood {
  isApart: boolean
  keeping: Keeping
}

function isSealed(events: readonly DebriefEvent[], who: MemberId): boolean {
  const last = events.findLast(
    (event) => event.who === who && (event.type === 'sealed' || event.type === 'withdrew'),
  )
  return last?.type === 'sealed'
}
