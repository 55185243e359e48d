import { describe, expect, test } from 'vitest'
import { doubtfulWords } from '../../../main/core/bin/doubtful.ts'
import type { StoredRecord } from '../../../main/core/vault/types.ts'
import { aPlainCouple, couples } from '../../make/a-couple.ts'
import { aChange, aPage, write } from '../../make/an-entry.ts'

const breathe = async () => undefined

describe.each(couples)('%s', (_, aCouple) => {
  test('every version of a page is there to read, the oldest first, for both', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const page = await write(mara.journal, 'ours', { body: 'first' })
    await mara.journal.finish(aChange(mara.journal, page, { body: 'second' }))
    for (const who of [couple.mara, couple.jonas]) {
      const { journal } = await couple.enter(who)
      expect(journal.history(page.id)).toMatchObject([
        {
          revision: 1,
          author: couple.mara,
          counts: true,
          zone: 'ours',
          content: { body: 'first' },
        },
        { revision: 2, signature: 'verified', content: { body: 'second' } },
      ])
    }
  })

  test('what a page was before it was shared shows to its writer alone', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const page = await write(mara.journal, 'mine', { body: 'private first' })
    const again = await mara.journal.finish(aChange(mara.journal, page, { body: 'then shared' }))
    await mara.journal.share(again.id, again.revision)
    const said = (versions: ReturnType<typeof mara.journal.history>) =>
      versions?.map(({ zone, content }) => `${zone}: ${content?.body}`)
    expect(said(mara.journal.history(page.id))).toEqual([
      'mine: private first',
      'mine: then shared',
      'ours: then shared',
    ])
    const jonas = await couple.enter(couple.jonas)
    expect(said(jonas.journal.history(page.id))).toEqual(['ours: then shared'])
  })

  test('a page that may not be read has no history to show', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const page = await write(mara.journal, 'mine')
    const jonas = await couple.enter(couple.jonas)
    expect(jonas.journal.history(page.id)).toBeNull()
  })
})

/** A page by Mara, and a way for somebody's program to write into Ours without her signature. */
async function aPageOfMara() {
  const couple = aPlainCouple()
  const mara = await couple.enter(couple.mara)
  const page = await write(mara.journal, 'ours', { title: 'As Mara wrote it' })
  const body = {
    ...aPage({ title: 'Put into her mouth' }),
    createdAt: page.writtenAt,
    changedAt: page.writtenAt,
  }
  const plant = (parts: Partial<StoredRecord>) =>
    couple.store.ours.plant({
      collection: 'entries',
      id: page.id,
      revision: 2,
      operation: 'put',
      author: couple.mara,
      writtenAt: page.writtenAt,
      transaction: null,
      body,
      signature: 'failed',
      ...parts,
    })
  return { couple, page, plant }
}

test('what somebody wrote over a page in its author’s name is in the history, and does not count', async () => {
  const { couple, page, plant } = await aPageOfMara()
  plant({})
  plant({ revision: 3, signature: 'verified', author: couple.jonas })
  plant({ revision: 4, operation: 'erase', body: null })
  for (const who of [couple.mara, couple.jonas]) {
    const { journal } = await couple.enter(who)
    expect(journal.history(page.id)).toMatchObject([
      { counts: true, content: { title: 'As Mara wrote it' } },
      { counts: false, signature: 'failed', content: { title: 'Put into her mouth' } },
      { counts: false, signature: 'verified', author: couple.jonas },
      { counts: false, signature: 'failed', content: null },
    ])
  }
})

test('a page and a note that nobody vouches for stay in sight as doubtful, for both, and count nowhere', async () => {
  const { couple, plant } = await aPageOfMara()
  plant({ id: 'p'.repeat(26), revision: 1, writtenAt: '2026-11-08T10:00:00.000Z' })
  plant({
    id: 'q'.repeat(26),
    revision: 1,
    body: { odd: true },
    writtenAt: '2026-11-08T09:00:00.000Z',
  })
  const note = { kind: 'thanks', to: couple.jonas, text: 'never said' }
  plant({ collection: 'notes', id: 'n'.repeat(26), revision: 1, body: note })
  for (const who of [couple.mara, couple.jonas]) {
    const { vault, journal } = await couple.enter(who)
    expect(await doubtfulWords(vault, breathe)).toMatchObject([
      { kind: 'page', author: couple.mara, content: { title: 'Put into her mouth' } },
      { kind: 'page', content: null },
      { kind: 'note', author: couple.mara, text: 'never said' },
    ])
    expect(journal.slice(0, 10).map(({ title }) => title)).toEqual(['As Mara wrote it'])
    expect(journal.timeline().count).toBe(1)
  }
})

test('a page with one genuine version is not doubtful, whatever was written over it', async () => {
  const { couple, plant } = await aPageOfMara()
  plant({})
  const { vault } = await couple.enter(couple.mara)
  expect(await doubtfulWords(vault, breathe)).toEqual([])
})
