import { randomId } from '../crypto/ids.ts'
import type { Disk } from '../ports.ts'
import { unfinishedMark } from './unpacked.ts'

const restored = /^restored-[0-9a-v]{26}$/

/** A name for a folder that is restored to, in the folder that Hearth has to itself. */
export function restoredName(): string {
  return `restored-${randomId()}`
}

/**
 * Takes away what restoring left in a folder of Hearth's own when it was cut short: a folder by such a
 * name that bears the mark is no vault, and a backup still has all of it. The mark goes last, so that
 * this can break off as well.
 *
 * @param busy names that are being restored to right now
 * @throws AppError the disk's own codes
 */
export async function clearBrokenRestores(disk: Disk, busy: ReadonlySet<string>): Promise<void> {
  for (const { name, kind } of await disk.list('')) {
    if (kind !== 'folder' || !restored.test(name) || busy.has(name)) continue
    if ((await disk.size(`${name}/${unfinishedMark}`)) === null) continue
    await empty(disk, name, unfinishedMark)
    await disk.syncFolder(name)
    await disk.remove(`${name}/${unfinishedMark}`)
    await disk.remove(name)
    await disk.syncFolder('')
  }
}

async function empty(disk: Disk, folder: string, butFor?: string): Promise<void> {
  for (const { name, kind } of await disk.list(folder)) {
    if (name === butFor) continue
    const path = `${folder}/${name}`
    if (kind === 'folder') await empty(disk, path)
    await disk.remove(path)
  }
}
