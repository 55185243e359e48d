import { expect, test } from 'vitest'
import { leaveVault } from '../../../main/core/vault/index.ts'
import type { MemberId, RoundId } from '../../../shared/ids.ts'
import { Household, passphrase } from '../../make/at-the-table.ts'
import { asked, beginRound, sealedBy, sitAt, wordsFrom } from '../../make/rounds-table.ts'

test('whoever is asked finds what they are asked for, and whoever is not finds nothing', async () => {
  const house = await Household.of(3)
  const id = await beginRound(house, [house.mara, house.jonas])
  expect((await sitAt(house, house.jonas)).rounds.list()).toMatchObject([
    { id, about: asked, stage: 'writing', sealed: [], mine: 'none', sides: null },
  ])
  const lea = await sitAt(house, house.lea)
  expect(lea.rounds.list()).toEqual([])
  await expect(lea.rounds.seal(id, { text: 'me too' })).rejects.toThrow('record.not-found')
})

test('what is half written is there after a lock, and nobody else hears of it', async () => {
  const house = await Household.of(2)
  const id = await beginRound(house)
  await (await sitAt(house, house.mara)).rounds.saveDraft(id, { text: 'The laundr' })
  const mara = await sitAt(house, house.mara)
  expect(mara.rounds.mine(id)).toEqual({ text: 'The laundr' })
  expect(mara.rounds.list()).toMatchObject([{ mine: 'draft' }])
  expect((await sitAt(house, house.jonas)).rounds.mine(id)).toBeNull()
  const both = await sitAt(house, house.mara, house.jonas)
  expect(both.rounds.list()).toMatchObject([{ mine: 'none' }])
  expect(JSON.stringify(both.rounds.list())).not.toContain('laundr')
})

test('until everybody has finished, each sees that others have, and only their own words', async () => {
  const house = await Household.of(3)
  const id = await beginRound(house)
  await sealedBy(house, id, house.mara, house.jonas)
  for (const who of house.members) {
    const { rounds } = await sitAt(house, who)
    expect(rounds.list()).toMatchObject([
      { stage: 'writing', sealed: [house.mara, house.jonas], sides: null, openedAt: null },
    ])
    expect(rounds.mine(id)).toEqual(who === house.lea ? null : wordsFrom(house, who))
  }
})

test.each([
  [0, 1, 2],
  [1, 0, 2],
  [2, 1, 0],
])(
  'those who cannot sit together read all once each came in again: %i, %i, %i',
  async (...order) => {
    const house = await Household.of(3)
    const [one, other, last] = order.map((place) => house.members[place]!) as [
      MemberId,
      MemberId,
      MemberId,
    ]
    const id = await beginRound(house)
    await sealedBy(house, id, one, other, last)
    const shut = { stage: 'waiting', sides: null, openedAt: null }
    expect((await sitAt(house, last)).rounds.find(id)).toMatchObject(shut)
    expect((await sitAt(house, one)).rounds.find(id)).toMatchObject(shut)
    expect((await sitAt(house, last)).rounds.find(id)).toMatchObject(shut)
    const words = house.members.map((who) => [who, wordsFrom(house, who)])
    expect((await sitAt(house, other)).rounds.find(id)).toMatchObject({
      ...{ stage: 'open', mine: 'sealed' },
    })
    for (const who of house.members) {
      const found = (await sitAt(house, who)).rounds.find(id)!
      expect([...found.sides!]).toEqual(words)
      expect(found.openedAt).not.toBeNull()
    }
  },
)

test('in one sitting all opens by one act, and not before it', async () => {
  const house = await Household.of(2)
  const id = await beginRound(house)
  await sealedBy(house, id, house.mara, house.jonas)
  const both = await sitAt(house, house.mara, house.jonas)
  expect(both.rounds.find(id)).toMatchObject({ stage: 'waiting', sides: null })
  await both.rounds.openTogether(id)
  expect(both.rounds.find(id)?.sides?.get(house.jonas)).toEqual(wordsFrom(house, house.jonas))
  await both.rounds.openTogether(id)
})

test('nothing opens by one act while somebody is away or has not finished', async () => {
  const house = await Household.of(3)
  const id = await beginRound(house)
  await sealedBy(house, id, house.mara, house.jonas)
  const two = await sitAt(house, house.mara, house.jonas)
  await expect(two.rounds.openTogether(id)).rejects.toThrow('session.not-here')
  const all = await sitAt(house, ...house.members)
  await expect(all.rounds.openTogether(id)).rejects.toThrow('record.not-now')
})

test('whoever is alone in it reads it at once', async () => {
  const house = await Household.of(2)
  const id = await beginRound(house, [house.mara])
  await sealedBy(house, id, house.mara)
  expect((await sitAt(house, house.mara)).rounds.find(id)).toMatchObject({ stage: 'open' })
})

