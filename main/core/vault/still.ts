import type { Disk } from '../ports.ts'
import { paths } from './format.ts'
import type { Still } from './types.ts'

/** Lists every file that belongs to a vault, but not the LOCK, temporary files and quarantine. */
export async function listFiles(disk: Disk): Promise<Still['files']> {
  const files: Still['files'] = []
  const visit = async (folder: string): Promise<void> => {
    for (const { name, kind, size } of await disk.list(folder)) {
      const path = folder === '' ? name : `${folder}/${name}`
      if (kind === 'folder' && path !== paths.quarantine) await visit(path)
      if (kind === 'file' && !name.endsWith('.tmp') && !name.startsWith(paths.lock)) {
        files.push({ path, length: size })
      }
    }
  }
  await visit('')
  return files
}
