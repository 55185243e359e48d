import type { MemberId } from '../../../shared/ids.ts'
import type { BackupCover } from '../../../shared/model/backup.ts'
import { type ChosenFile, openSource } from '../transfer/chosen-file.ts'
import { readCoverOf } from './backup-file.ts'
import { type PresentFiles, standsBeside } from './stands-beside.ts'

/**
 * What a backup says without any passphrase: when it was made, who can open it, and how it stands to the journal
 * that is here, or `unknown` where nobody says where that is. It is a hint: the whole of it is verified when it is opened.
 *
 * @throws AppError `backup.not-a-backup`, `backup.damaged`, `vault.newer-format`, `file.not-found`,
 * `file.unreadable`.
 */
export async function readCover(
  file: ChosenFile,
  present: PresentFiles | null = null,
): Promise<BackupCover> {
  const source = await openSource(file)
  const cover = await readCoverOf(source)
  return {
    madeAt: cover.madeAt,
    members: cover.members.map((member) => ({ ...member, id: member.id as MemberId })),
    bytes: source.size,
    beside: present === null ? 'unknown' : await standsBeside(cover, present),
  }
}
