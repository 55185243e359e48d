import { expect, test } from 'vitest'
import { Jar } from '../../main/core/jar/jar.ts'
import { makeNewKeys, openVault } from '../../main/core/vault/index.ts'
import { threeInAVault } from '../make/three-in-a-vault.ts'
import { everythingThatOpens } from './closure.ts'
import { worldOn } from './world.ts'

/** Names that stand nowhere but among marks. */
const alone = { mara: 'only-mara-said-this', jonas: 'only-jonas-said-this' } as const
const both = 'both-of-them-said-this'

/** Mara and Jonas marked, sat together, and what both said came out. */
async function afterASitting() {
  const house = await threeInAVault()
  const roots: Record<string, Uint8Array> = {}
  for (const who of ['mara', 'jonas'] as const) {
    const vault = await house.enter(who)
    roots[who] = vault.seat.root
    const jar = new Jar(vault)
    await jar.mark(both, 'yes')
    await jar.mark(alone[who], who === 'mara' ? 'yes' : 'no')
    await vault.close()
  }
  const lea = await house.enter('lea')
  roots.lea = lea.seat.root
  await lea.close()
  const together = await house.together(['mara', 'jonas'])
  await new Jar(together).settle()
  await together.close()
  return { house, roots }
}

test('with all that one member has and every byte on disk, nothing of what another marked opens', async () => {
  const { house, roots } = await afterASitting()
  const opensFor = (who: string) =>
    everythingThatOpens(house.disk.files(), [roots[who] ?? new Uint8Array()]).text
  const hers = opensFor('mara')
  expect(hers).toContain(alone.mara)
  expect(hers).toContain(both)
  expect(hers).not.toContain(alone.jonas)
  const his = opensFor('jonas')
  expect(his).toContain(alone.jonas)
  expect(his).not.toContain(alone.mara)
  // What came out stands in Ours, for everybody.
  const leas = opensFor('lea')
  expect(leas).toContain(both)
  expect(leas).not.toContain(alone.mara)
  expect(leas).not.toContain(alone.jonas)
})

test('what came out outlives new keys, and either ends it afterwards', async () => {
  for (const ender of ['mara', 'jonas'] as const) {
    const { house } = await afterASitting()
    const before = await house.enter('mara')
    const made = await makeNewKeys(before, 'mara secret', 'a new secret')
    await made.vault?.close()
    const enter = (who: 'mara' | 'jonas') =>
      who === 'jonas'
        ? house.enter('jonas')
        : openVault(worldOn(house.disk), house.ids.mara, {
            type: 'passphrase',
            passphrase: 'a new secret',
          })
    const found = async (who: 'mara' | 'jonas') => {
      const vault = await enter(who)
      const ideas = new Jar(vault).found().map(({ idea }) => idea)
      await vault.close()
      return ideas
    }
    expect(await found('mara')).toEqual([both])
    expect(await found('jonas')).toEqual([both])
    const vault = await enter(ender)
    await new Jar(vault).putAway(both)
    await vault.close()
    expect(await found('mara')).toEqual([])
    expect(await found('jonas')).toEqual([])
  }
})
