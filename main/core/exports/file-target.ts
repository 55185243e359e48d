import type { Disk } from '../ports.ts'
import type { Work } from '../work.ts'
import type { ExportTarget, Pieces } from './export-target.ts'
import { GrowingFile } from './growing-file.ts'

/** A place for an export that is one file; what the export calls it is not asked. */
export class FileTarget implements ExportTarget {
  readonly #disk: Disk
  readonly #path: string
  readonly #work: Work

  constructor(disk: Disk, path: string, work: Work) {
    this.#disk = disk
    this.#path = path
    this.#work = work
  }

  async file(_: string, pieces: Pieces): Promise<void> {
    await GrowingFile.whole(this.#disk, this.#path, pieces, this.#work)
  }
}
