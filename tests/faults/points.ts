import type { Disk } from '../../main/core/ports.ts'
import type { OpenVault } from '../../main/core/vault/types.ts'
import { isAppError } from '../../shared/errors.ts'
import type { Content } from '../make/content.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import { Random } from '../make/random.ts'
import type { Tree } from '../make/tree.ts'
import { type Household, stick } from './household.ts'
import { type Backup, type Complaint, isDone, type Restore } from './ledger.ts'
import { Platter } from './platter.ts'
import { Story } from './story.ts'
import { lifeAfter, type Survival, survivals, survivorOf } from './survival.ts'

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
}

export interface Hunt {
  household: Household
  /** Names the story. */
  seed: number
  /** Acts of the story. */
  acts: number
  wrap?: (disk: Disk) => Disk
  /** Stops at the first failure. */
  untilFailure?: boolean
}

const failuresKept = 20
/** How many crashes may follow each other. */
const deepest = 5

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
  sum.failures = [...sum.failures, ...more.failures].slice(0, failuresKept)
}

export function isClean(tally: Tally): boolean {
  return tally.failures.length === 0
}

/** Tells one story, and crashes it at every moment in every way. */
export async function hunt(plan: Hunt): Promise<Tally> {
  const tally = emptyTally()
  const story = new Story(plan)
  try {
    await story.fromTheStart(plan.acts)
  } catch (error) {
    tally.unopenable += 1
    tally.failures.push({ seed: `${plan.seed}`, complaints: [`the story ends: ${nameOf(error)}`] })
    return tally
  }
  await new Hunter(plan, tally, story, `${plan.seed}`, 0).everywhere()
  return tally
}

/** Goes through the moments of one story. */
class Hunter {
  readonly #plan: Hunt
  readonly #tally: Tally
  readonly #story: Story
  readonly #name: string
  readonly #depth: number
  readonly #seen = new Map<string, Promise<Opened>>()
  readonly #judged = new Map<string, Promise<Complaint[]>>()
  #platter: Platter

  constructor(plan: Hunt, tally: Tally, story: Story, name: string, depth: number) {
    this.#plan = plan
    this.#tally = tally
    this.#story = story
    this.#name = name
    this.#depth = depth
    this.#platter = story.disk.platterAtStart()
  }

