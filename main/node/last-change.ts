import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What changes in the folder of a vault though nobody writes in it: what says who has it open, and spare room. */
const noWords = /^(?:LOCK|ballast)/

/**
 * When a file below a folder changed last, by the dates of the file system, which whoever copies a folder may set
 * anew. Null where there is none, or where the folder cannot be looked through. Never throws.
 */
export async function lastChangeIn(folder: string): Promise<Date | null> {
  try {
    let last = 0
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || noWords.test(entry.name)) continue
      last = Math.max(last, (await stat(join(entry.parentPath, entry.name))).mtimeMs)
    }
    return last === 0 ? null : new Date(last)
  } catch {
    return null
  }
}
