import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { bundleEngine } from './bundle-engine.ts'
import { checks } from './checks.ts'
import { Crew, inParallel } from './crew.ts'
import { addSweep, emptySweep, type Sweep } from './damage-sweep.ts'
import type { Job } from './engine.ts'
import type { Mutant } from './mutant.ts'
import { mutants } from './mutants.ts'
import { addTally, emptyTally, type Hunt, isClean, type Tally } from './points.ts'

/** Acts of a story: long enough for several segments and checkpoints, short enough for many stories. */
const acts = 14

export interface Caught {
  name: string
  /** The check or the seed that caught it; null when nothing did. */
  by: string | null
}

/**
 * What stories are told: of people who write and read, of debriefs, of evenings with photos, a bin,
 * copies and keys, or of all by turns.
 */
export const workloads = ['vault', 'debriefs', 'evenings', 'mixed'] as const
export type Workload = (typeof workloads)[number]
/** One kind of story. */
export type Story = Exclude<Workload, 'mixed'>

/**
 * Runs at least `points` fault points on the vault as it is. `every` thins out the moments of each story,
 * for more stories in the same time.
 */
export async function runPoints(
  workload: Workload,
  points: number,
  seed: number,
  workers: number,
  told: (tally: Tally) => void = () => undefined,
  every = 1,
): Promise<Tally> {
  const sum = emptyTally()
  await withCrew('hearth', [], async (crew) => {
    let next = seed
    await inParallel(workers, () => {
      if (sum.points >= points) return null
      const of = turnOf(workload, next)
      const job = jobOf(of, { seed: next++, every })
      return async () => {
        const answer = await crew.work(job)
        if (answer.kind === 'tally') addTally(sum, withCommands(of, answer.tally))
        told(sum)
      }
    })
  })
  return sum
}

/** Tells one story again, and crashes it as the seed of a failure says. */
export async function runAgain(workload: Story, name: string): Promise<Tally> {
  const job = jobOf(workload, { seed: Number.parseInt(name, 10), only: name })
  return withCrew('again', [], async (crew) => {
    const answer = await crew.work(job)
    return answer.kind === 'tally' ? withCommands(workload, answer.tally) : emptyTally()
  })
}

/** What shows each failure again. */
function withCommands(workload: Story, tally: Tally): Tally {
  const failures = tally.failures.map((failure) => ({
    ...failure,
    command: `npm run faults -- --workload ${workload} --again ${failure.seed}`,
  }))
  return { ...tally, failures }
}

const longKinds = { debriefs: 'hunt-debriefs', evenings: 'hunt-evenings' } as const

/** A point of a debrief or an evening costs as much as several of others: two stories in ten are of those. */
function turnOf(workload: Workload, seed: number): Story {
  if (workload !== 'mixed') return workload
  return seed % 10 === 0 ? 'evenings' : seed % 10 === 5 ? 'debriefs' : 'vault'
}

function jobOf(of: Story, hunt: Hunt): Job {
  if (of === 'vault') return { kind: 'hunt', ...hunt, acts, household: 'hearth' }
  return { kind: longKinds[of], ...hunt }
}

/** Runs every check on the vault as it is, in every place. Answers with what was found wrong, by name. */
export async function runChecks(workers: number): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  await withCrew('checks', [], async (crew) => {
    const waiting = Object.keys(checks)
    await inParallel(workers, () => {
      const name = waiting.shift()
      if (name === undefined) return null
      return async () => {
        const answer = await crew.work({ kind: 'check', name, isThorough: true })
        if (answer.kind === 'checked' && answer.failure !== null) found.set(name, answer.failure)
      }
    })
  })
  return found
}

/** Shares of a sweep: small enough that a run tells how far it is, and can be ended early. */
const shares = 800

/**
 * Sweeps over a small vault with every damage there is, or with one in `every`.
 *
 * @param told called after each share with what it came to so far
 */
export async function runSweep(
  workers: number,
  every: number,
  told: (sum: Sweep) => void = () => undefined,
): Promise<Sweep> {
  const sum = emptySweep()
  await withCrew('sweep', [], async (crew) => {
    let part = 0
    await inParallel(workers, () => {
      if (part >= shares) return null
      const share = { part, parts: shares }
      part += every
      return async () => {
        const answer = await crew.work({ kind: 'sweep', ...share })
        if (answer.kind === 'swept') addSweep(sum, answer.sweep)
        told(sum)
      }
    })
  })
  return sum
}

/** Lets the harness loose on every mutant. */
export async function runMutants(workers: number, chosen = mutants): Promise<Caught[]> {
  const waiting = [...chosen]
  const caught: Caught[] = []
  await inParallel(workers, () => {
    const mutant = waiting.shift()
    if (mutant === undefined) return null
    return async () => {
      const by = await catchOne(mutant).catch((error: Error) => {
        // Most of all: a patch that no longer fits. It must not pass, nor hide the other mutants.
        console.error(`mutant '${mutant.name}': ${error.message}`)
        return null
      })
      caught.push({ name: mutant.name, by })
    }
  })
  return chosen.map(({ name }) => caught.find((one) => one.name === name)!)
}

async function catchOne(mutant: Mutant): Promise<string | null> {
  const patches = 'patches' in mutant ? mutant.patches : []
  return withCrew(mutant.name, patches, async (crew) => {
    if ('check' in mutant) {
      const answer = await crew.work({ kind: 'check', name: mutant.check })
      if (answer.kind === 'checked' && answer.failure !== null) return mutant.check
    }
    for (const job of jobsFor(mutant)) {
      const answer = await crew.work(job)
      if (answer.kind === 'tally' && !isClean(answer.tally)) {
        return `crash ${answer.tally.failures[0]?.seed}`
      }
    }
    return null
  })
}

/** Stories to look for a mutant in. Some are long: several are skimmed before one is read. */
function jobsFor(mutant: Mutant): Job[] {
  const seeds = [1, 2, 3, 4, 5, 6]
  if ('stories' in mutant) {
    const kind = longKinds[mutant.stories]
    return [9, 3, 1].flatMap((every) =>
      seeds.map((seed): Job => ({ kind, seed, every, untilFailure: true })),
    )
  }
  const household = 'household' in mutant ? mutant.household : 'hearth'
  const disk = 'disk' in mutant ? { disk: mutant.disk } : {}
  return seeds.map((seed) => ({
    kind: 'hunt',
    seed,
    acts,
    household,
    ...disk,
    untilFailure: true,
  }))
}

/** Bundles the engine with these changes of the vault, and lets workers run it while `action` asks them. */
export async function withCrew<Value>(
  name: string,
  patches: Parameters<typeof bundleEngine>[1],
  action: (crew: Crew) => Promise<Value>,
): Promise<Value> {
  const engine = await bundleEngine(name, patches)
  const crew = new Crew(engine)
  try {
    return await action(crew)
  } finally {
    await crew.dismiss()
    await rm(dirname(engine), { recursive: true })
  }
}
