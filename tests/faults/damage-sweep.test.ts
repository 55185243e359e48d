import { expect, test } from 'vitest'
import { addSweep, emptySweep, sweep } from './damage-sweep.ts'

test('a share of a sweep does a few of all damages, and finds nobody untold', async () => {
  const parts = 40_000
  const sum = emptySweep()
  for (let part = 0; part < parts; part += 10_000) addSweep(sum, await sweep({ part, parts }))
  expect(sum.silent).toEqual([])
  expect(sum.flips).toBeGreaterThan(4)
  expect(sum.cuts).toBeGreaterThan(4)
  expect(sum.told).toBeGreaterThan(0)
})
