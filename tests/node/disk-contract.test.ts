import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { Disk, DiskFile } from '../../main/core/ports.ts'
import { nodeDisk } from '../../main/node/node-disk.ts'
import type { ErrorCode } from '../../shared/errors.ts'
import { SimulatedDisk } from '../faults/simulated-disk.ts'
import { bytesOf, MemoryDisk } from '../make/memory-disk.ts'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

const disks: [name: string, make: () => Promise<Disk>][] = [
  [
    'the real disk',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'hearth-disk-'))
      folders.push(folder)
      return nodeDisk(folder)
    },
  ],
  ['the disk in memory', async () => new MemoryDisk()],
  ['the simulated disk', async () => new SimulatedDisk()],
]

async function put(disk: Disk, path: string, text: string): Promise<void> {
  await using(await disk.create(path), (file) => file.write(0, bytesOf(text)))
}

async function using(file: DiskFile, action: (file: DiskFile) => Promise<void>): Promise<void> {
  await action(file)
  await file.sync()
  await file.close()
}

async function text(disk: Disk, path: string, position?: number, length?: number) {
  const bytes = await disk.read(path, position, length)
  return bytes === null ? null : new TextDecoder().decode(bytes)
}

async function refusal(promise: Promise<unknown>): Promise<ErrorCode | 'done' | 'no code'> {
  return promise.then(
    () => 'done',
    (error: { code?: ErrorCode }) => error.code ?? 'no code',
  )
}

