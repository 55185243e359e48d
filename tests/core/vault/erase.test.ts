import { afterEach, expect, test, vi } from 'vitest'
import type { Space, Write } from '../../../main/core/vault/index.ts'
import { SimulatedDisk } from '../../faults/simulated-disk.ts'
import { survivals } from '../../faults/survival.ts'
import { type AVault, aVault, openAs, putEntry } from '../../make/a-vault.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import { twoInAVault } from '../../make/two-in-a-vault.ts'
import { filesWithWords } from '../../make/words-on-disk.ts'

const regretted = 'what nobody was meant to keep'
const erase = (id: string, collection = 'entries'): Write => ({
  collection,
  id,
  operation: 'erase',
})
const told = (space: Space, id: string, collection = 'entries') =>
  space.history(collection, id).map(({ revision, operation }) => `${revision} ${operation}`)

/** Writes something else and a checkpoint, `times` over. */
async function goOn(vault: Awaited<ReturnType<typeof openAs>>, space: Space, times = 1) {
  for (let time = 0; time < times; time += 1) {
    await space.commit([putEntry('other', `${time}`)])
    await vault.tidy()
  }
}

afterEach(() => {
  vi.restoreAllMocks()
})

test.each(['ours', 'mine'] as const)(
  'what its author erases in %s is gone with its history, then and after opening again',
  async (place) => {
    const vault = await aVault()
    const mara = await openAs('mara', vault)
    await mara[place].commit([putEntry('p', 'one')])
    await mara[place].commit([putEntry('p', 'two')])
    await goOn(mara, mara[place])
    await mara[place].commit([erase('p')])
    expect(told(mara[place], 'p')).toEqual(['3 erase'])
    expect(mara[place].get('entries', 'p')).toMatchObject({ operation: 'erase', body: null })
    expect(mara[place].list('entries').map(({ id }) => id)).toEqual(['other'])
    await mara.close()
    for (const time of ['from the log', 'from pages']) {
      const again = await openAs('mara', vault)
      expect({ time, told: told(again[place], 'p') }).toEqual({ time, told: ['3 erase'] })
      expect(again.problems).toEqual([])
      await goOn(again, again[place])
      await again.close()
    }
  },
)

test.each([
  ['a short page', regretted],
  ['a page of its own', regretted.repeat(3_000)],
])('%s that was erased is nowhere on the disk once two checkpoints stand', async (_, body) => {
  const vault = await aVault()
  const mara = await openAs('mara', vault)
  const left = () => filesWithWords(vault.disk, mara, mara.mine, regretted)
  await mara.mine.commit([putEntry('p', body)])
  await goOn(mara, mara.mine, 2)
  await mara.mine.commit([putEntry('p', `${body}, changed`)])
  await mara.mine.commit([erase('p')])
  expect(left().length).toBeGreaterThan(1)
  await mara.tidy()
  expect(left().length).toBeGreaterThan(0)
  // Nothing else changed, and the second checkpoint is written all the same.
  await mara.tidy()
  expect(left()).toEqual([])
  await mara.close()
})

test('the segment with the words is ended for that, however much room it has', async () => {
  const house = await twoInAVault()
  const mara = await house.enter('mara')
  await mara.mine.commit([putEntry('p', regretted)])
  await mara.mine.commit([erase('p')])
  await mara.tidy()
  await mara.tidy()
  expect(filesWithWords(house.world.disk, mara, mara.mine, regretted)).toEqual([])
  await mara.close()
})

test('a backup that read meanwhile keeps nothing there for good', async () => {
  const vault = await aVault()
  const mara = await openAs('mara', vault)
  for (const words of [regretted, `${regretted}!`]) {
    await mara.mine.commit([putEntry('p', words)])
    await mara.tidy()
  }
  await mara.mine.commit([erase('p')])
  const tidied = mara.parts.mine!.tidy()
  const still = mara.still()
  await tidied
  const { release } = await still
  expect(filesWithWords(vault.disk, mara, mara.mine, regretted)).not.toEqual([])
  release()
  await goOn(mara, mara.mine)
  expect(filesWithWords(vault.disk, mara, mara.mine, regretted)).toEqual([])
  await mara.close()
})

