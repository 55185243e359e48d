import type { Disk } from '../ports.ts'
import type { Still } from './open-vault.ts'

/** Every path that the format gives to a file, apart from the LOCK, quarantine and temporary files. */
const ours = [
  /^HEAD\.[ab]$/,
  /^keys\/[0-9a-v]{26}\.[ab]$/,
  /^spaces\/[0-9a-v]{26}\/grants\.[ab]$/,
  /^(keyring|spaces)\/[0-9a-v]{26}\/log\/\d{4,}-\d{8,}-[0-9a-v]{26}\.seg$/,
  /^(keyring|spaces)\/[0-9a-v]{26}\/pages\/[0-9a-v]{26}\.\d+\.page$/,
  /^spaces\/[0-9a-v]{26}\/att\/[0-9a-v]{26}$/,
  // Kinds of files that later releases of Hearth make: a copy made by this one lacks none of them.
  /^((keyring|spaces)\/[0-9a-v]{26}\/)?more\/(?!.*\.tmp$)[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}$/,
]

/** Lists every file that belongs to a vault. What other programs leave in the folder is not ours to copy. */
export async function listFiles(disk: Disk): Promise<Still['files']> {
  const files: Still['files'] = []
  const visit = async (folder: string): Promise<void> => {
    for (const { name, kind, size } of await disk.list(folder)) {
      const path = folder === '' ? name : `${folder}/${name}`
      if (kind === 'folder') await visit(path)
      if (kind === 'file' && ours.some((pattern) => pattern.test(path))) {
        files.push({ path, length: size })
      }
    }
  }
  await visit('')
  return files
}
