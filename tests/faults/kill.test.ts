import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { killLoops } from './kills.ts'
import { lineOf, raceForTheLock, Typists } from './typists.ts'

const patienceMs = 20 * 60_000

/** Drafts are said to be safe before they are written. */
const saidTooEarly = {
  file: 'main/core/journal/drafts.ts',
  find: `const [record] = await this.#space.commit([
      { collection: drafts, id: draft.id, operation: 'put', body },
    ])
    return record!.writtenAt`,
  replace: `const put = { collection: drafts, id: draft.id, operation: 'put' as const, body }
    this.#space.commit([put]).catch(() => undefined)
    return new Date().toISOString()`,
}

let typists: Typists
beforeAll(async () => {
  typists = await Typists.begin()
})
afterEach(() => typists.killAll())
afterAll(() => typists.end())

test('a vault process that is killed 8 times at any moment loses nothing that it said is saved', {
  timeout: patienceMs,
}, async () => {
  // `npm run faults -- --kills 2000` asks for more.
  const { loops, acked, lost, failures } = await killLoops(8, 20_261_122)
  expect(failures).toEqual([])
  expect(lost).toBe(0)
  expect(acked).toBeGreaterThan(loops)
})

test('a vault process that says words are safe before they are written is found out', {
  timeout: patienceMs,
}, async () => {
  // Whether a kill falls into the moment between the two is chance: as many are tried as it takes.
  const { lost } = await killLoops(400, 1, {
    patches: [saidTooEarly],
    isEnough: (sum) => sum.lost > 0,
  })
  expect(lost).toBeGreaterThan(0)
})

test('two processes, one folder: one writes, the other is refused until the first is gone', async () => {
  const first = typists.start('hold')
  expect(await lineOf(first)).toBe('open')
  const second = typists.start('hold')
  expect(await lineOf(second)).toBe('vault.in-use')
  await expect(typists.open()).rejects.toThrow('vault.in-use')
  await typists.kill(first)
  const third = typists.start('hold')
  expect(await lineOf(third)).toBe('open')
})

test('of processes that start together, one writes', { timeout: patienceMs }, async () => {
  const before = typists.start('hold')
  await lineOf(before)
  await typists.kill(before)
  for (let round = 0; round < 4; round += 1) {
    // Each round begins with the LOCK of a process that was killed, which all of them want to take.
    const runs = [typists.start('hold'), typists.start('hold'), typists.start('hold')]
    const answers = await Promise.all(runs.map((run) => lineOf(run)))
    expect(answers.sort()).toEqual(['open', 'vault.in-use', 'vault.in-use'])
    await typists.killAll()
  }
})

test('of two that want the vault at the same moment, 40 times over, one writes', {
  timeout: patienceMs,
}, async () => {
  const { failures, ...raced } = await raceForTheLock(typists, 40, 1)
  expect(failures).toEqual([])
  expect(raced).toEqual({ races: 40, twoWriters: 0, nobody: 0 })
})
