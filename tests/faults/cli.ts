import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { emptySweep } from './damage-sweep.ts'
import { mutants } from './mutants.ts'
import { isClean } from './points.ts'
import { runChecks, runMutants, runPoints, runSweep, workloads } from './run.ts'

const { values } = parseArgs({
  options: {
    points: { type: 'string', default: '20000' },
    workload: { type: 'string', default: 'mixed' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
    workers: { type: 'string', default: String(availableParallelism()) },
    mutant: { type: 'string' },
    'no-mutants': { type: 'boolean', default: false },
    'no-checks': { type: 'boolean', default: false },
    // One in so many bytes flipped and lengths cut; 1 for every one, 0 for none.
    sweep: { type: 'string', default: '40' },
  },
})
const workers = Number(values.workers)
const workload = workloads.find((one) => one === values.workload)
if (workload === undefined) throw new Error(`--workload is one of ${workloads.join(', ')}`)
const seed = Number(values.seed)
const begun = performance.now()

let told = 0
let toldFailures = 0
const { failures, ...tally } = await runPoints(
  workload,
  Number(values.points),
  seed,
  workers,
  (sum) => {
    // At once: a run of hours may be ended before it reports.
    for (const failure of sum.failures.slice(toldFailures)) {
      console.log(`failed at ${failure.seed}`)
      for (const complaint of failure.complaints) console.log(`  ${complaint}`)
    }
    toldFailures = sum.failures.length
    if (sum.points - told < 10_000) return
    told = sum.points
    const { failures: list, ...counts } = sum
    console.log(JSON.stringify({ ...counts, failures: list.length }))
  },
)

const broken = values['no-checks'] ? new Map<string, string>() : await runChecks(workers)
for (const [name, failure] of broken) console.log(`not so: ${name}\n  ${failure}`)

const every = Number(values.sweep)
let sweptSo = 0
const swept =
  every === 0
    ? emptySweep()
    : await runSweep(workers, every, ({ flips, cuts }) => {
        if (flips + cuts - sweptSo < 10_000) return
        sweptSo = flips + cuts
        console.log(`${flips} flips, ${cuts} cuts`)
      })
for (const what of swept.silent) console.log(`not told: ${what}`)

const chosen = mutants.filter(({ name }) => name.includes(values.mutant ?? ''))
const caught = values['no-mutants'] ? [] : await runMutants(workers, chosen)
for (const { name, by } of caught) console.log(`mutant '${name}': ${by ?? 'NOT CAUGHT'}`)

const report = {
  ...tally,
  workload,
  seed,
  seconds: Math.round((performance.now() - begun) / 1_000),
  mutants: {
    total: caught.length,
    caught: caught.filter(({ by }) => by !== null).length,
    names: caught.map(({ name }) => name),
  },
  damages: { ...swept, silent: swept.silent.length },
  broken: [...broken.keys()],
  failures,
}
console.log(JSON.stringify({ ...report, failures: failures.length }, null, 2))
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`)

const isClear = isClean({ ...tally, failures }) && broken.size === 0 && swept.silent.length === 0
const good = isClear && report.mutants.caught === report.mutants.total
process.exitCode = good ? 0 : 1
