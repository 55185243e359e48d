import { expect, test } from 'vitest'
import { randomId } from '../../main/core/crypto/ids.ts'
import type { JobId } from '../../shared/ids.ts'
import { aHousehold, passphrases } from '../make/a-room.ts'

const stick = '/media/stick'
const strong = 'cobble harbour eleven teaspoon'
const job = () => randomId() as JobId

/** A household, and what lies on the stick after a copy was asked for. */
async function withStick() {
  const { visit, mara, jonas } = await aHousehold()
  const place = visit.world.places.add(stick)
  const disk = visit.world.diskAt(stick)
  return { visit, place, disk, mara, jonas }
}

test.each([
  [{}, 'Hearth 2026-11-07'],
  [{ format: 'json' }, 'Hearth 2026-11-07'],
  [{ format: 'pdf' }, 'Hearth 2026-11-07.pdf'],
  [{ format: 'markdown', passphrase: strong }, 'Hearth 2026-11-07.zip.age'],
  [{ format: 'pdf', passphrase: strong }, 'Hearth 2026-11-07.zip.age'],
] as const)('a copy is made as it was asked for: %j', async (order, expected) => {
  const { visit, place, disk } = await withStick()
  const report = await visit.ask('exports.readable', { job: job(), place, ...order })
  expect(report.name).toBe(expected)
  expect(await disk.list('')).toMatchObject([{ name: expected }])
})

test('a passphrase under the floor, or the name of a member, seals nothing', async () => {
  const { visit, place, disk } = await withStick()
  for (const passphrase of ['short', 'password1', 'Mara', 'JonasJonas']) {
    const order = { job: job(), place, format: 'json', passphrase } as const
    await expect(visit.ask('exports.readable', order)).rejects.toThrow('passphrase.too-weak')
  }
  expect(await disk.list('')).toEqual([])
})

test('nobody makes a copy for two: together, and locked, it is refused', async () => {
  const { visit, place, mara, jonas } = await withStick()
  const later = await visit.lock()
  const copy = () => later.ask('exports.readable', { job: job(), place })
  await expect(copy()).rejects.toThrow('vault.locked')
  const members = [
    { member: mara, passphrase: passphrases.mara },
    { member: jonas, passphrase: passphrases.jonas },
  ]
  await later.ask('vault.unlock-together', { members })
  await expect(copy()).rejects.toThrow('session.solo-only')
})
