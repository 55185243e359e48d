import { AppError, isAppError } from '../../../shared/errors.ts'
import { idPattern, type MemberId } from '../../../shared/ids.ts'
import type { Member, VaultStatus } from '../../../shared/model/member.ts'
import type { Disk } from '../ports.ts'
import { format, paths } from './format.ts'
import { type Head, readHead } from './head.ts'
import { readKeyFile } from './key-slots.ts'

/** The cover as it is written, or as it can be told from the key files when it is lost. */
export interface FoundHead {
  head: Head
  /** A copy, or both, must be written anew. */
  worn: boolean
}

/**
 * Reads the cover of a vault without changing anything; null when there is no vault.
 *
 * @throws AppError `vault.newer-format`; `vault.damaged` when neither the cover nor any key file reads
 */
export async function findHead(disk: Disk): Promise<FoundHead | null> {
  let damage: unknown = null
  try {
    const found = await readHead(disk)
    if (found !== null) return found
  } catch (error) {
    if (!isAppError(error, 'vault.damaged')) throw error
    damage = error
  }
  const rebuilt = await headFromKeyFiles(disk)
  if (rebuilt === null && damage !== null) throw damage
  if (rebuilt === null && (await memberIds(disk)).length > 0) throw new AppError('vault.damaged')
  return rebuilt && { head: rebuilt, worn: true }
}

/** What the lock screen may know: whether there is a vault, and the names of its members. */
export async function vaultStatus(disk: Disk): Promise<VaultStatus> {
  if ((await disk.size(paths.unfinishedRestore)) !== null) throw new AppError('vault.damaged')
  const found = await findHead(disk)
  if (found === null) return { state: 'absent', members: [] }
  return { state: 'locked', members: membersOf(found.head) }
}

/** The members that a cover names, in the order of joining. */
export function membersOf(head: Head): Member[] {
  return head.members
    .map(({ id, label, place }) => ({ id: id as MemberId, label, place }))
    .sort((a, b) => a.place - b.place)
}

/** Everyone who has a key file, whatever state it is in. */
async function memberIds(disk: Disk): Promise<MemberId[]> {
  const names = (await disk.list(paths.keys)).map(({ name }) => name)
  const ids = names.filter((name) => /\.[ab]$/.test(name)).map((name) => name.slice(0, -2))
  return [...new Set(ids)].filter((id) => idPattern.test(id)) as MemberId[]
}

async function headFromKeyFiles(disk: Disk): Promise<Head | null> {
  const members: Head['members'] = []
  let vault: string | null = null
  for (const id of await memberIds(disk)) {
    try {
      const { file } = await readKeyFile(disk, id)
      vault ??= file.vault
      if (file.vault === vault) members.push({ id, label: file.label, place: file.place })
    } catch (error) {
      if (!isAppError(error, 'vault.key-file-damaged')) throw error
    }
  }
  if (vault === null) return null
  return { format: format.name, vault, revision: 1, incarnation: 1, members }
}
