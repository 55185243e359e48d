import { describe, expect, test } from 'vitest'
import type { EntryId, NoteId } from '../../../shared/ids.ts'
import { write } from '../../make/an-entry.ts'
import { type Evening, evening, SetClock, writeAndSweep } from '../../make/evenings.ts'
import { pinNote, type TwoInAVault, twoInAVault } from '../../make/two-in-a-vault.ts'
import { filesWithWords } from '../../make/words-on-disk.ts'

const body = 'words that go for good one day'

/** Mara writes a page and puts it in the bin, on an evening of her own. */
async function aBinnedPage(house: TwoInAVault, clock: SetClock, zone: 'mine' | 'ours') {
  return evening(house, 'mara', clock, async ({ journal }) => {
    const page = await write(journal, zone, { body })
    await journal.bin(page.id)
    return page.id
  })
}

const goingOf =
  (id: EntryId) =>
  async ({ journal }: Evening) =>
    journal.binned().find((row) => row.id === id)?.going
const isThere =
  (id: EntryId) =>
  async ({ journal }: Evening) =>
    journal.read(id) !== null
const sweep = (evening: Evening) => writeAndSweep(evening)
const look = async ({ journal, gratitude }: Evening) => {
  journal.binned()
  gratitude.binned()
}

describe('a page of her own', () => {
  test('goes thirty days after she put it in the bin, in the second sitting that finds it due', async () => {
    const house = await twoInAVault()
    const clock = new SetClock()
    const id = await aBinnedPage(house, clock, 'mine')
    const going = await evening(house, 'mara', clock, goingOf(id))
    expect(going).toEqual({ goesAt: expect.stringMatching(/^2026-12-07/), waitingFor: [] })
    clock.goOn(29)
    await evening(house, 'mara', clock, sweep)
    clock.goOn(2)
    await evening(house, 'mara', clock, sweep)
    expect(await evening(house, 'mara', clock, isThere(id))).toBe(true)
    clock.goOn(1)
    expect(await evening(house, 'mara', clock, sweep)).toEqual({
      pages: 1,
      notes: 0,
      responses: 0,
      dreams: 0,
    })
    expect(await evening(house, 'mara', clock, isThere(id))).toBe(false)
    await evening(house, 'mara', clock, async ({ vault }) => {
      expect(vault.mine.history('entries', id).map(({ operation }) => operation)).toEqual(['erase'])
      expect(vault.mine.list('bin')).toEqual([])
      expect(vault.mine.list('bin-due')).toEqual([])
    })
  })

  test('stays in a sitting in which nothing is written, and is not even marked', async () => {
    const house = await twoInAVault()
    const clock = new SetClock()
    const id = await aBinnedPage(house, clock, 'mine')
    clock.goOn(60)
    for (let sitting = 0; sitting < 3; sitting += 1) {
      await evening(house, 'mara', clock, async ({ bin, vault }) => {
        await bin.sweep()
        expect(vault.mine.list('bin-due')).toEqual([])
      })
      clock.goOn(2)
    }
    expect(await evening(house, 'mara', clock, isThere(id))).toBe(true)
  })

  test('that was taken out again stays, and begins its days anew when it is put back', async () => {
    const house = await twoInAVault()
    const clock = new SetClock()
    const id = await aBinnedPage(house, clock, 'mine')
    clock.goOn(31)
    await evening(house, 'mara', clock, sweep)
    await evening(house, 'mara', clock, async ({ journal }) => {
      await journal.unbin(id)
      await journal.bin(id)
    })
    clock.goOn(2)
    for (let sitting = 0; sitting < 3; sitting += 1) {
      await evening(house, 'mara', clock, sweep)
      clock.goOn(2)
    }
    expect(await evening(house, 'mara', clock, isThere(id))).toBe(true)
  })
})

