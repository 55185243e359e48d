import type { Disk } from '../ports.ts'
import type { Work } from '../work.ts'
import type { ExportTarget, Pieces } from './export-target.ts'
import { GrowingFile } from './growing-file.ts'

/** An empty folder as it is filled. Each file is synced, read back and compared. */
export class FolderTarget implements ExportTarget {
  readonly #disk: Disk
  readonly #root: string
  readonly #work: Work
  readonly #folders = new Set<string>()

  /** `root`: with a slash at its end; the empty text for the disk's own. */
  constructor(disk: Disk, root: string, work: Work) {
    this.#disk = disk
    this.#root = root
    this.#work = work
  }

  async file(path: string, pieces: Pieces): Promise<void> {
    const slash = path.lastIndexOf('/')
    const folder = slash < 0 ? '' : path.slice(0, slash)
    if (folder !== '' && !this.#folders.has(folder)) {
      await this.#disk.makeFolder(`${this.#root}${folder}`)
      this.#folders.add(folder)
    }
    await GrowingFile.whole(this.#disk, `${this.#root}${path}`, pieces, this.#work)
  }

  /** Makes every name durable. */
  async sync(): Promise<void> {
    for (const folder of this.#folders) await this.#disk.syncFolder(`${this.#root}${folder}`)
    await this.#disk.syncFolder(this.#root.replace(/\/$/, ''))
  }
}