test('the same holds when the vault was closed, or just ended, between the two checkpoints', async () => {
  for (const ending of ['closed', 'ended']) {
    const vault = await aVault()
    const long = regretted.repeat(3_000)
    let mara = await openAs('mara', vault)
    await mara.mine.commit([putEntry('p', regretted), putEntry('long', long)])
    const again = async () => {
      if (ending === 'closed') await mara.close()
      mara = await openAs('mara', vault)
    }
    await again()
    await mara.mine.commit([erase('p'), erase('long')])
    await again()
    await goOn(mara, mara.mine)
    await again()
    await goOn(mara, mara.mine)
    const left = filesWithWords(vault.disk, mara, mara.mine, regretted)
    expect({ ending, left }).toEqual({ ending, left: [] })
    expect(told(mara.mine, 'p')).toEqual(['2 erase'])
    await mara.close()
  }
})

test('a crash at any moment of erasing: all of the history or none, and two checkpoints later no trace', {
  timeout: 900_000,
}, async () => {
  const vault = await aVault()
  const before = await openAs('mara', vault)
  const long = `${regretted} `.repeat(3_000)
  await before.mine.commit([putEntry('p', regretted)])
  await goOn(before, before.mine, 2)
  await before.mine.commit([putEntry('p', long)])
  await before.close()
  const disk = new SimulatedDisk(vault.disk.treeCopy())
  const mara = await openAs('mara', vault, disk)
  await mara.mine.commit([putEntry('other', 'first save')])
  const from = disk.steps.length
  await mara.mine.commit([erase('p')])
  const acknowledged = disk.steps.length
  await mara.tidy()
  await mara.tidy()
  await mara.close()
  const seen = new Set<string>()
  const moments = Array.from({ length: disk.steps.length - from + 1 }, (_, index) => from + index)
  for (const [at, survival] of moments.flatMap((at) =>
    survivals.map((survival) => [at, survival] as const),
  )) {
    const found = disk.survivor(survival, at, at)
    const crash = `${survival} ${at}`
    const first = await openAs('mara', vault, found)
    const history = told(first.mine, 'p').join(', ')
    seen.add(history)
    expect({ crash, damage: first.problems.filter(({ kind }) => kind === 'damage') }).toEqual({
      crash,
      damage: [],
    })
    expect(['1 put, 2 put', '3 erase']).toContain(history)
    if (at >= acknowledged) expect(history).toBe('3 erase')
    if (history !== '3 erase') await first.mine.commit([erase('p')])
    await goOn(first, first.mine, 2)
    const left = filesWithWords(found, first, first.mine, regretted)
    expect({ crash, left }).toEqual({ crash, left: [] })
    await first.close()
    const second = await openAs('mara', vault, found)
    expect({ crash, told: told(second.mine, 'p') }).toEqual({ crash, told: ['3 erase'] })
    expect(second.mine.get('entries', 'other')).not.toBeNull()
    await second.close()
  }
  expect(seen.size).toBe(2)
})

test('an erase by another member takes nothing away, not even after two checkpoints', async () => {
  const vault = await aVault()
  const mara = await openAs('mara', vault)
  await mara.ours.commit([putEntry('p', 'her words')])
  await mara.close()
  const jonas = await openAs('jonas', vault)
  await jonas.ours.commit([erase('p')])
  await goOn(jonas, jonas.ours, 3)
  await jonas.close()
  await expectHersToStand(vault)
})

test('an erase in her name that she did not sign takes nothing away', async () => {
  const vault = await aVault()
  const mara = await openAs('mara', vault)
  await mara.ours.commit([putEntry('p', 'her words')])
  await mara.close()
  const jonas = await openAs('jonas', vault)
  const { signKey } = jonas.parts.seats.authorOf()
  vi.spyOn(jonas.parts.seats, 'authorOf').mockReturnValue({ id: vault.mara, signKey })
  await jonas.ours.commit([erase('p')])
  vi.restoreAllMocks()
  expect(jonas.ours.history('entries', 'p').at(-1)).toMatchObject({ signature: 'failed' })
  await goOn(jonas, jonas.ours, 3)
  await jonas.close()
  await expectHersToStand(vault)
})

async function expectHersToStand(vault: AVault): Promise<void> {
  const mara = await openAs('mara', vault)
  expect(told(mara.ours, 'p')).toEqual(['1 put', '2 erase'])
  expect(mara.ours.history('entries', 'p')[0]!.body).toBe('her words')
  expect(mara.ours.list('entries').map(({ id }) => id)).toContain('p')
  await mara.close()
}

