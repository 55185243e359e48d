import { expect, test } from 'vitest'
import { Gratitude } from '../../../main/core/gratitude/gratitude.ts'
import { Journal } from '../../../main/core/journal/journal.ts'
import { write } from '../../make/an-entry.ts'
import { evening, SetClock } from '../../make/evenings.ts'
import { withPowerFor } from '../../make/power-cut.ts'
import { pinNote, twoInAVault } from '../../make/two-in-a-vault.ts'

test.each([0, 1, 2, 3])(
  'wherever the power goes while a page is erased (after %i saves), it is in the bin or gone, and can be erased again',
  async (saves) => {
    const house = await twoInAVault()
    const clock = new SetClock()
    const id = await evening(house, 'mara', clock, async ({ journal }) => {
      const page = await write(journal, 'mine')
      await journal.share(page.id, page.revision)
      await journal.pin(page.id, true)
      await journal.bin(page.id)
      return page.id
    })
    await evening(house, 'mara', clock, async ({ vault }) => {
      const journal = new Journal(withPowerFor(saves, vault), clock)
      await journal.erase(id).catch((error) => expect(error).toMatchObject({ code: 'disk.failed' }))
    })
    await evening(house, 'mara', clock, async ({ vault, journal }) => {
      const page = journal.read(id)
      if (page === null) expect(journal.binned()).toEqual([])
      else {
        expect(page).toMatchObject({ zone: 'ours', body: expect.stringContaining('We ate late') })
        expect(journal.binned()).toMatchObject([{ id }])
        await journal.erase(id)
      }
      expect(journal.timeline().count).toBe(0)
      for (const space of [vault.mine, vault.ours]) {
        expect(space.history('entries', id).map(({ operation }) => operation)).toEqual(['erase'])
        expect(space.list('bin')).toEqual([])
      }
    })
  },
)

test.each([0, 1])(
  'wherever the power goes while a note is erased (after %i saves), it is in the bin or gone',
  async (saves) => {
    const house = await twoInAVault()
    const clock = new SetClock()
    const id = await evening(house, 'mara', clock, async ({ vault, gratitude }) => {
      const note = await pinNote(vault, house.jonas.id, 'the soup')
      await gratitude.bin(note.id, clock.now().toISOString())
      return note.id
    })
    await evening(house, 'mara', clock, async ({ vault }) => {
      const gratitude = new Gratitude(withPowerFor(saves, vault))
      await gratitude.erase(id).catch(() => undefined)
    })
    await evening(house, 'jonas', clock, async ({ gratitude }) => {
      expect(gratitude.list()).toEqual([])
      expect(gratitude.binned().map((note) => note.id)).toEqual(saves === 0 ? [id] : [])
    })
  },
)

test('a draft that a crash left of an erased page does not bring it back', async () => {
  const house = await twoInAVault()
  const clock = new SetClock()
  await evening(house, 'mara', clock, async ({ vault, journal }) => {
    const broken = new Journal(withPowerFor(2, vault), clock)
    const draft = {
      ...broken.begin({ ...when, entry: null }),
      content: { day: when.day, time: null, ...words },
    }
    // The draft is saved and the page written; the draft's own end is not.
    await expect(broken.finish(draft)).rejects.toThrow('disk.failed')
    journal.reread()
    await journal.bin(draft.id)
    await journal.erase(draft.id)
    // From pages nothing is left that says that the draft was finished.
    await vault.tidy()
  })
  await evening(house, 'mara', clock, async ({ journal }) => {
    expect(journal.drafts()).toEqual([])
    expect(journal.timeline().count).toBe(0)
  })
})

const when = { zone: 'mine', day: '2026-11-07', time: null } as never as {
  zone: 'mine'
  day: never
  time: null
}
const words = { title: 'Half', body: 'written', mood: null, tags: [] }
