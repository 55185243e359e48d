import { expect, test } from 'vitest'
import { newSideKey, sealSide, spellKey } from '../../../main/core/debriefs/seal-side.ts'
import { sideKeyOf } from '../../../main/core/debriefs/side-keys.ts'
import type { OpenVault } from '../../../main/core/vault/open-vault.ts'
import type { MemberId, RoundId } from '../../../shared/ids.ts'
import { Household } from '../../make/at-the-table.ts'
import { asked, beginRound, sealedBy, sitAt, wordsFrom } from '../../make/rounds-table.ts'

const put = (collection: string, id: string, body: unknown) => ({
  ...{ collection, id, operation: 'put' as const, body },
})

/** Another seal of this member's, with its key. */
function anotherSeal(vault: OpenVault, id: RoundId, author: MemberId, value: unknown) {
  const key = newSideKey()
  const place = { vault: vault.vaultId, space: vault.ours.id, author }
  return { key, seal: sealSide(key, { ...place, round: { kind: 'view', id } }, value) }
}

test('words that are changed after another’s key came out open nothing, and it is said whose', async () => {
  const house = await Household.of(2)
  const id = await beginRound(house)
  await sealedBy(house, id, house.mara, house.jonas)
  const { vault } = await house.sit(house.mara)
  const { seal } = anotherSeal(vault, id, house.mara, { text: 'something kinder' })
  await vault.ours.commit([put('view-sides', `${id}.${house.mara}`, seal)])
  for (const who of house.members) {
    const { rounds, failures } = await sitAt(house, who)
    expect(failures).toEqual([])
    expect(rounds.find(id)).toMatchObject({
      ...{ stage: 'altered', altered: [house.mara], sides: null },
    })
  }
  const jonas = await sitAt(house, house.jonas)
  expect(jonas.rounds.mine(id)).toEqual(wordsFrom(house, house.jonas))
  await (await sitAt(house, house.mara)).rounds.letGo(id)
  expect((await sitAt(house, house.jonas)).rounds.mine(id)).toEqual(wordsFrom(house, house.jonas))
})

test('nobody gives a key for one that opens no words, or names other seals', async () => {
  const house = await Household.of(2)
  const broken = [
    ({ key, sides }: Trick) => ({ key: spellKey(key), sides: { ...sides, [house.mara]: 'AAAA' } }),
    ({ sides }: Trick) => ({ key: spellKey(newSideKey()), sides }),
    ({ key, sides }: Trick) => ({
      key: spellKey(key),
      sides: { [house.jonas]: sides[house.jonas] },
    }),
  ]
  type Trick = { key: Uint8Array; sides: Record<string, string> }
  for (const trick of broken) {
    const id = await beginRound(house)
    await sealedBy(house, id, house.mara)
    const { vault } = await house.sit(house.jonas)
    const { key, seal } = anotherSeal(vault, id, house.jonas, { text: 'bait' })
    const maras = vault.ours.get('view-sides', `${id}.${house.mara}`)!.body as { digest: string }
    const sides = { [house.mara]: maras.digest, [house.jonas]: seal.digest }
    await vault.ours.commit([
      put('view-sides', `${id}.${house.jonas}`, seal),
      put('view-keys', `${id}.${house.jonas}`, trick({ key, sides })),
    ])
    const mara = await sitAt(house, house.mara)
    expect(mara.rounds.find(id)).toMatchObject({ stage: 'altered', altered: [house.jonas] })
    expect(mara.vault.ours.get('view-keys', `${id}.${house.mara}`)).toBeNull()
  }
})

test('a last one who keeps their key back gets nobody else’s for it', async () => {
  const house = await Household.of(2)
  const id = await beginRound(house)
  await sealedBy(house, id, house.mara)
  const { vault } = await house.sit(house.jonas)
  const { seal } = anotherSeal(vault, id, house.jonas, { text: 'bait' })
  await vault.ours.commit([put('view-sides', `${id}.${house.jonas}`, seal)])
  const mara = await sitAt(house, house.mara)
  expect(mara.rounds.find(id)).toMatchObject({ stage: 'waiting' })
  expect(mara.vault.ours.get('view-keys', `${id}.${house.mara}`)).toBeNull()
  await mara.rounds.takeBack(id)
  expect(mara.rounds.find(id)).toMatchObject({ stage: 'writing', mine: 'draft' })
})

test('a seal that opens to something else than words is let through by nobody', async () => {
  const house = await Household.of(2)
  const id = await beginRound(house)
  await sealedBy(house, id, house.mara)
  const { vault } = await house.sit(house.jonas)
  const { key, seal } = anotherSeal(vault, id, house.jonas, 7)
  const maras = vault.ours.get('view-sides', `${id}.${house.mara}`)!.body as { digest: string }
  const sides = { [house.mara]: maras.digest, [house.jonas]: seal.digest }
  await vault.ours.commit([
    put('view-sides', `${id}.${house.jonas}`, seal),
    put('view-keys', `${id}.${house.jonas}`, { key: spellKey(key), sides }),
  ])
  const mara = await sitAt(house, house.mara)
  expect(mara.rounds.find(id)?.stage).toBe('altered')
  expect(mara.vault.ours.get('view-keys', `${id}.${house.mara}`)).toBeNull()
})

