import { AppError } from '../../../shared/errors.ts'
import { sameBytes } from '../crypto/bytes.ts'
import { RunningDigest } from '../crypto/running-digest.ts'
import type { Disk, DiskFile } from '../ports.ts'
import type { Work } from '../work.ts'
import type { Pieces } from './export-target.ts'

const readBytes = 1024 * 1024
/** Small pieces go to the disk together. */
const gatherBytes = 256 * 1024

/** A file that is written from its beginning to its end, in bounded memory, and then read back. */
export class GrowingFile {
  readonly #disk: Disk
  readonly #path: string
  readonly #file: DiskFile
  readonly #digest = new RunningDigest()
  #waiting: Uint8Array[] = []
  #waitingBytes = 0
  #at = 0
  #isClosed = false

  private constructor(disk: Disk, path: string, file: DiskFile) {
    this.#disk = disk
    this.#path = path
    this.#file = file
  }

  /** @throws AppError `file.exists` when it is there, and the disk's own codes */
  static async create(disk: Disk, path: string): Promise<GrowingFile> {
    return new GrowingFile(disk, path, await disk.create(path))
  }

  /** Writes one from these pieces, as `finish` says. @throws AppError as `create` and `finish` do */
  static async whole(
    disk: Disk,
    path: string,
    pieces: Pieces,
    work: Pick<Work, 'breathe'>,
  ): Promise<void> {
    const file = await GrowingFile.create(disk, path)
    try {
      for await (const piece of pieces) {
        await file.write(piece)
        await work.breathe()
      }
      await file.finish(work)
    } finally {
      await file.close()
    }
  }

  /** Adds to its end. @throws AppError the disk's own codes */
  async write(bytes: Uint8Array): Promise<void> {
    this.#waiting.push(bytes)
    this.#waitingBytes += bytes.length
    if (this.#waitingBytes >= gatherBytes) await this.#flush()
  }

  /**
   * Syncs it, reads it back and compares. Its name is durable only after `syncFolder`.
   *
   * @throws AppError `disk.failed` when other bytes are read back, `request.cancelled`, the disk's own codes
   */
  async finish(work: Pick<Work, 'breathe'>): Promise<void> {
    await this.#flush()
    await this.#file.sync()
    await this.close()
    const found = new RunningDigest()
    for (let at = 0; at < this.#at; at += readBytes) {
      found.add((await this.#disk.read(this.#path, at, readBytes)) ?? new Uint8Array(0))
      await work.breathe()
    }
    const isSame = sameBytes(found.end(), this.#digest.end())
    if (!isSame || (await this.#disk.size(this.#path)) !== this.#at) {
      throw new AppError('disk.failed')
    }
  }

  /** Lets go of it, whole or not. A second call does nothing. */
  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    await this.#file.close()
  }

  async #flush(): Promise<void> {
    if (this.#waitingBytes === 0) return
    const [first = new Uint8Array(0)] = this.#waiting
    const whole = this.#waiting.length === 1 ? first : joined(this.#waiting, this.#waitingBytes)
    this.#waiting = []
    this.#waitingBytes = 0
    await this.#file.write(this.#at, whole)
    this.#digest.add(whole)
    this.#at += whole.length
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
