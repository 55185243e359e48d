import { expect, test } from 'vitest'
import { Rituals } from '../../../main/core/rituals/rituals.ts'
import type { Day } from '../../../shared/days.ts'
import type { EntryId, MemberId, RitualId } from '../../../shared/ids.ts'
import { aPlainCouple } from '../../make/a-couple.ts'

const day = '2026-11-07' as Day
const daily = { kind: 'daily' } as const

function planted(author: MemberId, collection: string, id: string, body: unknown) {
  return {
    ...{ collection, id, revision: 9, operation: 'put' as const, author, body },
    writtenAt: '2026-11-07T20:00:00.000Z',
    transaction: null,
    signature: 'verified' as const,
  }
}

async function aRitual() {
  const couple = aPlainCouple()
  const { vault } = await couple.enter(couple.mara)
  const rituals = new Rituals(vault, couple.clock)
  const { id } = await rituals.begin(vault.newId() as RitualId, {
    name: 'Coffee',
    words: '',
    rhythm: daily,
  })
  return { couple, vault, rituals, id }
}

test('what no member signed changes no ritual and no day', async () => {
  const { couple, rituals, id } = await aRitual()
  const failed = { signature: 'failed' as const }
  const body = { name: 'Theirs', words: '', plan: [{ from: day, rhythm: null }], ended: true }
  couple.store.ours.plant({ ...planted(couple.jonas, 'rituals', id, body), ...failed })
  const state = planted(couple.jonas, 'ritual-days', `${id}.${day}`, { state: 'done' })
  couple.store.ours.plant({ ...state, ...failed })
  expect(rituals.list()).toMatchObject([{ id, name: 'Coffee', isEnded: false }])
  expect(rituals.days.read(id, day)).toBeNull()
  // The next change stands on it all the same.
  const [there] = rituals.list()
  await rituals.rest(id, there!.revision)
  expect(rituals.list()).toMatchObject([{ name: 'Coffee' }])
})

test('a line that another member wrote under one’s name is not there', async () => {
  const { couple, rituals, id } = await aRitual()
  const under = `${id}.${day}.${couple.mara}`
  const note = { text: 'I never said that', page: null }
  couple.store.ours.plant(planted(couple.jonas, 'ritual-notes', under, note))
  expect(rituals.days.read(id, day)).toBeNull()
  await rituals.days.mark(id, day, 'done', 'My own')
  couple.store.ours.plant({ ...planted(couple.jonas, 'ritual-notes', under, note), revision: 11 })
  expect(rituals.days.read(id, day)?.notes).toEqual([
    { by: couple.mara, text: 'My own', page: null },
  ])
})

test('nobody’s page is shown as another’s, and none that is only private', async () => {
  const { couple, vault, rituals, id } = await aRitual()
  const { journal } = await couple.enter(couple.mara)
  const draft = journal.begin({ zone: 'mine', day, time: null, entry: null })
  await journal.finish({ ...draft, content: { ...draft.content, body: 'Mine alone' } })
  const under = `${id}.${day}.${couple.jonas}`
  const note = { text: '', page: draft.id as EntryId }
  couple.store.ours.plant(planted(couple.jonas, 'ritual-notes', under, note))
  expect(rituals.days.read(id, day)).toBeNull()
  const own = { ...planted(vault.me, 'ritual-notes', `${id}.${day}.${vault.me}`, note) }
  couple.store.ours.plant(own)
  expect(rituals.days.read(id, day)).toBeNull()
})

test('a body that is no ritual is passed over, and the rest is there', async () => {
  const { couple, rituals, id } = await aRitual()
  const strange = '00000000000000000000000004'
  couple.store.ours.plant(planted(couple.jonas, 'rituals', strange, { name: 'Half' }))
  couple.store.ours.plant(planted(couple.jonas, 'rituals', 'no-id', { name: 'Half' }))
  expect(rituals.list().map((one) => one.id)).toEqual([id])
})

test('a crash after a page was finished is made good at the next coming in; what never was is forgotten', async () => {
  const { couple, rituals, id } = await aRitual()
  const evening = await couple.enter(couple.mara)
  const draft = evening.journal.begin({ zone: 'ours', day, time: null, entry: null })
  await rituals.days.beginPage(draft.id, id, day)
  const never = evening.vault.newId() as EntryId
  await rituals.days.beginPage(never, id, day)
  await evening.journal.finish({ ...draft, content: { ...draft.content, body: 'Cups' } })
  const next = new Rituals((await couple.enter(couple.mara)).vault, couple.clock)
  expect(next.days.read(id, day)).toBeNull()
  expect(await next.days.settle()).toEqual([])
  expect(next.days.read(id, day)).toMatchObject({ state: 'done', notes: [{ page: draft.id }] })
  expect(evening.vault.drafts.list('ritual-pages')).toEqual([])
})

test('one newest record that does not read takes away no ritual, no day and no line', async () => {
  const { couple, rituals, id } = await aRitual()
  await rituals.days.mark(id, day, 'done', 'My own')
  const before = rituals.days.read(id, day)
  const newest = { revision: 40, body: { name: 7 } }
  couple.store.ours.plant({ ...planted(couple.jonas, 'rituals', id, {}), ...newest })
  const state = planted(couple.jonas, 'ritual-days', `${id}.${day}`, {})
  couple.store.ours.plant({ ...state, ...newest })
  const line = planted(couple.mara, 'ritual-notes', `${id}.${day}.${couple.mara}`, {})
  couple.store.ours.plant({ ...line, ...newest })
  expect(rituals.list()).toMatchObject([{ id, name: 'Coffee', revision: 40 }])
  expect(rituals.days.read(id, day)).toEqual(before)
  expect(before?.notes).toHaveLength(1)
})
