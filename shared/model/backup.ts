import { z } from 'zod'
import { Member } from './member.ts'

/** What a backup's cover says without any passphrase. */
export const BackupCover = z.strictObject({
  madeAt: z.string(),
  members: z.array(Member),
  bytes: z.number().int(),
})
export type BackupCover = z.infer<typeof BackupCover>

/** What was found when a backup was read back and compared. */
export const BackupReport = z.strictObject({
  madeAt: z.string(),
  bytes: z.number().int(),
  files: z.number().int(),
  /** What its maker could open and count. */
  entries: z.number().int(),
  notes: z.number().int(),
  members: z.array(Member),
})
export type BackupReport = z.infer<typeof BackupReport>

/** The last good backup that this member made, shown in the sidebar; null when there is none. */
export const LastBackup = BackupReport.nullable()
export type LastBackup = z.infer<typeof LastBackup>

/** What a restored copy holds for the member who opened it. */
export const RestoreReport = z.strictObject({
  madeAt: z.string(),
  entries: z.number().int(),
  notes: z.number().int(),
  drafts: z.number().int(),
  /** Newest and oldest day of the entries, or null where there are none. */
  newestDay: z.string().nullable(),
  oldestDay: z.string().nullable(),
  members: z.array(Member),
})
export type RestoreReport = z.infer<typeof RestoreReport>
