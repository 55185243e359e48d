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
    const file = await GrowingFile.create(this.#disk, this.#path)
    try {
      for await (const piece of pieces) {
        await file.write(piece)
        await this.#work.breathe()
      }
      await file.finish(this.#work)
    } finally {
      await file.close()
    }
  }
}
