import { expect, test } from 'vitest'
import { CheckIns } from '../../../main/core/check-ins/check-ins.ts'
import type { RoundId } from '../../../shared/ids.ts'
import { crashesOf } from '../../faults/crashes.ts'
import { SimulatedDisk } from '../../faults/simulated-disk.ts'
import { said, someDay } from '../../make/check-in-table.ts'
import type { MemoryDisk } from '../../make/memory-disk.ts'
import { type ThreeInAVault, threeInAVault, type Who } from '../../make/three-in-a-vault.ts'

const clock = { now: () => new Date('2026-11-07T20:00:00.000Z') }
const everybody: Who[] = ['mara', 'jonas', 'lea']
const sideOf = (who: Who) => said(everybody.indexOf(who) + 2, `the line of ${who}`)

/** Lets some in; does something with check-ins, settled before where that is asked for; lets them out. */
async function sit<Value>(
  house: ThreeInAVault,
  disk: MemoryDisk,
  who: Who[],
  act: (checkIns: CheckIns) => Promise<Value> | Value,
  isSettled = true,
): Promise<Value> {
  const vault =
    who.length === 1 ? await house.enter(who[0]!, disk) : await house.together(who, disk)
  expect(vault.problems.filter(({ kind }) => kind === 'damage' || kind === 'forged')).toEqual([])
  const checkIns = new CheckIns(vault, clock)
  if (isSettled) expect(await checkIns.settle()).toEqual([])
  const value = await act(checkIns)
  await vault.close()
  return value
}

/** A check-in of all three, in which these have finished. */
async function aCheckIn(...finished: Who[]): Promise<{ house: ThreeInAVault; id: RoundId }> {
  const house = await threeInAVault()
  const id = await sit(house, house.disk, ['mara'], (checkIns) => checkIns.begin(someDay))
  for (const who of finished) {
    await sit(house, house.disk, [who], (checkIns) => checkIns.seal(id, sideOf(who)))
  }
  return { house, id }
}

/** Whose sides each of them reads, on what lies on the disk, with nothing settled. */
async function readBy(house: ThreeInAVault, found: MemoryDisk): Promise<number[]> {
  const counts: number[] = []
  for (const who of everybody) {
    const look = (checkIns: CheckIns) => checkIns.list()[0]?.sides?.length ?? 0
    counts.push(await sit(house, found, [who], look, false))
  }
  return counts
}

/** From wherever a crash left it, everybody reads everything in the end. */
async function goesOn(house: ThreeInAVault, id: RoundId, found: MemoryDisk, crash: string) {
  for (const who of [...everybody, ...everybody]) {
    await sit(house, found, [who], async (checkIns) => {
      const [checkIn] = checkIns.list()
      if (checkIn?.mine !== 'sealed') await checkIns.seal(id, sideOf(who))
    })
  }
  const sides = await sit(house, found, ['lea'], (checkIns) => checkIns.list()[0]?.sides)
  expect({ crash, said: sides?.map(({ ratings }) => ratings[0]?.words) }).toEqual({
    crash,
    said: everybody.map((who) => `the line of ${who}`),
  })
}

const acts = [
  {
    name: 'the last of them finishes',
    finished: ['mara', 'jonas'],
    who: ['lea'],
    act: (checkIns: CheckIns, id: RoundId) => checkIns.seal(id, sideOf('lea')),
    opens: false,
  },
  {
    name: 'they open it in one sitting',
    finished: ['mara', 'jonas', 'lea'],
    who: everybody,
    act: (checkIns: CheckIns, id: RoundId) => checkIns.openTogether(id),
    opens: true,
  },
] satisfies { finished: Who[]; who: Who[]; [more: string]: unknown }[]

test.each(acts)(
  'a crash while $name: all read all, or nobody anything',
  {
    timeout: 900_000,
  },
  async ({ finished, who, act, opens }) => {
    const { house, id } = await aCheckIn(...(finished as Who[]))
    const disk = new SimulatedDisk(house.disk.treeCopy())
    let from = 0
    await sit(house, disk, who as Who[], async (checkIns) => {
      from = disk.steps.length
      await act(checkIns, id)
    })
    const seen = new Set<number>()
    for (const { at, crash, found } of crashesOf(disk, from)) {
      const counts = await readBy(house, found)
      expect({ crash, counts }).toEqual({ crash, counts: everybody.map(() => counts[0]) })
      expect([0, 3]).toContain(counts[0])
      seen.add(counts[0]!)
      // Each of them is visited seven times over; some moments stand for all.
      if (at % 3 === 0) await goesOn(house, id, found, crash)
    }
    expect([...seen].sort()).toEqual(opens ? [0, 3] : [0])
  },
)

test('a crash while the last key is given at coming in: all read all, or nobody anything', {
  timeout: 900_000,
}, async () => {
  const { house, id } = await aCheckIn(...everybody)
  await sit(house, house.disk, ['mara'], () => undefined)
  const disk = new SimulatedDisk(house.disk.treeCopy())
  const vault = await house.enter('jonas', disk)
  const from = disk.steps.length
  expect(await new CheckIns(vault, clock).settle()).toEqual([])
  await vault.close()
  const seen = new Set<number>()
  for (const { at, crash, found } of crashesOf(disk, from)) {
    const counts = await readBy(house, found)
    expect({ crash, counts }).toEqual({ crash, counts: everybody.map(() => counts[0]) })
    seen.add(counts[0]!)
    if (at % 3 === 0) await goesOn(house, id, found, crash)
  }
  expect([...seen].sort()).toEqual([0, 3])
})
