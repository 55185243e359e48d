import { stat } from 'node:fs/promises'
import { AppError } from '../../shared/errors.ts'
import { BackupDisk } from '../core/backups/backup-disk.ts'
import { readBackupFile, verifyBackupFile } from '../core/backups/backup-file.ts'
import type { Disk } from '../core/ports.ts'
import { openSource } from '../core/transfer/chosen-file.ts'
import { unwatched } from '../core/work.ts'
import { chosenForReading } from '../node/chosen-files.ts'
import { nodeDisk } from '../node/node-disk.ts'

/** A vault to be read: a folder, or a backup file with a vault in it. */
export interface Place {
  kind: 'folder' | 'backup'
  disk: Disk
  /** When the backup was made (ISO); null for a folder. */
  madeAt: string | null
}

/**
 * Finds the vault at a path. Every byte of a backup is compared with its digests first.
 *
 * @throws AppError `file.not-found`, `backup.not-a-backup`, `backup.damaged`, `vault.newer-format`.
 */
export async function placeAt(path: string): Promise<Place> {
  const found = await stat(path).catch(() => null)
  if (found === null) throw new AppError('file.not-found')
  if (found.isDirectory()) return { kind: 'folder', disk: nodeDisk(path), madeAt: null }
  const backup = await readBackupFile(await openSource(await chosenForReading(path)))
  await verifyBackupFile(backup, 'checking', unwatched)
  return { kind: 'backup', disk: new BackupDisk(backup), madeAt: backup.cover.madeAt }
}
