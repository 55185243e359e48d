import { expect, test } from 'vitest'
import { write } from '../../make/an-entry.ts'
import { type Evening, evening, SetClock, writeAndSweep } from '../../make/evenings.ts'
import { twoInAVault } from '../../make/two-in-a-vault.ts'

const tenYears = 3653

/** Mara, with one page in the bin, and a way to sit down again and let the bin be swept. */
async function maraWithAPageInTheBin() {
  const house = await twoInAVault()
  const clock = new SetClock()
  const sit = <Value>(act: (evening: Evening) => Promise<Value>) =>
    evening(house, 'mara', clock, act)
  const id = await sit(async ({ journal }) => {
    const page = await write(journal, 'mine')
    await journal.bin(page.id)
    return page.id
  })
  const isThere = () => sit(async ({ journal }) => journal.read(id) !== null)
  const sweep = () => sit(writeAndSweep)
  return { house, clock, id, sit, isThere, sweep }
}

test('a clock that jumps ten years ahead for one sitting takes nothing', async () => {
  const { clock, sit, sweep, isThere } = await maraWithAPageInTheBin()
  clock.goOn(tenYears)
  await sit(async (evening) => {
    await writeAndSweep(evening)
    clock.goOn(3)
    await writeAndSweep(evening)
  })
  expect(await isThere()).toBe(true)
  clock.goOn(-tenYears - 3)
  await sweep()
  await sweep()
  expect(await isThere()).toBe(true)
})

test('a clock that jumps ten years ahead and back again and again takes nothing before its days are past', async () => {
  const { clock, sweep, isThere } = await maraWithAPageInTheBin()
  for (let day = 1; day < 30; day += 1) {
    clock.goOn(tenYears)
    await sweep()
    clock.goOn(-tenYears)
    await sweep()
    expect(await isThere(), `after ${day} days`).toBe(true)
    clock.goOn(0.9)
  }
})

test('a mark that a wrong clock made does not shorten the day between, once its days are past', async () => {
  const { clock, sweep, isThere } = await maraWithAPageInTheBin()
  clock.goOn(tenYears)
  await sweep()
  clock.goOn(-tenYears + 31)
  await sweep()
  clock.goOn(0.5)
  await sweep()
  expect(await isThere()).toBe(true)
  clock.goOn(0.6)
  await sweep()
  expect(await isThere()).toBe(false)
})

test('two sittings within a day, on a clock ten years ahead, take nothing', async () => {
  const { clock, sweep, isThere } = await maraWithAPageInTheBin()
  clock.goOn(tenYears)
  await sweep()
  clock.goOn(0.5)
  await sweep()
  clock.goOn(-tenYears)
  await sweep()
  expect(await isThere()).toBe(true)
})

test('a sitting that lasts for days takes nothing that it marked itself', async () => {
  const { clock, sit, isThere } = await maraWithAPageInTheBin()
  clock.goOn(31)
  await sit(async (evening) => {
    for (let days = 0; days < 5; days += 1) {
      await writeAndSweep(evening)
      clock.goOn(1)
    }
  })
  expect(await isThere()).toBe(true)
})

test('a page written while the clock was right is not binned ten years ago by a clock that was wrong', async () => {
  const house = await twoInAVault()
  const clock = new SetClock()
  const sit = <Value>(act: (evening: Evening) => Promise<Value>) =>
    evening(house, 'mara', clock, act)
  const { id } = await sit(({ journal }) => write(journal, 'mine'))
  clock.goOn(-tenYears)
  await sit(({ journal }) => journal.bin(id))
  clock.goOn(tenYears + 5)
  await sit(writeAndSweep)
  clock.goOn(2)
  await sit(writeAndSweep)
  expect(await sit(async ({ journal }) => journal.read(id) !== null)).toBe(true)
})

test('a page binned by a clock ten years ahead waits for that day, and can be emptied now', async () => {
  const house = await twoInAVault()
  const clock = new SetClock()
  clock.goOn(tenYears)
  const sit = <Value>(act: (evening: Evening) => Promise<Value>) =>
    evening(house, 'mara', clock, act)
  const id = await sit(async ({ journal }) => {
    const page = await write(journal, 'mine')
    await journal.bin(page.id)
    return page.id
  })
  clock.goOn(-tenYears + 60)
  await sit(writeAndSweep)
  clock.goOn(2)
  await sit(writeAndSweep)
  await sit(async ({ journal }) => {
    expect(journal.binned()[0]?.going.goesAt).toMatch(/^2036-/)
    await journal.erase(id)
    expect(journal.read(id)).toBeNull()
  })
})
