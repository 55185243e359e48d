import { BackupWriter } from '../../main/core/backups/backup-writer.ts'
import { scheduledName } from '../../main/core/backups/scheduled-name.ts'
import type { Member } from '../../shared/model/member.ts'
import { MemoryDisk } from './memory-disk.ts'

/** Whose a copy is, and who can open it. */
export interface CopyOf {
  vaultId: string
  members(): Member[]
}

/**
 * The bytes of a backup that was made at an instant: whole from the first byte to the last, of a vault
 * without a file in it. Enough for whatever looks at copies from outside.
 */
export async function oldCopy(of: CopyOf, madeAt: Date): Promise<Uint8Array> {
  const disk = new MemoryDisk()
  const file = await disk.create('copy')
  const cover = {
    format: '1',
    vault: of.vaultId,
    madeAt: madeAt.toISOString(),
    members: of.members(),
  }
  const writer = new BackupWriter(file, cover)
  await writer.begin()
  await writer.finish(() => new Uint8Array(64))
  await file.close()
  return disk.files().get('copy')!
}

/** Puts scheduled copies into a folder, one for each instant, numbered as they come. Answers with names. */
export async function putCopies(
  folder: MemoryDisk,
  of: CopyOf,
  times: readonly Date[],
): Promise<string[]> {
  const names: string[] = []
  for (const [index, at] of times.entries()) {
    const name = scheduledName(at, index + 1)
    folder.put(name, await oldCopy(of, at))
    names.push(name)
  }
  return names
}
