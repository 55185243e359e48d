import { describe, expect, test } from 'vitest'
import { type Couple, couples, type Evening, eveningOn } from '../../make/a-couple.ts'
import { aChange, write } from '../../make/an-entry.ts'
import { withPowerFor } from '../../make/power-cut.ts'

describe.each(couples)('%s', (_, aCouple) => {
  test('sharing brings over the page as it is now, and nothing of what it was before', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const page = await write(mara.journal, 'mine', { body: 'First, in anger' })
    const now = await mara.journal.finish(aChange(mara.journal, page, { body: 'Then, calmly' }))
    const shared = await mara.journal.share(page.id, now.revision)
    expect(shared).toMatchObject({ id: page.id, zone: 'ours', revision: 1, body: 'Then, calmly' })
    expect(shared.readers).toEqual([couple.mara, couple.jonas])

    const { vault, journal } = await couple.enter(couple.jonas)
    expect(journal.read(page.id)).toEqual(shared)
    const everything = JSON.stringify(vault.ours.history('entries', page.id))
    expect(everything).not.toContain('in anger')
    expect(everything).not.toContain(page.writtenAt)
  })

  test('what a page was before it was shared stays in the history of Mine', async () => {
    const couple = await aCouple()
    const { vault, journal } = await couple.enter(couple.mara)
    const page = await write(journal, 'mine', { body: 'First' })
    await journal.share(page.id, 1)
    expect(vault.mine.get('entries', page.id)?.operation).toBe('delete')
    expect(vault.mine.history('entries', page.id)[0]?.body).toMatchObject({ body: 'First' })
  })

  test('only the words that were previewed are shared', async () => {
    const couple = await aCouple()
    const { journal } = await couple.enter(couple.mara)
    const page = await write(journal, 'mine', { body: 'Previewed' })
    await journal.finish(aChange(journal, page, { body: 'Added since' }))
    await expect(journal.share(page.id, page.revision)).rejects.toThrow('record.changed-elsewhere')
    expect((await couple.enter(couple.jonas)).journal.timeline().count).toBe(0)
  })

  test('a page is shared once, by its author, and not from the bin', async () => {
    const couple = await aCouple()
    const { journal } = await couple.enter(couple.mara)
    const page = await write(journal, 'mine')
    const binned = await write(journal, 'mine')
    await journal.bin(binned.id)
    await expect(journal.share(binned.id, 1)).rejects.toThrow('record.not-now')
    const shared = await journal.share(page.id, 1)
    const changed = await journal.finish(aChange(journal, shared, { body: 'Changed since' }))
    await expect(journal.share(page.id, 2)).rejects.toThrow('record.not-now')
    expect(journal.read(page.id)).toEqual(changed)

    const jonas = await couple.enter(couple.jonas)
    await expect(jonas.journal.share(page.id, 2)).rejects.toThrow('record.not-yours')
    await expect(jonas.journal.share(binned.id, 1)).rejects.toThrow('record.not-found')
  })

  test('a pinned page stays pinned when it is shared', async () => {
    const couple = await aCouple()
    const { journal } = await couple.enter(couple.mara)
    const page = await write(journal, 'mine')
    await journal.pin(page.id, true)
    expect((await journal.share(page.id, 1)).pinned).toBe(true)
  })

  test('choosing Ours while changing a page of Mine shares it with the change, and only that', async () => {
    const couple = await aCouple()
    const first = await couple.enter(couple.mara)
    const page = await write(first.journal, 'mine', { body: 'Only for me' })
    const draft = { ...aChange(first.journal, page, { body: 'For us' }), zone: 'ours' as const }
    await first.journal.saveDraft(draft)
    expect((await couple.enter(couple.jonas)).journal.timeline().count).toBe(0)

    const { vault, journal } = await couple.enter(couple.mara)
    const entry = await journal.finish(draft)
    expect(entry).toMatchObject({ zone: 'ours', revision: 1, body: 'For us' })
    expect(journal.timeline().count).toBe(1)
    expect(vault.mine.get('entries', page.id)?.operation).toBe('delete')
    const inOurs = JSON.stringify(vault.ours.history('entries', page.id))
    expect(inOurs).not.toContain('Only for me')
    expect(inOurs).not.toContain(page.writtenAt)
  })

  test('choosing Ours for a change that began with older words is refused', async () => {
    const couple = await aCouple()
    const { journal } = await couple.enter(couple.mara)
    const page = await write(journal, 'mine')
    const early = { ...aChange(journal, page, { body: 'Early' }), zone: 'ours' as const }
    await journal.finish(aChange(journal, page, { body: 'Late' }))
    await expect(journal.finish(early)).rejects.toThrow('record.changed-elsewhere')
    expect(journal.read(page.id)).toMatchObject({ zone: 'mine', body: 'Late' })
  })

  test('an unfinished change of a page that is shared meanwhile goes on from the shared page', async () => {
    const couple = await aCouple()
    const { journal } = await couple.enter(couple.mara)
    const page = await write(journal, 'mine')
    const second = await journal.finish(aChange(journal, page, { body: 'Second' }))
    await journal.saveDraft(aChange(journal, second, { body: 'Third' }))
    await journal.share(page.id, second.revision)
    const draft = journal.drafts()[0]!
    expect(draft).toMatchObject({ zone: 'ours', basedOn: 1, content: { body: 'Third' } })
    const { savedAt: _, ...finished } = draft
    expect(await journal.finish(finished)).toMatchObject({ body: 'Third', revision: 2 })
  })

  test.each([0, 1, 2])(
    'wherever the power goes during sharing (after %i saves), the page is there once',
    async (saves) => {
      const couple = await aCouple()
      const { journal } = await couple.enter(couple.mara)
      const page = await write(journal, 'mine')
      const acknowledged = await (await powerFor(saves, couple)).journal.share(page.id, 1).then(
        () => true,
        () => false,
      )
      expect(acknowledged).toBe(saves >= 2)

      const later = (await couple.enter(couple.mara)).journal
      const isShared = saves >= 1
      expect(later.slice(0, 10)).toMatchObject([{ id: page.id, zone: isShared ? 'ours' : 'mine' }])
      expect((await couple.enter(couple.jonas)).journal.timeline().count).toBe(isShared ? 1 : 0)

      const last = (await couple.enter(couple.mara)).journal
      const shared = await last.share(page.id, 1)
      expect(shared).toMatchObject({ id: page.id, zone: 'ours', revision: 1 })
      expect(last.timeline().count).toBe(1)
      const again = await couple.enter(couple.mara)
      expect(again.vault.mine.get('entries', page.id)?.operation).toBe('delete')
    },
  )

  test('a page shared when the power went can be changed before the sharing is done again', async () => {
    const couple = await aCouple()
    const { journal } = await couple.enter(couple.mara)
    const page = await write(journal, 'mine')
    await expect((await powerFor(1, couple)).journal.share(page.id, 1)).rejects.toThrow()
    const later = (await couple.enter(couple.mara)).journal
    const changed = await later.finish(aChange(later, page, { body: 'Changed' }))
    expect(changed).toMatchObject({ zone: 'ours', revision: 2 })
    expect((await couple.enter(couple.mara)).journal.slice(0, 10)).toHaveLength(1)
  })

  async function powerFor(saves: number, couple: Couple): Promise<Evening> {
    const { vault } = await couple.enter(couple.mara)
    return eveningOn(withPowerFor(saves, vault), couple.clock)
  }
})