test('words can be taken back, changed and finished anew until somebody’s key is out', async () => {
  const house = await Household.of(2)
  const id = await beginRound(house)
  await sealedBy(house, id, house.mara)
  const mara = await sitAt(house, house.mara)
  await mara.rounds.takeBack(id)
  expect(mara.rounds.list()).toMatchObject([{ sealed: [], mine: 'draft' }])
  expect(mara.rounds.mine(id)).toEqual(wordsFrom(house, house.mara))
  await mara.rounds.seal(id, { text: 'put better' })
  await sealedBy(house, id, house.jonas)
  const jonas = await sitAt(house, house.jonas)
  await expect(jonas.rounds.takeBack(id)).rejects.toThrow('record.not-now')
  const open = (await sitAt(house, house.mara)).rounds.find(id)!
  expect(open.sides?.get(house.mara)).toEqual({ text: 'put better' })
})

test.each(['mara', 'lea'] as const)(
  'let go by %s, it is nobody’s any more, and each has their own words back',
  async (by) => {
    const house = await Household.of(3)
    const id = await beginRound(house)
    await sealedBy(house, id, house.mara, house.jonas)
    await (await sitAt(house, house[by])).rounds.letGo(id)
    // Beside others nobody is given anything back, and nothing goes wrong.
    const both = await sitAt(house, house.mara, house.jonas)
    expect([both.failures, both.rounds.list()]).toEqual([[], []])
    for (const who of [house.mara, house.jonas]) {
      const { rounds, failures } = await sitAt(house, who)
      expect(failures).toEqual([])
      expect(rounds.list()).toMatchObject([{ stage: 'over', mine: 'draft', sides: null }])
      expect(rounds.mine(id)).toEqual(wordsFrom(house, who))
      await rounds.saveDraft(id, null)
      expect(rounds.list()).toEqual([])
    }
    const lea = await sitAt(house, house.lea)
    expect(lea.rounds.list()).toEqual([])
    await expect(lea.rounds.seal(id, { text: 'late' })).rejects.toThrow('record.not-now')
  },
)

test('it is not let go once a key is out, nor once it is open', async () => {
  const house = await Household.of(2)
  const id = await beginRound(house)
  await sealedBy(house, id, house.mara, house.jonas)
  // Together nothing is given by coming in.
  const both = await sitAt(house, house.mara, house.jonas)
  await expect(both.rounds.letGo(id)).rejects.toThrow('record.not-now')
  const mara = await sitAt(house, house.mara)
  expect(mara.rounds.find(id)?.stage).toBe('open')
  await expect(mara.rounds.letGo(id)).rejects.toThrow('record.not-now')
})

test('where somebody leaves before it opened, nothing opens and those who stay have their words', async () => {
  const house = await Household.of(3)
  const id = await beginRound(house)
  await sealedBy(house, id, house.mara, house.jonas, house.lea)
  const { vault } = await house.sit(house.lea)
  await leaveVault(vault, passphrase)
  await house.leave().catch(() => undefined)
  for (const who of [house.mara, house.jonas]) {
    const { rounds } = await sitAt(house, who)
    expect(rounds.list()).toMatchObject([{ stage: 'over', mine: 'draft', sides: null }])
    expect(rounds.mine(id)).toEqual(wordsFrom(house, who))
  }
})

test('what was open stays open when somebody leaves', async () => {
  const house = await Household.of(3)
  const id = await beginRound(house)
  await sealedBy(house, id, ...house.members)
  await (await sitAt(house, ...house.members)).rounds.openTogether(id)
  const { vault } = await house.sit(house.lea)
  await leaveVault(vault, passphrase)
  await house.leave().catch(() => undefined)
  const found = (await sitAt(house, house.mara)).rounds.find(id)
  expect(found?.sides?.get(house.lea)).toEqual(wordsFrom(house, house.lea))
})

test('coming in writes nothing where nothing waits', async () => {
  const house = await Household.of(2)
  const id = await beginRound(house)
  await sealedBy(house, id, house.mara)
  const { vault } = await sitAt(house, house.jonas)
  expect(vault.hasWritten).toBe(false)
})

test('nobody asks in a stranger’s name, twice for one, or for others alone', async () => {
  const house = await Household.of(2)
  const { vault, rounds } = await sitAt(house, house.mara)
  const id = vault.newId() as RoundId
  const stranger = vault.newId() as never
  for (const members of [[house.jonas], [house.mara, house.mara], [house.mara, stranger]]) {
    await expect(rounds.begin(id, asked, members)).rejects.toThrow('request.invalid')
  }
  await rounds.begin(id, asked, house.members)
  await rounds.begin(id, asked, house.members)
  await expect(rounds.begin(id, { day: '2020-01-01' }, house.members)).rejects.toThrow(
    'record.not-now',
  )
  expect(rounds.list()).toHaveLength(1)
})

test('beside others nobody writes, finishes or takes back; each does that alone', async () => {
  const house = await Household.of(3)
  const id = await beginRound(house)
  await sealedBy(house, id, house.mara)
  const both = await sitAt(house, house.jonas, house.mara)
  await expect(both.rounds.saveDraft(id, { text: 'seen' })).rejects.toThrow('session.solo-only')
  await expect(both.rounds.seal(id, { text: 'seen' })).rejects.toThrow('session.solo-only')
  both.vault.handOver(house.mara)
  await expect(both.rounds.takeBack(id)).rejects.toThrow('session.solo-only')
  expect(both.rounds.find(id)).toMatchObject({ sealed: [house.mara] })
})
