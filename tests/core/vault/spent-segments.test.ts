import { expect, test } from 'vitest'
import { scrub } from '../../../main/core/vault/scrub.ts'
import { mendFound } from '../../../main/core/vault/scrub-mend.ts'
import { AppError } from '../../../shared/errors.ts'
import { enter, type SmallVault, seenIn, smallVault, type Who } from '../../faults/small-vault.ts'
import { aVault, openAs, putEntry } from '../../make/a-vault.ts'
import type { MemoryDisk } from '../../make/memory-disk.ts'

/** The segments of Ours and of Ada's own spaces, and all that can be done to one of them. */
function* hurtSegments(
  vault: SmallVault,
): Generator<{ path: string; what: string; disk: MemoryDisk }> {
  const own = [vault.ours, vault.spaces.ada.mine, vault.spaces.ada.drafts, vault.people.ada.id]
  for (const [path, whole] of vault.disk.files()) {
    if (!path.endsWith('.seg') || !own.some((id) => path.includes(`/${id}/`))) continue
    const as = (bytes: Uint8Array): MemoryDisk => {
      const disk = vault.disk.copy()
      disk.put(path, bytes)
      return disk
    }
    for (let at = 20; at < whole.length; at += 1_900) {
      const bytes = whole.slice()
      bytes[at]! ^= 4
      yield { path, what: `byte ${at}`, disk: as(bytes) }
    }
    for (let length = 0; length < whole.length; length += 4_096) {
      yield { path, what: `cut at ${length}`, disk: as(whole.slice(0, length)) }
    }
    const gone = vault.disk.copy()
    gone.take(path)
    yield { path, what: 'gone', disk: gone }
  }
}

/** A vault of many evenings, so that checkpoints cover segments that lie there still. */
async function ofManyEvenings(): Promise<SmallVault> {
  const vault = await smallVault()
  for (let evening = 0; evening < 3; evening += 1) {
    const open = await enter(vault, 'ada')
    for (const space of [open.ours, open.mine]) {
      await space.commit([putEntry(`evening-${evening}`, { text: 'word '.repeat(300) })])
    }
    await open.drafts.commit([putEntry('one', { text: `draft ${evening}` })])
    if (evening < 2) await open.tidy()
    await open.close()
  }
  for (const who of ['ada', 'ben'] as const) {
    const open = await enter(vault, who)
    vault.seen[who] = seenIn(open)
    await open.close()
  }
  return vault
}

test('where pages hold all that a damaged segment held the vault is written to, and nothing is missing', async () => {
  const vault = await ofManyEvenings()
  let went = 0
  let stopped = 0
  for (const { path, what, disk } of hurtSegments(vault)) {
    const before = disk.files().get(path) ?? null
    const open = await enter(vault, 'ada', disk).catch((error: unknown) => {
      if (error instanceof AppError) return null
      throw error
    })
    if (open === null) continue
    if (!open.writable) {
      stopped += 1
      await open.close()
      continue
    }
    went += 1
    expect(Object.fromEntries(seenIn(open)), `${path}, ${what}`).toEqual(
      Object.fromEntries(vault.seen.ada),
    )
    // Somebody goes on, and has pages written, and so do the others.
    await open.ours.commit([putEntry('after', { text: 'and on' })])
    await open.mine.commit([putEntry('after', { text: 'and on' })])
    if (went % 2 === 0) await open.tidy()
    await open.close()
    await everythingIsThere(vault, disk, ['ada', 'ben'])
    if (before !== null) expect(isKept(disk, before), `${path}, ${what}`).toBe(true)
  }
  // Both happen: a segment that holds something pages do not have still stops everybody.
  expect(went).toBeGreaterThan(20)
  expect(stopped).toBeGreaterThan(20)
})

test('a damaged segment that pages cover is told, and a scrub sets it aside', async () => {
  const vault = await ofManyEvenings()
  let mendedOnes = 0
  for (const { path, what, disk } of hurtSegments(vault)) {
    if (what !== 'byte 5720' && what !== 'byte 20') continue
    const open = await enter(vault, 'ada', disk)
    if (!open.writable) {
      await open.close()
      continue
    }
    const hurt = disk.files().get(path)!
    const found = await scrub(open)
    expect(found.findings, path).toMatchObject([{ path, kind: 'segment' }])
    const told = open.problems.some(({ kind, where }) => kind === 'copy-damaged' && where === path)
    const isTorn = found.findings[0]!.from === 'nothing-needed'
    expect(told || isTorn).toBe(true)
    if (!isTorn) {
      mendedOnes += 1
      expect(await mendFound(open, found)).toEqual([path])
      expect((await scrub(open)).findings).toEqual([])
      expect(isKept(disk, hurt)).toBe(true)
    }
    await open.close()
    const again = await enter(vault, 'ada', disk)
    if (!isTorn) expect(again.problems).toEqual([])
    await again.close()
    await everythingIsThere(vault, disk, ['ada', 'ben'])
  }
  expect(mendedOnes).toBeGreaterThan(2)
})

test('what another computer wrote behind the end that pages know is never taken for nothing', async () => {
  const vault = await aVault()
  const left = await openAs('mara', vault)
  await left.mine.commit([putEntry('before', 1)])
  // The folder as a syncing program took it along while the segment was still being written.
  const disk = vault.disk.copy()
  disk.take('LOCK')
  await left.mine.commit([putEntry('behind', 2)])
  await left.close()
  const begun = `spaces/${left.mine.id}/log/`
  const right = await openAs('mara', vault, disk)
  await right.mine.commit([putEntry('right', 3)])
  await right.tidy()
  await right.close()
  const logOf = (on: MemoryDisk) => [...on.files().keys()].filter((path) => path.startsWith(begun))
  const first = logOf(vault.disk).findLast((path) => logOf(disk).includes(path))
  const grown = vault.disk.files().get(first!)!.slice()
  grown[4_200]! ^= 4
  disk.put(first!, grown)
  const open = await openAs('mara', vault, disk)
  expect(open.writable).toBe(false)
  expect(open.problems.map(({ kind }) => kind)).toContain('damage')
  await open.close()
})

test('whoever saw the end of such a segment last is not told of an older copy', async () => {
  const vault = await smallVault()
  // Ben wrote last: what he saw ends in the newest segment.
  const seen = [...vault.disk.files().keys()].findLast((path) =>
    path.includes(`${vault.ours}/log/`),
  )!
  const evening = async (id: string) => {
    const open = await enter(vault, 'ada')
    expect(open.writable).toBe(true)
    await open.ours.commit([putEntry(id, { text: 'and on' })])
    await open.tidy()
    await open.close()
  }
  await evening('first')
  const bytes = vault.disk.files().get(seen)!.slice()
  bytes[4_200]! ^= 4
  vault.disk.put(seen, bytes)
  await evening('second')
  const ben = await enter(vault, 'ben')
  expect(ben.problems).toEqual([])
  await ben.close()
})

async function everythingIsThere(vault: SmallVault, disk: MemoryDisk, whom: Who[]): Promise<void> {
  for (const who of whom) {
    const open = await enter(vault, who, disk)
    expect(open.writable).toBe(true)
    const now = seenIn(open)
    for (const [key, was] of vault.seen[who]) expect(now.get(key), `${who} ${key}`).toEqual(was)
    await open.close()
  }
}

/** Whether bytes that did not verify lie somewhere still, or were covered twice over and went as ever. */
function isKept(disk: MemoryDisk, bytes: Uint8Array): boolean {
  return [...disk.files().values()].some((file) => Buffer.compare(file, bytes) === 0)
}
