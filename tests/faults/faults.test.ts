import { availableParallelism } from 'node:os'
import { expect, test } from 'vitest'
import { LowdbHousehold } from './lowdb-household.ts'
import { mutants } from './mutants.ts'
import { runMutants, runPoints } from './run.ts'
import { hunt } from './vault-trial.ts'

const workers = Math.max(2, availableParallelism() - 1)
/** The points are for good machines and bad ones; they are counted, not timed. */
const patienceMs = 20 * 60_000

test('20,000 crashes lose nothing, invent nothing and lock nobody out', {
  timeout: patienceMs,
}, async () => {
  const { failures, ...tally } = await runPoints('vault', 20_000, 1_000, workers)
  expect(failures).toEqual([])
  expect(tally).toMatchObject({
    ackedLost: 0,
    unopenable: 0,
    silent: 0,
    invented: 0,
    falseAlarms: 0,
  })
  expect(tally.points).toBeGreaterThanOrEqual(20_000)
  expect(tally.recoveryCrashes).toBeGreaterThan(2_000)
})

test('crashes in debriefs lose no words, open no side too soon, and leave nothing half ended', {
  timeout: patienceMs,
}, async () => {
  // `npm run faults -- --workload debriefs` runs as many as one likes, at every moment.
  const { failures, ...tally } = await runPoints('debriefs', 700, 1_000, workers, undefined, 15)
  expect(failures).toEqual([])
  expect(tally).toMatchObject({
    ackedLost: 0,
    unopenable: 0,
    silent: 0,
    invented: 0,
    falseAlarms: 0,
  })
  expect(tally.points).toBeGreaterThanOrEqual(700)
})

test('the harness notices every mutant', { timeout: patienceMs }, async () => {
  const caught = await runMutants(workers)
  expect(caught.filter(({ by }) => by === null)).toEqual([])
  expect(caught).toHaveLength(mutants.length)
  expect(mutants.length).toBeGreaterThanOrEqual(45)
})

test('the harness lets a careful writer pass that differs from a mutant by its syncs alone', async () => {
  const tally = await hunt({ household: new LowdbHousehold(true), seed: 5, acts: 16 })
  expect(tally.failures).toEqual([])
  expect(tally.points).toBeGreaterThan(500)
})
