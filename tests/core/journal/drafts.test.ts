import { describe, expect, test } from 'vitest'
import { type Couple, couples, type Evening, eveningOn } from '../../make/a-couple.ts'
import { aChange, aDraft, write } from '../../make/an-entry.ts'
import { beforeEachSave, withPowerFor } from '../../make/power-cut.ts'

describe.each(couples)('%s', (_, aCouple) => {
  test('a page that was begun and left empty leaves nothing behind', async () => {
    const { journal } = await maraIsIn()
    aDraft(journal, 'ours')
    expect(journal.drafts()).toEqual([])
  })

  test('a saved draft is there the next time, the one saved last first', async () => {
    const couple = await aCouple()
    const { journal } = await couple.enter(couple.mara)
    const first = aDraft(journal, 'ours', { title: 'First' })
    const second = aDraft(journal, 'mine', { title: 'Second' })
    await journal.saveDraft(first)
    const { savedAt } = { savedAt: await journal.saveDraft(second) }

    const later = (await couple.enter(couple.mara)).journal
    expect(later.drafts().map(({ content }) => content.title)).toEqual(['Second', 'First'])
    expect(later.drafts()[0]).toEqual({ ...second, savedAt })
  })

  test('saving the same words again writes nothing', async () => {
    const couple = await aCouple()
    const { vault, journal } = await couple.enter(couple.mara)
    const draft = aDraft(journal, 'mine')
    const savedAt = await journal.saveDraft(draft)
    expect(await journal.saveDraft(draft)).toBe(savedAt)
    expect(vault.drafts.get('drafts', draft.id)?.revision).toBe(1)
  })

  test('a discarded draft is gone, and the page it would have changed is as it was', async () => {
    const { journal } = await maraIsIn()
    const page = await write(journal, 'mine')
    await journal.saveDraft(aChange(journal, page, { body: 'Other words' }))
    await journal.discardDraft(page.id)
    expect(journal.drafts()).toEqual([])
    expect(journal.read(page.id)).toEqual(page)
  })

  test('Done makes a page of the draft, with the words as they were at that moment', async () => {
    const { journal } = await maraIsIn()
    const draft = aDraft(journal, 'ours')
    await journal.saveDraft(draft)
    const last = { ...draft, content: { ...draft.content, body: 'and one word more' } }
    const entry = await journal.finish(last)
    expect(entry).toMatchObject({ ...last.content, id: draft.id, zone: 'ours', revision: 1 })
    expect(entry.wordCount).toBe(4)
    expect(journal.drafts()).toEqual([])
  })

  test('an autosave that comes after Done does not bring the draft back', async () => {
    const { vault, journal } = await maraIsIn()
    const draft = aDraft(journal, 'ours')
    const done = journal.finish(draft)
    await journal.saveDraft(draft)
    await done
    expect(journal.drafts()).toEqual([])
    expect(vault.drafts.list('drafts')).toEqual([])
  })

  test('an autosave that is still on its way when Done is chosen does not outlive it', async () => {
    const couple = await aCouple()
    const { vault } = await couple.enter(couple.mara)
    const slowAtFirst = beforeEachSave(vault, async (count) => {
      for (let turn = 0; count === 0 && turn < 100; turn++) await Promise.resolve()
    })
    const { journal } = eveningOn(slowAtFirst, couple.clock)
    const draft = aDraft(journal, 'ours', { body: 'Almost' })
    const last = { ...draft, content: { ...draft.content, body: 'Almost all' } }
    await Promise.all([journal.saveDraft(draft), journal.finish(last)])
    expect(journal.drafts()).toEqual([])
    expect(journal.read(draft.id)?.body).toBe('Almost all')
  })

  test('changing a page keeps what it said before', async () => {
    const couple = await aCouple()
    const { vault, journal } = await couple.enter(couple.mara)
    const page = await write(journal, 'ours', { body: 'Before' })
    const changed = await journal.finish(aChange(journal, page, { body: 'After' }))
    expect(changed).toMatchObject({ body: 'After', revision: 2, writtenAt: page.writtenAt })
    expect(changed.changedAt > page.changedAt).toBe(true)
    const bodies = vault.ours.history('entries', page.id).map(({ body }) => body)
    expect(bodies).toMatchObject([{ body: 'Before' }, { body: 'After' }])
  })

  test('beginning to change a page goes on with the draft that changes it already', async () => {
    const { journal } = await maraIsIn()
    const page = await write(journal, 'mine')
    const draft = aChange(journal, page, { body: 'Half of' })
    await journal.saveDraft(draft)
    expect(aChange(journal, page, {})).toEqual(draft)
  })

  test('a draft of a page that changed meanwhile is refused at Done, and kept', async () => {
    const { journal } = await maraIsIn()
    const page = await write(journal, 'mine')
    const early = aChange(journal, page, { body: 'Early' })
    await journal.finish(aChange(journal, page, { body: 'Late' }))
    await expect(journal.finish(early)).rejects.toThrow('record.changed-elsewhere')
    expect(journal.read(page.id)?.body).toBe('Late')
    expect(journal.drafts().map(({ content }) => content.body)).toEqual(['Early'])
  })

  test('nobody changes the words of another', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const page = await write(mara.journal, 'ours')
    const { id, day, revision: basedOn, zone } = page
    const draft = { ...aDraft(mara.journal, 'ours', { body: 'Not mine' }), id, basedOn, zone }

    const { journal } = await couple.enter(couple.jonas)
    expect(() => journal.begin({ zone, day, time: null, entry: id })).toThrow('record.not-yours')
    await expect(journal.saveDraft(draft)).rejects.toThrow('record.not-yours')
    await expect(journal.finish(draft)).rejects.toThrow('record.not-yours')
    await expect(journal.bin(id)).rejects.toThrow('record.not-yours')
    await expect(journal.unbin(id)).rejects.toThrow('record.not-yours')
    expect(journal.read(id)).toEqual(page)
    expect(journal.drafts()).toEqual([])
  })

  test('a page of Ours cannot go back to Mine', async () => {
    const { journal } = await maraIsIn()
    const page = await write(journal, 'ours')
    const back = { ...aChange(journal, page, { body: 'Only for me' }), zone: 'mine' as const }
    await expect(journal.saveDraft(back)).rejects.toThrow('request.invalid')
    await expect(journal.finish(back)).rejects.toThrow('request.invalid')
  })

  test('a page in the bin is not changed', async () => {
    const { journal } = await maraIsIn()
    const page = await write(journal, 'mine')
    const draft = aChange(journal, page, { body: 'Other words' })
    await journal.bin(page.id)
    expect(() => aChange(journal, page, {})).toThrow('record.not-now')
    await expect(journal.finish(draft)).rejects.toThrow('record.not-now')
    await journal.unbin(page.id)
    await journal.finish(draft)
    expect(journal.read(page.id)?.body).toBe('Other words')
  })

  test.each([0, 1, 2, 3, 4])(
    'wherever the power goes during Done (after %i saves), the words are there once',
    async (saves) => {
      for (const zone of ['mine', 'ours'] as const) {
        for (const kept of [false, true]) {
          const couple = await aCouple()
          const draft = await draftOf(couple, zone, kept)
          const last = { ...draft, content: { ...draft.content, title: 'The last word' } }
          const cut = await powerFor(saves, couple)
          const acknowledged = await cut.journal.finish(last).then(
            () => true,
            () => false,
          )

          const { journal } = await couple.enter(couple.mara)
          const isPage = journal.read(draft.id) !== null
          const drafts = journal.drafts().map(({ content }) => content.title)
          expect(journal.slice(0, 10).map(({ id }) => id)).toEqual(isPage ? [draft.id] : [])
          if (acknowledged) expect({ isPage, drafts }).toEqual({ isPage: true, drafts: [] })
          else if (isPage) expect(drafts).toEqual([])
          else
            expect(drafts).toEqual(
              saves > 0 ? ['The last word'] : kept ? [draft.content.title] : [],
            )

          // Doing it again comes to the same end, once.
          const entry = await journal.finish(last)
          expect(entry).toMatchObject({ revision: 1, title: 'The last word', zone })
          expect(journal.drafts()).toEqual([])
          expect(journal.timeline().count).toBe(1)
        }
      }
    },
  )

  async function maraIsIn(): Promise<Evening> {
    const couple = await aCouple()
    return couple.enter(couple.mara)
  }

  async function draftOf(couple: Couple, zone: 'mine' | 'ours', kept: boolean) {
    const { journal } = await couple.enter(couple.mara)
    const draft = aDraft(journal, zone)
    if (kept) await journal.saveDraft(draft)
    return draft
  }

  async function powerFor(saves: number, couple: Couple): Promise<Evening> {
    const { vault } = await couple.enter(couple.mara)
    return eveningOn(withPowerFor(saves, vault), couple.clock)
  }
})

test.each(couples)(
  '%s: typing back to the finished words leaves no older draft behind',
  async (_, aCouple) => {
    const couple = await aCouple()
    const { journal } = await couple.enter(couple.mara)
    const first = await journal.finish(aDraft(journal, 'mine', { body: 'one' }))
    await journal.finish({ ...aChange(journal, first, { body: 'two' }), zone: 'ours' })
    const shared = { ...first, zone: 'ours' as const }
    await journal.saveDraft(aChange(journal, shared, { body: 'two!' }))
    await journal.saveDraft(aChange(journal, shared, { body: 'two' }))
    expect(aChange(journal, shared, {}).content.body).toBe('two')
  },
)
