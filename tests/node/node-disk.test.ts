import fs from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { diskError } from '../../main/node/disk-errors.ts'
import { nodeDisk } from '../../main/node/node-disk.ts'
import { patiently } from '../../main/node/patience.ts'
import { bytesOf } from '../make/memory-disk.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-disk-'))
})
afterEach(() => rm(folder, { recursive: true }))

function failure(code: string): Error {
  return Object.assign(new Error(code), { code })
}

test.skipIf(process.platform === 'win32')('nobody else on the computer may look in', async () => {
  const disk = nodeDisk(join(folder, 'vault'))
  await disk.makeFolder('spaces/one')
  await (await disk.create('spaces/one/log')).close()
  const modes = await Promise.all(
    ['vault', 'vault/spaces', 'vault/spaces/one', 'vault/spaces/one/log'].map(
      async (path) => (await stat(join(folder, path))).mode & 0o777,
    ),
  )
  expect(modes).toEqual([0o700, 0o700, 0o700, 0o600])
})

test('tells how much room there is, and which folders lie on one disk', async () => {
  const disk = nodeDisk(join(folder, 'vault'))
  expect(await disk.room()).toBeNull()
  await disk.makeFolder('')
  const [room, beside] = [await disk.room(), await nodeDisk(folder).room()]
  expect(room?.bytes).toBeGreaterThan(0)
  expect(room?.device).toBe(beside?.device)
  expect(room?.device).toBe(String((await stat(folder)).dev))
})

test('makes its own folder, however deep it lies', async () => {
  const disk = nodeDisk(join(folder, 'a/b/vault'))
  expect(await disk.list('')).toEqual([])
  await disk.makeFolder('')
  await disk.makeFolder('')
  await disk.syncFolder('')
  expect(await readdir(join(folder, 'a/b'))).toEqual(['vault'])
})

test.skipIf(process.platform === 'win32')('a link does not lead out of the folder', async () => {
  await writeFile(join(folder, 'secret'), 'outside')
  await mkdir(join(folder, 'vault'))
  await symlink('../secret', join(folder, 'vault/link'))
  const disk = nodeDisk(join(folder, 'vault'))
  await expect(disk.read('link')).rejects.toThrow('disk.failed')
  await expect(disk.open('link')).rejects.toThrow('disk.failed')
  await expect(disk.create('link')).rejects.toThrow('file.exists')
  expect(await disk.list('')).toEqual([{ name: 'link', kind: 'other', size: 0 }])
  expect(await readFile(join(folder, 'secret'), 'utf8')).toBe('outside')
})

test.each([
  ['ENOSPC', 'disk.full'],
  ['EDQUOT', 'disk.full'],
  ['EROFS', 'disk.read-only'],
  ['EACCES', 'disk.no-permission'],
  ['EPERM', 'disk.no-permission'],
  ['EIO', 'disk.failed'],
  ['EMFILE', 'disk.failed'],
])('%s is told as %s', (errno, code) => {
  expect(diskError(failure(errno)).code).toBe(code)
})

test('waits a little for a file that something else holds', async () => {
  const answers = [failure('EBUSY'), failure('EPERM'), failure('EACCES')]
  const action = async () => {
    const answer = answers.shift()
    if (answer !== undefined) throw answer
    return 'renamed'
  }
  expect(await patiently(action, [0, 0, 0])).toBe('renamed')
})

test('does not wait for ever, nor for what will not pass', async () => {
  let asked = 0
  const refuse = (errno: string) => () => {
    asked += 1
    return Promise.reject(failure(errno))
  }
  await expect(patiently(refuse('EBUSY'), [0, 0])).rejects.toThrow('EBUSY')
  await expect(patiently(refuse('ENOSPC'), [0, 0])).rejects.toThrow('ENOSPC')
  expect(asked).toBe(4)
})

test('a file cannot be used after a sync that failed', async () => {
  const disk = nodeDisk(folder)
  const file = await disk.create('log')
  await file.write(0, bytesOf('x'))
  const { FileHandle } = await handles()
  const datasync = FileHandle.datasync
  FileHandle.datasync = () => Promise.reject(failure('EIO'))
  try {
    await expect(file.sync()).rejects.toThrow('disk.failed')
  } finally {
    FileHandle.datasync = datasync
  }
  await expect(file.sync()).rejects.toThrow('disk.failed')
  await expect(file.write(1, bytesOf('y'))).rejects.toThrow('disk.failed')
  await file.close()
})