describe.each(disks)('%s', (_name, make) => {
  test('gives back what was written, whole or in part', async () => {
    const disk = await make()
    await put(disk, 'letter', 'dear reader')
    expect([
      await text(disk, 'letter'),
      await text(disk, 'letter', 5),
      await text(disk, 'letter', 5, 4),
      await text(disk, 'letter', 9, 40),
      await text(disk, 'letter', 99),
      await disk.size('letter'),
    ]).toEqual(['dear reader', 'reader', 'read', 'er', '', 11])
  })

  test('says null, or nothing, where there is no such file', async () => {
    const disk = await make()
    await put(disk, 'letter', 'x')
    expect([
      await disk.read('note'),
      await disk.size('note'),
      await disk.list('notes'),
      await disk.read('notes/one'),
      await disk.read('letter/one'),
      await disk.size('letter/one'),
      await disk.remove('note'),
      await disk.remove('notes/one'),
    ]).toEqual([null, null, [], null, null, null, undefined, undefined])
  })

  test('lists files and folders by name', async () => {
    const disk = await make()
    await disk.makeFolder('b/c')
    await put(disk, 'z', 'four')
    await put(disk, 'B', '')
    await put(disk, 'b/note', 'xy')
    expect([await disk.list(''), await disk.list('b'), await disk.list('z')]).toEqual([
      [
        { name: 'B', kind: 'file', size: 0 },
        { name: 'b', kind: 'folder', size: 0 },
        { name: 'z', kind: 'file', size: 4 },
      ],
      [
        { name: 'c', kind: 'folder', size: 0 },
        { name: 'note', kind: 'file', size: 2 },
      ],
      [],
    ])
  })

  test('creates what is not there, and opens what is', async () => {
    const disk = await make()
    await put(disk, 'letter', 'first')
    await disk.makeFolder('folder')
    expect([
      await refusal(disk.create('letter')),
      await refusal(disk.create('folder')),
      await refusal(disk.open('note')),
      await refusal(disk.open('letter/below')),
      await refusal(disk.create('nowhere/note')),
      await refusal(disk.open('folder')),
      await text(disk, 'letter'),
    ]).toEqual([
      'file.exists',
      'file.exists',
      'file.not-found',
      'file.not-found',
      'disk.failed',
      'disk.failed',
      'first',
    ])
  })

  test('writes anywhere in a file, with zeros in the gaps, and cuts it', async () => {
    const disk = await make()
    await put(disk, 'letter', 'abcdef')
    await using(await disk.open('letter'), async (file) => {
      await file.write(2, bytesOf('XY'))
      await file.write(8, bytesOf('Z'))
    })
    const grown = await text(disk, 'letter')
    await using(await disk.open('letter'), async (file) => {
      await file.truncate(3)
      await file.write(5, bytesOf('!'))
    })
    expect([grown, await text(disk, 'letter')]).toEqual(['abXYef\0\0Z', 'abX\0\0!'])
  })

  test('a save is a write that is synced, anywhere in a file', async () => {
    const disk = await make()
    await put(disk, 'log', 'abcdef')
    const file = await disk.open('log')
    // The first few go another way than those after them, on a disk that answers quickly.
    for (const [index, sign] of [...'uvwxyz'].entries()) await file.save(index, bytesOf(sign))
    await file.save(8, bytesOf('!'))
    await file.save(9, new Uint8Array(40_000).fill(46))
    await file.close()
    expect(await text(disk, 'log', 0, 12)).toBe('uvwxyz\0\0!...')
    expect(await disk.size('log')).toBe(40_009)
    if (disk instanceof SimulatedDisk) {
      const steps = disk.steps.slice(-16).map(({ does }) => does)
      expect(steps).toEqual(Array.from({ length: 8 }, () => ['write', 'sync']).flat())
    }
  })

  test('a long file keeps every byte', async () => {
    const disk = await make()
    const bytes = Uint8Array.from({ length: 300_001 }, (_, index) => (index * 7919) >> 5)
    await using(await disk.create('long'), async (file) => {
      await file.write(0, bytes.subarray(0, 5_000))
      await file.write(5_000, bytes.subarray(5_000))
    })
    expect(await disk.read('long')).toEqual(bytes)
    expect(await disk.read('long', 4_095, 8_194)).toEqual(bytes.slice(4_095, 12_289))
  })

  test('a closed file refuses everything', async () => {
    const disk = await make()
    const file = await disk.create('letter')
    await file.close()
    expect([
      await refusal(file.write(0, bytesOf('x'))),
      await refusal(file.sync()),
      await refusal(file.save(0, bytesOf('x'))),
      await refusal(file.truncate(0)),
      await refusal(file.close()),
    ]).toEqual(Array.from({ length: 5 }, () => 'disk.failed'))
  })

  test('an open file stays the same file under another name', async () => {
    const disk = await make()
    const file = await disk.create('draft')
    await file.write(0, bytesOf('one'))
    await put(disk, 'letter', 'old')
    await disk.rename('draft', 'letter')
    await file.write(3, bytesOf(' two'))
    await file.sync()
    await file.close()
    expect([await text(disk, 'letter'), await text(disk, 'draft')]).toEqual(['one two', null])
  })

  test('renames files and folders, and says when there is nothing to rename', async () => {
    const disk = await make()
    await disk.makeFolder('old/deep')
    await put(disk, 'old/deep/note', 'x')
    await put(disk, 'file', 'y')
    await disk.rename('old', 'new')
    await disk.rename('file', 'file')
    expect([
      await text(disk, 'new/deep/note'),
      await text(disk, 'file'),
      await disk.list('old'),
      await refusal(disk.rename('nothing', 'file')),
      await refusal(disk.rename('file', 'nowhere/file')),
      await refusal(disk.rename('file', 'new')),
      await refusal(disk.rename('new', 'file')),
    ]).toEqual(['x', 'y', [], 'file.not-found', 'file.not-found', 'disk.failed', 'disk.failed'])
  })

  test('removes a folder only once it is empty, and makes one as often as asked', async () => {
    const disk = await make()
    await disk.makeFolder('a/b')
    await disk.makeFolder('a/b')
    await put(disk, 'a/b/note', 'x')
    const full = await refusal(disk.remove('a/b'))
    await disk.remove('a/b/note')
    await disk.syncFolder('a/b')
    await disk.syncFolder('')
    expect([
      full,
      await disk.list('a/b'),
      await refusal(disk.syncFolder('elsewhere')),
      (await disk.list('a')).map(({ name }) => name),
      await refusal(disk.remove('a/b')),
      await disk.list('a'),
      await refusal(disk.remove('a/b')),
    ]).toEqual(['disk.failed', [], 'disk.failed', ['b'], 'done', [], 'done'])
  })

  test('a folder is no file, and has no size', async () => {
    const disk = await make()
    await disk.makeFolder('folder')
    expect([await refusal(disk.read('folder')), await disk.size('folder')]).toEqual([
      'disk.failed',
      0,
    ])
  })

  test.each(['../other', 'a/../../other', '/etc/hostname', 'a//b', '.', 'a/.', 'a\0b', 'a/'])(
    'refuses the path %j',
    async (path) => {
      const disk = await make()
      expect(
        await Promise.all([
          refusal(disk.read(path)),
          refusal(disk.size(path)),
          refusal(disk.list(path)),
          refusal(disk.create(path)),
          refusal(disk.open(path)),
          refusal(disk.makeFolder(path)),
          refusal(disk.rename(path, 'x')),
          refusal(disk.remove(path)),
          refusal(disk.syncFolder(path)),
        ]),
      ).toEqual(Array.from({ length: 9 }, () => 'disk.no-permission'))
    },
  )
})
