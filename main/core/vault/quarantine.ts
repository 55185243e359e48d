import { randomId } from '../crypto/ids.ts'
import type { Disk } from '../ports.ts'
import { paths } from './format.ts'
import { folderOf, makeDurableFolder, writeNewFile } from './replace-file.ts'

/** Moves a file that cannot be read to `quarantine/`, from where Hearth itself never deletes. */
export async function moveToQuarantine(disk: Disk, path: string): Promise<void> {
  await makeDurableFolder(disk, paths.quarantine)
  await disk.rename(path, quarantineName(path))
  await disk.syncFolder(paths.quarantine)
  await disk.syncFolder(folderOf(path))
}

/** Keeps bytes from the end of a file that an unfinished save left behind. */
export async function copyToQuarantine(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  await makeDurableFolder(disk, paths.quarantine)
  await writeNewFile(disk, quarantineName(path), bytes)
  await disk.syncFolder(paths.quarantine)
}

function quarantineName(path: string): string {
  return `${paths.quarantine}/${path.replaceAll('/', '.')}.${randomId()}`
}
