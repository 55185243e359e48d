import { expect, test } from 'vitest'
import { BackupDisk } from '../../../main/core/backups/backup-disk.ts'
import {
  readBackupFile,
  readCoverOf,
  verifyBackupFile,
} from '../../../main/core/backups/backup-file.ts'
import { BackupWriter } from '../../../main/core/backups/backup-writer.ts'
import {
  type Cover,
  signedMessage,
  writeCover,
  writeEnd,
} from '../../../main/core/backups/format.ts'
import { digest } from '../../../main/core/crypto/digest.ts'
import { unwatched } from '../../../main/core/work.ts'
import { isAppError } from '../../../shared/errors.ts'
import { BytesSource } from '../../make/a-source.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'

const vault = '0123456789abcdefghijklmno0'
const cover: Cover = {
  format: '1',
  vault,
  madeAt: '2026-11-07T20:00:00.000Z',
  members: [{ id: '1123456789abcdefghijklmno0', label: 'Mara', place: 0 }],
}
const files: [string, Uint8Array][] = [
  ['HEAD.a', Buffer.from('the head')],
  ['empty', new Uint8Array(0)],
  ['spaces/s1/log/1.seg', Buffer.from('a log')],
  ['spaces/s1/pages/1.page', Buffer.from('a page')],
]

test('every file comes back, and the folders around them', async () => {
  const backup = await readBackupFile(new BytesSource(await write()))
  const disk = new BackupDisk(backup)
  for (const [path, bytes] of files) {
    expect(Buffer.from((await disk.read(path))!)).toEqual(Buffer.from(bytes))
    expect(await disk.size(path)).toBe(bytes.length)
  }
  expect(Buffer.from((await disk.read('HEAD.a', 4, 100))!).toString()).toBe('head')
  expect(await disk.read('HEAD.a', 100, 4)).toEqual(new Uint8Array(0))
  expect(await disk.read('HEAD.b')).toBeNull()
  expect(await disk.size('spaces')).toBeNull()
  expect(await disk.list('')).toEqual([
    { name: 'HEAD.a', kind: 'file', size: 8 },
    { name: 'empty', kind: 'file', size: 0 },
    { name: 'spaces', kind: 'folder', size: 0 },
  ])
  expect((await disk.list('spaces/s1')).map(({ name }) => name)).toEqual(['log', 'pages'])
  expect(await disk.list('nowhere')).toEqual([])
})

test('nothing can be written into a backup', async () => {
  const disk = new BackupDisk(await readBackupFile(new BytesSource(await write())))
  for (const act of [
    () => disk.create(),
    () => disk.open(),
    () => disk.makeFolder(),
    () => disk.rename(),
    () => disk.remove(),
    () => disk.syncFolder(),
  ]) {
    await expect(act()).rejects.toThrow('disk.read-only')
  }
})

test('the signature is over every byte before the end, and over the vault', async () => {
  let signed: Uint8Array | null = null
  const bytes = await write((message) => {
    signed = message
    return new Uint8Array(64).fill(7)
  })
  const backup = await readBackupFile(new BytesSource(bytes))
  const body = await verifyBackupFile(backup, 'checking', unwatched)
  expect(body).toEqual(digest(bytes.slice(0, bytes.length - 128)))
  expect(signed).toEqual(signedMessage(vault, body))
  expect(backup.signature).toEqual(new Uint8Array(64).fill(7))
})

test('not one changed bit passes', async () => {
  const whole = await write()
  for (let bit = 0; bit < whole.length * 8; bit += 1) {
    const hurt = whole.slice()
    hurt[bit >> 3]! ^= 1 << (bit & 7)
    expect([bit, await verdict(hurt)]).toEqual([bit, 'backup.damaged'])
  }
})

