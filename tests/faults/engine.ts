/**
 * One worker of the fault harness: a process that takes jobs one after another. It is bundled before
 * it starts, so that a mutant can be a changed copy of the vault while no file of the vault changes.
 */
import { type BitShare, type BitSweep, sweepBits } from './bit-sweep.ts'
import { beginChance, knowChance } from './chance.ts'
import { checks } from './checks.ts'
import { type Sweep, type SweepShare, sweep } from './damage-sweep.ts'
import { huntDebriefs } from './debrief-trial.ts'
import { huntEvenings } from './evening-trial.ts'
import { type HarmfulDisk, harmfulDisks } from './harmful-disks.ts'
import { HearthHousehold } from './hearth-household.ts'
import { LowdbHousehold } from './lowdb-household.ts'
import { parts } from './parts/index.ts'
import type { PartTally } from './parts/tally.ts'
import type { Hunt, Tally } from './points.ts'
import { hunt } from './vault-trial.ts'
import { verifyOnce } from './verified-once.ts'

export type Job =
  | ({
      kind: 'hunt'
      acts: number
      household: 'hearth' | 'lowdb' | 'lowdb, with fsync'
      disk?: HarmfulDisk
    } & Hunt)
  | ({ kind: 'hunt-debriefs' } & Hunt)
  | ({ kind: 'hunt-evenings' } & Hunt)
  | { kind: 'check'; name: string; isThorough?: boolean }
  | ({ kind: 'sweep' } & SweepShare)
  | ({ kind: 'bits' } & BitShare)
  | { kind: 'part'; name: string; seed: number; size: number }

export type Answer =
  | { kind: 'tally'; tally: Tally }
  | { kind: 'checked'; failure: string | null }
  | { kind: 'swept'; sweep: Sweep }
  | { kind: 'bits'; sweep: BitSweep }
  | { kind: 'part'; tally: PartTally }

const households = {
  hearth: () => new HearthHousehold(),
  lowdb: () => new LowdbHousehold(false),
  'lowdb, with fsync': () => new LowdbHousehold(true),
}

async function work(job: Job): Promise<Answer> {
  beginChance(0)
  if (job.kind === 'check') {
    return { kind: 'checked', failure: await runCheck(job.name, job.isThorough === true) }
  }
  if (job.kind === 'sweep') return { kind: 'swept', sweep: await sweep(job) }
  if (job.kind === 'bits') return { kind: 'bits', sweep: await sweepBits(job) }
  if (job.kind === 'part') {
    return { kind: 'part', tally: await parts[job.name]!.part(job.seed, job.size) }
  }
  if (job.kind === 'hunt-debriefs') return { kind: 'tally', tally: await huntDebriefs(job) }
  if (job.kind === 'hunt-evenings') return { kind: 'tally', tally: await huntEvenings(job) }
  const { household, disk, ...plan } = job
  const tally = await hunt({
    ...plan,
    household: households[household](),
    ...(disk === undefined ? {} : { wrap: harmfulDisks[disk] }),
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

knowChance()
verifyOnce()

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