  async everywhere(): Promise<void> {
    // Whoever looks for one failure only finds it sooner in several rough passes than in a fine one.
    const passes = this.#plan.untilFailure === true ? 11 : 1
    for (let pass = 0; pass < passes; pass += 1) {
      this.#platter = this.#story.disk.platterAtStart()
      for (let moment = 0; moment <= this.#story.moment; moment += 1) {
        if (moment % passes === pass) await this.#crashEveryWay(moment)
        if (this.#isOver()) return
        this.#step(moment)
      }
    }
  }

  async #crashEveryWay(moment: number): Promise<void> {
    for (const survival of survivals) {
      if (this.#isOver()) return
      await this.#crash(moment, survival)
    }
  }

  /** A few moments only, by chance. */
  async somewhere(random: Random, count: number): Promise<void> {
    const moments = Array.from({ length: count - 1 }, () => random.below(this.#story.moment))
    moments.push(this.#story.moment)
    let at = 0
    for (const moment of moments.sort((a, b) => a - b)) {
      for (; at < moment; at += 1) this.#step(at)
      if (this.#isOver()) return
      this.#tally.recoveryCrashes += 1
      await this.#crash(moment, random.pick(survivals))
    }
  }

  #isOver(): boolean {
    return this.#plan.untilFailure === true && !isClean(this.#tally)
  }

  #step(moment: number): void {
    const step = this.#story.disk.steps[moment]
    if (step !== undefined) this.#platter.apply(step)
  }

  async #crash(moment: number, survival: Survival): Promise<void> {
    const name = `${this.#name}/${moment}.${survival}`
    const seed = hashOf(name)
    const step = this.#story.disk.steps[moment]
    const tree = survivorOf(this.#platter, survival, new Random(seed), step)
    const complaints = await this.#judge(tree, moment)
    this.#tally.points += 1
    // One crash in eight is followed by more life, and by more crashes in the midst of it.
    if (complaints.length === 0 && this.#depth < deepest && new Random(~seed).chance(1 / 8)) {
      const start = lifeAfter(this.#platter, survival, new Random(seed), step)
      complaints.push(...(await this.#liveOn(start, moment, name)))
    }
    this.#count(name, complaints)
  }

  async #judge(tree: Tree, moment: number): Promise<Complaint[]> {
    const { ledger } = this.#story
    const complaints: Complaint[] = []
    for (const person of ledger.people.keys()) {
      const { may, not, must } = ledger.passphrasesOf(person, moment)
      const opened = await this.#open(tree, person, may)
      if (typeof opened === 'string') {
        if (must) complaints.push({ kind: 'unopenable', what: `person ${person}: ${opened}` })
        else if (person === 0) complaints.push(...(await this.#startAgain(tree)))
        continue
      }
      complaints.push(...ledger.judge(opened.vault, person, moment))
      if (!opened.writable) complaints.push({ kind: 'unopenable', what: 'for reading only' })
      const old = not.at(-1)
      if (old !== undefined && typeof (await this.#open(tree, person, [old])) !== 'string') {
        complaints.push({ kind: 'invented', what: `an old passphrase opens for ${person}` })
      }
    }
    for (const backup of ledger.backups.filter(({ at }) => at <= moment)) {
      complaints.push(...(await this.#judgeBackup(tree, backup, moment)))
    }
    for (const restore of ledger.restores.filter(({ at }) => at <= moment)) {
      complaints.push(...(await this.#judgeRestore(tree, restore, moment)))
    }
    return complaints
  }

  /** A backup that was made is there; and whatever bears its name is whole and can be restored. */
  async #judgeBackup(tree: Tree, backup: Backup, moment: number): Promise<Complaint[]> {
    const path = `${stick}/${backup.name}`
    if (tree.find(path) === null) {
      return isDone(backup, moment) ? [{ kind: 'lost', what: `${backup.name} is gone` }] : []
    }
    return this.#once(`${fingerprint(tree, path)} ${backup.name}`, async () => {
      const disk = new MemoryDisk(Platter.from(tree))
      const into = { ...backup, folder: 'to look into it' }
      const { restore, openRestored } = this.#plan.household.backups!
      await restore(disk, backup.name, into)
      const vault = await openRestored(disk, into)
      if (vault === null) return [{ kind: 'unopenable', what: `${backup.name} comes to nothing` }]
      await vault.close()
      return this.#story.ledger.judgeBackup(vault, backup)
    })
  }

  /** A restored vault that was promised is there; one that was not is whole or no vault. */
  #judgeRestore(tree: Tree, restore: Restore, moment: number): Promise<Complaint[]> {
    const { backup, folder } = restore
    const done = isDone(restore, moment)
    return this.#once(`${fingerprint(tree, folder)} ${folder} ${done}`, async () => {
      const disk = new MemoryDisk(Platter.from(tree))
      const vault = await this.#plan.household.backups!.openRestored(disk, { ...backup, folder })
      if (vault === null) return done ? [{ kind: 'lost', what: `${folder} is no vault` }] : []
      await vault.close()
      return this.#story.ledger.judgeBackup(vault, backup)
    })
  }

  /** Equal files are judged once. */
  #once(key: string, judge: () => Promise<Complaint[]>): Promise<Complaint[]> {
    const known = this.#judged.get(key)
    if (known !== undefined) return known
    const complaints = judge().catch((error: unknown): Complaint[] => [
      { kind: 'unopenable', what: `${key.split(' ').at(-1)}: ${nameOf(error)}` },
    ])
    this.#judged.set(key, complaints)
    return complaints
  }

  /** After a crash during set-up it must be possible to set Hearth up. */
  #startAgain(tree: Tree): Promise<Complaint[]> {
    return this.#once(`${fingerprint(tree)} setting up again`, async () => {
      const disk = new MemoryDisk(Platter.from(tree))
      const vault = await this.#plan.household.create(disk, 'Ada', 'another try')
      await vault.close()
      return []
    })
  }

  /** Opens with the first passphrase that fits; says why when none does. */
  async #open(tree: Tree, person: number, passphrases: string[]): Promise<Opened> {
    let refusal = 'nobody knows a passphrase'
    for (const passphrase of passphrases) {
      const opened = await this.#openOnce(tree, person, passphrase)
      if (typeof opened !== 'string') return opened
      refusal = opened
    }
    return refusal
  }

  #openOnce(tree: Tree, person: number, passphrase: string): Promise<Opened> {
    const { label } = this.#story.ledger.people[person]!
    const key = `${fingerprint(tree, 'vault')} ${label} ${passphrase}`
    const known = this.#seen.get(key)
    if (known !== undefined) return known
    this.#tally.disks += 1
    const opened = openAndClose(
      this.#plan.household,
      new MemoryDisk(Platter.from(tree)),
      label,
      passphrase,
    )
    this.#seen.set(key, opened)
    return opened
  }

