import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** Every file below a folder by its path, with a digest of its bytes. */
export async function everyByteIn(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const path of await filesIn(folder)) {
    const bytes = await readFile(path)
    found[relative(folder, path)] = createHash('sha256').update(bytes).digest('hex')
  }
  return found
}

/** The paths of all files below a folder, in order. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** The folders of all spaces of the vault that lies where nobody chose another place. */
export async function foldersOfSpaces(userData: string): Promise<string[]> {
  return (await readdir(join(userData, 'vault', 'spaces'))).sort()
}
