import { describe, expect, test } from 'vitest'
import { aPlainCouple, couples } from '../../make/a-couple.ts'
import { aChange, aPage, write } from '../../make/an-entry.ts'

describe.each(couples)('%s', (_, aCouple) => {
  test('a page says how its author would like to be answered, to everyone who reads it', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const page = await write(mara.journal, 'ours', { answer: 'comfort' })
    const seen = (await couple.enter(couple.jonas)).journal
    expect(seen.read(page.id)?.answer).toBe('comfort')
    await expect(seen.answer(page.id, page.revision, 'ideas')).rejects.toThrow('record.not-yours')
  })

  test('it is asked for while sharing, and changed later; the words and their day of change stay', async () => {
    const couple = await aCouple()
    const { journal } = await couple.enter(couple.mara)
    const page = await write(journal, 'mine')
    await expect(journal.answer(page.id, page.revision, 'listen')).rejects.toThrow('record.not-now')
    const shared = await journal.share(page.id, page.revision, { answer: 'listen' })
    expect(shared).toMatchObject({ zone: 'ours', answer: 'listen' })
    const changed = await journal.answer(page.id, shared.revision, 'space')
    expect(changed).toEqual({ ...shared, answer: 'space', revision: 2 })
    const { answer: _answer, ...lifted } = await journal.answer(page.id, 2, null)
    expect(lifted).toMatchObject({ body: page.body, revision: 3 })
    expect(journal.read(page.id)).not.toHaveProperty('answer')
    await expect(journal.answer(page.id, 2, 'ideas')).rejects.toThrow('record.changed-elsewhere')
  })

  test('a change of the page that is being written goes on from there', async () => {
    const couple = await aCouple()
    const { journal } = await couple.enter(couple.mara)
    const page = await write(journal, 'ours')
    const change = aChange(journal, page, { title: 'Another title' })
    await journal.saveDraft(change)
    await journal.answer(page.id, page.revision, 'space')
    const [draft] = journal.drafts()
    expect(draft).toMatchObject({ basedOn: 2, content: { answer: 'space' } })
    const { savedAt: _savedAt, ...rest } = draft!
    expect(await journal.finish(rest)).toMatchObject({ title: 'Another title', answer: 'space' })
  })
})

test('a way to be answered that nobody knows takes no page away', async () => {
  const couple = aPlainCouple()
  const { vault } = await couple.enter(couple.mara)
  const at = '2026-11-07T20:00:00.000Z'
  const body = { ...aPage(), createdAt: at, changedAt: at, answer: 'with-a-song' }
  const id = vault.newId()
  await vault.ours.commit([{ collection: 'entries', id, operation: 'put', body }])
  const { journal } = await couple.enter(couple.jonas)
  const [row] = journal.slice(0, 1)
  expect(journal.read(row!.id)).toMatchObject({ title: 'Rain on the roof' })
  expect(journal.read(row!.id)?.answer).toBeUndefined()
})
