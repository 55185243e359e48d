import type { Disk } from '../ports.ts'
import { paths } from './format.ts'

/** What Hearth itself leaves in the folder of a debrief, unfinished writes included. */
const documents = /^(grants|pause)\.[ab](\.[0-9a-v]{26}\.tmp)?$/
const inFolders = {
  log: /^\d{4,}-\d{8,}-[0-9a-v]{26}\.seg$/,
  pages: /^[0-9a-v]{26}\.\d+\.page$/,
  att: /^[0-9a-v]{26}(\.tmp)?$/,
  more: /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}$/,
} as const

/**
 * Removes every file of a debrief, durably, its grants before all else: from then on nobody who has not
 * its key yet can come by it. Goes on where an earlier removal broke off. What other programs left in
 * the folder stays, and the folder with it.
 */
export async function removeSide(disk: Disk, space: string): Promise<void> {
  await removeSpace(disk, paths.space(space), paths.spaces)
}

/** The same for any space, by its folder and the one above, with what of it was put aside. */
export async function removeSpace(disk: Disk, folder: string, above: string): Promise<void> {
  await removeFiles(disk, folder, documents)
  for (const [name, pattern] of Object.entries(inFolders)) {
    await removeFiles(disk, `${folder}/${name}`, pattern)
    await removeFolder(disk, `${folder}/${name}`, folder)
  }
  await removeFolder(disk, folder, above)
  await removeAside(disk, folder)
}

/** Removes what was put aside of a folder, or of a document in two copies. */
export async function removeAside(disk: Disk, path: string): Promise<void> {
  const aside = new RegExp(`^${path.replaceAll('/', '\\.')}\\.`)
  await removeFiles(disk, paths.quarantine, aside)
}

/** Removes both copies of a document, durably. */
export async function removeTwins(disk: Disk, path: string): Promise<void> {
  const slash = path.lastIndexOf('/')
  const name = path.slice(slash + 1)
  const copies = new RegExp(`^${name}\\.[ab](\\.[0-9a-v]{26}\\.tmp)?$`)
  await removeFiles(disk, path.slice(0, slash), copies)
  await removeAside(disk, path)
}

async function removeFiles(disk: Disk, folder: string, pattern: RegExp): Promise<void> {
  const names = (await disk.list(folder)).flatMap(({ name, kind }) =>
    kind === 'file' && pattern.test(name) ? [name] : [],
  )
  for (const name of names) await disk.remove(`${folder}/${name}`)
  if (names.length > 0) await disk.syncFolder(folder)
}

async function removeFolder(disk: Disk, folder: string, above: string): Promise<void> {
  if ((await disk.size(folder)) === null) return
  if ((await disk.list(folder)).length > 0) return
  await disk.remove(folder)
  await disk.syncFolder(above)
}
