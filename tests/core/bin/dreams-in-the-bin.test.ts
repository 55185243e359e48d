import { expect, test } from 'vitest'
import { Dreams } from '../../../main/core/dreams/dreams.ts'
import type { Zone } from '../../../shared/model/entry.ts'
import { type Evening, evening, SetClock, writeAndSweep } from '../../make/evenings.ts'
import { type TwoInAVault, twoInAVault } from '../../make/two-in-a-vault.ts'

const sweep = (evening: Evening) => writeAndSweep(evening)
const none = { pages: 0, notes: 0, responses: 0, dreams: 0 }

/** Mara writes a dream and puts it in the bin, on an evening of her own. */
async function aBinnedDream(house: TwoInAVault, clock: SetClock, zone: Zone) {
  return evening(house, 'mara', clock, async ({ vault }) => {
    const dreams = new Dreams(vault, clock)
    const { id, revision } = await dreams.finish({ ...dreams.begin(), title: 'To the sea' })
    if (zone === 'ours') await dreams.share(id, revision)
    await dreams.bin(id)
    return id
  })
}

const goingOf =
  (clock: SetClock) =>
  async ({ vault }: Evening) =>
    new Dreams(vault, clock).binned()[0]?.going

test('a dream of her own goes thirty days after, in the second sitting that finds it due', async () => {
  const house = await twoInAVault()
  const clock = new SetClock()
  const id = await aBinnedDream(house, clock, 'mine')
  clock.goOn(29)
  expect(await evening(house, 'mara', clock, sweep)).toEqual(none)
  clock.goOn(2)
  expect(await evening(house, 'mara', clock, sweep)).toEqual(none)
  expect(await evening(house, 'mara', clock, goingOf(clock))).toBeDefined()
  clock.goOn(1)
  expect(await evening(house, 'mara', clock, sweep)).toEqual({ ...none, dreams: 1 })
  await evening(house, 'mara', clock, async ({ vault }) => {
    expect(new Dreams(vault, clock).binned()).toEqual([])
    expect(vault.mine.history('dreams', id).map(({ operation }) => operation)).toEqual(['erase'])
    expect([...vault.mine.list('bin'), ...vault.mine.list('bin-due')]).toEqual([])
  })
})

test('the days of a shared dream begin once the other has been in, and both see it until then', async () => {
  const house = await twoInAVault()
  const clock = new SetClock()
  await aBinnedDream(house, clock, 'ours')
  clock.goOn(60)
  expect(await evening(house, 'mara', clock, sweep)).toEqual(none)
  const waiting = { goesAt: null, waitingFor: [house.jonas.id] }
  expect(await evening(house, 'mara', clock, goingOf(clock))).toEqual(waiting)
  await evening(house, 'jonas', clock, sweep)
  expect(await evening(house, 'jonas', clock, goingOf(clock))).toMatchObject({ waitingFor: [] })
  for (const days of [29, 2]) {
    clock.goOn(days)
    expect(await evening(house, 'mara', clock, sweep)).toEqual(none)
  }
  clock.goOn(1)
  expect(await evening(house, 'mara', clock, sweep)).toEqual({ ...none, dreams: 1 })
  expect(await evening(house, 'jonas', clock, goingOf(clock))).toBeUndefined()
})
