import { expect, test } from 'vitest'
import { sideKeyOf } from '../../../main/core/debriefs/side-keys.ts'
import type { Rounds } from '../../../main/core/rounds/rounds.ts'
import type { UnlockedVault } from '../../../main/core/vault/index.ts'
import type { RoundId } from '../../../shared/ids.ts'
import { crashesOf } from '../../faults/crashes.ts'
import { SimulatedDisk } from '../../faults/simulated-disk.ts'
import type { MemoryDisk } from '../../make/memory-disk.ts'
import { type Asked, asked, roundsOf, type Words } from '../../make/rounds-table.ts'
import { type ThreeInAVault, threeInAVault, type Who } from '../../make/three-in-a-vault.ts'

const clock = { now: () => new Date('2026-11-07T20:00:00.000Z') }
const wordsOf = (who: Who): Words => ({ text: `the words of ${who}` })

/** Lets some in, settles what waited, does something, and lets them out again. */
async function sit<Value>(
  house: ThreeInAVault,
  disk: MemoryDisk | SimulatedDisk,
  who: Who[],
  act: (rounds: Rounds<Asked, Words>, vault: UnlockedVault) => Promise<Value> | Value,
): Promise<Value> {
  const vault =
    who.length === 1 ? await house.enter(who[0]!, disk) : await house.together(who, disk)
  const rounds = roundsOf(vault, clock)
  expect(await rounds.settle()).toEqual([])
  const value = await act(rounds, vault)
  await vault.close()
  return value
}

interface Stage {
  house: ThreeInAVault
  id: RoundId
}

/** Mara and Jonas are asked; those named have sealed. */
async function aRound(...sealed: Who[]): Promise<Stage> {
  const house = await threeInAVault()
  const id = await sit(house, house.disk, ['mara'], async (rounds, vault) => {
    const round = vault.newId() as RoundId
    await rounds.begin(round, asked, [house.ids.mara, house.ids.jonas])
    return round
  })
  for (const who of sealed) {
    await sit(house, house.disk, [who], (rounds) => rounds.seal(id, wordsOf(who)))
  }
  return { house, id }
}

/** What one of them finds, without anything being settled: nothing but what lies on the disk. */
async function looked({ house, id }: Stage, disk: MemoryDisk, who: Who) {
  const vault = await house.enter(who, disk)
  const round = roundsOf(vault, clock).find(id)
  const own = roundsOf(vault, clock).mine(id)
  const wrong = vault.problems.filter(({ kind }) => kind === 'damage' || kind === 'forged')
  await vault.close()
  return { stage: round?.stage, sides: round?.sides?.size ?? 0, own, wrong }
}

/** After any crash each of them has their own words, both read all or neither does, and it goes on. */
async function holds(stage: Stage, found: MemoryDisk, crash: string) {
  const { house, id } = stage
  const seen = {
    mara: await looked(stage, found, 'mara'),
    jonas: await looked(stage, found, 'jonas'),
  }
  for (const who of ['mara', 'jonas'] as const) {
    expect({ crash, who, own: seen[who].own }).toEqual({ crash, who, own: wordsOf(who) })
    expect({ crash, who, wrong: seen[who].wrong }).toEqual({ crash, who, wrong: [] })
  }
  expect({ crash, sides: seen.mara.sides }).toEqual({ crash, sides: seen.jonas.sides })
  expect([0, 2]).toContain(seen.mara.sides)
  return { house, id, isOpen: seen.mara.sides === 2 }
}

/** Brings the round to its end from wherever a crash left it: both read both. */
async function goesOn({ house, id }: Stage, disk: MemoryDisk, crash: string) {
  for (const who of ['mara', 'jonas', 'mara'] as const) {
    await sit(house, disk, [who], async (rounds) => {
      const round = rounds.find(id)!
      if (round.mine !== 'sealed') await rounds.seal(id, rounds.mine(id)!)
    })
  }
  for (const who of ['mara', 'jonas'] as const) {
    const sides = await sit(house, disk, [who], (rounds) => rounds.find(id)?.sides)
    expect({ crash, sides: [...(sides?.values() ?? [])] }).toEqual({
      crash,
      sides: [wordsOf('mara'), wordsOf('jonas')],
    })
  }
}

