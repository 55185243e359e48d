import type { DiskEntry } from '../ports.ts'
import { LookingDisk } from '../vault/looking-disk.ts'
import type { BackupFile, FileInBackup } from './backup-file.ts'

/** A vault as it lies inside a backup, to be read as if it were a folder. Nothing can be written. */
export class BackupDisk extends LookingDisk {
  readonly #backup: BackupFile
  readonly #files: Map<string, FileInBackup>
  readonly #folders = new Map<string, Map<string, DiskEntry>>()

  constructor(backup: BackupFile) {
    super()
    this.#backup = backup
    this.#files = new Map(backup.files.map((file) => [file.path, file]))
    for (const { path, length } of backup.files) this.#shelve(path, 'file', length)
  }

  async read(path: string, position = 0, length?: number): Promise<Uint8Array | null> {
    const file = this.#files.get(path)
    if (file === undefined) return null
    const from = Math.min(position, file.length)
    const most = file.length - from
    return this.#backup.source.read(file.at + from, Math.min(length ?? most, most))
  }

  async size(path: string): Promise<number | null> {
    return this.#files.get(path)?.length ?? null
  }

  async list(path: string): Promise<DiskEntry[]> {
    const entries = [...(this.#folders.get(path)?.values() ?? [])]
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** Notes a name in its folder, and the folders above it in theirs. */
  #shelve(path: string, kind: 'file' | 'folder', size: number): void {
    const slash = path.lastIndexOf('/')
    const folder = slash < 0 ? '' : path.slice(0, slash)
    const name = path.slice(slash + 1)
    const shelf = this.#folders.get(folder)
    if (shelf === undefined) {
      this.#folders.set(folder, new Map([[name, { name, kind, size }]]))
      if (folder !== '') this.#shelve(folder, 'folder', 0)
    } else if (!shelf.has(name)) {
      shelf.set(name, { name, kind, size })
    }
  }
}
