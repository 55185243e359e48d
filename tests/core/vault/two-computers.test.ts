import { expect, test } from 'vitest'
import { Journal } from '../../../main/core/journal/journal.ts'
import type { UnlockedVault } from '../../../main/core/vault/index.ts'
import type { EntryId } from '../../../shared/ids.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { type AVault, aVault, openAs, putEntry } from '../../make/a-vault.ts'
import { aChange, write } from '../../make/an-entry.ts'
import type { MemoryDisk } from '../../make/memory-disk.ts'

const clockFrom = (start: string) => {
  let now = Date.parse(start)
  return {
    now: () => {
      now += 1000
      return new Date(now)
    },
  }
}

/** What a program that syncs folders makes of two: every file of both, each under its own name. */
function synced(one: MemoryDisk, other: MemoryDisk): MemoryDisk {
  const both = one.copy()
  for (const [path, bytes] of other.files()) if (!one.files().has(path)) both.put(path, bytes)
  return both
}

async function on(
  vault: AVault,
  disk: MemoryDisk,
  act: (open: UnlockedVault) => Promise<unknown>,
): Promise<void> {
  const open = await openAs('mara', vault, disk)
  await act(open)
  await open.close()
}

const kinds = ({ problems }: UnlockedVault) => problems.map(({ kind }) => kind)
const bodies = (open: UnlockedVault, id: string) =>
  open.mine.history('entries', id).map(({ body }) => body)
const segmentsOf = (disk: MemoryDisk, space: string) =>
  [...disk.files().keys()].filter((path) => path.startsWith(`spaces/${space}/log/`)).sort()

test('after two computers wrote at once, both versions are there and writing goes on', async () => {
  const vault = await aVault()
  await on(vault, vault.disk, (open) => open.mine.commit([putEntry('page', 'before')]))
  const [left, right] = [vault.disk.copy(), vault.disk.copy()]
  await on(vault, left, (open) => open.mine.commit([putEntry('page', 'left'), putEntry('l', 1)]))
  await on(vault, right, (open) => open.mine.commit([putEntry('page', 'right'), putEntry('r', 1)]))
  const disk = synced(left, right)

  const both = await openAs('mara', vault, disk)
  expect(kinds(both)).toContain('forked')
  expect(both.writable).toBe(true)
  expect(bodies(both, 'page').toSorted()).toEqual(['before', 'left', 'right'])
  await both.mine.commit([putEntry('page', 'after')])
  await both.close()

  const again = await openAs('mara', vault, disk)
  expect(again.problems).toEqual([])
  expect(bodies(again, 'page').at(-1)).toBe('after')
  expect(bodies(again, 'page').length).toBe(4)
  expect(again.mine.list('entries').map(({ id }) => id)).toEqual(['l', 'page', 'r'])
  await again.close()
})

test('what was merged outlives the segments it came in', async () => {
  const vault = await aVault()
  const [left, right] = [vault.disk.copy(), vault.disk.copy()]
  await on(vault, left, (open) => open.mine.commit([putEntry('same', 'left')]))
  await on(vault, right, (open) => open.mine.commit([putEntry('same', 'right')]))
  const disk = synced(left, right)
  const space = (await openAs('mara', vault, vault.disk.copy())).mine.id
  const before = segmentsOf(disk, space)
  await on(vault, disk, async (open) => {
    for (let round = 0; round < 4; round += 1) {
      await open.mine.commit([putEntry(`e${round}`, round)])
      await open.tidy()
    }
  })
  expect(before.filter((path) => disk.files().has(path))).toEqual([])
  await on(vault, disk, async (open) => {
    expect(open.problems).toEqual([])
    expect(bodies(open, 'same').toSorted()).toEqual(['left', 'right'])
  })
})

test('a segment that removing left behind is no second history', async () => {
  const vault = await aVault()
  await on(vault, vault.disk, (open) => open.mine.commit([putEntry('old', 1)]))
  const old = vault.disk.files()
  let space = ''
  await on(vault, vault.disk, async (open) => {
    space = open.mine.id
    for (let round = 0; round < 4; round += 1) {
      await open.mine.commit([putEntry(`e${round}`, round)])
      await open.tidy()
    }
  })
  const gone = segmentsOf(vault.disk, space)
  const stale = [...old].filter(([path]) => path.includes(`${space}/log/`) && !gone.includes(path))
  expect(stale.length).toBeGreaterThan(0)
  for (const [path, bytes] of stale) vault.disk.put(path, bytes)
  await on(vault, vault.disk, async (open) => expect(open.problems).toEqual([]))
})