test('a crash while the last of them seals: both have their words, and it opens for both or neither', {
  timeout: 900_000,
}, async () => {
  const stage = await aRound('mara')
  const { house, id } = stage
  await sit(house, house.disk, ['jonas'], (rounds) => rounds.saveDraft(id, wordsOf('jonas')))
  const disk = new SimulatedDisk(house.disk.treeCopy())
  let from = 0
  await sit(house, disk, ['jonas'], async (rounds) => {
    from = disk.steps.length
    await rounds.seal(id, wordsOf('jonas'))
  })
  let count = 0
  for (const { crash, found } of crashesOf(disk, from)) {
    expect((await holds(stage, found, crash)).isOpen).toBe(false)
    await goesOn(stage, found, crash)
    count += 1
  }
  expect(count).toBeGreaterThan(10)
})

test('a crash while a key is given at coming in opens it for both or for neither', {
  timeout: 900_000,
}, async () => {
  const stage = await aRound('mara', 'jonas')
  const disk = new SimulatedDisk(stage.house.disk.treeCopy())
  await sit(stage.house, disk, ['mara'], () => undefined)
  const seen = new Set<boolean>()
  for (const { crash, found } of crashesOf(disk, 0)) {
    const { isOpen } = await holds(stage, found, crash)
    if (!isOpen) await goesOn(stage, found, crash)
    seen.add(isOpen)
  }
  expect(seen).toEqual(new Set([false, true]))
})

test('a crash while all is opened in one sitting opens it for both or for neither', {
  timeout: 900_000,
}, async () => {
  const stage = await aRound('mara', 'jonas')
  const disk = new SimulatedDisk(stage.house.disk.treeCopy())
  let from = 0
  await sit(stage.house, disk, ['mara', 'jonas'], async (rounds) => {
    from = disk.steps.length
    await rounds.openTogether(stage.id)
  })
  const seen = new Set<boolean>()
  for (const { crash, found } of crashesOf(disk, from)) {
    const { isOpen } = await holds(stage, found, crash)
    if (!isOpen) await goesOn(stage, found, crash)
    seen.add(isOpen)
  }
  expect(seen).toEqual(new Set([false, true]))
})

test.each(['taken back', 'let go'] as const)(
  'a crash while words are %s leaves them with their author, sealed or as a draft, and once',
  { timeout: 900_000 },
  async (act) => {
    const { house, id } = await aRound('mara')
    const disk = new SimulatedDisk(house.disk.treeCopy())
    let from = 0
    await sit(house, disk, ['mara'], async (rounds) => {
      from = disk.steps.length
      await (act === 'let go' ? rounds.letGo(id) : rounds.takeBack(id))
    })
    const seen = new Set<string>()
    for (const { crash, found } of crashesOf(disk, from)) {
      await sit(house, found, ['jonas'], () => undefined)
      const mara = await sit(house, found, ['mara'], (rounds, vault) => ({
        own: rounds.mine(id),
        mine: rounds.find(id)?.mine,
        hasKey: sideKeyOf(vault, house.ids.mara, id) !== null,
        isDraft: vault.drafts.get('view-drafts', id)?.operation === 'put',
      }))
      expect({ crash, own: mara.own }).toEqual({ crash, own: wordsOf('mara') })
      const isSealed = mara.mine === 'sealed'
      expect({ crash, ...mara }).toMatchObject({ crash, hasKey: isSealed, isDraft: !isSealed })
      seen.add(mara.mine!)
    }
    expect(seen).toEqual(new Set(['sealed', 'draft']))
  },
)
