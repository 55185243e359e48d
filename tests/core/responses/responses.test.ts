import { describe, expect, test } from 'vitest'
import { Bin } from '../../../main/core/bin/bin.ts'
import { doubtfulWords } from '../../../main/core/bin/doubtful.ts'
import { Responses } from '../../../main/core/responses/responses.ts'
import type { EntryId, MemberId } from '../../../shared/ids.ts'
import { aPlainCouple, type Couple, couples } from '../../make/a-couple.ts'
import { write } from '../../make/an-entry.ts'

const enter = async (couple: Couple, who: MemberId) => {
  const evening = await couple.enter(who)
  return { ...evening, responses: new Responses(evening.vault, couple.clock) }
}

const say = (responses: Responses, entry: EntryId, text: string) =>
  responses.finish({ ...responses.begin(entry), text })

const textsUnder = (responses: Responses, entry: EntryId) =>
  responses.under(entry).map(({ text }) => text)

describe.each(couples)('%s', (_, aCouple) => {
  test('what is said under a shared page is there for everyone, the oldest first', async () => {
    const couple = await aCouple()
    const mara = await enter(couple, couple.mara)
    const page = await write(mara.journal, 'ours')
    const jonas = await enter(couple, couple.jonas)
    await say(jonas.responses, page.id, 'I hear you.')
    const again = await enter(couple, couple.mara)
    await say(again.responses, page.id, 'Thank you.')
    expect(again.responses.under(page.id)).toMatchObject([
      { author: couple.jonas, text: 'I hear you.' },
      { author: couple.mara, text: 'Thank you.' },
    ])
    const other = await write(again.journal, 'ours', { title: 'Another page' })
    expect(again.responses.under(other.id)).toEqual([])
  })

  test('nothing can be said under a private page', async () => {
    const couple = await aCouple()
    const { journal, responses } = await enter(couple, couple.mara)
    const page = await write(journal, 'mine')
    expect(() => responses.begin(page.id)).toThrow('record.not-found')
    const shared = await write(journal, 'ours')
    const draft = { ...responses.begin(shared.id), entry: page.id, text: 'To myself' }
    await expect(responses.finish(draft)).rejects.toThrow('record.not-found')
  })

  test('words half said wait for their writer alone, and are gone from the drafts once said', async () => {
    const couple = await aCouple()
    const mara = await enter(couple, couple.mara)
    const page = await write(mara.journal, 'ours')
    const jonas = await enter(couple, couple.jonas)
    const draft = { ...jonas.responses.begin(page.id), text: 'That sounds' }
    await jonas.responses.saveDraft(draft)
    expect((await enter(couple, couple.mara)).responses.begin(page.id).text).toBe('')
    const back = await enter(couple, couple.jonas)
    expect(back.responses.begin(page.id)).toEqual(draft)
    expect(back.responses.under(page.id)).toEqual([])
    const said = await back.responses.finish({ ...draft, text: 'That sounds hard.' })
    expect(back.responses.begin(page.id)).toMatchObject({ basedOn: 0, text: '' })
    // The autosave that was on its way when Done came brings nothing back.
    await back.responses.saveDraft({ ...draft, text: 'That sounds hard.' })
    expect(back.responses.change(said.id).basedOn).toBe(1)
    expect(back.vault.drafts.list('response-drafts')).toEqual([])
  })

  test('its author puts it better, and what it said before stays in its history', async () => {
    const couple = await aCouple()
    const mara = await enter(couple, couple.mara)
    const page = await write(mara.journal, 'ours')
    const jonas = await enter(couple, couple.jonas)
    const first = await say(jonas.responses, page.id, 'I hear')
    const change = { ...jonas.responses.change(first.id), text: 'I hear you.' }
    const next = await jonas.responses.finish(change)
    expect(next).toMatchObject({ id: first.id, revision: 2, writtenAt: first.writtenAt })
    await expect(jonas.responses.finish({ ...change, text: 'Late' })).rejects.toThrow(
      'record.changed-elsewhere',
    )
    const { responses } = await enter(couple, couple.mara)
    expect(textsUnder(responses, page.id)).toEqual(['I hear you.'])
    expect(responses.history(first.id)).toMatchObject([
      { text: 'I hear', counts: true },
      { text: 'I hear you.', counts: true },
    ])
    await expect(responses.finish({ ...change, basedOn: 2, text: 'No' })).rejects.toThrow(
      'record.not-yours',
    )
    await expect(responses.bin(first.id)).rejects.toThrow('record.not-yours')
  })

  test('a page that asks for space is not answered until its author lifts it', async () => {
    const couple = await aCouple()
    const mara = await enter(couple, couple.mara)
    const page = await write(mara.journal, 'ours', { answer: 'space' })
    const jonas = await enter(couple, couple.jonas)
    const draft = { ...jonas.responses.begin(page.id), text: 'I am here.' }
    await expect(jonas.responses.finish(draft)).rejects.toThrow('record.not-now')
    const lifting = await enter(couple, couple.mara)
    await lifting.journal.answer(page.id, page.revision, 'listen')
    const later = await enter(couple, couple.jonas)
    await later.responses.finish(draft)
    expect(textsUnder(later.responses, page.id)).toEqual(['I am here.'])
  })

  test('one lies in the bin for everyone, and only its author takes it out or away', async () => {
    const couple = await aCouple()
    const mara = await enter(couple, couple.mara)
    const page = await write(mara.journal, 'ours')
    const jonas = await enter(couple, couple.jonas)
    const { id } = await say(jonas.responses, page.id, 'Said too quickly')
    await expect(jonas.responses.erase(id)).rejects.toThrow('record.not-now')
    await jonas.responses.bin(id)
    const seen = await enter(couple, couple.mara)
    expect(seen.responses.under(page.id)).toEqual([])
    expect(seen.responses.binned()).toMatchObject([{ id, text: 'Said too quickly' }])
    await expect(seen.responses.unbin(id)).rejects.toThrow('record.not-yours')
    const back = await enter(couple, couple.jonas)
    await back.responses.unbin(id)
    expect(textsUnder(back.responses, page.id)).toEqual(['Said too quickly'])
    await back.responses.bin(id)
    await back.responses.erase(id)
    expect(back.responses.binned()).toEqual([])
    expect(back.responses.history(id)).toBeNull()
  })
})