test('a file cannot be used after a save that failed, whichever way it went', async () => {
  const disk = nodeDisk(folder)
  const { FileHandle } = await handles()
  const { datasync, write } = FileHandle
  const { fdatasyncSync, writeSync } = fs
  const refused = { asked: 0 }
  const refuse = () => {
    refused.asked += 1
    throw failure('EIO')
  }
  for (const saves of [0, 40]) {
    const file = await disk.create(`log of ${saves}`)
    for (let count = 0; count < saves; count += 1) await file.save(0, bytesOf('x'))
    Object.assign(FileHandle, { datasync: async () => refuse(), write: async () => refuse() })
    Object.assign(fs, { fdatasyncSync: refuse, writeSync: refuse })
    syncBuiltinESMExports()
    try {
      await expect(file.save(1, bytesOf('y'))).rejects.toThrow('disk.failed')
    } finally {
      Object.assign(FileHandle, { datasync, write })
      Object.assign(fs, { fdatasyncSync, writeSync })
      syncBuiltinESMExports()
    }
    await expect(file.save(1, bytesOf('y'))).rejects.toThrow('disk.failed')
    await expect(file.sync()).rejects.toThrow('disk.failed')
    await file.close()
  }
  expect(refused.asked).toBe(2)
})

test.runIf(process.platform === 'linux')(
  'where a file system may not hear that a write is to be synced, each save is followed by a sync',
  async () => {
    const { statfs } = fs.promises
    const { fdatasyncSync } = fs
    const { FileHandle } = await handles()
    const { datasync } = FileHandle
    const synced = { fuse: 0, ext4: 0 }
    for (const [kind, type] of [['fuse', 0x65735546] as const, ['ext4', 0xef53] as const]) {
      Object.assign(fs.promises, { statfs: async () => ({ type }) })
      Object.assign(fs, {
        fdatasyncSync: (fd: number) => {
          synced[kind] += 1
          fdatasyncSync(fd)
        },
      })
      FileHandle.datasync = function (this: unknown) {
        synced[kind] += 1
        return datasync.apply(this)
      }
      syncBuiltinESMExports()
      try {
        const file = await nodeDisk(folder).create(`on ${kind}`)
        for (let save = 0; save < 5; save += 1) await file.save(save, bytesOf('x'))
        await file.close()
      } finally {
        Object.assign(fs.promises, { statfs })
        Object.assign(fs, { fdatasyncSync })
        FileHandle.datasync = datasync
        syncBuiltinESMExports()
      }
    }
    expect(synced).toEqual({ fuse: 5, ext4: 0 })
  },
)

test('a disk that is slow holds up what else is done for one save, and then for none until it was quick for long', async () => {
  const disk = nodeDisk(folder)
  const file = await disk.create('log')
  const { writeSync } = fs
  let now = 0
  /** What the disk takes, in ms; whether each save was made in place. */
  let takes = 0.2
  const inPlace: boolean[] = []
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now)
  const { FileHandle } = await handles()
  const { write } = FileHandle
  Object.assign(fs, {
    writeSync: (...asked: Parameters<typeof writeSync>) => {
      now += takes
      inPlace.push(true)
      return writeSync(...asked)
    },
  })
  FileHandle.write = function (this: unknown, ...asked: Parameters<Handle['write']>) {
    now += takes
    inPlace.push(false)
    return write.apply(this, asked)
  }
  syncBuiltinESMExports()
  try {
    for (let save = 0; save < 3; save += 1) await file.save(0, bytesOf('quick'))
    takes = 5_000
    for (let save = 0; save < 3; save += 1) await file.save(0, bytesOf('slow'))
    takes = 0.2
    for (let save = 0; save < 10; save += 1) await file.save(0, bytesOf('quick again'))
    await file.save(0, new Uint8Array(20_000))
  } finally {
    Object.assign(fs, { writeSync })
    FileHandle.write = write
    syncBuiltinESMExports()
    clock.mockRestore()
  }
  const elsewhere = (many: number) => Array.from({ length: many }, () => false)
  const slow = [true, false, false]
  expect(inPlace).toEqual([false, true, true, ...slow, ...elsewhere(8), true, true, false])
  await file.close()
})

test('a write that the system takes in small pieces is finished', async () => {
  const disk = nodeDisk(folder)
  const file = await disk.create('log')
  const { FileHandle } = await handles()
  const write = FileHandle.write
  FileHandle.write = function (bytes, offset, length, position) {
    return write.call(this, bytes, offset, Math.min(3, length), position)
  }
  try {
    await file.write(0, bytesOf('ten bytes!'))
  } finally {
    FileHandle.write = write
  }
  await file.close()
  expect(await readFile(join(folder, 'log'), 'utf8')).toBe('ten bytes!')
})

interface Handle {
  datasync(): Promise<void>
  write(bytes: Uint8Array, offset: number, length: number, position: number): Promise<unknown>
}

/** The class behind every open file of `node:fs`, which it does not export. */
async function handles(): Promise<{ FileHandle: Handle }> {
  const { open } = await import('node:fs/promises')
  const handle = await open(folder)
  await handle.close()
  return { FileHandle: Object.getPrototypeOf(handle) as Handle }
}
