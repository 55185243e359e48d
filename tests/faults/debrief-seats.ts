import type { MemberId } from '../../shared/ids.ts'
import type { Random } from '../make/random.ts'
import type { Tree } from '../make/tree.ts'
import { Consequences } from './debrief-consequences.ts'
import type { Change, DebriefLedger } from './debrief-ledger.ts'
import {
  type CalendarClock,
  differences,
  type House,
  lookAt,
  type Sat,
  sit,
} from './debrief-table.ts'
import { type Plan, SimulatedDisk } from './simulated-disk.ts'

export interface DebriefScene {
  house: House
  seed: number
  ledger: DebriefLedger
  clock: CalendarClock
  start?: Tree
  plan?: Plan
}

/**
 * Who is in, alone or together, and at the keyboard. Whatever is done there is noted in the ledger, and
 * after it everything is looked at: whether it came to what it had to come to.
 */
export class DebriefSeats {
  readonly disk: SimulatedDisk
  readonly ledger: DebriefLedger
  readonly clock: CalendarClock
  readonly comesTo: Consequences
  readonly #house: House
  readonly #random: Random
  #at: Sat | null = null

  constructor({ house, seed, ledger, clock, start, plan }: DebriefScene, random: Random) {
    this.disk = new SimulatedDisk(start ?? house.tree, { seed, ...plan })
    this.ledger = ledger
    this.clock = clock
    this.comesTo = new Consequences(ledger)
    this.#house = house
    this.#random = random
  }

  /** Moments are counted in changes of the disk. */
  get moment(): number {
    return this.disk.steps.length
  }

  get areEmpty(): boolean {
    return this.#at === null
  }

  /** What those who are in have before them. Somebody has to be in. */
  get at(): Sat {
    return this.#at!
  }

  get present(): readonly MemberId[] {
    return this.at.vault.present
  }

  anybody(): MemberId[] {
    const { members } = this.#house
    if (this.#random.chance(0.25)) return members
    return [this.#random.pick(members)]
  }

  /** Whoever is needed is at the keyboard: by handing over, alone, or with all who take part. */
  async seatFor(title: string, who: MemberId): Promise<void> {
    const { members } = this.ledger.known.get(title)!
    const isHere = this.present.includes(who)
    const isTheirs = this.present.every((one) => members.includes(one))
    if (isHere && isTheirs && this.#random.chance(0.9)) {
      this.at.vault.handOver(who)
      return
    }
    await this.seat(this.#random.chance(0.6) ? [who] : members)
    if (this.present.includes(who)) this.at.vault.handOver(who)
  }

  async seatSomebody(title: string): Promise<void> {
    await this.seatFor(title, this.#random.pick(this.ledger.known.get(title)!.members))
  }

  /** Whoever was in is out; what waits for those who come in is done. */
  async seat(who: readonly MemberId[]): Promise<void> {
    await this.#at?.vault.close()
    const at = this.moment
    this.#at = await sit(this.disk, this.#house, who, this.clock)
    const sets = this.comesTo.sit(this.#at.vault.present, this.clock.now())
    const failures = await this.#at.debriefs.settle()
    if (failures.length > 0) throw new Error(`settling failed: ${failures.join(', ')}`)
    this.note(at, sets)
  }

  async do(sets: Change[], action: (at: Sat) => Promise<unknown>): Promise<void> {
    const at = this.moment
    await action(this.at)
    this.note(at, sets)
  }

  /** What was begun at that moment is done. */
  note(at: number, sets: Change[]): void {
    this.ledger.add({ at, done: this.moment, sets })
    this.#look()
  }

  #look(): void {
    const seen = lookAt(this.at, this.clock, this.ledger.known)
    const complaints = [
      ...seen.wrong,
      ...differences(seen, this.present, this.ledger.known, (name) => [this.ledger.value(name)]),
    ]
    if (complaints.length === 0) return
    throw new Error(complaints.map(({ kind, what }) => `${kind}: ${what}`).join('\n'))
  }
}