test('what another had written under its name does not become theirs by her erasing', async () => {
  const vault = await aVault()
  let mara = await openAs('mara', vault)
  await mara.ours.commit([putEntry('p', 'her words')])
  await mara.close()
  const jonas = await openAs('jonas', vault)
  await jonas.ours.commit([putEntry('p', 'his words under her name')])
  await jonas.close()
  mara = await openAs('mara', vault)
  await mara.ours.commit([erase('p')])
  await goOn(mara, mara.ours, 3)
  await mara.close()
  mara = await openAs('mara', vault)
  expect(told(mara.ours, 'p')).toEqual(['2 put', '3 erase'])
  expect(mara.ours.list('entries').map(({ id }) => id)).not.toContain('p')
  await mara.close()
})

test('an erase strikes nobody from the members, not even by whoever introduced them', async () => {
  const vault = await aVault()
  const mara = await openAs('mara', vault)
  await mara.ours.commit([erase(vault.jonas, 'members')])
  await goOn(mara, mara.ours, 3)
  await mara.close()
  const jonas = await openAs('jonas', vault)
  expect(jonas.members().map(({ label }) => label)).toEqual(['Mara', 'Jonas'])
  await jonas.close()
})

test('an erase in a debrief takes nothing away', async () => {
  const vault = await aVault()
  const mara = await openAs('mara', vault)
  const step = { collection: 'entries', id: 'p', operation: 'put' as const, body: 'said' }
  const side = await mara.sides.found([vault.mara, vault.jonas], [step])
  await side.commit([erase('p')])
  await mara.tidy()
  expect(told(side, 'p')).toEqual(['1 put', '2 erase'])
  await mara.close()
})

test('in two histories of one vault, what was written on the other computer after it stays', async () => {
  const vault = await aVault()
  const first = await openAs('mara', vault)
  await first.mine.commit([putEntry('p', 'one'), putEntry('q', 'one')])
  await first.close()
  const left = vault.disk.copy()
  const right = vault.disk.copy()
  const here = await openAs('mara', vault, left)
  await here.mine.commit([erase('p'), erase('q')])
  await here.mine.commit([putEntry('here', 'more')])
  await here.close()
  const there = await openAs('mara', vault, right)
  await there.mine.commit([putEntry('q', 'two, on the other computer')])
  await there.close()
  for (const disks of [
    [left, right],
    [right, left],
  ] as const) {
    const both = MemoryDisk.of([...disks[0].files()])
    for (const [path, bytes] of disks[1].files()) {
      if (!both.files().has(path)) both.put(path, bytes)
    }
    const open = await openAs('mara', vault, both)
    expect(open.problems.map(({ kind }) => kind)).toContain('forked')
    expect(told(open.mine, 'p')).toEqual(['2 erase'])
    expect(told(open.mine, 'q').toSorted()).toEqual(['2 erase', '2 put'])
    await open.close()
  }
})

test('pages that a broken checkpoint left go; a file of another program or another key stays', async () => {
  const vault = await aVault()
  const mara = await openAs('mara', vault)
  await mara.mine.commit([putEntry('p', regretted)])
  await mara.tidy()
  const pages = `spaces/${mara.mine.id}/pages`
  const copies = [...vault.disk.files()].filter(([path]) => path.startsWith(pages))
  await mara.mine.commit([putEntry('p', `${regretted} again`)])
  await mara.close()

  // The checkpoint broke off: its pages lie there, and no frame of the log leads to them.
  const broken = new SimulatedDisk(vault.disk.treeCopy())
  const trying = await openAs('mara', vault, broken)
  await trying.mine.commit([putEntry('x', 'x')])
  const from = broken.steps.length
  await trying.tidy()
  const renamed = broken.steps.findIndex((step, at) => at > from && step.does === 'create')
  expect(renamed).toBeGreaterThan(0)
  const disk = broken.survivor('killed', 1, renamed + 3)
  const stranger = `${pages}/${'0'.repeat(26)}.1.page`
  disk.put(stranger, copies[0]![1])
  disk.put(`${pages}/notes.txt`, new Uint8Array([1]))

  const after = await openAs('mara', vault, disk)
  await after.mine.commit([erase('p')])
  await goOn(after, after.mine, 3)
  expect(disk.files().has(`${pages}/notes.txt`)).toBe(true)
  expect(disk.files().has(stranger)).toBe(true)
  disk.take(stranger)
  expect(filesWithWords(disk, after, after.mine, regretted)).toEqual([])
  await after.close()
})
