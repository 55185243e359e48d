import { isAppError } from '../../../shared/errors.ts'
import { BackupReport, type LastBackup } from '../../../shared/model/backup.ts'
import type { OpenVault } from '../vault/open-vault.ts'

const place = { collection: 'backups', id: 'last' } as const

/** The last good backup that this member made; null when there is none that can be told of. */
export function lastBackup(vault: OpenVault): LastBackup {
  const record = vault.mine.get(place.collection, place.id)
  return BackupReport.safeParse(record?.body).data ?? null
}

/**
 * Notes a good backup in Mine. A vault that cannot be written to can still be backed up, so what stands
 * in the way of the note does not make the backup a bad one.
 */
export async function rememberBackup(vault: OpenVault, report: BackupReport): Promise<void> {
  try {
    await vault.mine.commit([{ ...place, operation: 'put', body: report }])
  } catch (error) {
    if (!isAppError(error)) throw error
  }
}
