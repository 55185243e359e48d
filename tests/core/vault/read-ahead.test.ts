import { expect, test } from 'vitest'
import { readAhead } from '../../../main/core/vault/read-ahead.ts'

test('what is read ahead comes in its order, a few at a time', async () => {
  let underway = 0
  let most = 0
  const items = Array.from({ length: 20 }, (_, index) => index)
  const read = async (item: number) => {
    underway += 1
    most = Math.max(most, underway)
    // Later ones are done first.
    for (let turns = 40 - item; turns > 0; turns -= 1) await null
    underway -= 1
    return item
  }
  const found: number[] = []
  for await (const item of readAhead(items, read, 3)) found.push(item)
  expect(found).toEqual(items)
  expect(most).toBe(3)
})

test('a reading that fails is told when its turn comes, and nothing is read past it', async () => {
  const asked: number[] = []
  const read = async (item: number) => {
    asked.push(item)
    if (item === 2) throw new Error('unreadable')
    return item
  }
  const found: number[] = []
  const all = async () => {
    for await (const item of readAhead([0, 1, 2, 3, 4, 5, 6, 7], read, 2)) found.push(item)
  }
  await expect(all()).rejects.toThrow('unreadable')
  expect(found).toEqual([0, 1])
  expect(asked).toEqual([0, 1, 2, 3])
})

test('whoever stops early hears of no failure behind', async () => {
  const read = async (item: number) => {
    if (item > 0) throw new Error('unreadable')
    return item
  }
  for await (const item of readAhead([0, 1, 2, 3], read)) {
    expect(item).toBe(0)
    break
  }
  await new Promise((resolve) => setImmediate(resolve))
})
