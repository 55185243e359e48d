import type { Disk } from '../ports.ts'

/** Takes away what an export made there: a file, or a folder with all that is in it. */
export async function removeAll(disk: Disk, path: string): Promise<void> {
  await removeInside(disk, path)
  await disk.remove(path)
}

/** The same, but for the folder itself. */
export async function removeInside(disk: Disk, path: string): Promise<void> {
  // A file has nothing in it.
  for (const { name, kind } of await disk.list(path).catch(() => [])) {
    const inside = path === '' ? name : `${path}/${name}`
    await (kind === 'folder' ? removeAll(disk, inside) : disk.remove(inside))
  }
}
