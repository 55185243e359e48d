import { availableParallelism } from 'node:os'
import { expect, test } from 'vitest'
import { insistOnFit } from './bundle-engine.ts'
import { foundSeeds } from './found-seeds.ts'
import { LowdbHousehold } from './lowdb-household.ts'
import { mutants, oftenTried } from './mutants.ts'
import { runAgain, runMutants, runPoints } from './run.ts'
import { hunt } from './vault-trial.ts'

const workers = Math.max(2, availableParallelism() - 1)
/** The points are for good machines and bad ones; they are counted, not timed. */
const patienceMs = 20 * 60_000

test('3,000 crashes lose nothing, invent nothing and lock nobody out', {
  timeout: patienceMs,
}, async () => {
  const { failures, ...tally } = await runPoints('vault', 3_000, 1_000, workers)
  expect(failures).toEqual([])
  expect(tally).toMatchObject({
    ackedLost: 0,
    unopenable: 0,
    silent: 0,
    invented: 0,
    falseAlarms: 0,
  })
  expect(tally.points).toBeGreaterThanOrEqual(3_000)
  expect(tally.recoveryCrashes).toBeGreaterThan(200)
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

test('crashes in evenings lose no page, no photo, no copy and no way in, and bring nothing back', {
  timeout: patienceMs,
}, async () => {
  const { failures, ...tally } = await runPoints('evenings', 200, 1_000, workers, undefined, 40)
  expect(failures).toEqual([])
  expect(tally).toMatchObject({
    ackedLost: 0,
    unopenable: 0,
    silent: 0,
    invented: 0,
    falseAlarms: 0,
  })
  expect(tally.points).toBeGreaterThanOrEqual(200)
})

test.each(foundSeeds)(
  '$story $seed, where there was once $was',
  {
    timeout: patienceMs,
  },
  async ({ story, seed }) => {
    const { failures, points } = await runAgain(story, seed)
    expect(failures).toEqual([])
    expect(points).toBe(seed.split('/').length - 1)
  },
)

test('the harness notices a third of its mutants, some of every kind', {
  timeout: patienceMs,
}, async () => {
  // `npm run faults` lets it loose on all of them.
  const caught = await runMutants(workers, oftenTried)
  expect(caught.filter(({ by }) => by === null)).toEqual([])
  expect(caught.length).toBeGreaterThanOrEqual(mutants.length / 3)
})

test('every mutant changes the program as it stands', () => {
  for (const mutant of mutants) if ('patches' in mutant) insistOnFit(mutant.patches)
  expect(mutants.length).toBeGreaterThanOrEqual(60)
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length)
})

test('the harness lets a careful writer pass that differs from a mutant by its syncs alone', async () => {
  const tally = await hunt({ household: new LowdbHousehold(true), seed: 5, acts: 16 })
  expect(tally.failures).toEqual([])
  expect(tally.points).toBeGreaterThan(500)
})
