import { beforeEach, expect, test } from 'vitest'
import { leaveVault } from '../../../main/core/vault/index.ts'
import type { Day } from '../../../shared/days.ts'
import { AppError } from '../../../shared/errors.ts'
import type { AgreementId } from '../../../shared/ids.ts'
import { alone, beginOpen, goThrough, Household, passphrase } from '../../make/at-the-table.ts'

let house: Household

/** Everyone promised something on 7 November, to be looked at on the 20th. */
beforeEach(async () => {
  house = await Household.of(3)
  const id = await beginOpen(house)
  await goThrough(id, house.mara, alone(house))
  for (const who of house.members) await (await house.sit(who)).debriefs.keep(id, 'everything')
})

async function promiseOf(who = house.mara) {
  const { agreements } = await house.sit(house.mara)
  return agreements.list().find(({ by }) => by === who)!
}

const kept = (id: AgreementId, words = 'It went well') =>
  ({ id, how: 'kept', words, next: null }) as const

test('before its day nobody says how it went; on its day its promiser does', async () => {
  const { id } = await promiseOf()
  house.clock.goTo('2026-11-19T12:00:00.000Z')
  const early = await house.sit(house.mara)
  await expect(early.agreements.review(kept(id))).rejects.toThrow('record.not-now')
  house.clock.goTo('2026-11-20T12:00:00.000Z')
  const { agreements } = await house.sit(house.mara)
  await agreements.review(kept(id))
  const review = { how: 'kept', words: 'It went well', changedInto: null }
  expect(await promiseOf()).toMatchObject({ review, replies: [] })
})

test('whoever promised speaks first, once; then each of the others adds a word, once', async () => {
  const { id } = await promiseOf()
  house.clock.goTo('2026-12-01T12:00:00.000Z')
  const jonas = await house.sit(house.jonas)
  await expect(jonas.agreements.review(kept(id))).rejects.toThrow('record.not-yours')
  await expect(jonas.agreements.reply(id, 'Well')).rejects.toThrow('record.not-now')
  const mara = await house.sit(house.mara)
  await mara.agreements.review(kept(id))
  await expect(mara.agreements.review(kept(id, 'Again'))).rejects.toThrow('record.not-now')
  await expect(mara.agreements.reply(id, 'To myself')).rejects.toThrow('record.not-yours')
  for (const who of [house.jonas, house.lea]) {
    const { agreements } = await house.sit(who)
    await agreements.reply(id, `Thank you, says ${who}`)
    await expect(agreements.reply(id, 'And')).rejects.toThrow('record.not-now')
  }
  expect((await promiseOf()).replies).toEqual([
    { by: house.jonas, words: `Thank you, says ${house.jonas}` },
    { by: house.lea, words: `Thank you, says ${house.lea}` },
  ])
})

test('what somebody promised, and said of a promise, stays when they leave', async () => {
  const { id } = await promiseOf()
  const before = (await house.sit(house.mara)).agreements.list().map(({ by }) => by)
  house.clock.goTo('2026-12-01T12:00:00.000Z')
  await (await house.sit(house.mara)).agreements.review(kept(id))
  const lea = await house.sit(house.lea)
  await lea.agreements.reply(id, 'Thank you, and goodbye')
  await leaveVault(lea.vault, passphrase)
  const after = await promiseOf()
  expect(after.replies).toEqual([{ by: house.lea, words: 'Thank you, and goodbye' }])
  const { agreements, vault } = await house.sit(house.mara)
  expect(agreements.list().map(({ by }) => by)).toEqual(before)
  expect(vault.former().map(({ label }) => label)).toEqual(['Lea'])
})

test('changed, it becomes another promise of the same origin, with a day of its own', async () => {
  const { id, debrief, title } = await promiseOf()
  house.clock.goTo('2026-11-25T12:00:00.000Z')
  const { agreements } = await house.sit(house.mara)
  const next = { text: 'Once a week', followUp: '2026-12-24' as Day }
  await agreements.review({ id, how: 'change', words: '', next })
  const all = agreements.list()
  expect(all).toHaveLength(4)
  const changedInto = all.find((one) => one.id === id)!.review!.changedInto
  expect(all.find((one) => one.id === changedInto)).toEqual({
    ...next,
    id: changedInto,
    by: house.mara,
    madeOn: '2026-11-25',
    debrief,
    title,
    review: null,
    replies: [],
  })
})

test('nobody says for another how it went, whatever they write', async () => {
  const { id } = await promiseOf()
  const { vault } = await house.sit(house.jonas)
  const body = { how: 'not-this-time', words: 'As ever', changedInto: null }
  const reply = { words: 'Serves you right' }
  await vault.ours.commit([
    { collection: 'agreement-reviews', id, operation: 'put', body },
    { collection: 'agreement-replies', id: `${id}.${house.lea}`, operation: 'put', body: reply },
    { collection: 'agreements', id, operation: 'put', body: { text: 'Everything' } },
  ])
  const before = await promiseOf()
  expect(before).toMatchObject({ by: house.mara, text: `I try, ${house.mara}`, review: null })
  house.clock.goTo('2026-12-01T12:00:00.000Z')
  const mara = await house.sit(house.mara)
  await mara.agreements.review(kept(id))
  expect(await promiseOf()).toMatchObject({ review: { how: 'kept' }, replies: [] })
})

test('a promise nobody made is not found', async () => {
  const { agreements, vault } = await house.sit(house.mara)
  const nowhere = vault.newId() as AgreementId
  const notFound = new AppError('record.not-found')
  await expect(agreements.review(kept(nowhere))).rejects.toEqual(notFound)
  await expect(agreements.reply(nowhere, 'Well')).rejects.toEqual(notFound)
})

test('together, whoever is at the keyboard speaks for themselves', async () => {
  const { id } = await promiseOf()
  house.clock.goTo('2026-12-01T12:00:00.000Z')
  const { vault, agreements } = await house.sit(...house.members)
  const speaking = agreements.review(kept(id))
  vault.handOver(house.jonas)
  await speaking
  await agreements.reply(id, 'Thank you')
  expect(await promiseOf()).toMatchObject({
    review: { how: 'kept' },
    replies: [{ by: house.jonas, words: 'Thank you' }],
  })
})
