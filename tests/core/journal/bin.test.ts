import { describe, expect, test } from 'vitest'
import { couples } from '../../make/a-couple.ts'
import { aChange, write } from '../../make/an-entry.ts'

describe.each(couples)('%s', (_, aCouple) => {
  test('a page in the bin leaves the timeline and comes back as it was', async () => {
    const couple = await aCouple()
    const { journal } = await couple.enter(couple.mara)
    const page = await write(journal, 'ours')
    await journal.bin(page.id)
    await journal.bin(page.id)
    expect(journal.timeline()).toEqual({ count: 0, months: [] })
    const { binnedAt } = journal.read(page.id)!
    expect(journal.binned()).toMatchObject([{ id: page.id, binnedAt }])
    await journal.unbin(page.id)
    await journal.unbin(page.id)
    expect(journal.read(page.id)).toEqual(page)
    expect(journal.binned()).toEqual([])
  })

  test('both see what of Ours is in the bin, the last first, and only its author takes it out', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const [first, second] = [await write(mara.journal, 'ours'), await write(mara.journal, 'ours')]
    const own = await write(mara.journal, 'mine')
    for (const { id } of [second, own, first]) await mara.journal.bin(id)
    expect(mara.journal.binned().map(({ id }) => id)).toEqual([first.id, own.id, second.id])

    const { journal } = await couple.enter(couple.jonas)
    expect(journal.binned().map(({ id }) => id)).toEqual([first.id, second.id])
    await expect(journal.unbin(first.id)).rejects.toThrow('record.not-yours')
  })

  test('a page can be changed after it came out of the bin, from where it was', async () => {
    const couple = await aCouple()
    const { journal } = await couple.enter(couple.mara)
    const page = await write(journal, 'mine')
    const draft = aChange(journal, page, { body: 'Changed' })
    await journal.bin(page.id)
    await journal.unbin(page.id)
    expect(await journal.finish(draft)).toMatchObject({ body: 'Changed', revision: 2 })
  })

  test('what is not there cannot be binned or pinned', async () => {
    const couple = await aCouple()
    const { vault, journal } = await couple.enter(couple.mara)
    const nobody = vault.newId() as Parameters<typeof journal.bin>[0]
    await expect(journal.bin(nobody)).rejects.toThrow('record.not-found')
    await expect(journal.unbin(nobody)).rejects.toThrow('record.not-found')
    await expect(journal.pin(nobody, true)).rejects.toThrow('record.not-found')
    await expect(journal.share(nobody, 1)).rejects.toThrow('record.not-found')
    expect(journal.read(nobody)).toBeNull()
  })
})
