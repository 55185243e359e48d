import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { generatedEntries, pageOf } from '../../bench/generated-pages.ts'
import { exponent, medians, spread } from '../../bench/measure.ts'
import { EntryContent } from '../../shared/model/entry.ts'

test('the entries that are measured are the same bytes on every computer', () => {
  const hash = createHash('sha256')
  for (const entry of generatedEntries(1_000)) hash.update(`${JSON.stringify(entry)}\n`)
  expect(hash.digest('hex').slice(0, 8)).toBe('8b2346b0')
})

test('each of them is a page that Hearth takes', () => {
  const pages = [...generatedEntries(300)].map(pageOf)
  for (const page of pages) expect(EntryContent.safeParse(page).success).toBe(true)
  expect(new Set(pages.map(({ day }) => day)).size).toBe(300)
})

test('figures are put together by name, and growth is told as a power of the size', () => {
  const rounds = [3, 1, 2].map((ms) => ({ ms, save: { ratio: ms * 2 } }))
  expect(medians(rounds)).toEqual({ ms: 2, save: { ratio: 4 } })
  expect(spread([1, 2, 3, 4, 5])).toBeCloseTo(2 / 3)
  const costs = (power: number) =>
    [1_000, 10_000, 100_000].map((size) => ({ size, cost: 3 * size ** power }))
  for (const power of [0, 0.5, 1, 2]) expect(exponent(costs(power))).toBeCloseTo(power)
})
