import { expect, test } from 'vitest'
import { emptyBitSweep } from './bit-sweep.ts'
import { emptySweep } from './damage-sweep.ts'
import { parts } from './parts/index.ts'
import { emptyTally } from './points.ts'
import { reportOf } from './report.ts'

/** How much of each part a run of the tests does; `npm run faults` does as much as one likes. */
const sizes: Record<string, number> = {
  ...{ tamper: 16, rollback: 8, io: 6, removals: 12, passphrase: 60, closure: 1 },
  ...{ backups: 3, model: 10, writers: 6 },
}
const fuzzed = 60

test.each(Object.entries(parts))(
  '%s: a few of them, and nothing that must never be',
  {
    timeout: 20 * 60_000,
  },
  async (name, { part }) => {
    const size = sizes[name] ?? fuzzed
    const { counts, failures } = await part(3, size)
    expect(failures).toEqual([])
    const [first] = Object.values(counts)
    expect(first).toBeGreaterThanOrEqual(size / 2)
    const run = { ...nothing(), parts: new Map([[name, { counts, failures: [] }]]) }
    expect(reportOf(run).notZero).toEqual([])
  },
)

test('a column that has to be 0 and is not is named, whichever it is', () => {
  const run = nothing()
  run.tally.ackedLost = 1
  run.bits.unnoticedByScrub = 2
  run.parts.set('model', { counts: { runs: 9, divergences: 1 }, failures: [] })
  run.parts.set('fuzz page', { counts: { runs: 9, hangs: 1 }, failures: [] })
  run.parts.set('closure', { counts: { hangs: 1 }, failures: [] })
  run.caught.push({ name: 'fsync does nothing', by: null })
  expect(reportOf(run).notZero).toEqual([
    ...['ackedLost', 'flips.unnoticedByScrub', 'model.divergences'].map((name) =>
      name === 'ackedLost' ? 'points.ackedLost' : name,
    ),
    ...['fuzz.page.hangs', 'closure.hangs', 'mutants'],
  ])
})

test('a report has every column of the matrix', () => {
  const { failures, notZero, ...columns } = reportOf(nothing())
  expect(failures).toEqual([])
  expect(notZero).toEqual([])
  expect(Object.keys(columns)).toEqual([
    ...['points', 'disks', 'ackedLost', 'unopenable', 'silent', 'invented', 'falseAlarms'],
    ...['recoveryCrashes', 'flips', 'damages', 'tamper', 'rollback', 'kills', 'races', 'ioErrors'],
    ...['removals', 'passphrase', 'closure', 'backups', 'fuzz', 'model', 'twoWriters'],
    ...['mutants', 'broken'],
  ])
  const parsers = ['HEAD', 'key slot', 'grant', 'frame', 'page', 'attachment', 'backup', 'IPC']
  expect(Object.keys(columns.fuzz as object)).toEqual([...parsers, 'import'])
})

function nothing(): Parameters<typeof reportOf>[0] {
  return {
    tally: emptyTally(),
    parts: new Map(),
    swept: emptySweep(),
    bits: emptyBitSweep(),
    kills: { loops: 0, acked: 0, lost: 0, failures: [] },
    races: { races: 0, twoWriters: 0, nobody: 0, failures: [] },
    soaked: null,
    caught: [],
    broken: new Map(),
  }
}
