/** What the rest of the house may know of backups. */

export { lastBackup } from './last-backup.ts'
export { makeBackup } from './make-backup.ts'
export { readCover } from './read-cover.ts'
export { restoreBackup } from './restore-backup.ts'
export { unfinishedMark } from './unpacked.ts'
