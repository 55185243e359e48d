/** What the rest of the house may know of backups. */

export { clearBrokenRestores, restoredName } from './broken-restores.ts'
export { isDue } from './due.ts'
export { lastBackup, rememberBackup } from './last-backup.ts'
export { type FoundCopy, listCopies } from './list-copies.ts'
export { makeBackup } from './make-backup.ts'
export { openForFilling } from './open-for-filling.ts'
export { readCover } from './read-cover.ts'
export { rehearseBackup } from './rehearse-backup.ts'
export { restoreBackup } from './restore-backup.ts'
export { isWhole, makeScheduledBackup, scheduledCopies } from './scheduled-backup.ts'
export { markOf } from './scheduled-name.ts'
export { unfinishedMark } from './unpacked.ts'