  /** Somebody opens what was left, writes, and crashes again now and then. */
  async #liveOn(start: Platter, moment: number, name: string): Promise<Complaint[]> {
    const ledger = this.#story.ledger.after(moment)
    const random = new Random(hashOf(`${name} goes on`))
    const person = random.below(Math.max(1, ledger.people.length))
    const { must } = ledger.passphrasesOf(person, 0)
    if (!must) return []
    const story = new Story({ ...this.#plan, seed: random.below(2 ** 31), start, ledger })
    try {
      await story.goOn(person, 4)
    } catch (error) {
      return [{ kind: 'unopenable', what: `cannot go on: ${nameOf(error)}` }]
    }
    const hunter = new Hunter(this.#plan, this.#tally, story, name, this.#depth + 1)
    await hunter.somewhere(random, 4)
    return []
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
    if (tally.failures.length < failuresKept) {
      const told = complaints.slice(0, 8).map(({ kind, what }) => `${kind}: ${what}`)
      tally.failures.push({ seed: name, complaints: told })
    }
  }
}

/** What was opened, or why it was not. */
type Opened = { vault: OpenVault; writable: boolean } | string

const numbers = new WeakMap<Content, number>()
let nextNumber = 0

/** Two trees with the same fingerprint hold the same files with the same bytes, there and below. */
function fingerprint(tree: Tree, path = ''): string {
  const lines: string[] = []
  const walk = (number: number, name: string) => {
    const node = tree.nodes.get(number)!
    if (node.kind === 'file') {
      lines.push(`${name} ${markOf(node.content)}`)
      return
    }
    lines.push(`${name}/`)
    for (const [below, entry] of node.entries) walk(entry, `${name}/${below}`)
  }
  const start = tree.find(path)
  if (start !== null) walk(start, path)
  return lines.sort().join('\n')
}

function markOf(content: Content): number {
  const mark = numbers.get(content) ?? nextNumber++
  numbers.set(content, mark)
  return mark
}

/** A number that follows from a name (FNV-1a). */
function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (const character of name) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
  return hash >>> 0
}

async function openAndClose(
  household: Household,
  disk: Disk,
  label: string,
  passphrase: string,
): Promise<Opened> {
  try {
    const vault = await household.open(disk, label, passphrase)
    const { writable } = vault
    await vault.close()
    return { vault, writable }
  } catch (error) {
    return nameOf(error)
  }
}

function nameOf(error: unknown): string {
  if (isAppError(error)) return error.code
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
