import type { MemberId } from '../../../shared/ids.ts'
import type { BackupCover } from '../../../shared/model/backup.ts'
import { type ChosenFile, openSource } from '../transfer/chosen-file.ts'
import { readCoverOf } from './backup-file.ts'

/**
 * What a backup says without any passphrase: when it was made and who can open it. It is a hint: the
 * whole of it is verified when it is opened.
 *
 * @throws AppError `backup.not-a-backup`, `backup.damaged`, `vault.newer-format`, `file.not-found`,
 * `file.unreadable`.
 */
export async function readCover(file: ChosenFile): Promise<BackupCover> {
  const source = await openSource(file)
  const { madeAt, members } = await readCoverOf(source)
  return {
    madeAt,
    members: members.map((member) => ({ ...member, id: member.id as MemberId })),
    bytes: source.size,
  }
}