describe('a page of Ours', () => {
  test('waits until the other was in and wrote something; looking alone leaves no trace', async () => {
    const house = await twoInAVault()
    const clock = new SetClock()
    const id = await aBinnedPage(house, clock, 'ours')
    const waits = { goesAt: null, waitingFor: [house.jonas.id] }
    clock.goOn(50)
    const before = house.world.disk.files()
    await evening(house, 'jonas', clock, look)
    expect([...house.world.disk.files()]).toEqual([...before])
    expect(await evening(house, 'mara', clock, goingOf(id))).toEqual(waits)
    await evening(house, 'mara', clock, sweep)
    clock.goOn(2)
    await evening(house, 'mara', clock, sweep)
    expect(await evening(house, 'mara', clock, isThere(id))).toBe(true)

    await evening(house, 'jonas', clock, sweep)
    const going = await evening(house, 'mara', clock, goingOf(id))
    expect(going).toEqual({ goesAt: expect.stringMatching(/^2027-01-28/), waitingFor: [] })
    clock.goOn(31)
    await evening(house, 'mara', clock, sweep)
    clock.goOn(1)
    await evening(house, 'jonas', clock, sweep)
    expect(await evening(house, 'jonas', clock, isThere(id))).toBe(true)
    await evening(house, 'mara', clock, sweep)
    expect(await evening(house, 'jonas', clock, isThere(id))).toBe(false)
  })

  test('goes with what it was before it was shared, and nothing of it is left on the disk', async () => {
    const house = await twoInAVault()
    const clock = new SetClock()
    const id = await evening(house, 'mara', clock, async ({ journal, vault }) => {
      const page = await write(journal, 'mine', { body })
      await journal.share(page.id, page.revision)
      await journal.pin(page.id, true)
      await vault.tidy()
      await journal.bin(page.id)
      return page.id
    })
    await evening(house, 'mara', clock, async ({ journal, vault }) => {
      await journal.erase(id)
      for (const space of [vault.mine, vault.ours]) {
        expect(space.history('entries', id).map(({ operation }) => operation)).toEqual(['erase'])
      }
      await vault.tidy()
      await vault.tidy()
      for (const space of [vault.mine, vault.ours]) {
        expect(filesWithWords(house.world.disk, vault, space, body)).toEqual([])
      }
      expect(journal.drafts()).toEqual([])
    })
  })

  test('that the other says they saw long before does not go sooner', async () => {
    const house = await twoInAVault()
    const clock = new SetClock()
    const id = await aBinnedPage(house, clock, 'ours')
    await evening(house, 'jonas', clock, async ({ vault }) => {
      const seen = { of: 1, at: '2001-01-01T00:00:00.000Z' }
      const write = { collection: 'bin-seen', id: `${id}.${house.jonas.id}`, body: seen }
      await vault.ours.commit([{ ...write, operation: 'put' }])
    })
    const going = await evening(house, 'mara', clock, goingOf(id))
    expect(going?.goesAt).toMatch(/^2026-12-07/)
  })

  test('is not taken for seen because her own program, or a forged one, says so for him', async () => {
    const house = await twoInAVault()
    const clock = new SetClock()
    const id = await aBinnedPage(house, clock, 'ours')
    await evening(house, 'mara', clock, async ({ vault, journal }) => {
      const seen = { of: 1, at: clock.now().toISOString() }
      const record = { collection: 'bin-seen', id: `${id}.${house.jonas.id}`, body: seen }
      await vault.ours.commit([{ ...record, operation: 'put' }])
      expect(journal.binned()[0]?.going.waitingFor).toEqual([house.jonas.id])
    })
  })

  test('is never put in the bin, taken out or erased by the other', async () => {
    const house = await twoInAVault()
    const clock = new SetClock()
    const id = await aBinnedPage(house, clock, 'ours')
    await evening(house, 'jonas', clock, async ({ journal, vault }) => {
      await expect(journal.erase(id)).rejects.toThrow('record.not-yours')
      await vault.ours.commit([
        { collection: 'entries', id, operation: 'erase' },
        { collection: 'bin', id, operation: 'erase' },
      ])
    })
    expect(await evening(house, 'mara', clock, isThere(id))).toBe(true)
    expect(await evening(house, 'mara', clock, goingOf(id))).toBeDefined()
  })

  test('what both noted about it is tidied away once it is out of the bin', async () => {
    const house = await twoInAVault()
    const clock = new SetClock()
    const id = await aBinnedPage(house, clock, 'ours')
    await evening(house, 'jonas', clock, sweep)
    await evening(house, 'mara', clock, async ({ vault, journal }) => {
      expect(vault.ours.list('bin-seen')).toHaveLength(1)
      await journal.unbin(id)
    })
    await evening(house, 'jonas', clock, sweep)
    await evening(house, 'mara', clock, async ({ vault }) => {
      expect(vault.ours.list('bin-seen')).toEqual([])
    })
  })
})

