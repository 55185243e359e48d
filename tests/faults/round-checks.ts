import { newSideKey, sealSide, spellKey } from '../../main/core/debriefs/seal-side.ts'
import type { Rounds } from '../../main/core/rounds/rounds.ts'
import type { UnlockedVault } from '../../main/core/vault/index.ts'
import { openSlot, readKeyFile } from '../../main/core/vault/key-slots.ts'
import type { RoundId } from '../../shared/ids.ts'
import type { MemoryDisk } from '../make/memory-disk.ts'
import { type Asked, asked, roundsOf, type Words } from '../make/rounds-table.ts'
import { type ThreeInAVault, threeInAVault, type Who } from '../make/three-in-a-vault.ts'
import { everythingThatOpens } from './closure.ts'
import { expectEqual } from './expect-equal.ts'
import { SimulatedDisk } from './simulated-disk.ts'
import { survivals } from './survival.ts'
import { TickingClock, worldOn } from './world.ts'

const two = ['mara', 'jonas'] as const
const three = ['mara', 'jonas', 'lea'] as const
const wordsOf = (who: Who): Words => ({ text: `the-words-of-${who}` })

/** A round of Mara and Jonas, in a house where Lea lives too. */
interface Begun {
  house: ThreeInAVault
  id: RoundId
}

/** Checks of what is written apart and opened in one act; see `checks`. */
export const roundChecks: Record<string, (isThorough: boolean) => Promise<void>> = {
  'whatever stops a round, its words are with whoever wrote them, and open to all or to none':
    async (isThorough) => {
      const every = isThorough ? 1 : 5
      const half = await begun(['mara'])
      await sit(half.house, half.house.disk, ['jonas'], (rounds) =>
        rounds.saveDraft(half.id, wordsOf('jonas')),
      )
      await crashes(half, ['jonas'], every, (rounds, id) => rounds.seal(id, wordsOf('jonas')))
      // In one sitting the keys of the others come out together, or none does.
      const open = (rounds: Rounds<Asked, Words>, id: RoundId) => rounds.openTogether(id)
      await crashes(await begun(three, three), [...three], every, open, [1, 3])
      await crashes(await begun(['mara']), ['mara'], every, (rounds, id) => rounds.takeBack(id))
    },

  'words that are written apart open to nobody while somebody has not finished': async () => {
    const { house } = await begun(['mara'])
    const { file } = await readKeyFile(house.disk, house.ids.jonas)
    const secret = { type: 'passphrase' as const, passphrase: 'jonas secret' }
    const { root } = await openSlot(worldOn(house.disk).kdf, file, secret)
    const { text } = everythingThatOpens(house.disk.files(), [root])
    if (text.includes(wordsOf('mara').text)) throw new Error('the words of Mara open to Jonas')
    if (!text.includes(asked.day)) throw new Error('the search finds nothing at all')
  },

  'nobody finishes a round for another': async () => {
    const { house, id } = await begun([])
    const jonas = await house.enter('jonas')
    const { ours, vaultId } = jonas
    const parts = two.map((who) => {
      const author = house.ids[who]
      const key = newSideKey()
      const place = { vault: vaultId, space: ours.id, author, round: { kind: 'view' as const, id } }
      const seal = sealSide(key, place, { text: `never said by ${who}` })
      return { slot: `${id}.${author}`, author, key, seal }
    })
    const sides = Object.fromEntries(parts.map(({ author, seal }) => [author, seal.digest]))
    const put = (collection: string, slot: string, body: unknown) => ({
      ...{ collection, id: slot, operation: 'put' as const, body },
    })
    await ours.commit(parts.map(({ slot, seal }) => put('view-sides', slot, seal)))
    await ours.commit(
      parts.map(({ slot, key }) => put('view-keys', slot, { key: spellKey(key), sides })),
    )
    await jonas.close()
    const mara = await house.enter('mara')
    const round = roundsOf(mara, new TickingClock()).find(id)
    await mara.close()
    if (round?.sides != null) throw new Error('words that Mara never said are opened as hers')
  },
}

async function begun(sealed: readonly Who[], members: readonly Who[] = two): Promise<Begun> {
  const house = await threeInAVault()
  const id = await sit(house, house.disk, ['mara'], async (rounds, round) => {
    await rounds.begin(
      round,
      asked,
      members.map((who) => house.ids[who]),
    )
    return round
  })
  for (const who of sealed) {
    await sit(house, house.disk, [who], (rounds) => rounds.seal(id, wordsOf(who)))
  }
  return { house, id }
}

type Act<Value> = (
  rounds: Rounds<Asked, Words>,
  id: RoundId,
  vault: UnlockedVault,
) => Promise<Value> | Value

/** Lets some in, and out again. The act is given an id that is free. */
async function sit<Value>(
  house: ThreeInAVault,
  disk: MemoryDisk,
  who: Who[],
  act: Act<Value>,
): Promise<Value> {
  const vault =
    who.length === 1 ? await house.enter(who[0]!, disk) : await house.together(who, disk)
  const value = await act(roundsOf(vault, new TickingClock()), vault.newId() as RoundId, vault)
  await vault.close()
  return value
}

/** Crashes an act in every way, at one moment in so many. */
async function crashes(
  { house, id }: Begun,
  who: Who[],
  every: number,
  act: (rounds: Rounds<Asked, Words>, id: RoundId) => Promise<void>,
  keysOut = [0, 1],
): Promise<void> {
  const wrote = new Set<Who>()
  for (const one of two) {
    if ((await seen(house, house.disk, id, one)).mine !== undefined) wrote.add(one)
  }
  const disk = new SimulatedDisk(house.disk.treeCopy())
  let from = 0
  await sit(house, disk, who, async (rounds) => {
    from = disk.steps.length
    await act(rounds, id)
  })
  for (let at = from; at <= disk.steps.length; at += 1) {
    for (const [number, survival] of survivals.entries()) {
      if ((at + number) % every !== 0) continue
      const found = disk.survivor(survival, at, at)
      const [mara, jonas] = [
        await seen(house, found, id, 'mara'),
        await seen(house, found, id, 'jonas'),
      ]
      const crash = `${survival} ${at}`
      expectEqual(`${crash}: ${mara.sides}`, `${crash}: ${jonas.sides}`)
      if (!keysOut.includes(mara.keys)) throw new Error(`${crash}: ${mara.keys} keys are out`)
      for (const [one, { mine }] of [
        ['mara', mara],
        ['jonas', jonas],
      ] as const) {
        if (wrote.has(one)) expectEqual(`${crash}: ${mine}`, `${crash}: ${wordsOf(one).text}`)
      }
    }
  }
}

async function seen(house: ThreeInAVault, disk: MemoryDisk, id: RoundId, who: Who) {
  return sit(house, disk.copy(), [who], (rounds, _, vault) => ({
    keys: vault.ours.list('view-keys').length,
    sides: rounds.find(id)?.sides?.size ?? 0,
    mine: rounds.mine(id)?.text,
  }))
}
