import { expect, test } from 'vitest'
import type { Disk } from '../../main/core/ports.ts'
import { bytesOf, type MemoryDisk } from '../make/memory-disk.ts'
import { SimulatedDisk, type Trouble } from './simulated-disk.ts'
import { type Survival, survivals } from './survival.ts'

async function put(disk: Disk, path: string, text: string, sync = true): Promise<void> {
  const file = await disk.create(path)
  await file.write(0, bytesOf(text))
  if (sync) await file.sync()
  await file.close()
}

function texts(disk: MemoryDisk): Record<string, string> {
  return Object.fromEntries(
    [...disk.files()].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  )
}

/** A file `kept` that is safe, and then changes that are not. */
async function scene(): Promise<SimulatedDisk> {
  const disk = new SimulatedDisk()
  await put(disk, 'kept', 'old bytes')
  await put(disk, 'moved', 'moved')
  await put(disk, 'removed', 'removed')
  await disk.syncFolder('')
  await put(disk, 'unnamed', 'synced, but its name is not')
  await put(disk, 'unsynced', 'never synced', false)
  const file = await disk.open('kept')
  await file.write(0, bytesOf('NEW bytes and more'))
  await disk.rename('moved', 'here')
  await disk.remove('removed')
  return disk
}

test.each<[Survival, Record<string, string>]>([
  [
    'killed',
    {
      kept: 'NEW bytes and more',
      here: 'moved',
      unnamed: 'synced, but its name is not',
      unsynced: 'never synced',
    },
  ],
  ['nothing-unsynced', { kept: 'old bytes', moved: 'moved', removed: 'removed' }],
  [
    'names-without-bytes',
    { kept: 'old bytes', here: 'moved', unnamed: 'synced, but its name is not', unsynced: '' },
  ],
  [
    'sizes-with-zeros',
    {
      kept: `old bytes${'\0'.repeat(9)}`,
      here: 'moved',
      unnamed: 'synced, but its name is not',
      unsynced: '\0'.repeat(12),
    },
  ],
])('%s: exactly what must stay stays', async (survival, expected) => {
  expect(texts((await scene()).survivor(survival))).toEqual(expected)
})

test('what was synced, bytes and name, survives everything', async () => {
  const disk = new SimulatedDisk()
  await disk.makeFolder('a/b')
  await disk.syncFolder('')
  await disk.syncFolder('a')
  await put(disk, 'a/b/note', 'safe')
  await disk.syncFolder('a/b')
  for (const survival of survivals) {
    for (let seed = 0; seed < 20; seed += 1) {
      expect(texts(disk.survivor(survival, seed))).toEqual({ 'a/b/note': 'safe' })
    }
  }
})

test('a folder whose own name is not synced goes with all that is in it', async () => {
  const disk = new SimulatedDisk()
  await disk.makeFolder('a')
  await put(disk, 'a/note', 'safe?')
  await disk.syncFolder('a')
  expect(texts(disk.survivor('nothing-unsynced'))).toEqual({})
  expect(texts(disk.survivor('names-without-bytes'))).toEqual({ 'a/note': 'safe?' })
})

test('a write under way is torn anywhere', async () => {
  const disk = new SimulatedDisk()
  await put(disk, 'log', 'abcdefghij')
  const before = disk.steps.findIndex(({ does }) => does === 'write')
  const found = new Set<string>()
  for (let seed = 0; seed < 200; seed += 1) {
    found.add(texts(disk.survivor('killed-in-a-write', seed, before)).log ?? 'missing')
  }
  expect([...found].sort()).toEqual(
    Array.from({ length: 10 }, (_, length) => 'abcdefghij'.slice(0, length)),
  )
})

test('sectors survive one by one, old or new, and names in their order', async () => {
  const disk = new SimulatedDisk()
  await put(disk, 'log', 'a'.repeat(1_024))
  await disk.syncFolder('')
  const file = await disk.open('log')
  await file.write(0, bytesOf('b'.repeat(1_536)))
  await disk.rename('log', 'log.1')
  await put(disk, 'log.2', 'x', false)
  const [logs, names] = [new Set<string>(), new Set<string>()]
  for (let seed = 0; seed < 400; seed += 1) {
    const found = texts(disk.survivor('some-sectors', seed))
    names.add(Object.keys(found).join(' '))
    const log = found.log ?? found['log.1']
    if (log === undefined) continue
    logs.add([0, 512, 1_024].map((at) => log.charAt(at).replace('\0', '0')).join(''))
  }
  expect([...logs].sort()).toEqual([
    ...['aa', 'aa0', 'aab', 'ab', 'ab0', 'abb', 'ba', 'ba0', 'bab', 'bb', 'bb0', 'bbb'],
  ])
  expect([...names].sort()).toEqual(['log', 'log.1', 'log.1 log.2'])
})

test('the same seed leaves the same disk', async () => {
  const disk = await scene()
  for (const survival of survivals) {
    expect(texts(disk.survivor(survival, 7))).toEqual(texts(disk.survivor(survival, 7)))
  }
})

test('a process that died gets no answers any more', async () => {
  const disk = new SimulatedDisk(undefined, { stopAt: 2 })
  const file = await disk.create('log')
  await file.write(0, bytesOf('x'))
  let answered = false
  const answer = () => {
    answered = true
  }
  file.sync().then(answer, answer)
  disk.read('log').then(answer, answer)
  await disk.died
  for (let turns = 0; turns < 10; turns += 1) await null
  expect(answered).toBe(false)
  expect(disk.steps.map(({ does }) => does)).toEqual(['create', 'write'])
})

test.each<[Trouble, string]>([
  ['ENOSPC', 'disk.full'],
  ['EIO on write', 'disk.failed'],
  ['EROFS', 'disk.read-only'],
])('%s: a write fails, part of it may be done, and the next one works', async (kind, code) => {
  const disk = new SimulatedDisk()
  const file = await disk.create('log')
  disk.harm(kind)
  await expect(file.write(0, bytesOf('abc'))).rejects.toThrow(code)
  expect('abc'.startsWith(texts(disk).log ?? '?')).toBe(true)
  await file.write(0, bytesOf('xyz'))
  expect(texts(disk).log).toBe('xyz')
})

test('a trouble that lasts is there until it is over', async () => {
  const disk = new SimulatedDisk()
  disk.harm('EMFILE', true)
  await expect(disk.read('x')).rejects.toThrow('disk.failed')
  await expect(disk.create('x')).rejects.toThrow('disk.failed')
  await disk.rename('x', 'y').catch(() => undefined)
  disk.calm()
  await put(disk, 'x', 'fine')
})

test('after a sync that failed the bytes are gone, though they can still be read', async () => {
  const disk = new SimulatedDisk()
  const file = await disk.create('log')
  await disk.syncFolder('')
  await file.write(0, bytesOf('lost'))
  disk.harm('EIO on sync')
  await expect(file.sync()).rejects.toThrow('disk.failed')
  await expect(file.sync()).rejects.toThrow('disk.failed')
  const again = await disk.open('log')
  await again.write(4, bytesOf('kept'))
  await again.sync()
  expect(texts(disk).log).toBe('lostkept')
  expect(texts(disk.survivor('nothing-unsynced')).log).toBe('\0\0\0\0kept')
})
