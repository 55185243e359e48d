import { AppError, type ErrorCode, isAppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import type { Rehearsal } from '../../../shared/model/backup.ts'
import { Gratitude } from '../gratitude/gratitude.ts'
import { Journal } from '../journal/journal.ts'
import type { Clock } from '../ports.ts'
import { type ChosenFile, openSource } from '../transfer/chosen-file.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { Work } from '../work.ts'
import { BackupDisk } from './backup-disk.ts'
import { type BackupFile, readBackupFile, verifyBackupFile } from './backup-file.ts'
import { requireSignature } from './restore-backup.ts'

export interface RehearsalOrder {
  vault: OpenVault
  file: ChosenFile
  clock: Clock
  work: Work
}

/**
 * A restore that keeps nothing: reads every byte of a backup, compares every digest, opens the vault
 * inside it, out of the file, as the member who is in, and counts. Writes nothing anywhere.
 *
 * `held` is null where every byte is as it was written and this member's keys of today do not open it,
 * as in a copy from before they joined.
 *
 * @throws AppError `backup.of-another-vault`, `backup.not-a-backup`, `backup.damaged`,
 * `vault.newer-format`, `file.not-found`, `file.unreadable`, `request.cancelled`.
 */
export async function rehearseBackup({
  vault,
  file,
  clock,
  work,
}: RehearsalOrder): Promise<Rehearsal> {
  const backup = await readBackupFile(await openSource(file))
  const { cover, files, source } = backup
  if (cover.vault !== vault.vaultId) throw new AppError('backup.of-another-vault')
  const body = await verifyBackupFile(backup, 'checking', work)
  work.at('finishing', 0, 1)
  const members = cover.members.map((member) => ({ ...member, id: member.id as MemberId }))
  return {
    madeAt: cover.madeAt,
    bytes: source.size,
    files: files.length,
    members,
    held: await countInside(vault, backup, body, clock),
  }
}

async function countInside(
  vault: OpenVault,
  backup: BackupFile,
  body: Uint8Array,
  clock: Clock,
): Promise<Rehearsal['held']> {
  const copy = await openInside(vault, backup)
  if (copy === null) return null
  try {
    requireSignature(copy, backup, body)
    const journal = new Journal(copy, clock)
    const span = journal.span()
    return {
      entries: journal.timeline().count,
      notes: new Gratitude(copy).list().length,
      drafts: journal.drafts().length,
      newestDay: span?.newestDay ?? null,
      oldestDay: span?.oldestDay ?? null,
      damages: copy.problems.filter(({ kind }) => kind === 'damage' || kind === 'forked').length,
    }
  } finally {
    await copy.close()
  }
}

/** What a key that does not fit answers: no bytes are wrong, so they are of other keys. */
const otherKeys: readonly ErrorCode[] = [
  'vault.no-such-member',
  'vault.joining-unfinished',
  'vault.key-file-missing',
  'vault.key-file-damaged',
  'vault.wrong-passphrase',
  'vault.damaged',
]

async function openInside(vault: OpenVault, backup: BackupFile): Promise<OpenVault | null> {
  try {
    return await vault.openCopy(new BackupDisk(backup))
  } catch (error) {
    if (isAppError(error) && otherKeys.includes(error.code)) return null
    if (isAppError(error, 'vault.not-found')) throw new AppError('backup.damaged', { cause: error })
    throw error
  }
}
