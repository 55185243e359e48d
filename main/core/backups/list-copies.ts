import { AppError, isAppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { Disk } from '../ports.ts'
import { openSource } from '../transfer/chosen-file.ts'
import { readCoverOf } from './backup-file.ts'
import { backupEnding, numberInName } from './scheduled-name.ts'

/** A backup file in a folder, as far as its beginning and its end tell without any key. */
export interface FoundCopy {
  name: string
  /** Whole length. */
  bytes: number
  /** Which copy of the schedule it is, by its name; null for one that was made by hand. */
  number: number | null
  /** What its cover says; null where it cannot be read, with the reason in `state`. */
  cover: { madeAt: string; members: Member[] } | null
  state: 'whole' | 'unreadable' | 'newer'
}

/**
 * The backups of one vault in a folder, in order of their names; those of other vaults are left out, and
 * those that do not say whose they are stay in. Their insides are not looked at.
 *
 * @throws AppError `backup.folder-away` when the folder is not there, and the disk's own codes.
 */
export async function listCopies(folder: Disk, vault: string): Promise<FoundCopy[]> {
  if ((await folder.size('')) === null) throw new AppError('backup.folder-away')
  const found: FoundCopy[] = []
  for (const { name, kind, size } of await folder.list('')) {
    if (kind !== 'file' || !name.endsWith(backupEnding)) continue
    const copy = await look(folder, name, size, vault)
    if (copy !== null) found.push(copy)
  }
  return found
}

async function look(
  disk: Disk,
  name: string,
  bytes: number,
  vault: string,
): Promise<FoundCopy | null> {
  const about = { name, bytes, number: numberInName(name) }
  try {
    const cover = await readCoverOf(await openSource({ disk, name }))
    if (cover.vault !== vault) return null
    const members = cover.members.map((member) => ({ ...member, id: member.id as MemberId }))
    return { ...about, cover: { madeAt: cover.madeAt, members }, state: 'whole' }
  } catch (error) {
    if (!isAppError(error)) throw error
    const isNewer = error.code === 'vault.newer-format'
    return { ...about, cover: null, state: isNewer ? 'newer' : 'unreadable' }
  }
}
