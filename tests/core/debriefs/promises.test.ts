import { beforeEach, expect, test } from 'vitest'
import type { Day } from '../../../shared/days.ts'
import { AgreementId } from '../../../shared/ids.ts'
import { Household } from '../../make/at-the-table.ts'

let house: Household
const promised = { text: 'I text when the train is late', followUp: '2026-11-20' as Day }

beforeEach(async () => {
  house = await Household.of(2)
})

async function aPromise(): Promise<AgreementId> {
  const { agreements } = await house.sit(house.mara)
  const id = agreements.prepare()
  await agreements.promise({ id, ...promised })
  return id
}

test('a small promise without a debrief stands in the one list, for everyone, and is looked at on its day', async () => {
  const id = await aPromise()
  const { agreements } = await house.sit(house.jonas)
  expect(agreements.list()).toEqual([
    {
      ...promised,
      ...{ id, by: house.mara, madeOn: '2026-11-07', debrief: null, title: null },
      ...{ review: null, replies: [] },
    },
  ])
  const kept = { id, how: 'kept', words: '', next: null } as const
  await expect(agreements.review(kept)).rejects.toThrow('record.not-yours')
  house.clock.goTo('2026-11-20T12:00:00.000Z')
  await (await house.sit(house.mara)).agreements.review(kept)
  expect((await house.sit(house.jonas)).agreements.list()[0]?.review?.how).toBe('kept')
})

test('promised twice, as after a crash, it stands once, and no draft stays behind', async () => {
  const { agreements } = await house.sit(house.mara)
  const id = agreements.prepare()
  await agreements.saveDraft(id, house.mara, { promise: promised.text })
  expect(agreements.prepare()).toBe(id)
  await agreements.promise({ id, ...promised })
  await agreements.promise({ id, ...promised })
  expect(agreements.list()).toHaveLength(1)
  expect(agreements.prepare()).not.toBe(id)
  // A save that came late.
  await agreements.saveDraft(id, house.mara, { promise: promised.text })
  expect(await (await house.sit(house.mara)).agreements.draft(id)).toEqual({})
})

test('nobody promises in another’s place', async () => {
  const id = await aPromise()
  const { agreements } = await house.sit(house.jonas)
  const other = { id, ...promised, text: 'Something else' }
  await expect(agreements.promise(other)).rejects.toThrow('record.changed-elsewhere')
  expect(agreements.list()).toMatchObject([{ by: house.mara, text: promised.text }])
})

test('a promise is let go at any time, once, by whoever promised, and the others may still add a word', async () => {
  const id = await aPromise()
  const letGo = { id, how: 'let-go', words: 'It was too big', next: null } as const
  const theirs = await house.sit(house.jonas)
  await expect(theirs.agreements.review(letGo)).rejects.toThrow('record.not-yours')
  const { agreements } = await house.sit(house.mara)
  await agreements.review(letGo)
  await expect(agreements.review(letGo)).rejects.toThrow('record.not-now')
  const after = await house.sit(house.jonas)
  await after.agreements.reply(id, 'That is all right')
  expect(after.agreements.list()).toMatchObject([
    {
      review: { how: 'let-go', words: 'It was too big', changedInto: null },
      replies: [{ by: house.jonas, words: 'That is all right' }],
    },
  ])
})

test('who does not know of letting go reads that it was not this time; nobody lets go for another', async () => {
  const id = await aPromise()
  const mara = await house.sit(house.mara)
  await mara.agreements.review({ id, how: 'let-go', words: '', next: null })
  const stored = mara.vault.ours.get('agreement-reviews', id)?.body
  expect(stored).toEqual({ how: 'not-this-time', words: '', changedInto: null })
  const other = mara.agreements.prepare()
  await mara.agreements.promise({ id: other, ...promised })
  house.clock.goTo('2026-11-20T12:00:00.000Z')
  const on = await house.sit(house.mara)
  await on.agreements.review({ id: other, how: 'not-this-time', words: '', next: null })
  const jonas = await house.sit(house.jonas)
  await jonas.vault.ours.commit([
    { collection: 'agreements-let-go', id: other, operation: 'put', body: {} },
  ])
  const found = jonas.agreements.list().find((one) => one.id === AgreementId.parse(other))
  expect(found?.review?.how).toBe('not-this-time')
})
