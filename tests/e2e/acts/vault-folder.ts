import { cp, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { filesIn } from './disk.ts'

/** The folder of the vault where nobody chose another place. */
export function vaultIn(userData: string): string {
  return join(userData, 'vault')
}

/**
 * Keeps the whole folder of a vault as it is at this moment, as a program for backups of the whole
 * computer would. Hearth has to be closed. The answer puts it back in the place of what is there then.
 */
export async function keepFolder(userData: string): Promise<() => Promise<void>> {
  const kept = await mkdtemp(join(tmpdir(), 'hearth-kept-'))
  await cp(vaultIn(userData), kept, { recursive: true })
  return async () => {
    await rm(vaultIn(userData), { recursive: true })
    await cp(kept, vaultIn(userData), { recursive: true })
    await rm(kept, { recursive: true })
  }
}

/** Lays the files of another folder beside those of this vault, as a program that syncs folders does. */
export async function syncInto(userData: string, other: string): Promise<void> {
  const from = vaultIn(other)
  for (const path of await filesIn(from)) {
    const to = join(vaultIn(userData), relative(from, path))
    const isThere = await stat(to).then(
      () => true,
      () => false,
    )
    if (!isThere) await cp(path, to, { recursive: true })
  }
}

/** A stretch of a file that was written. */
export interface Stretch {
  path: string
  from: number
  to: number
}

/** What an act writes anew into the vault's folder, file by file; what goes is not told. */
export async function writtenBy(userData: string, act: () => Promise<unknown>): Promise<Stretch[]> {
  const before = await bytesIn(vaultIn(userData))
  await act()
  const written: Stretch[] = []
  for (const [path, bytes] of await bytesIn(vaultIn(userData))) {
    const was = before.get(path) ?? Buffer.alloc(0)
    const isOther = (at: number) => bytes[at] !== was[at]
    const places = [...bytes.keys()].filter(isOther)
    const [from] = places
    if (from !== undefined) written.push({ path, from, to: (places.at(-1) ?? from) + 1 })
  }
  return written
}

/** Behind the heads of whatever begins there. */
const within = 300

/** Turns one bit near the beginning of a stretch, as a disk that wears out does. */
export async function wearOut({ path, from, to }: Stretch): Promise<void> {
  const bytes = await readFile(path)
  const at = from + Math.min(within, Math.floor((to - from) / 2))
  bytes[at] = (bytes[at] ?? 0) ^ 4
  await writeFile(`${path}.worn`, bytes)
  await rename(`${path}.worn`, path)
}

async function bytesIn(folder: string): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>()
  for (const path of await filesIn(folder)) found.set(path, await readFile(path))
  return found
}
