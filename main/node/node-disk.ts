import { constants } from 'node:fs'
import {
  type FileHandle,
  lstat,
  mkdir,
  open,
  readdir,
  rename as renameFile,
  rmdir,
  stat,
  statfs,
  unlink,
} from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { Disk, DiskEntry, DiskFile, DiskRoom } from '../core/ports.ts'
import { diskError, errnoOf, isAbsent } from './disk-errors.ts'
import { NodeFile } from './node-file.ts'
import { patiently } from './patience.ts'

const onWindows = process.platform === 'win32'

/** A link inside the folder could lead out of it. Windows has no such flag and no such habit. */
const noFollow = onWindows ? 0 : constants.O_NOFOLLOW

/** What a file system answers that cannot sync a folder; there the names are safe by other means. */
const cannotSyncFolders = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS'])

/**
 * The disk of this computer, from `folder` downwards. The folder need not exist yet:
 * `makeFolder('')` makes it, and makes its own name durable.
 */
export function nodeDisk(folder: string): Disk {
  return new NodeDisk(resolve(folder))
}

class NodeDisk implements Disk {
  readonly #root: string

  constructor(root: string) {
    this.#root = root
  }

  read(path: string, position = 0, length?: number): Promise<Uint8Array | null> {
    return this.#at(path, async (place) => {
      const handle = await openOrNull(place)
      if (handle === null) return null
      try {
        return await readFrom(handle, position, length)
      } finally {
        await handle.close()
      }
    })
  }

  size(path: string): Promise<number | null> {
    return this.#at(path, async (place) => {
      try {
        const found = await lstat(place)
        return found.isFile() ? found.size : 0
      } catch (error) {
        if (isAbsent(error)) return null
        throw error
      }
    })
  }

  list(path: string): Promise<DiskEntry[]> {
    return this.#at(path, async (place) => {
      const entries: DiskEntry[] = []
      for (const name of await namesIn(place)) {
        const entry = await describe(place, name)
        if (entry !== null) entries.push(entry)
      }
      return entries
    })
  }

  async room(): Promise<DiskRoom | null> {
    try {
      const [{ bavail, bsize }, { dev }] = await Promise.all([statfs(this.#root), stat(this.#root)])
      return { bytes: bavail * bsize, device: String(dev) }
    } catch {
      // No such folder yet, or a file system that does not tell.
      return null
    }
  }

  create(path: string): Promise<DiskFile> {
    return this.#at(path, async (place) => {
      try {
        return new NodeFile(await open(place, 'wx', 0o600))
      } catch (error) {
        if (errnoOf(error) === 'EEXIST') throw new AppError('file.exists', { cause: error })
        throw error
      }
    })
  }

  open(path: string): Promise<DiskFile> {
    return this.#at(path, async (place) => {
      try {
        return new NodeFile(await open(place, constants.O_RDWR | noFollow))
      } catch (error) {
        if (isAbsent(error)) throw new AppError('file.not-found', { cause: error })
        throw error
      }
    })
  }

  makeFolder(path: string): Promise<void> {
    return this.#at(path, async (place) => {
      const first = await mkdir(place, { recursive: true, mode: 0o700 })
      // Nobody can ask this disk to sync what lies above its root, so that is done here.
      if (first === undefined || place.length < this.#root.length) return
      for (let made = this.#root; made.length >= first.length; made = dirname(made)) {
        await syncNames(dirname(made))
      }
    })
  }

  rename(from: string, to: string): Promise<void> {
    return this.#at(from, async (source) => {
      const target = this.#place(to)
      try {
        await patiently(() => renameFile(source, target))
      } catch (error) {
        if (errnoOf(error) === 'ENOENT') throw new AppError('file.not-found', { cause: error })
        throw error
      }
    })
  }

  remove(path: string): Promise<void> {
    return this.#at(path, async (place) => {
      try {
        const isFolder = (await lstat(place)).isDirectory()
        await patiently(() => (isFolder ? rmdir(place) : unlink(place)))
      } catch (error) {
        if (!isAbsent(error)) throw error
      }
    })
  }

  syncFolder(path: string): Promise<void> {
    return this.#at(path, syncNames)
  }

  async #at<Value>(path: string, action: (place: string) => Promise<Value>): Promise<Value> {
    try {
      return await action(this.#place(path))
    } catch (error) {
      throw diskError(error)
    }
  }

  #place(path: string): string {
    if (path === '') return this.#root
    const names = path.split('/')
    if (!names.every(isPlainName)) throw new AppError('disk.no-permission')
    return join(this.#root, ...names)
  }
}

function isPlainName(name: string): boolean {
  if (name === '' || name === '.' || name === '..' || name.includes('\0')) return false
  return !onWindows || !/[\\:]/.test(name)
}

async function openOrNull(place: string): Promise<FileHandle | null> {
  try {
    return await open(place, constants.O_RDONLY | noFollow)
  } catch (error) {
    if (isAbsent(error)) return null
    throw error
  }
}

async function readFrom(
  handle: FileHandle,
  position: number,
  length = Number.MAX_SAFE_INTEGER,
): Promise<Uint8Array> {
  const { size } = await handle.stat()
  const bytes = new Uint8Array(Math.max(0, Math.min(length, size - position)))
  let filled = 0
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, position + filled)
    // The file was cut while it was being read.
    if (bytesRead === 0) return bytes.slice(0, filled)
    filled += bytesRead
  }
  return bytes
}

async function namesIn(place: string): Promise<string[]> {
  try {
    return (await readdir(place)).sort()
  } catch (error) {
    if (isAbsent(error)) return []
    throw error
  }
}

/** Null when the file went away between two looks. */
async function describe(place: string, name: string): Promise<DiskEntry | null> {
  try {
    const found = await lstat(join(place, name))
    if (found.isFile()) return { name, kind: 'file', size: found.size }
    return { name, kind: found.isDirectory() ? 'folder' : 'other', size: 0 }
  } catch (error) {
    if (isAbsent(error)) return null
    throw error
  }
}

async function syncNames(place: string): Promise<void> {
  // Windows cannot open a folder for syncing; NTFS keeps names in its own journal.
  if (onWindows) return
  const handle = await open(place, constants.O_RDONLY | constants.O_DIRECTORY)
  try {
    await handle.sync()
  } catch (error) {
    if (!cannotSyncFolders.has(errnoOf(error))) throw error
  } finally {
    await handle.close()
  }
}
