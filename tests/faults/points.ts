import { isAppError } from '../../shared/errors.ts'
import { Random } from '../make/random.ts'
import type { Tree } from '../make/tree.ts'
import { beginChance } from './chance.ts'
import type { Complaint } from './ledger.ts'
import type { Platter } from './platter.ts'
import type { SimulatedDisk } from './simulated-disk.ts'
import { lifeAfter, type Survival, survivals, survivorOf } from './survival.ts'

/** A story that was told to its end, and what is true on every disk that a crash in it may leave. */
export interface Trial {
  readonly disk: SimulatedDisk
  /** The first moment that is worth a crash, counted in changes of the disk. */
  readonly from: number
  /** What is wrong with what was found after a crash before change number `moment`. */
  judge(tree: Tree, moment: number): Promise<Complaint[]>
  /** Another story that begins with what such a crash left; null where there is none to tell. */
  after(start: Platter, moment: number, random: Random): Promise<Trial | null>
}

/** What a run of fault points came to. Each point counts once in each column that it fails in. */
export interface Tally {
  /** Moments of a disk times ways for it to survive. */
  points: number
  /** Different disks among them; equal ones are opened once and judged every time. */
  disks: number
  ackedLost: number
  unopenable: number
  /** Points that lost or changed something without a word about damage. */
  silent: number
  invented: number
  /** Points at which the vault speaks of damage, though nothing but a crash happened. */
  falseAlarms: number
  /** Points that crashed again while the vault was being used after a crash. */
  recoveryCrashes: number
  failures: Failure[]
}

export interface Failure {
  /** Tells the story and the crashes in it: enough to see the failure again. */
  seed: string
  complaints: string[]
  /** What shows it again. */
  command?: string
}

export interface Hunt {
  /** Names the story. */
  seed: number
  /** Stops at the first failure. */
  untilFailure?: boolean
  /** Crashes at one moment in so many; at each when not given. */
  every?: number
  /** Crashes only as a failure's seed says, for whoever wants to see that one again. */
  only?: string
}

/** Of one story, and of a whole run: so that one story does not hide what another one found. */
const failuresOfAStory = 20
const failuresOfARun = 400
/** How many crashes may follow each other. */
const deepest = 5
/** How many crashes are lived on after: so many that one point in seven is a crash after a crash. */
const livedOn = 1 / 32
const livedOnAgain = 1 / 8

export function emptyTally(): Tally {
  return {
    points: 0,
    disks: 0,
    ackedLost: 0,
    unopenable: 0,
    silent: 0,
    invented: 0,
    falseAlarms: 0,
    recoveryCrashes: 0,
    failures: [],
  }
}

export function addTally(sum: Tally, more: Tally): void {
  for (const key of Object.keys(sum) as (keyof Tally)[]) {
    if (key !== 'failures') sum[key] += more[key]
  }
  sum.failures = [...sum.failures, ...more.failures].slice(0, failuresOfARun)
}

export function isClean(tally: Tally): boolean {
  return tally.failures.length === 0
}

/** Tells one story, and crashes it at every moment in every way. */
export async function huntIn(plan: Hunt, tell: (tally: Tally) => Promise<Trial>): Promise<Tally> {
  const tally = emptyTally()
  try {
    const trial = await tell(tally)
    await new Hunter(plan, tally, trial, `${plan.seed}`, 0).everywhere()
  } catch (error) {
    tally.unopenable += 1
    tally.failures.push({ seed: `${plan.seed}`, complaints: [`the story ends: ${nameOf(error)}`] })
  }
  return tally
}

/** Goes through the moments of one story. */
class Hunter {
  readonly #plan: Hunt
  readonly #tally: Tally
  readonly #trial: Trial
  readonly #name: string
  readonly #depth: number
  #platter: Platter

  constructor(plan: Hunt, tally: Tally, trial: Trial, name: string, depth: number) {
    this.#plan = plan
    this.#tally = tally
    this.#trial = trial
    this.#name = name
    this.#depth = depth
    this.#platter = trial.disk.platterAtStart()
  }

