import { expect, test } from 'vitest'
import { fillFrom, reopenFilled, type UnlockedVault } from '../../../main/core/vault/index.ts'
import { AppError } from '../../../shared/errors.ts'
import { SimulatedDisk } from '../../faults/simulated-disk.ts'
import { type AVault, aVault, openAs, putEntry } from '../../make/a-vault.ts'
import type { MemoryDisk } from '../../make/memory-disk.ts'

const work = { at: () => undefined, breathe: async () => undefined }
const long = 'x'.repeat(70_000)

/** Mara's vault with some pages, a copy from before the last ones, and one bit turned in a space since. */
async function aHurtVault(which: 'mine' | 'ours' | 'drafts'): Promise<{
  vault: AVault
  copy: MemoryDisk
  disk: MemoryDisk
}> {
  const vault = await aVault()
  const mara = await openAs('mara', vault)
  const words = 'word '.repeat(300)
  for (const id of ['a', 'b', 'c', 'd']) {
    await mara[which].commit([putEntry(id, `${id} ${words}`), putEntry(`long-${id}`, long + id)])
  }
  await mara.close()
  const copy = vault.disk.copy()
  const again = await openAs('mara', vault)
  await again[which].commit([putEntry('late', 'after the copy')])
  await again.close()
  const segments = [...vault.disk.files().keys()].filter((path) =>
    path.startsWith(`spaces/${mara[which].id}/log/`),
  )
  const disk = vault.disk.copy()
  const path = segments.at(-2)!
  const bytes = disk.files().get(path)!.slice()
  for (const at of [4096 * 2 + 300, 4096 * 3 + 300]) bytes[at]! ^= 1
  disk.put(path, bytes)
  return { vault, copy, disk }
}

/** Fills it, and opens what came of it anew. */
async function fill(hurt: UnlockedVault, copy: UnlockedVault) {
  const filled = await fillFrom(hurt, copy, work)
  return { filled, vault: await reopenFilled(hurt) }
}

const ids = (open: UnlockedVault, which: 'mine' | 'ours' | 'drafts') =>
  open[which].list('entries').map(({ id }) => id)
const all = ['a', 'b', 'c', 'd', 'late', 'long-a', 'long-b', 'long-c', 'long-d']

test.each(['mine', 'ours', 'drafts'] as const)(
  'what is damaged in %s is filled from a copy, and the vault can be written to again',
  async (which) => {
    const { vault, copy, disk } = await aHurtVault(which)
    const hurt = await openAs('mara', vault, disk)
    expect(hurt.writable).toBe(false)
    expect(ids(hurt, which)).not.toEqual(all)
    const whole = await hurt.parts.openCopy(copy)
    const { filled, vault: again } = await fill(hurt, whole)
    await whole.close()
    expect(filled.taken.length).toBeGreaterThan(0)
    expect(again.problems.filter(({ kind }) => kind !== 'went-on')).toEqual([])
    expect(again.writable).toBe(true)
    expect(ids(again, which)).toEqual(all)
    expect(again[which].get('entries', 'long-c')!.body).toBe(`${long}c`)
    await again[which].commit([putEntry('after', 1)])
    await again.close()
    expect([...disk.files().keys()].some((path) => path.startsWith('quarantine/'))).toBe(true)
    const jonas = await openAs('jonas', vault, disk)
    expect(jonas.problems.map(({ kind }) => kind)).not.toContain('damage')
    expect(jonas.writable).toBe(true)
    await jonas.close()
    const last = await openAs('mara', vault, disk)
    expect(ids(last, which)).toEqual(['a', 'after', ...all.slice(1)])
    for (let round = 0; round < 3; round += 1) {
      await last[which].commit([putEntry('after', round)])
      await (last[which] as UnlockedVault['ours']).tidy()
    }
    await last.close()
    const tidied = await openAs('mara', vault, disk)
    expect(ids(tidied, which)).toEqual(['a', 'after', ...all.slice(1)])
    expect(tidied.problems).toEqual([])
    await tidied.close()
  },
)

test('a copy that does not help changes nothing that was here', async () => {
  const { vault, copy, disk } = await aHurtVault('mine')
  const full = new SimulatedDisk(disk.treeCopy())
  const hurt = await openAs('mara', vault, full)
  const before = new Map([...full.files()].filter(([path]) => path !== 'LOCK'))
  const whole = await hurt.parts.openCopy(copy)
  full.harm('ENOSPC', true)
  await expect(fill(hurt, whole)).rejects.toThrow('disk.full')
  full.calm()
  const after = new Map([...full.files()].filter(([path]) => path !== 'LOCK'))
  expect(after).toEqual(before)
  await hurt.close()
})

test('a copy that goes away while photos are taken from it changes nothing that was here', async () => {
  const { vault, copy, disk } = await aHurtVault('mine')
  const look = await openAs('mara', vault, copy)
  const blob = await look.mine.blobs.begin()
  await blob.write(0, new Uint8Array(100).fill(7))
  await blob.seal()
  await blob.keep()
  blob.settle()
  await look.close()
  const hurt = await openAs('mara', vault, disk)
  const before = new Map(disk.files())
  const whole = await hurt.parts.openCopy(copy)
  const { blobs } = whole.mine
  const read = blobs.read.bind(blobs)
  blobs.read = () => Promise.reject(new AppError('file.unreadable'))
  await expect(fillFrom(hurt, whole, work)).rejects.toThrow('file.unreadable')
  expect(new Map(disk.files())).toEqual(before)
  blobs.read = read
  const { vault: again } = await fill(hurt, whole)
  await whole.close()
  expect(ids(again, 'mine')).toEqual(all)
  expect(await again.mine.blobs.read(blob.id, 0, 100)).toEqual(new Uint8Array(100).fill(7))
  await again.close()
})

test('where it cannot be gone on from what was filled, nobody is in and the LOCK is given back', async () => {
  const { vault, copy, disk } = await aHurtVault('mine')
  const failing = new SimulatedDisk(disk.treeCopy())
  const hurt = await openAs('mara', vault, failing)
  const whole = await hurt.parts.openCopy(copy)
  await fillFrom(hurt, whole, work)
  await whole.close()
  failing.harm('EIO on write', true)
  await expect(reopenFilled(hurt)).rejects.toThrow('disk.failed')
  failing.calm()
  expect(failing.files().has('LOCK')).toBe(false)
  const again = await openAs('mara', vault, failing)
  expect(ids(again, 'mine')).toEqual(all)
  expect(again.problems.map(({ kind }) => kind)).not.toContain('damage')
  await again.close()
})

test('wherever the power goes while it is filled, nothing that could be read is lost', async () => {
  const { vault, copy, disk } = await aHurtVault('mine')
  const look = await openAs('mara', vault, disk.copy())
  const readable = ids(look, 'mine')
  await look.close()
  const whole = new SimulatedDisk(disk.treeCopy())
  const hurt = await openAs('mara', vault, whole)
  const start = whole.steps.length
  const other = await hurt.parts.openCopy(copy)
  const { vault: filled } = await fill(hurt, other)
  await filled.close()
  for (let at = start; at <= whole.steps.length; at += 1) {
    const survivor = whole.survivor('some-sectors', at, at)
    survivor.take('LOCK')
    const open = await openAs('mara', vault, survivor)
    expect(ids(open, 'mine')).toEqual(expect.arrayContaining(readable))
    if (!open.writable) {
      const { vault: again } = await fill(open, other)
      expect(ids(again, 'mine')).toEqual(all)
      await again.close()
    } else {
      expect(ids(open, 'mine')).toEqual(all)
      await open.close()
    }
  }
})