test('what is open stays what it was, whatever anybody writes over it', async () => {
  const house = await Household.of(2)
  const id = await beginRound(house)
  await sealedBy(house, id, house.mara, house.jonas)
  const before = (await sitAt(house, house.mara)).rounds.find(id)!
  expect(before.stage).toBe('open')
  const { vault } = await house.sit(house.mara)
  const { key, seal } = anotherSeal(vault, id, house.mara, { text: 'never said' })
  const sides = { [house.mara]: seal.digest, [house.jonas]: seal.digest }
  for (const who of house.members) {
    await vault.ours.commit([put('view-sides', `${id}.${who}`, seal)])
    await vault.ours.commit([put('view-keys', `${id}.${who}`, { key: spellKey(key), sides })])
    for (const collection of ['view-sides', 'view-keys']) {
      await vault.ours.commit([{ collection, id: `${id}.${who}`, operation: 'delete' }])
    }
  }
  const body = { members: house.members, about: { day: '1900-01-01' } }
  await vault.ours.commit([put('views', id, body)])
  await vault.ours.commit([{ collection: 'views', id, operation: 'delete' }])
  for (const who of house.members) {
    expect((await sitAt(house, who)).rounds.find(id)).toEqual(before)
  }
})

test('nobody finishes, takes back or lets go in another’s name', async () => {
  const house = await Household.of(2)
  const id = await beginRound(house)
  await sealedBy(house, id, house.mara)
  const { vault } = await house.sit(house.jonas)
  const { seal } = anotherSeal(vault, id, house.mara, { text: 'in her mouth' })
  const maras = `${id}.${house.mara}`
  await vault.ours.commit([put('view-sides', maras, seal)])
  await vault.ours.commit([{ collection: 'view-sides', id: maras, operation: 'delete' }])
  await vault.ours.commit([{ collection: 'views', id, operation: 'delete' }])
  await sealedBy(house, id, house.jonas)
  const found = (await sitAt(house, house.mara)).rounds.find(id)!
  expect(found).toMatchObject({ stage: 'open', about: asked })
  expect(found.sides?.get(house.mara)).toEqual(wordsFrom(house, house.mara))
})

test('a seal holds for its own round alone', async () => {
  const house = await Household.of(2)
  const one = await beginRound(house)
  await sealedBy(house, one, house.mara)
  const other = await beginRound(house)
  const { vault } = await house.sit(house.mara)
  const { body } = vault.ours.get('view-sides', `${one}.${house.mara}`)!
  const key = sideKeyOf(vault, house.mara, one)!
  await vault.ours.commit([put('view-sides', `${other}.${house.mara}`, body)])
  await vault.keyring.commit([put('sides', other, { key: spellKey(key) })])
  expect((await sitAt(house, house.mara)).rounds.mine(other)).toBeNull()
})

test('keys that each fit their own seal, but name different ones of the others, open nothing', async () => {
  const house = await Household.of(2)
  const id = await beginRound(house)
  await sealedBy(house, id, house.mara, house.jonas)
  const own = { collection: 'view-keys', operation: 'put' as const }
  const { vault } = await house.sit(house.jonas)
  const jonass = sideKeyOf(vault, house.jonas, id)!
  const digestOf = (who: MemberId) =>
    (vault.ours.get('view-sides', `${id}.${who}`)!.body as { digest: string }).digest
  const sides = { [house.mara]: digestOf(house.mara), [house.jonas]: digestOf(house.jonas) }
  // His program takes back what his key was given for, before she comes in and gives hers.
  const other = { ...sides, [house.mara]: 'AAAA' }
  await vault.ours.commit([
    { ...own, id: `${id}.${house.jonas}`, body: { key: spellKey(jonass), sides: other } },
  ])
  const mara = await sitAt(house, house.mara)
  expect(mara.rounds.find(id)).toMatchObject({ stage: 'altered', altered: [house.jonas] })
  expect(mara.vault.ours.get('view-keys', `${id}.${house.mara}`)).toBeNull()
})

test('a key that was never given for these seals opens nothing with those that were', async () => {
  const house = await Household.of(2)
  const id = await beginRound(house)
  await sealedBy(house, id, house.mara)
  const { vault } = await house.sit(house.jonas)
  const { key, seal } = anotherSeal(vault, id, house.jonas, { text: 'bait' })
  const maras = vault.ours.get('view-sides', `${id}.${house.mara}`)!.body as { digest: string }
  const wrong = { [house.mara]: 'AAAA', [house.jonas]: seal.digest }
  await vault.ours.commit([
    put('view-sides', `${id}.${house.jonas}`, seal),
    put('view-keys', `${id}.${house.jonas}`, { key: spellKey(key), sides: wrong }),
  ])
  // Even where she lets hers go, by a program that looks at nothing.
  const { vault: hers } = await house.sit(house.mara)
  const right = { [house.mara]: maras.digest, [house.jonas]: seal.digest }
  const body = { key: spellKey(sideKeyOf(hers, house.mara, id)!), sides: right }
  await hers.ours.commit([put('view-keys', `${id}.${house.mara}`, body)])
  for (const who of house.members) {
    expect((await sitAt(house, who)).rounds.find(id)).toMatchObject({
      ...{ stage: 'altered', sides: null },
    })
  }
})
