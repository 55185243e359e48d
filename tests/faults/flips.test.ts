import { expect, test, vi } from 'vitest'
import { saving } from './damage-checks.ts'
import { cuts, flips, oneOfEachKind, removals, tollOf, zeros } from './damages.ts'
import { isThorough, oneIn } from './part.ts'
import { smallVault } from './small-vault.ts'

/** Every byte takes an hour; by default every so many, and all that a file begins and ends with. */
const every = oneIn(127)

vi.setConfig({ testTimeout: isThorough ? 6 * 3_600_000 : 10 * 60_000 })

test('no flipped byte of any kind of file shows anybody something wrong', async () => {
  const vault = await smallVault()
  const kinds = oneOfEachKind(vault)
  const short = kinds.filter((path) => vault.disk.files().get(path)!.length < 40_000)
  const long = kinds.filter((path) => !short.includes(path))
  const few = await tollOf(vault, flips(vault.disk, short, every))
  const more = await tollOf(vault, flips(vault.disk, long, every * 16))
  expect([...few.silent, ...more.silent]).toEqual([])
  expect(few.tried + more.tried).toBeGreaterThan(1_500)
  expect(few.told).toBeGreaterThan(few.tried / 2)
})

test('no file that was cut shows anybody something wrong', async () => {
  const vault = await smallVault()
  const toll = await tollOf(vault, saving(vault, cuts(vault.disk, oneOfEachKind(vault), every * 6)))
  expect(toll.silent).toEqual([])
  expect(toll.tried).toBeGreaterThan(300)
})

test('no block of zeros in any kind of file shows anybody something wrong', async () => {
  const vault = await smallVault()
  const toll = await tollOf(vault, zeros(vault.disk, oneOfEachKind(vault)))
  expect(toll.silent).toEqual([])
})

test('a file that is gone is missed, the newest segment of a keyring apart', async () => {
  const vault = await smallVault()
  const toll = await tollOf(vault, saving(vault, removals([...vault.disk.files().keys()])))
  expect(toll.silent).toEqual([])
})
