import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { emptyBitSweep } from './bit-sweep.ts'
import { emptySweep } from './damage-sweep.ts'
import { killLoops } from './kills.ts'
import { mutants } from './mutants.ts'
import { parts } from './parts/index.ts'
import type { Failure } from './points.ts'
import { type Run, reportOf } from './report.ts'
import { runAgain, runChecks, runMutants, runPoints, runSweep, workloads } from './run.ts'
import { type FailedPart, runBits, runParts } from './run-parts.ts'
import { scaleOf } from './scales.ts'
import { noRaces, raceForTheLock, soak, Typists } from './typists.ts'

const text = { type: 'string' } as const
const flag = { type: 'boolean', default: false } as const
const { values } = parseArgs({
  options: {
    // How much of everything: `change`, `release` or a number, of which 1 is `change`.
    scale: text,
    points: text,
    workload: { ...text, default: 'mixed' },
    // One failure of a crash again, or one part, or one share of a part.
    again: text,
    part: text,
    size: text,
    // Sizes of single parts, in place of what the scale gives them.
    ...{ tamper: text, rollback: text, io: text, passphrase: text, closure: text, backups: text },
    ...{ removals: text, fuzz: text, model: text, writers: text },
    ...{ kills: text, races: text, minutes: text },
    // One in so many bytes flipped and lengths cut; 1 for every one, 0 for none. Bits: with a scrub.
    sweep: { ...text, default: '40' },
    bits: text,
    // In place of that, for files that hold 64 KiB under one seal.
    'long-bits': text,
    mutant: text,
    ...{ 'no-parts': flag, 'no-mutants': flag, 'no-checks': flag },
    seed: { ...text, default: '1' },
    workers: { ...text, default: String(availableParallelism()) },
    json: text,
  },
})
const workers = Number(values.workers)
const seed = Number(values.seed)
const workload = workloads.find((one) => one === values.workload)
if (workload === undefined) throw new Error(`--workload is one of ${workloads.join(', ')}`)
const begun = performance.now()
const isOne = values.part !== undefined || values.again !== undefined
const scale = scaleOf(isOne ? '0' : values.scale)
const of = (asked: string | undefined, otherwise: number) => Number(asked ?? otherwise)

/** Says at once what failed and how to see it again: a run of hours may be ended before it reports. */
function tell({ command, ...failure }: Failure | FailedPart): void {
  const what = 'complaints' in failure ? failure.complaints.join('\n  ') : failure.what
  console.log(`failed: ${what}\n  to see it again: ${command}`)
}

const tally = await crashes()
const sizes = values['no-parts'] ? {} : sizesAsked()
const parted = await runParts(sizes, seed, workers, tell)
for (const [name, { counts }] of parted) console.log(`${name}: ${JSON.stringify(counts)}`)

const broken = isOne || values['no-checks'] ? new Map<string, string>() : await runChecks(workers)
for (const [name, failure] of broken) console.log(`not so: ${name}\n  ${failure}`)

const every = isOne ? 0 : Number(values.sweep)
const swept = every === 0 ? emptySweep() : await runSweep(workers, every, progress('damages'))
const oneIn = values['no-parts'] && values.bits === undefined ? 0 : of(values.bits, scale.bits)
const eachOf = { short: oneIn, long: of(values['long-bits'], oneIn) }
const bits = oneIn === 0 ? emptyBitSweep() : await runBits(workers, eachOf, seed, progress('bits'))
for (const what of [...swept.silent, ...bits.failures]) console.log(`not told: ${what}`)

const { kills, races, soaked } = await realProcesses()

const chosen = mutants.filter(({ name }) => name.includes(values.mutant ?? ''))
const caught = isOne || values['no-mutants'] ? [] : await runMutants(workers, chosen)
for (const { name, by } of caught) console.log(`mutant '${name}': ${by ?? 'NOT CAUGHT'}`)

const report = reportOf({ tally, parts: parted, swept, bits, kills, races, soaked, caught, broken })
const how = { workload, seed, seconds: Math.round((performance.now() - begun) / 1_000) }
const { failures, ...columns } = report
console.log(JSON.stringify({ ...columns, ...how, failures: failures.length }, null, 2))
if (values.json !== undefined) {
  await writeFile(values.json, `${JSON.stringify({ ...columns, ...how, failures }, null, 2)}\n`)
}
process.exitCode = report.notZero.length === 0 && failures.length === 0 ? 0 : 1

function crashes() {
  if (values.again !== undefined) {
    if (workload === 'mixed') throw new Error('--again needs the --workload of the failure')
    return runAgain(workload!, values.again).then((sum) => {
      for (const failure of sum.failures) tell(failure)
      return sum
    })
  }
  let [told, toldFailures] = [0, 0]
  return runPoints(workload!, of(values.points, scale.points), seed, workers, (sum) => {
    for (const failure of sum.failures.slice(toldFailures)) tell(failure)
    toldFailures = sum.failures.length
    if (sum.points - told < 10_000) return
    told = sum.points
    const { failures: list, ...counts } = sum
    console.log(JSON.stringify({ ...counts, failures: list.length }))
  })
}

/** How much of each part: what the scale says, what was asked for by name, or one part alone. */
function sizesAsked(): Record<string, number> {
  if (values.part !== undefined) {
    const { [values.part]: part } = parts
    if (part === undefined) throw new Error(`--part is one of ${Object.keys(parts).join(', ')}`)
    return { [values.part]: of(values.size, part.share) }
  }
  const asked = Object.entries(scale.sizes).map(([name, size]) => {
    const option = name.startsWith('fuzz ') ? 'fuzz' : name
    return [name, of(values[option as keyof typeof values] as string | undefined, size)]
  })
  return Object.fromEntries(asked)
}

/** Processes that are killed, that race, and that live long, one kind after the other. */
async function realProcesses(): Promise<Pick<Run, 'kills' | 'races' | 'soaked'>> {
  const isAsked = (asked: string | undefined) => !values['no-parts'] || asked !== undefined
  const loops = isAsked(values.kills) ? of(values.kills, scale.kills) : 0
  const rounds = isAsked(values.races) ? of(values.races, scale.races) : 0
  const minutes = of(values.minutes, 0)
  const kills = await killLoops(loops, seed, { workers, told: progress('kills') })
  if (rounds + minutes === 0) return { kills, races: noRaces, soaked: null }
  const typists = await Typists.begin()
  try {
    const races = rounds === 0 ? noRaces : await raceForTheLock(typists, rounds, seed)
    return { kills, races, soaked: minutes === 0 ? null : await soak(typists, minutes, seed) }
  } finally {
    await typists.end()
  }
}

/** Says now and then how far a sweep is. */
function progress(what: string) {
  let last = performance.now()
  return (sum: object) => {
    if (performance.now() - last < 60_000) return
    last = performance.now()
    const counts = Object.entries(sum).filter(([, value]) => typeof value === 'number')
    console.log(`${what}: ${JSON.stringify(Object.fromEntries(counts))}`)
  }
}
