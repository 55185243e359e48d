import { describe, expect, test } from 'vitest'
import type { MemberId, NoteId } from '../../../shared/ids.ts'
import type { NewNote } from '../../../shared/model/gratitude.ts'
import { aPlainCouple, couples, type Evening, eveningOn } from '../../make/a-couple.ts'
import { withPowerFor } from '../../make/power-cut.ts'

function aNote({ vault }: Evening, to: MemberId | null, parts: Partial<NewNote> = {}): NewNote {
  const id = vault.newId() as NoteId
  return { id, kind: 'appreciation', to, text: 'for the soup when I was ill', ...parts }
}

describe.each(couples)('%s', (_, aCouple) => {
  test('a note hangs on the wall for everyone, the newest first', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const first = await mara.gratitude.pin(aNote(mara, couple.jonas))
    expect(first).toMatchObject({ from: couple.mara, to: couple.jonas, completion: null })
    const jonas = await couple.enter(couple.jonas)
    const second = await jonas.gratitude.pin(aNote(jonas, couple.mara, { kind: 'thanks' }))
    expect(jonas.gratitude.list()).toEqual([second, first])
    expect((await couple.enter(couple.mara)).gratitude.list()).toEqual([second, first])
  })

  test('the receiver says why it mattered, and may say it better later', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const { id } = await mara.gratitude.pin(aNote(mara, couple.jonas))
    const { gratitude } = await couple.enter(couple.jonas)
    await gratitude.complete(id, 'I felt seen')
    const note = await gratitude.complete(id, 'I felt looked after')
    expect(note.completion).toMatchObject({ text: 'I felt looked after', by: couple.jonas })
    expect((await couple.enter(couple.mara)).gratitude.list()).toEqual([note])
  })

  test('nobody completes a note that was written to another', async () => {
    const couple = await aCouple()
    const ada = await couple.join('Ada')
    const mara = await couple.enter(couple.mara)
    const { id } = await mara.gratitude.pin(aNote(mara, couple.jonas))
    await expect(mara.gratitude.complete(id, 'It was nothing')).rejects.toThrow('record.not-yours')
    const third = await couple.enter(ada)
    await expect(third.gratitude.complete(id, 'Nice')).rejects.toThrow('record.not-yours')
    const nowhere = mara.vault.newId() as NoteId
    await expect(mara.gratitude.complete(nowhere, 'Nice')).rejects.toThrow('record.not-found')
  })

  test('a celebration may be of everyone; one of the others completes it', async () => {
    const couple = await aCouple()
    const ada = await couple.join('Ada')
    const mara = await couple.enter(couple.mara)
    const all = aNote(mara, null, { kind: 'celebration', text: 'We moved in' })
    const { id } = await mara.gratitude.pin(all)
    await expect(mara.gratitude.complete(id, 'Hurray')).rejects.toThrow('record.not-yours')
    await (await couple.enter(couple.jonas)).gratitude.complete(id, 'At last')
    const { gratitude } = await couple.enter(ada)
    await expect(gratitude.complete(id, 'Mine instead')).rejects.toThrow('record.not-yours')
    expect(gratitude.list()[0]?.completion).toMatchObject({ text: 'At last', by: couple.jonas })
  })

  test('a note needs somebody else to be for', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    for (const to of [null, couple.mara, '8'.repeat(26) as MemberId]) {
      await expect(mara.gratitude.pin(aNote(mara, to))).rejects.toThrow('request.invalid')
    }
    expect(mara.gratitude.list()).toEqual([])
  })

  test('pinning twice hangs one note, and other words never take its place', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const note = aNote(mara, couple.jonas)
    const pinned = await mara.gratitude.pin(note)
    expect(await mara.gratitude.pin(note)).toEqual(pinned)
    const other = { ...note, text: 'for something else' }
    await expect(mara.gratitude.pin(other)).rejects.toThrow('record.changed-elsewhere')
    const jonas = await couple.enter(couple.jonas)
    const same = { ...note, to: couple.mara }
    await expect(jonas.gratitude.pin(same)).rejects.toThrow('record.changed-elsewhere')
    expect(jonas.gratitude.list()).toEqual([pinned])
  })

  test('the note being written waits for its writer alone, until it is pinned', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const fresh = mara.gratitude.draft()
    expect(fresh).toMatchObject({ kind: 'appreciation', to: null, text: '' })
    const draft = { ...fresh, to: couple.jonas, text: 'for the' }
    await mara.gratitude.saveDraft(draft)
    expect((await couple.enter(couple.mara)).gratitude.draft()).toEqual(draft)
    expect((await couple.enter(couple.jonas)).gratitude.draft().text).toBe('')

    const { vault, gratitude } = await couple.enter(couple.mara)
    await gratitude.pin({ ...draft, to: couple.jonas, text: 'for the soup' })
    const next = gratitude.draft()
    expect(next.text).toBe('')
    expect(next.id).not.toBe(draft.id)
    // An autosave on its way does not bring it back.
    expect(vault.drafts.list('note-drafts')).toEqual([])
    await gratitude.saveDraft(draft)
    expect(gratitude.draft().text).toBe('')
    expect(vault.drafts.list('note-drafts')).toEqual([])
  })

  test.each([0, 1, 2])(
    'wherever the power goes while pinning (after %i saves), the note is a draft or on the wall, not both',
    async (saves) => {
      const couple = await aCouple()
      const mara = await couple.enter(couple.mara)
      const note = aNote(mara, couple.jonas)
      await mara.gratitude.saveDraft(note)
      const cut = eveningOn(withPowerFor(saves, mara.vault), couple.clock)
      await cut.gratitude.pin(note).catch(() => undefined)
      const { gratitude } = await couple.enter(couple.mara)
      const isOnWall = gratitude.list().length === 1
      expect(isOnWall).toBe(saves > 0)
      expect(gratitude.draft().text === note.text).toBe(!isOnWall)
    },
  )
})

test('words in the name of the receiver that another wrote are not shown as theirs', async () => {
  const couple = aPlainCouple()
  const mara = await couple.enter(couple.mara)
  const { id } = await mara.gratitude.pin(aNote(mara, couple.jonas))
  const planted = {
    collection: 'completions',
    id,
    operation: 'put',
    writtenAt: '2026-11-07T21:00:00.000Z',
    transaction: null,
    body: { text: 'Put into his mouth' },
  } as const
  couple.store.ours.plant({ ...planted, revision: 1, author: couple.mara, signature: 'verified' })
  couple.store.ours.plant({ ...planted, revision: 2, author: couple.jonas, signature: 'failed' })
  const { gratitude } = await couple.enter(couple.jonas)
  expect(gratitude.list()[0]?.completion).toBeNull()
  const note = await gratitude.complete(id, 'My own words')
  couple.store.ours.plant({ ...planted, revision: 4, author: couple.mara, signature: 'verified' })
  expect((await couple.enter(couple.mara)).gratitude.list()).toEqual([note])
})
