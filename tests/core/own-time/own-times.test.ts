import { describe, expect, test } from 'vitest'
import { OwnTimes } from '../../../main/core/own-time/own-times.ts'
import type { Day } from '../../../shared/days.ts'
import type { MemberId, OwnTimeId } from '../../../shared/ids.ts'
import { isGiven, OwnTime, type OwnTimeToAsk } from '../../../shared/model/own-time.ts'
import { aPlainCouple, type Couple, couples, type Evening } from '../../make/a-couple.ts'

function anEvening({ vault }: Evening, parts: Partial<OwnTimeToAsk> = {}): OwnTimeToAsk {
  const id = vault.newId() as OwnTimeId
  const asked = { day: '2026-11-12' as Day, time: '19:00', howLong: 'an evening' }
  return { id, basedOn: 0, ...asked, words: 'To draw.', ...parts }
}

const timesOf = async (couple: Couple, who: MemberId) =>
  new OwnTimes((await couple.enter(who)).vault)

describe.each(couples)('%s', (_, aCouple) => {
  test('one asks, the other answers, and both see the same', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const asked = await new OwnTimes(mara.vault).ask(anEvening(mara))
    expect(asked).toMatchObject({ by: couple.mara, answers: [] })
    expect(isGiven(asked)).toBe(false)
    const { id, wording } = asked
    const jonas = await timesOf(couple, couple.jonas)
    const said = { by: couple.jonas, reply: 'yes' as const, words: 'I am at home.' }
    await jonas.answer({ id, wording, ...said })
    const seen = (await timesOf(couple, couple.mara)).list()
    expect(seen).toEqual([{ ...asked, answers: [said] }])
    expect(isGiven(seen[0]!)).toBe(true)
  })

  test('a request that another program wrote in its own way is told as it is', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const { id, basedOn: _, ...asked } = anEvening(mara, { time: 'late', words: 'w'.repeat(9_000) })
    await mara.vault.ours.commit([{ collection: 'own-times', id, operation: 'put', body: asked }])
    const told = new OwnTimes(mara.vault).list().map((one) => OwnTime.parse(one))
    expect(told).toMatchObject([{ time: 'late', words: asked.words }])
  })

  test('an answer can be changed, and the later one counts', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const { id, wording } = await new OwnTimes(mara.vault).ask(anEvening(mara))
    const jonas = await timesOf(couple, couple.jonas)
    await jonas.answer({ id, wording, reply: 'yes', words: '' })
    const later = { id, wording, reply: 'another-time' as const, words: 'Friday instead?' }
    const changed = await jonas.answer(later)
    expect(changed.answers).toEqual([
      { by: couple.jonas, reply: 'another-time', words: 'Friday instead?' },
    ])
    expect(isGiven(changed)).toBe(false)
  })

  test('asked anew in other words, it waits for an answer again', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const first = anEvening(mara)
    const { wording } = await new OwnTimes(mara.vault).ask(first)
    const { id } = first
    await (await timesOf(couple, couple.jonas)).answer({ id, wording, reply: 'yes', words: '' })
    const again = await timesOf(couple, couple.mara)
    const day = '2026-11-13' as Day
    const asked = await again.ask({ ...first, basedOn: 1, day })
    expect(asked).toMatchObject({ day, answers: [] })
    const jonas = await timesOf(couple, couple.jonas)
    const toOld = jonas.answer({ id, wording, reply: 'yes', words: '' })
    await expect(toOld).rejects.toThrow('record.changed-elsewhere')
    const answered = await jonas.answer({ id, wording: asked.wording, reply: 'yes', words: '' })
    expect(answered.answers).toHaveLength(1)
  })

  test('the same words twice stand once, and an answer to them stays', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const times = new OwnTimes(mara.vault)
    const first = await times.ask(anEvening(mara))
    // After a crash the form has another id, or none that it knows of.
    expect(await times.ask(anEvening(mara))).toEqual(first)
    const { id, wording } = first
    const answer = { id, wording, reply: 'yes' as const, words: 'I am at home.' }
    const jonas = await couple.enter(couple.jonas)
    const answered = await new OwnTimes(jonas.vault).answer(answer)
    expect(await new OwnTimes(jonas.vault).answer(answer)).toEqual(answered)
    expect(jonas.vault.ours.get('own-time-answers', `${id}.${couple.jonas}`)?.revision).toBe(1)
    // Hers are no words of his.
    const his = await new OwnTimes(jonas.vault).ask(anEvening(jonas))
    expect(his.id).not.toBe(id)

    const again = await timesOf(couple, couple.mara)
    expect(await again.ask(anEvening(mara, { id, basedOn: 1 }))).toEqual(answered)
    expect(again.list().filter(({ by }) => by === couple.mara)).toEqual([answered])
    const other = await again.ask(anEvening(mara, { time: null }))
    expect(other.id).not.toBe(id)
    expect(again.list()).toHaveLength(3)
  })

  test('nobody answers, changes or takes back what is not theirs', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const times = new OwnTimes(mara.vault)
    const first = anEvening(mara)
    const { id, wording } = await times.ask(first)
    const own = times.answer({ id, wording, reply: 'yes', words: '' })
    await expect(own).rejects.toThrow('record.not-yours')
    const jonas = await timesOf(couple, couple.jonas)
    await expect(jonas.ask({ ...first, basedOn: 1 })).rejects.toThrow('record.not-yours')
    await expect(jonas.takeBack(id)).rejects.toThrow('record.not-yours')
    await (await timesOf(couple, couple.mara)).takeBack(id)
    expect((await timesOf(couple, couple.jonas)).list()).toEqual([])
  })

  test('where three live together, each of the others answers for themselves', async () => {
    const couple = await aCouple()
    const ada = await couple.join('Ada')
    const mara = await couple.enter(couple.mara)
    const { id, wording } = await new OwnTimes(mara.vault).ask(anEvening(mara))
    const jonas = await timesOf(couple, couple.jonas)
    await jonas.answer({ id, wording, reply: 'yes', words: '' })
    const third = await timesOf(couple, ada)
    const all = await third.answer({ id, wording, reply: 'another-time', words: '' })
    expect(all.answers.map(({ by }) => by)).toEqual([couple.jonas, ada])
    expect(isGiven(all)).toBe(false)
  })
})

test('an answer in another’s name is no answer', async () => {
  const couple = aPlainCouple()
  const ada = await couple.join('Ada')
  const mara = await couple.enter(couple.mara)
  const times = new OwnTimes(mara.vault)
  const { id, wording } = await times.ask(anEvening(mara))
  const planted = {
    collection: 'own-time-answers',
    id: `${id}.${couple.jonas}`,
    operation: 'put' as const,
    writtenAt: '2026-11-07T20:00:00.000Z',
    transaction: null,
    body: { of: wording, reply: 'yes', words: '' },
  }
  couple.store.ours.plant({ ...planted, revision: 1, author: ada, signature: 'verified' })
  couple.store.ours.plant({ ...planted, revision: 2, author: couple.jonas, signature: 'failed' })
  expect(times.list()).toMatchObject([{ answers: [] }])
})