  async everywhere(): Promise<void> {
    // Whoever looks for one failure only finds it sooner in several rough passes than in a fine one.
    const passes = this.#plan.untilFailure === true && (this.#plan.every ?? 1) === 1 ? 11 : 1
    for (let pass = 0; pass < passes; pass += 1) {
      this.#platter = this.#trial.disk.platterAtStart()
      for (let moment = 0; moment <= this.#last; moment += 1) {
        const isDue =
          moment >= this.#trial.from &&
          moment % passes === pass &&
          (moment + this.#plan.seed) % (this.#plan.every ?? 1) === 0
        if (isDue) await this.#crashEveryWay(moment)
        if (this.#isOver()) return
        this.#step(moment)
        // Whoever started this process may have ended meanwhile: that is heard between turns alone.
        await new Promise(setImmediate)
      }
    }
  }

  async #crashEveryWay(moment: number): Promise<void> {
    for (const survival of survivals) {
      if (this.#isOver()) return
      await this.#crash(moment, survival)
    }
  }

  /** Whether a crash is the one that is looked for, or one on the way to it. */
  #isAsked(name: string): boolean {
    const { only } = this.#plan
    return only === undefined || only === name || only.startsWith(`${name}/`)
  }

  /** A few moments only, by chance. */
  async somewhere(random: Random, count: number): Promise<void> {
    const moments = Array.from({ length: count - 1 }, () => random.below(this.#last))
    moments.push(this.#last)
    let at = 0
    for (const moment of moments.sort((a, b) => a - b)) {
      for (; at < moment; at += 1) this.#step(at)
      if (this.#isOver()) return
      this.#tally.recoveryCrashes += 1
      await this.#crash(moment, random.pick(survivals))
    }
  }

  get #last(): number {
    return this.#trial.disk.steps.length
  }

  #isOver(): boolean {
    return this.#plan.untilFailure === true && !isClean(this.#tally)
  }

  #step(moment: number): void {
    const step = this.#trial.disk.steps[moment]
    if (step !== undefined) this.#platter.apply(step)
  }

  async #crash(moment: number, survival: Survival): Promise<void> {
    const name = `${this.#name}/${moment}.${survival}`
    if (!this.#isAsked(name)) return
    const seed = hashOf(name)
    const step = this.#trial.disk.steps[moment]
    const tree = survivorOf(this.#platter, survival, new Random(seed), step)
    const complaints = await this.#trial.judge(tree, moment)
    this.#tally.points += 1
    // Some crashes are followed by more life, and by more crashes in the midst of it.
    const share = this.#depth === 0 ? livedOn : livedOnAgain
    if (complaints.length === 0 && this.#depth < deepest && new Random(~seed).chance(share)) {
      const start = lifeAfter(this.#platter, survival, new Random(seed), step)
      complaints.push(...(await this.#liveOn(start, moment, name)))
    }
    this.#count(name, complaints)
  }

  /** Somebody opens what was left, goes on with it, and crashes again now and then. */
  async #liveOn(start: Platter, moment: number, name: string): Promise<Complaint[]> {
    const random = new Random(hashOf(`${name} goes on`))
    beginChance(hashOf(`${name} goes on`))
    try {
      const trial = await this.#trial.after(start, moment, random)
      if (trial === null) return []
      const hunter = new Hunter(this.#plan, this.#tally, trial, name, this.#depth + 1)
      await hunter.somewhere(random, 4)
      return []
    } catch (error) {
      return [{ kind: 'unopenable', what: `cannot go on: ${nameOf(error)}` }]
    }
  }

  #count(name: string, complaints: Complaint[]): void {
    if (complaints.length === 0) return
    const tally = this.#tally
    const has = (kind: Complaint['kind']) => complaints.some((complaint) => complaint.kind === kind)
    if (has('lost')) tally.ackedLost += 1
    if (has('unopenable')) tally.unopenable += 1
    if (has('invented')) tally.invented += 1
    if (has('alarm')) tally.falseAlarms += 1
    if ((has('lost') || has('invented')) && !has('alarm') && !has('unopenable')) tally.silent += 1
    if (tally.failures.length < failuresOfAStory) {
      const told = complaints.slice(0, 8).map(({ kind, what }) => `${kind}: ${what}`)
      tally.failures.push({ seed: name, complaints: told })
    }
  }
}

/** A number that follows from a name (FNV-1a). */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (const character of name) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
  return hash >>> 0
}

/** What went wrong, for people to read. */
export function nameOf(error: unknown): string {
  if (isAppError(error)) return error.code
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
