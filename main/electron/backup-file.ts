import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** How the names of backups end; the installers tell the system that Hearth opens those. */
const ending = /\.hearth-backup$/i

/**
 * The backup among the words that Hearth was started with: a path, or the address of a file on this
 * computer, as some desktops write it. Null where there is none; of several the first. Whether there is
 * such a file, and whether it is a backup, whoever reads it finds out.
 *
 * @param folder the one that a path without a beginning is meant from
 */
export function backupAmong(argv: readonly string[], folder: string): string | null {
  const [, ...words] = argv
  for (const word of words) {
    const path = word.startsWith('-') ? null : pathOf(word, folder)
    if (path !== null && isBackup(path)) return path
  }
  return null
}

/** True for a path that a backup may lie at. */
export function isBackup(path: string): boolean {
  return ending.test(path) && !path.includes('\0')
}

function pathOf(word: string, folder: string): string | null {
  if (!/^[a-z][a-z+.-]+:/i.test(word)) return resolve(folder, word)
  try {
    const address = new URL(word)
    // An address may name another computer, and Hearth speaks to none.
    return address.protocol === 'file:' && address.host === '' ? fileURLToPath(address) : null
  } catch {
    return null
  }
}