test('its days in the bin begin when everyone has written since, and erasing takes its history away', async () => {
  const couple = await couples[0][1]()
  const mara = await enter(couple, couple.mara)
  const page = await write(mara.journal, 'ours')
  const jonas = await enter(couple, couple.jonas)
  const { id } = await say(jonas.responses, page.id, 'Said too quickly')
  await jonas.responses.finish({ ...jonas.responses.change(id), text: 'Said more slowly' })
  await jonas.responses.bin(id)
  const waiting = { goesAt: null, waitingFor: [couple.mara] }
  expect(jonas.responses.binned()).toMatchObject([{ going: waiting }])
  const seen = await enter(couple, couple.mara)
  await write(seen.journal, 'mine')
  const later = await enter(couple, couple.jonas)
  const [binned] = later.responses.binned()
  expect(binned?.going.waitingFor).toEqual([])
  expect(binned?.going.goesAt).toMatch(/^2026-12-07/)
  await later.responses.erase(id)
  const left = later.vault.ours.history('responses', id).map(({ operation }) => operation)
  expect(left).toEqual(['erase'])
})

test('with a page that its author erased, each author’s responses under it go as well', async () => {
  const couple = await couples[0][1]()
  const mara = await enter(couple, couple.mara)
  const page = await write(mara.journal, 'ours')
  const other = await write(mara.journal, 'ours', { title: 'It stays' })
  const jonas = await enter(couple, couple.jonas)
  const gone = await say(jonas.responses, page.id, 'Under what goes')
  const kept = await say(jonas.responses, other.id, 'Under what stays')
  const away = await enter(couple, couple.mara)
  await away.journal.bin(page.id)
  await away.journal.erase(page.id)
  const { vault, journal, gratitude, responses } = await enter(couple, couple.jonas)
  await vault.mine.commit([{ collection: 'pins', id: 'any', operation: 'put', body: {} }])
  const swept = await new Bin(vault, couple.clock, journal, gratitude, responses).sweep()
  expect(swept).toEqual({ pages: 0, notes: 0, responses: 1, dreams: 0 })
  expect(responses.history(gone.id)).toBeNull()
  expect(responses.under(other.id)).toEqual([kept])
})

test('words put under a page in another’s name are shown nowhere but among the doubtful', async () => {
  const couple = aPlainCouple()
  const mara = await couple.enter(couple.mara)
  const page = await write(mara.journal, 'ours')
  const planted = {
    collection: 'responses',
    id: mara.vault.newId(),
    revision: 1,
    operation: 'put' as const,
    author: couple.jonas,
    writtenAt: page.writtenAt,
    transaction: null,
    body: { entry: page.id, text: 'I never cared', createdAt: page.writtenAt },
    signature: 'failed' as const,
  }
  couple.store.ours.plant(planted)
  const { responses, vault } = await enter(couple, couple.mara)
  expect(responses.under(page.id)).toEqual([])
  expect(await doubtfulWords(vault, async () => undefined)).toMatchObject([
    { kind: 'response', author: couple.jonas, text: 'I never cared' },
  ])
})

test('what another writes over a response leaves it as its author said it', async () => {
  const couple = aPlainCouple()
  const mara = await couple.enter(couple.mara)
  const page = await write(mara.journal, 'ours')
  const jonas = await enter(couple, couple.jonas)
  const said = await say(jonas.responses, page.id, 'I hear you.')
  couple.store.ours.plant({
    collection: 'responses',
    id: said.id,
    revision: 2,
    operation: 'put',
    author: couple.mara,
    writtenAt: page.writtenAt,
    transaction: null,
    body: { entry: page.id, text: 'You were right', createdAt: page.writtenAt },
    signature: 'verified',
  })
  const { responses } = await enter(couple, couple.jonas)
  expect(textsUnder(responses, page.id)).toEqual(['I hear you.'])
  expect(responses.history(said.id)).toMatchObject([{ counts: true }, { counts: false }])
})