test('not one cut, no lengthening and no swap of two files passes', async () => {
  const whole = await write()
  for (let length = 8; length < whole.length; length += 1) {
    expect(await verdict(whole.slice(0, length))).toBe('backup.damaged')
  }
  expect(await verdict(Buffer.concat([whole, Buffer.from([0])]))).toBe('backup.damaged')
  const swapped = Buffer.from(whole)
  const [log, page] = [swapped.indexOf('a log'), swapped.indexOf('a page')]
  swapped.write('a pag', log)
  swapped.write('a log', page)
  expect(await verdict(swapped)).toBe('backup.damaged')
})

test.each<[string, (bytes: Buffer) => Buffer]>([
  [
    'the manifest names another digest for a file',
    (body) => replace(body, /"digest":"./, '"digest":"f'),
  ],
  [
    'something lies between the last file and the manifest',
    (body) => {
      const at = body.indexOf('HEARTHbm')
      return Buffer.concat([body.subarray(0, at), Buffer.from('more'), body.subarray(at)])
    },
  ],
  [
    'manifest and cover speak of two vaults',
    (body) => {
      const at = body.lastIndexOf(vault)
      return Buffer.concat([body.subarray(0, at), Buffer.from('1'), body.subarray(at + 1)])
    },
  ],
])('a backup in which %s is damaged, though its end was made to fit', async (_, change) => {
  const whole = Buffer.from(await write())
  const body = change(whole.subarray(0, whole.length - 128))
  expect(body.equals(whole.subarray(0, whole.length - 128))).toBe(false)
  const end = {
    manifestAt: body.indexOf('HEARTHbm'),
    totalBytes: body.length + 128,
    signature: new Uint8Array(64),
  }
  expect(await verdict(Buffer.concat([body, writeEnd(digest(body), end)]))).toBe('backup.damaged')
  const untouched = { ...end, manifestAt: whole.indexOf('HEARTHbm'), totalBytes: whole.length }
  const before = whole.subarray(0, whole.length - 128)
  expect(await verdict(Buffer.concat([before, writeEnd(digest(before), untouched)]))).toBe('whole')
})

test('a backup of a later format is told from a damaged one', async () => {
  const later = await write(undefined, { ...cover, format: '2' })
  expect(await verdict(later)).toBe('vault.newer-format')
  const shell = writeCover(cover).slice(0, 16)
  shell[8] = 2
  const major2 = Buffer.concat([shell, digest(shell), Buffer.from('whatever comes then')])
  expect(await verdict(major2)).toBe('vault.newer-format')
  major2[8] = 3
  expect(await verdict(major2)).toBe('backup.damaged')
})

test.each(['../HEAD.a', '/HEAD.a', 'a//b', '.hidden', 'a/../b', 'a\\b', 'C:x', ''])(
  'a file named "%s" is never taken out of a backup',
  async (path) => {
    expect(await verdict(await write(undefined, cover, [[path, Buffer.from('x')]]))).toBe(
      'backup.damaged',
    )
  },
)

async function write(
  sign: (message: Uint8Array) => Uint8Array = () => new Uint8Array(64),
  on = cover,
  all = files,
): Promise<Uint8Array> {
  const disk = new MemoryDisk()
  const file = await disk.create('backup')
  const writer = new BackupWriter(file, on)
  await writer.begin()
  for (const [path, bytes] of all) {
    await writer.addFile(
      path,
      bytes.length,
      (async function* () {
        yield bytes
      })(),
    )
  }
  const length = await writer.finish(sign)
  await file.close()
  const bytes = disk.files().get('backup')!
  expect(bytes.length).toBe(length)
  return bytes
}

function replace(bytes: Buffer, what: RegExp, by: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replace(what, by), 'latin1')
}

async function verdict(bytes: Uint8Array): Promise<string> {
  try {
    const source = new BytesSource(bytes)
    await readCoverOf(source)
    await verifyBackupFile(await readBackupFile(source), 'checking', unwatched)
    return 'whole'
  } catch (error) {
    if (!isAppError(error)) throw error
    return error.code
  }
}
