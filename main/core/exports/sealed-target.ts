import type { BeginSealing, Disk, Sealing } from '../ports.ts'
import { ZipWriter } from '../transfer/zip/write-zip.ts'
import type { Work } from '../work.ts'
import type { ExportTarget, Pieces } from './export-target.ts'
import { GrowingFile } from './growing-file.ts'

const mostIn32Bits = 0xfffffffe

/** One file with all others in it, as a ZIP that is sealed while it is written. */
export class SealedTarget implements ExportTarget {
  readonly #file: GrowingFile
  readonly #sealing: Sealing
  readonly #zip: ZipWriter
  readonly #root: string
  readonly #work: Work

  private constructor(file: GrowingFile, sealing: Sealing, root: string, work: Work) {
    this.#file = file
    this.#sealing = sealing
    this.#zip = new ZipWriter((bytes) => sealing.write(bytes))
    this.#root = root
    this.#work = work
  }

  /** `root`: the folder inside the ZIP, with a slash at its end. */
  static async create(
    { disk, path, root, work }: { disk: Disk; path: string; root: string; work: Work },
    { begin, passphrase }: { begin: BeginSealing; passphrase: string },
  ): Promise<SealedTarget> {
    const file = await GrowingFile.create(disk, path)
    try {
      const sealing = await begin(passphrase, (bytes) => file.write(bytes))
      return new SealedTarget(file, sealing, root, work)
    } catch (error) {
      await file.close()
      throw error
    }
  }

  async file(path: string, pieces: Pieces, bytes?: number): Promise<void> {
    const isText = /\.(?:md|json)$/.test(path) && !/^(?:photos|files)\//.test(path)
    const isLong = !isText && (bytes ?? Number.POSITIVE_INFINITY) > mostIn32Bits
    await this.#zip.file(`${this.#root}${path}`, this.#breathing(pieces), { isText, isLong })
  }

  /** Ends the ZIP and the seal; syncs the file, reads it back and compares. */
  async finish(): Promise<void> {
    await this.#zip.end()
    await this.#sealing.end()
    await this.#file.finish(this.#work)
  }

  /** Lets go of the file, whole or not. */
  async close(): Promise<void> {
    await this.#sealing.abort()
    await this.#file.close()
  }

  async *#breathing(pieces: Pieces): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      yield piece
      await this.#work.breathe()
    }
  }
}
