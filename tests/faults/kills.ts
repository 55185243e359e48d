import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { MemberId } from '../../shared/ids.ts'
import { Random } from '../make/random.ts'
import type { Patch } from './bundle-engine.ts'
import { BusyWindow } from './busy-window.ts'
import { inParallel } from './crew.ts'
import { KeptWords } from './kept-words.ts'
import { nameOf } from './points.ts'
import { Killed, Programs, VaultProcess } from './vault-process.ts'

/** After so many kills the vault begins anew, so that opening it does not take ever longer. */
const killsOfAVault = 40

/** What killed processes came to. */
export interface KillSum {
  loops: number
  /** Saves that a process said are safe. */
  acked: number
  lost: number
  failures: string[]
}

/** What may be told after a process was killed; anything else would be damage. */
const mayFollowAKill = new Set(['unfinished-save', 'copy-damaged'])

const passphrases = [
  'orchard teaspoon harbour eleven',
  'woollen canal over a quiet lantern',
] as const

/** When a process is killed: while somebody comes in, in the midst of saves, or while it locks. */
type Moment = 'coming in' | 'writing' | 'locking'

interface How {
  /** So many vaults at a time. */
  workers?: number
  /** Hears after each kill what it came to so far. */
  told?: (sum: KillSum) => void
  /** Changes of the app. */
  patches?: readonly Patch[]
  /** Whether enough was seen; no further process is started then. */
  isEnough?: (sum: KillSum) => boolean
}

/**
 * Kills the app's own vault process at any moment, and has the next one look for all that was said to be
 * safe.
 */
export async function killLoops(
  loops: number,
  seed: number,
  { workers = 1, told = () => undefined, patches = [], isEnough = () => false }: How = {},
): Promise<KillSum> {
  const sum: KillSum = { loops: 0, acked: 0, lost: 0, failures: [] }
  if (loops === 0) return sum
  const programs = await Programs.bundle(patches)
  const folder = await mkdtemp(join(tmpdir(), 'hearth-kill-'))
  try {
    let begun = 0
    await inParallel(workers, () => {
      if (begun >= loops || isEnough(sum)) return null
      const lives = Math.min(killsOfAVault, loops - begun)
      const number = begun / killsOfAVault
      begun += lives
      return async () => {
        const place = join(folder, `${number}`)
        await new Household(programs, place, seed + number, sum, { told, isEnough }).live(lives)
        await rm(place, { recursive: true })
      }
    })
  } finally {
    await rm(folder, { recursive: true })
    await programs.remove()
  }
  return sum
}

/** Two members and their vault, whose process is killed again and again. */
class Household {
  readonly #start: () => VaultProcess
  readonly #random: Random
  readonly #seed: number
  readonly #sum: KillSum
  readonly #how: Required<Pick<How, 'told' | 'isEnough'>>
  readonly #kept = new KeptWords()
  #members: readonly MemberId[] = []
  #life = 0

  constructor(
    programs: Programs,
    folder: string,
    seed: number,
    sum: KillSum,
    how: Required<Pick<How, 'told' | 'isEnough'>>,
  ) {
    this.#start = () => new VaultProcess(programs, folder)
    this.#random = new Random(seed)
    this.#seed = seed
    this.#sum = sum
    this.#how = how
  }

  async live(lives: number): Promise<void> {
    await this.#found()
    for (let life = 0; life < lives && !this.#how.isEnough(this.#sum); life += 1) {
      this.#life = life
      const moment = this.#random.pick<Moment>([...often, 'coming in', 'locking'])
      const acked = this.#kept.acked
      await this.#liveOnce(this.#random.below(2), moment)
      this.#sum.loops += 1
      this.#sum.acked += this.#kept.acked - acked
      this.#how.told(this.#sum)
    }
    // Whoever was not in since the last kill looks too, and a vault that was locked well is well.
    for (const who of [0, 1]) await this.#visit(who)
  }

  /** The first start, to its end. */
  async #found(): Promise<void> {
    const vault = this.#start()
    try {
      const [ada, ben] = passphrases
      const first = await vault.ask('vault.create', { label: 'Ada', passphrase: ada })
      const second = await vault.ask('members.add', { label: 'Ben', passphrase: ben })
      this.#members = [first.member, second.member]
      await vault.lock()
    } finally {
      await vault.kill()
    }
  }

  /** One process, from its start to its kill. */
  async #liveOnce(who: number, moment: Moment): Promise<void> {
    const vault = this.#start()
    let kill: Promise<void> | null = null
    const killSoon = (ms: number) => {
      kill ??= pause(this.#random.next() * ms).then(() => vault.kill())
    }
    try {
      if (moment === 'coming in') killSoon(comingInMs)
      const window = await this.#comeIn(vault, who)
      const refused = await window.write(() => {
        if (kill !== null) return
        if (moment === 'locking' && this.#random.chance(0.1)) {
          void vault.lock()
          killSoon(lockingMs)
        } else if (moment === 'writing') killSoon(writingMs)
      })
      for (const what of refused) this.#wrong(what)
    } catch (error) {
      if (!(error instanceof Killed)) this.#wrong(nameOf(error))
    } finally {
      await (kill ?? vault.kill())
    }
  }

  /** One process that nobody kills before it has locked. */
  async #visit(who: number): Promise<void> {
    const vault = this.#start()
    try {
      await this.#comeIn(vault, who)
      await vault.lock()
    } catch (error) {
      this.#wrong(nameOf(error))
    } finally {
      await vault.kill()
    }
  }

  /** A member comes in and looks for everything. */
  async #comeIn(vault: VaultProcess, who: number): Promise<BusyWindow> {
    const [me, other] = [this.#members[who]!, this.#members[1 - who]!]
    const passphrase = passphrases[who]!
    const session = await vault.ask('vault.unlock', { member: me, passphrase })
    if (!session.writable) this.#wrong('for reading only')
    for (const { kind } of session.problems) if (!mayFollowAKill.has(kind)) this.#wrong(kind)
    const window = new BusyWindow(vault, this.#kept, this.#random, [me, other])
    for (const what of await window.look()) {
      this.#sum.lost += 1
      this.#wrong(what)
    }
    return window
  }

  #wrong(what: string): void {
    this.#sum.failures.push(`seed ${this.#seed}, life ${this.#life}: ${what}`)
  }
}

const often = Array.from({ length: 6 }, () => 'writing' as const)

/** How long after its beginning a process is killed at most, in each of these moments. */
const [comingInMs, writingMs, lockingMs] = [400, 150, 40]
