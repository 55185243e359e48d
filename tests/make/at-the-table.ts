import { Agreements } from '../../main/core/debriefs/agreements.ts'
import { Debriefs } from '../../main/core/debriefs/debriefs.ts'
import { OutsideViews } from '../../main/core/debriefs/outside-views.ts'
import {
  addMember,
  createVault,
  openTogether,
  openVault,
  proveSecrets,
  type UnlockedVault,
} from '../../main/core/vault/index.ts'
import type { Day } from '../../shared/days.ts'
import type { DebriefId, MemberId } from '../../shared/ids.ts'
import {
  type About,
  type DebriefState,
  emptySide,
  type Side,
  type StageAct,
} from '../../shared/model/debrief.ts'
import { awaited, orderOf } from '../../shared/model/debrief-turns.ts'
import { FakeOwners } from './a-world.ts'
import { CheapKdf } from './cheap-kdf.ts'
import { MemoryDisk } from './memory-disk.ts'
import { saying } from './saying.ts'

/** Everybody's. */
export const passphrase = 'harbour woollen eleven teaspoon'

/** A clock that goes on a second each time somebody looks, and further when it is told to. */
export class TableClock {
  #now = Date.parse('2026-11-07T20:00:00.000Z')

  now(): Date {
    this.#now += 1000
    return new Date(this.#now)
  }

  passMinutes(minutes: number): void {
    this.#now += minutes * 60_000
  }

  goTo(instant: string): void {
    this.#now = Date.parse(instant)
  }
}

/** One sitting at the computer: alone, or several together. */
export interface Sitting {
  vault: UnlockedVault
  debriefs: Debriefs
  agreements: Agreements
  outsideViews: OutsideViews
  /** What settling could not do. */
  failures: unknown[]
}

/** A household with a real vault on a disk in memory; only the key derivation is cheap. */
export class Household {
  readonly disk: MemoryDisk
  readonly clock = new TableClock()
  readonly members: MemberId[] = []
  #inside: UnlockedVault | null = null
  readonly #owners = new FakeOwners()

  private constructor(disk: MemoryDisk) {
    this.disk = disk
  }

  /** Founds a vault for as many members, the first of whom is called Mara. Nobody is in. */
  static async of(count: 2 | 3): Promise<Household> {
    const house = new Household(new MemoryDisk())
    const { vault, member } = await createVault(house.world(), { label: 'Mara', passphrase })
    house.members.push(member.id)
    for (const label of ['Jonas', 'Lea'].slice(0, count - 1)) {
      house.members.push((await addMember(vault, { label, passphrase })).member.id)
    }
    await vault.close()
    return house
  }

  get mara(): MemberId {
    return this.members[0]!
  }

  get jonas(): MemberId {
    return this.members[1]!
  }

  get lea(): MemberId {
    return this.members[2]!
  }

  world(disk = this.disk) {
    return { disk, clock: this.clock, kdf: new CheapKdf(), owners: this.#owners }
  }

  /** Whoever was in is out; the vault is read anew from its files, and what waited is settled. */
  async sit(...who: MemberId[]): Promise<Sitting> {
    await this.leave()
    this.#inside = await this.#open(who)
    return sittingOn(this.#inside, this.clock)
  }

  async leave(): Promise<void> {
    await this.#inside?.close()
    this.#inside = null
  }

  async #open(who: MemberId[]): Promise<UnlockedVault> {
    const secret = { type: 'passphrase' as const, passphrase }
    if (who.length === 1) return openVault(this.world(), who[0]!, secret)
    const entries = who.map((member) => ({ member, secret }))
    return openTogether(this.world(), (await proveSecrets(this.world(), entries)).proven)
  }
}

/** What a room has before it once somebody came in. */
export async function sittingOn(vault: UnlockedVault, clock: TableClock): Promise<Sitting> {
  const debriefs = new Debriefs(vault, clock)
  const agreements = new Agreements(vault, clock)
  const failures = [...(await debriefs.settle()), ...(await agreements.settle())]
  return { vault, debriefs, agreements, outsideViews: new OutsideViews(vault), failures }
}

/** A side with these words in it. */
export function aSide(happened: string): Side {
  return { ...emptySide, happened, felt: ['tired'], needed: ['rest'] }
}

export const aQuarrel = { title: 'The bicycle in the hall', day: '2026-11-06' as Day }

/** Mara begins a debrief with all others, or with those named. */
export async function begin(house: Household, others = house.members.slice(1)): Promise<DebriefId> {
  const { debriefs } = await house.sit(house.mara)
  return (await debriefs.start(aQuarrel, others)).id
}

/** What somebody wrote, told from everybody else's words. */
export function wordsOf(house: Household, who: MemberId): string {
  return `what happened to number ${house.members.indexOf(who)}`
}

/** Begins a debrief in which everyone who takes part has sealed a side, each alone. */
export async function beginSealed(
  house: Household,
  others = house.members.slice(1),
): Promise<DebriefId> {
  const id = await begin(house, others)
  for (const who of [house.mara, ...others]) {
    await (await house.sit(who)).debriefs.seal(id, aSide(wordsOf(house, who)))
  }
  return id
}

/** The same, opened in one sitting. */
export async function beginOpen(
  house: Household,
  others = house.members.slice(1),
): Promise<DebriefId> {
  const id = await beginSealed(house, others)
  await (await house.sit(house.mara, ...others)).debriefs.openTogether(id)
  return id
}

/**
 * Does whatever the debrief waits for until it has come to the stage where each says what Ours keeps.
 * `seat` brings the member whose turn it is to the keyboard.
 */
export async function goThrough(
  id: DebriefId,
  anybody: MemberId,
  seat: (who: MemberId) => Promise<Sitting>,
): Promise<void> {
  let { debriefs } = await seat(anybody)
  for (;;) {
    const { about, state } = debriefs.read(id)!
    if (state.phase === 'keep') return
    const who = awaited(about, state)[0]!
    debriefs = (await seat(who)).debriefs
    await debriefs.act(id, saying(who, actFor(about, state, who)))
  }
}

/** Seats everyone alone, in a sitting of their own. */
export function alone(house: Household) {
  return (who: MemberId) => house.sit(who)
}

/** Seats everyone in the sitting they share, by handing over the keyboard. */
export function handedOver(sitting: Sitting) {
  return async (who: MemberId) => {
    sitting.vault.handOver(who)
    return sitting
  }
}

/** What a member naturally does where a debrief waits for them. */
export function actFor(about: About, state: DebriefState, who: MemberId): StageAct {
  if (state.phase === 'own') {
    const of = orderOf(about, 'own')[state.owner]!
    if (state.waitingFor !== null) return { type: 'received', of, how: 'not-yet' }
    return { type: 'owned', part: { setUp: '', regret: `My part, by ${who}`, apology: '' } }
  }
  if (state.phase === 'agree') {
    return { type: 'promised', promise: { text: `I try, ${who}`, followUp: '2026-11-20' as Day } }
  }
  if (state.phase !== 'understand') throw new Error(`nothing is said in ${state.phase}`)
  switch (state.step) {
    case 'mirror':
      return { type: 'mirrored', text: `What I heard, by ${who}` }
    case 'confirm':
      return { type: 'confirmed', yes: true, text: '' }
    case 'validate':
      return { type: 'validated', text: `What makes sense, to ${who}` }
    case 'guess':
      return { type: 'guessed', felt: ['alone'], text: '' }
    case 'answer':
      return { type: 'answered', right: false, text: `Nearly, says ${who}` }
  }
}
