import type { BitSweep } from './bit-sweep.ts'
import type { Sweep } from './damage-sweep.ts'
import type { KillSum } from './kills.ts'
import { parsers } from './parts/fuzz-targets.ts'
import type { Failure, Tally } from './points.ts'
import type { Caught } from './run.ts'
import type { FailedPart, Parted } from './run-parts.ts'
import type { Raced, Soaked } from './typists.ts'

/** All that a run of the harness did. */
export interface Run {
  tally: Tally
  parts: Parted
  swept: Sweep
  bits: BitSweep
  kills: KillSum
  races: Raced
  soaked: Soaked | null
  caught: Caught[]
  broken: ReadonlyMap<string, string>
}

/** What a run came to, as it is printed and written. */
export interface Report {
  [column: string]: unknown
  /** Names of all columns that have to be 0 and are not. */
  notZero: string[]
  failures: (Failure | FailedPart | string)[]
}

/** Columns that count what must never be, in whatever part. */
const neverOf: Record<string, readonly string[]> = {
  points: ['ackedLost', 'unopenable', 'silent', 'invented', 'falseAlarms'],
  flips: ['silentWrong', 'unnoticedByScrub'],
  damages: ['silent'],
  kills: ['lost', 'wrong'],
  races: ['twoWriters', 'nobody'],
  tamper: ['accepted'],
  rollback: ['unnoticed', 'falseAlarms'],
  ioErrors: ['lost'],
  removals: ['silent'],
  passphrase: ['falseOpens', 'mistold', 'formsRefused', 'readOutOfRange'],
  closure: ['foreignPlaintexts', 'ownUnopened'],
  backups: ['unequal', 'damagedAccepted'],
  model: ['divergences'],
  twoWriters: ['lost', 'wrongLocks'],
}

/** Sums a run up. */
export function reportOf(run: Run): Report {
  const { tally, swept, bits, kills, races, soaked, caught, broken } = run
  const { failures: crashes, ...points } = tally
  const part = (name: string) => run.parts.get(name)?.counts ?? {}
  const columns: Record<string, unknown> = {
    ...points,
    flips: {
      tried: swept.flips + bits.tried,
      silentWrong: swept.silentFlips + bits.silentWrong,
      unnoticedByScrub: bits.unnoticedByScrub,
    },
    damages: {
      ...{ cuts: swept.cuts, zeros: swept.zeros, removals: swept.removals, told: swept.told },
      silent: swept.silent.length,
    },
    tamper: part('tamper'),
    rollback: part('rollback'),
    kills: {
      loops: kills.loops,
      acked: kills.acked,
      lost: kills.lost,
      wrong: kills.failures.length,
    },
    races: { races: races.races, twoWriters: races.twoWriters, nobody: races.nobody },
    ioErrors: part('io'),
    removals: part('removals'),
    passphrase: part('passphrase'),
    closure: part('closure'),
    backups: part('backups'),
    fuzz: Object.fromEntries(parsers.map((parser) => [parser, part(`fuzz ${parser}`)])),
    model: part('model'),
    twoWriters: part('writers'),
    ...(soaked && { soak: { ...soaked, failures: soaked.failures.length } }),
    mutants: {
      total: caught.length,
      caught: caught.filter(({ by }) => by !== null).length,
      names: caught.map(({ name }) => name),
    },
    broken: [...broken.keys()],
  }
  const failed = [...run.parts.values()].flatMap(({ failures }) => failures)
  const failures = [
    ...crashes,
    ...failed,
    ...swept.silent,
    ...bits.failures,
    ...kills.failures,
    ...races.failures,
    ...(soaked?.failures ?? []),
  ]
  return { ...columns, notZero: notZeroIn(columns, run), failures }
}

function notZeroIn(columns: Record<string, unknown>, { caught, parts }: Run): string[] {
  const found = Object.entries(neverOf).flatMap(([group, names]) => {
    const counts = (group === 'points' ? columns : columns[group]) as Record<string, number>
    return names.filter((name) => (counts[name] ?? 0) > 0).map((name) => `${group}.${name}`)
  })
  // A share that never ended, or took its process with it, tried less than it says.
  for (const [name, { counts }] of parts) {
    if ((counts.hangs ?? 0) > 0) found.push(`${name.replace('fuzz ', 'fuzz.')}.hangs`)
  }
  for (const [parser, counts] of Object.entries(
    columns.fuzz as Record<string, Record<string, number>>,
  )) {
    for (const name of ['untyped', 'tooMuchMemory']) {
      if ((counts[name] ?? 0) > 0) found.push(`fuzz.${parser}.${name}`)
    }
  }
  if (caught.some(({ by }) => by === null)) found.push('mutants')
  if ((columns.broken as string[]).length > 0) found.push('broken')
  const soaked = columns.soak as
    | { lost: number; memoryAtFirst: number; memoryAtLast: number }
    | undefined
  if (soaked && soaked.lost > 0) found.push('soak.lost')
  if (soaked && soaked.memoryAtLast > 1.1 * soaked.memoryAtFirst) found.push('soak.memory')
  return found
}
