/**
 * One worker of the fault harness: a process that takes jobs one after another. It is bundled before
 * it starts, so that a mutant can be a changed copy of the vault while no file of the vault changes.
 */
import { checks } from './checks.ts'
import { type Sweep, type SweepShare, sweep } from './damage-sweep.ts'
import { huntDebriefs } from './debrief-trial.ts'
import { huntEvenings } from './evening-trial.ts'
import { type HarmfulDisk, harmfulDisks } from './harmful-disks.ts'
import { HearthHousehold } from './hearth-household.ts'
import { LowdbHousehold } from './lowdb-household.ts'
import type { Hunt, Tally } from './points.ts'
import { hunt } from './vault-trial.ts'

export type Job =
  | {
      kind: 'hunt'
      seed: number
      acts: number
      household: 'hearth' | 'lowdb' | 'lowdb, with fsync'
      disk?: HarmfulDisk
      untilFailure?: boolean
    }
  | ({ kind: 'hunt-debriefs' } & Hunt)
  | ({ kind: 'hunt-evenings' } & Hunt)
  | { kind: 'check'; name: string; isThorough?: boolean }
  | ({ kind: 'sweep' } & SweepShare)

export type Answer =
  | { kind: 'tally'; tally: Tally }
  | { kind: 'checked'; failure: string | null }
  | { kind: 'swept'; sweep: Sweep }

const households = {
  hearth: () => new HearthHousehold(),
  lowdb: () => new LowdbHousehold(false),
  'lowdb, with fsync': () => new LowdbHousehold(true),
}

async function work(job: Job): Promise<Answer> {
  if (job.kind === 'check') {
    return { kind: 'checked', failure: await runCheck(job.name, job.isThorough === true) }
  }
  if (job.kind === 'sweep') return { kind: 'swept', sweep: await sweep(job) }
  if (job.kind === 'hunt-debriefs') return { kind: 'tally', tally: await huntDebriefs(job) }
  if (job.kind === 'hunt-evenings') return { kind: 'tally', tally: await huntEvenings(job) }
  const { seed, acts, household, disk, untilFailure } = job
  const tally = await hunt({
    household: households[household](),
    seed,
    acts,
    ...(disk === undefined ? {} : { wrap: harmfulDisks[disk] }),
    ...(untilFailure === undefined ? {} : { untilFailure }),
  })
  return { kind: 'tally', tally }
}

/** What the check found wrong; null when it found nothing. */
async function runCheck(name: string, isThorough: boolean): Promise<string | null> {
  const check = checks[name]
  if (check === undefined) return `there is no check '${name}'`
  try {
    await check(isThorough)
    return null
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}

process.on('message', (job: Job) => {
  work(job).then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})

// Whoever gave the jobs is gone; nobody waits for an answer.
process.on('disconnect', () => process.exit())