test('what a computer saved behind the place from which another went on is found', async () => {
  const vault = await aVault()
  const left = vault.disk.copy()
  const writing = await openAs('mara', vault, left)
  await writing.mine.commit([putEntry('first', 1)])
  // The folder is synced while somebody writes; the other computer goes on from what it got.
  const right = left.copy()
  right.take('LOCK')
  await writing.mine.commit([putEntry('later', 1)])
  await writing.close()
  await on(vault, right, (open) => open.mine.commit([putEntry('elsewhere', 1)]))
  const disk = left.copy()
  for (const [path, bytes] of right.files()) if (!disk.files().has(path)) disk.put(path, bytes)

  const both = await openAs('mara', vault, disk)
  expect(both.mine.list('entries').map(({ id }) => id)).toEqual(['elsewhere', 'first', 'later'])
  expect(kinds(both)).toContain('forked')
  await both.mine.commit([putEntry('after', 1)])
  await both.close()
  const again = await openAs('mara', vault, disk)
  expect(again.problems).toEqual([])
  expect(again.mine.list('entries').length).toBe(4)
  await again.close()
})

test('a save that was refused does not come back as the words of another computer', async () => {
  const { SimulatedDisk } = await import('../../faults/simulated-disk.ts')
  const vault = await aVault(new SimulatedDisk())
  const disk = vault.disk as InstanceType<typeof SimulatedDisk>
  await on(vault, disk, async (open) => {
    await open.mine.commit([putEntry('before', 1)])
    disk.harm('EIO on sync')
    await open.mine.commit([putEntry('during', 'twice written')])
    disk.calm()
    await open.mine.commit([putEntry('after', 1)])
  })
  const again = await openAs('mara', vault, disk)
  expect(kinds(again)).not.toContain('forked')
  expect(again.mine.history('entries', 'during').length).toBe(1)
  await again.close()
})

const long = 'word '.repeat(1200)

function draftOf(words: string) {
  return {
    collection: 'drafts',
    id: '0'.repeat(26),
    operation: 'put' as const,
    body: {
      basedOn: 0,
      zone: 'mine',
      content: { day: '2026-11-07', time: null, title: '', body: words, mood: null, tags: [] },
      changes: null,
    },
  }
}

test.each(['plain', 'with pages'])(
  'of one draft that two computers went on with, both are kept, whole (%s)',
  async (how) => {
    const vault = await aVault()
    await on(vault, vault.disk, (open) => open.drafts.commit([draftOf(long)]))
    const [left, right] = [vault.disk.copy(), vault.disk.copy()]
    await on(vault, left, async (open) => {
      for (const n of [1, 2, 3]) await open.drafts.commit([draftOf(`${long} left ${n}`)])
      if (how === 'with pages') await open.tidy()
      await open.drafts.commit([draftOf(`${long} left 4`)])
    })
    await on(vault, right, async (open) => {
      for (const n of [1, 2]) await open.drafts.commit([draftOf(`${long} right ${n}`)])
    })
    const disk = synced(left, right)
    const words = (open: UnlockedVault) =>
      new Journal(open, clockFrom('2026-11-08T10:00:00.000Z'))
        .drafts()
        .map(({ content }) => content.body.slice(long.length))
        .toSorted()

    const both = await openAs('mara', vault, disk)
    expect(both.writable).toBe(true)
    expect(words(both)).toEqual([' left 4', ' right 2'])
    await both.drafts.commit([draftOf(`${long} after`)])
    expect(words(both)).toEqual([' after', ' right 2'])
    await both.close()

    const again = await openAs('mara', vault, disk)
    expect(again.problems).toEqual([])
    expect(words(again)).toEqual([' after', ' right 2'])
    for (let round = 0; round < 3; round += 1) {
      await again.drafts.commit([draftOf(`${long} round ${round}`)])
      await again.tidy()
    }
    await again.close()

    const last = await openAs('mara', vault, disk)
    expect(words(last)).toEqual([' right 2', ' round 2'])
    const journal = new Journal(last, clockFrom('2026-11-08T10:00:00.000Z'))
    const other = journal.drafts().find(({ content }) => content.body.endsWith('right 2'))!
    await journal.discardDraft(other.id as EntryId)
    expect(words(last)).toEqual([' round 2'])
    await last.close()
    const after = await openAs('mara', vault, disk)
    expect(words(after)).toEqual([' round 2'])
    await after.close()
  },
)

test.each(['mine', 'ours'] as const)(
  'the history of a page in %s says which words came from the other computer',
  async (zone) => {
    const vault = await aVault()
    const clock = clockFrom('2026-11-08T10:00:00.000Z')
    let page: Entry | null = null
    await on(vault, vault.disk, async (open) => {
      page = await write(new Journal(open, clock), zone, { body: 'first' })
    })
    const change = (body: string) => async (open: UnlockedVault) => {
      const journal = new Journal(open, clock)
      await journal.finish(aChange(journal, journal.read(page!.id)!, { body }))
    }
    const [left, right] = [vault.disk.copy(), vault.disk.copy()]
    await on(vault, left, change('left'))
    await on(vault, right, change('right'))
    await on(vault, right, change('right, and more'))
    const disk = synced(left, right)
    await on(vault, disk, change('after'))
    await on(vault, disk, async (open) => {
      const told = new Journal(open, clock).history(page!.id)!
      expect(told.filter(({ isBeside }) => isBeside).map(({ content }) => content?.body)).toEqual([
        'left',
      ])
      expect(told.filter(({ isBeside }) => !isBeside).map(({ content }) => content?.body)).toEqual([
        'first',
        'right',
        'right, and more',
        'after',
      ])
    })
  },
)
