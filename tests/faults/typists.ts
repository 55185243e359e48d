import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { openVault, type UnlockedVault, vaultStatus } from '../../main/core/vault/index.ts'
import { nodeDisk } from '../../main/node/node-disk.ts'
import { nodeOwners } from '../../main/node/owner.ts'
import { Random } from '../make/random.ts'
import { bundle } from './bundle-engine.ts'
import { worldOn } from './world.ts'

/** Processes of their own that run the vault's core in a real folder, to be started and killed. */
export class Typists {
  readonly folder: string
  readonly #program: string
  readonly #running = new Set<ChildProcess>()

  private constructor(program: string, folder: string) {
    this.#program = program
    this.folder = folder
  }

  static async begin(): Promise<Typists> {
    const program = await bundle(resolve(import.meta.dirname, 'typist.ts'), 'typist')
    return new Typists(program, await mkdtemp(join(tmpdir(), 'hearth-kill-')))
  }

  start(act: 'hold' | 'race' | 'edit', vault = 'vault'): Run {
    const child = spawn(process.execPath, [this.#program, join(this.folder, vault), act], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    this.#running.add(child)
    const lines: string[] = []
    createInterface({ input: child.stdout! }).on('line', (line) => lines.push(line))
    return { child, lines }
  }

  /** Kills a process, as the system would, and waits until all that it said has come. */
  async kill({ child }: Pick<Run, 'child'>): Promise<void> {
    this.#running.delete(child)
    if (child.exitCode !== null || child.signalCode !== null) return
    const closed = once(child, 'close')
    child.kill('SIGKILL')
    await closed
  }

  async killAll(): Promise<void> {
    for (const child of this.#running) await this.kill({ child })
  }

  /** Ends all, and takes the folder away. */
  async end(): Promise<void> {
    await this.killAll()
    await rm(this.folder, { recursive: true })
    await rm(dirname(this.#program), { recursive: true })
  }

  async open(vault = 'vault'): Promise<UnlockedVault> {
    const world = { ...worldOn(nodeDisk(join(this.folder, vault))), owners: nodeOwners() }
    const { members } = await vaultStatus(world.disk)
    const secret = { type: 'passphrase' as const, passphrase: 'typed by a machine' }
    return openVault(world, members[0]!.id, secret)
  }
}

/** One process, and what it has said so far. */
export interface Run {
  child: ChildProcess
  lines: string[]
}

/** Waits for line number `count` of a process. */
export async function lineOf(run: Run, count = 0): Promise<string> {
  while (run.lines.length <= count) {
    if (run.child.exitCode !== null) throw new Error(`a process ended with ${run.child.exitCode}`)
    await pause(2)
  }
  return run.lines[count]!
}

/** What races for one LOCK came to. */
export interface Raced {
  races: number
  /** Rounds in which two could write. */
  twoWriters: number
  /** Rounds in which nobody could. */
  nobody: number
  failures: string[]
}

export const noRaces: Raced = { races: 0, twoWriters: 0, nobody: 0, failures: [] }

/**
 * Two processes that want the same vault at once, again and again: most of the time with the LOCK of a
 * process there that was killed, which both of them want to take.
 */
export async function raceForTheLock(
  typists: Typists,
  races: number,
  seed: number,
): Promise<Raced> {
  const random = new Random(seed)
  const sum: Raced = { races: 0, twoWriters: 0, nobody: 0, failures: [] }
  const lock = join(typists.folder, 'vault', 'LOCK')
  const dead = typists.start('hold')
  await lineOf(dead)
  const stale = await readFile(lock)
  await typists.kill(dead)
  const runs = [typists.start('race'), typists.start('race')]
  for (let race = 0; race < races; race += 1) {
    if (random.chance(0.7)) await writeFile(lock, stale)
    for (const { child } of random.chance(0.5) ? runs : [...runs].reverse())
      child.stdin!.write('go\n')
    const answers = await Promise.all(runs.map((run) => lineOf(run, race * 2)))
    const writers = answers.filter((answer) => answer === 'open').length
    sum.races += 1
    const wrong = (what: string) =>
      sum.failures.push(`seed ${seed}, race ${race}: ${what} (${answers.join(', ')})`)
    if (writers > 1) {
      sum.twoWriters += 1
      wrong('two writers')
    }
    if (writers === 0) {
      sum.nobody += 1
      wrong('nobody writes')
    }
    for (const { child } of runs) child.stdin!.write('close\n')
    await Promise.all(runs.map((run) => lineOf(run, race * 2 + 1)))
  }
  await typists.killAll()
  return sum
}

/** What a long life came to. */
export interface Soaked {
  minutes: number
  lives: number
  edits: number
  lost: number
  /** Memory of a process after the first minutes and at the end, in MiB; medians over its lives. */
  memoryAtFirst: number
  memoryAtLast: number
  failures: string[]
}

/** Seconds that a process lives on average. */
const lifeSeconds = 20

/**
 * One vault in use for as long as one likes, killed again and again: what stands is what was said to be
 * saved last, and no life needs more memory than the one before.
 */
export async function soak(typists: Typists, minutes: number, seed: number): Promise<Soaked> {
  const random = new Random(seed)
  const until = performance.now() + minutes * 60_000
  const memory: number[] = []
  const sum = { minutes, lives: 0, edits: 0, lost: 0, failures: [] as string[] }
  const last = new Map<string, number>()
  while (performance.now() < until) {
    const run = typists.start('edit', 'soaked')
    await lineOf(run)
    await pause(
      Math.min(2_000 + random.next() * 2_000 * (lifeSeconds - 2), until - performance.now()),
    )
    memory.push(memoryOf(run.child.pid!))
    await typists.kill(run)
    sum.lives += 1
    for (const line of run.lines) {
      const [id, number] = line.split(' ')
      last.set(id!, Math.max(Number(number), last.get(id!) ?? 0))
      sum.edits += 1
    }
    const vault = await typists.open('soaked')
    for (const [id, number] of last) {
      const body = vault.drafts.get('entries', id)?.body as { number: number } | undefined
      // The edit that was under way may be there too.
      if ((body?.number ?? -1) >= number) last.set(id, body!.number)
      else {
        sum.lost += 1
        sum.failures.push(`seed ${seed}: ${id} is at ${body?.number}, not ${number}`)
      }
    }
    await vault.close()
  }
  const quarter = Math.max(1, Math.floor(memory.length / 4))
  return {
    ...sum,
    memoryAtFirst: median(memory.slice(0, quarter)),
    memoryAtLast: median(memory.slice(-quarter)),
  }
}

/** What of a process's memory is in use, in MiB (Linux). */
function memoryOf(processId: number): number {
  const status = readFileSync(`/proc/${processId}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
