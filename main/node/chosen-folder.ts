import { lstat, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { Chosen, FolderEntry, FolderToRead } from '../core/transfer/chosen-file.ts'
import { chosenForReading } from './chosen-files.ts'
import { diskError, isAbsent } from './disk-errors.ts'
import { nodeDisk } from './node-disk.ts'

/**
 * A file or a folder to bring pages in from. What was chosen may be a link; links inside a folder are
 * not followed, for they could lead out of it.
 *
 * @throws AppError `file.not-found`, and the disk's own codes
 */
export async function chosenToImport(path: string): Promise<Chosen> {
  try {
    const place = await realpath(path)
    const found = await stat(place)
    if (found.isDirectory()) return { folder: folderToRead(place), name: basename(path) }
    if (!found.isFile()) throw new AppError('file.unreadable')
    return { ...(await chosenForReading(place)), changedAt: found.mtime }
  } catch (error) {
    if (isAbsent(error)) throw new AppError('file.not-found', { cause: error })
    throw diskError(error)
  }
}

function folderToRead(root: string): FolderToRead {
  const disk = nodeDisk(root)
  return {
    read: (path, position, length) => disk.read(path, position, length),
    async list(path) {
      const entries: FolderEntry[] = []
      for (const entry of await disk.list(path)) {
        const changedAt = entry.kind === 'file' ? await changed(join(root, path, entry.name)) : null
        entries.push({ ...entry, changedAt })
      }
      return entries
    },
  }
}

/** Null when the file went away between two looks. */
async function changed(place: string): Promise<Date | null> {
  try {
    return (await lstat(place)).mtime
  } catch {
    return null
  }
}