describe('before its time', () => {
  test('only what lies in the bin can be erased, and only by who wrote it', async () => {
    const house = await twoInAVault()
    const clock = new SetClock()
    await evening(house, 'mara', clock, async ({ journal, gratitude, vault }) => {
      const page = await write(journal, 'mine')
      await expect(journal.erase(page.id)).rejects.toThrow('record.not-now')
      const note = await pinNote(vault, house.jonas.id, 'the soup')
      await expect(gratitude.erase(note.id)).rejects.toThrow('record.not-now')
      await journal.bin(page.id)
      await expect(journal.erase(page.id, 7)).rejects.toThrow('record.not-now')
      await journal.erase(page.id)
      expect(journal.read(page.id)).toBeNull()
      expect(journal.binned()).toEqual([])
      await expect(journal.unbin(page.id)).rejects.toThrow('record.not-found')
    })
  })
})

describe('a note', () => {
  test('is taken off the wall by who wrote it, and hung up again with the words on it', async () => {
    const house = await twoInAVault()
    const clock = new SetClock()
    const { id } = await evening(house, 'mara', clock, ({ vault }) =>
      pinNote(vault, house.jonas.id, 'the soup'),
    )
    await evening(house, 'jonas', clock, async ({ gratitude }) => {
      await gratitude.complete(id, 'I was cold')
      await expect(gratitude.bin(id, clock.now().toISOString())).rejects.toThrow('record.not-yours')
    })
    await evening(house, 'mara', clock, async ({ gratitude }) => {
      await gratitude.bin(id, clock.now().toISOString())
      expect(gratitude.list()).toEqual([])
    })
    await evening(house, 'jonas', clock, async ({ gratitude }) => {
      expect(gratitude.list()).toEqual([])
      expect(gratitude.binned()).toMatchObject([{ id, text: 'the soup' }])
      await expect(gratitude.complete(id, 'and now?')).rejects.toThrow('record.not-now')
      await expect(gratitude.unbin(id)).rejects.toThrow('record.not-yours')
    })
    await evening(house, 'mara', clock, async ({ gratitude }) => {
      await gratitude.unbin(id)
      expect(gratitude.list()).toMatchObject([{ id, completion: { text: 'I was cold' } }])
    })
  })

  test('goes for good by the same days', async () => {
    const house = await twoInAVault()
    const clock = new SetClock()
    const id = await evening(house, 'mara', clock, async ({ vault, gratitude }) => {
      const note = await pinNote(vault, house.jonas.id, body)
      await gratitude.bin(note.id, clock.now().toISOString())
      return note.id as NoteId
    })
    await evening(house, 'jonas', clock, sweep)
    clock.goOn(31)
    await evening(house, 'mara', clock, sweep)
    clock.goOn(1)
    expect(await evening(house, 'mara', clock, sweep)).toEqual({
      pages: 0,
      notes: 1,
      responses: 0,
      dreams: 0,
    })
    await evening(house, 'mara', clock, async ({ vault, gratitude }) => {
      expect(gratitude.binned()).toEqual([])
      expect(vault.ours.history('notes', id).map(({ operation }) => operation)).toEqual(['erase'])
    })
  })
})
