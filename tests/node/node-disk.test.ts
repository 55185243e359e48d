import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
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
