import { expect, test } from 'vitest'
import { storeEntry } from '../../../main/core/journal/stored-entry.ts'
import type { StoredRecord } from '../../../main/core/vault/types.ts'
import { aPlainCouple } from '../../make/a-couple.ts'
import { aChange, aPage, write } from '../../make/an-entry.ts'

/**
 * What an altered program of the other member could write into Ours: it holds the key of the space, but
 * not the author's signing key.
 */
async function aPageOfMara() {
  const couple = aPlainCouple()
  const mara = await couple.enter(couple.mara)
  const page = await write(mara.journal, 'ours', { title: 'As Mara wrote it' })
  const plant = (parts: Partial<StoredRecord>) =>
    couple.store.ours.plant({
      collection: 'entries',
      id: page.id,
      revision: 2,
      operation: 'put',
      author: couple.mara,
      writtenAt: page.writtenAt,
      transaction: null,
      body: {
        ...aPage({ day: '2020-01-01' as typeof page.day, title: 'Put into her mouth' }),
        createdAt: page.writtenAt,
        changedAt: page.writtenAt,
      },
      signature: 'verified',
      ...parts,
    })
  return { couple, page, plant }
}

test.each([
  ['signed by the other member', 'verified', 'jonas'],
  ['signed by nobody', 'failed', 'mara'],
] as const)(
  'a change %s is not shown: the page stays as its author left it',
  async (_, signature, by) => {
    const { couple, page, plant } = await aPageOfMara()
    plant({ signature, author: couple[by] })
    for (const member of [couple.mara, couple.jonas]) {
      const { journal } = await couple.enter(member)
      expect(journal.slice(0, 10)).toMatchObject([{ title: 'As Mara wrote it', day: page.day }])
      expect(journal.read(page.id)).toMatchObject({
        title: 'As Mara wrote it',
        author: couple.mara,
      })
      expect(journal.timeline().months).toEqual([{ month: '2026-11', count: 1 }])
    }
  },
)

test('the author can go on writing after such a change', async () => {
  const { couple, page, plant } = await aPageOfMara()
  plant({ author: couple.jonas })
  const { journal } = await couple.enter(couple.mara)
  await journal.finish(aChange(journal, page, { title: 'And went on' }))
  const seen = (await couple.enter(couple.jonas)).journal
  expect(seen.slice(0, 10)).toMatchObject([{ title: 'And went on' }])
})

test.each([
  ['no page at all', 'a text'],
  ['a page of no day', { title: 'Hidden' }],
])('%s, written over a page by another, takes it out of nobody’s timeline', async (_, body) => {
  const { couple, page, plant } = await aPageOfMara()
  plant({ author: couple.jonas, body })
  for (const member of [couple.mara, couple.jonas]) {
    const { journal } = await couple.enter(member)
    expect(journal.timeline().count).toBe(1)
    expect(journal.slice(0, 10)).toMatchObject([{ id: page.id, title: 'As Mara wrote it' }])
  }
})

test.each([
  ['signed by the other member', 'verified', 'jonas'],
  ['signed by nobody', 'failed', 'mara'],
] as const)(
  'a second beginning of a page, %s, takes it neither over nor away',
  async (_, signature, by) => {
    const { couple, page, plant } = await aPageOfMara()
    plant({ revision: 1, signature, author: couple[by] })
    for (const member of [couple.mara, couple.jonas]) {
      const { journal } = await couple.enter(member)
      expect(journal.read(page.id)).toMatchObject({
        title: 'As Mara wrote it',
        author: couple.mara,
      })
    }
  },
)

test('a page in the name of a member who did not sign it is nowhere', async () => {
  const { couple, plant } = await aPageOfMara()
  plant({ id: '4'.repeat(26), revision: 1, signature: 'failed' })
  const { journal } = await couple.enter(couple.mara)
  expect(journal.slice(0, 10)).toHaveLength(1)
  expect(journal.timeline()).toEqual({ count: 1, months: [{ month: '2026-11', count: 1 }] })
  expect(journal.read('4'.repeat(26) as Parameters<typeof journal.read>[0])).toBeNull()
})

test('nobody puts the page of another in the bin, nor takes it out', async () => {
  const { couple, page, plant } = await aPageOfMara()
  const body = { binnedAt: page.writtenAt }
  plant({ collection: 'bin', revision: 1, author: couple.jonas, body })
  const { journal } = await couple.enter(couple.mara)
  expect(journal.timeline().count).toBe(1)
  await journal.bin(page.id)
  plant({ collection: 'bin', revision: 3, author: couple.jonas, operation: 'delete', body: null })
  for (const member of [couple.mara, couple.jonas]) {
    const seen = (await couple.enter(member)).journal
    expect(seen.binned()).toHaveLength(1)
    expect(seen.timeline().count).toBe(0)
    expect(seen.slice(0, 10)).toEqual([])
  }
})

test('a page whose form is not understood is left alone and does not hide the others', async () => {
  const { couple, page, plant } = await aPageOfMara()
  plant({ id: '8'.repeat(26), revision: 1, body: { day: page.day, time: null, body: 7 } })
  plant({ id: 'c'.repeat(26), revision: 1, body: 'a text' })
  const { journal } = await couple.enter(couple.jonas)
  expect(journal.slice(0, 10)).toMatchObject([{ id: page.id }])
  expect(couple.store.ours.revisions.size).toBe(3)
})

test('what another puts in Ours under the id of a private page does not hide it from its writer', async () => {
  const { couple, plant } = await aPageOfMara()
  const { journal } = await couple.enter(couple.mara)
  const own = await write(journal, 'mine', { title: 'Only for me' })
  plant({ id: own.id, revision: 1, author: couple.jonas })
  const later = (await couple.enter(couple.mara)).journal
  expect(later.read(own.id)).toEqual(own)
  expect(later.slice(0, 10).filter(({ id }) => id === own.id)).toMatchObject([
    { title: 'Only for me', day: own.day, zone: 'mine' },
  ])
  expect(later.timeline().count).toBe(2)
})

test('a page that nobody wrote is counted until its row is asked for, and the order says that it changed', async () => {
  const { couple, page, plant } = await aPageOfMara()
  plant({ id: `${'v'.repeat(25)}0`, revision: 1, signature: 'failed' })
  const { journal } = await couple.enter(couple.mara)
  expect(journal.timeline().count).toBe(2)
  const { moves } = journal
  expect(journal.slice(0, 10)).toMatchObject([{ id: page.id }])
  expect(journal.moves).not.toBe(moves)
  expect(journal.timeline().count).toBe(1)
  const settled = journal.moves
  journal.slice(0, 10)
  expect(journal.moves).toBe(settled)
})

test.each([
  'soon',
  '',
  '2026-02-30T10:00:00.000Z',
  '2026-11-07T10:00:00Z',
  '+012026-01-01T00:00:00.000Z',
])('a page with the instant "%s" does not read as one, and none is written', async (createdAt) => {
  const { couple, page, plant } = await aPageOfMara()
  const body = { ...aPage({ title: 'Of no day' }), createdAt, changedAt: page.writtenAt }
  plant({ body })
  const { journal } = await couple.enter(couple.jonas)
  expect(journal.slice(0, 10)).toEqual([])
  expect(() => storeEntry(aPage(), createdAt, page.writtenAt)).toThrow('request.invalid')
  expect(() => storeEntry(aPage(), page.writtenAt, createdAt)).toThrow('request.invalid')
})
