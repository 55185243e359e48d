import { AppError } from '../../../shared/errors.ts'
import { type ChosenFile, openSource } from '../transfer/chosen-file.ts'
import type { UnlockedVault } from '../vault/index.ts'
import type { Work } from '../work.ts'
import { BackupDisk } from './backup-disk.ts'
import { readBackupFile, verifyBackupFile } from './backup-file.ts'
import { requireSignature } from './restore-backup.ts'

/**
 * Opens the vault inside a backup as the member who is in, every byte verified. Whoever asked closes it.
 *
 * @throws AppError `backup.of-another-vault`, `backup.not-a-backup`, `backup.damaged`,
 * `vault.newer-format`, `file.unreadable`, `request.cancelled`, and where today's keys do not open it
 * what opening a vault throws
 */
export async function openForFilling(
  vault: UnlockedVault,
  file: ChosenFile,
  work: Work,
): Promise<{ copy: UnlockedVault; madeAt: string }> {
  const backup = await readBackupFile(await openSource(file))
  if (backup.cover.vault !== vault.vaultId) throw new AppError('backup.of-another-vault')
  const body = await verifyBackupFile(backup, 'checking', work)
  const copy = await vault.parts.openCopy(new BackupDisk(backup))
  try {
    requireSignature(copy, backup, body)
  } catch (error) {
    await copy.close()
    throw error
  }
  return { copy, madeAt: backup.cover.madeAt }
}
