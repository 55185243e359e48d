import { AppError } from '../../../shared/errors.ts'
import { sameBytes } from '../crypto/bytes.ts'
import { randomId } from '../crypto/ids.ts'
import type { Disk } from '../ports.ts'
import { onceMoreWhenFull } from './saving-disk.ts'

/** The folder a path lies in; the empty text for the top. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, slash)
}

/**
 * Puts a file in place as a whole: a temporary file beside it, synced, read back and compared, renamed,
 * and the folder synced. A crash at any point leaves the old file or the new one.
 *
 * @throws AppError `disk.failed` when the bytes read back are not those written.
 */
export async function replaceFile(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  await onceMoreWhenFull(async () => {
    const temporary = `${path}.${randomId()}.tmp`
    try {
      await writeNewFile(disk, temporary, bytes)
      await disk.rename(temporary, path)
    } catch (error) {
      // The temporary file is ours alone and holds nothing that was acknowledged.
      await disk.remove(temporary).catch(() => undefined)
      throw error
    }
  })
  await disk.syncFolder(folderOf(path))
}

/**
 * Writes a file that was not there, syncs it, reads it back and compares. Its name is durable only
 * after `syncFolder`.
 */
export async function writeNewFile(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const file = await disk.create(path)
  try {
    await file.write(0, bytes).then(() => file.sync())
  } catch (error) {
    await file.close().catch(() => undefined)
    // Left alone, every try on a full disk would leave one more.
    await disk.remove(path).catch(() => undefined)
    throw error
  }
  await file.close()
  const written = await disk.read(path)
  if (written === null || !sameBytes(written, bytes)) throw new AppError('disk.failed')
}

/** Makes a folder that is there after a crash, with every folder above it. */
export async function makeDurableFolder(disk: Disk, path: string): Promise<void> {
  await disk.makeFolder(path)
  const parts = path.split('/')
  for (let depth = 0; depth < parts.length; depth += 1) {
    await disk.syncFolder(parts.slice(0, depth).join('/'))
  }
}
