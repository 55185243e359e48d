import { AppError } from '../../../shared/errors.ts'
import { RunningDigest } from '../crypto/running-digest.ts'
import { sodium } from '../crypto/sodium.ts'
import type { DiskFile } from '../ports.ts'
import {
  backupFormat,
  type Cover,
  endBytes,
  type Manifest,
  signedMessage,
  writeCover,
  writeEnd,
  writeFileHeader,
  writeManifest,
} from './format.ts'

const bufferBytes = 256 * 1024

/** Writes a backup from front to back in bounded memory: cover, files one by one, end. */
export class BackupWriter {
  readonly #file: DiskFile
  readonly #cover: Cover
  readonly #body = new RunningDigest()
  readonly #files: Manifest['files'] = []
  #buffer = new Uint8Array(bufferBytes)
  /** What is on its way to the disk while the next is put together. */
  #underway: Promise<void> = Promise.resolve()
  #buffered = 0
  #position = 0

  constructor(file: DiskFile, cover: Cover) {
    this.#file = file
    this.#cover = cover
  }

  /** The beginning. Comes first, once. */
  begin(): Promise<void> {
    return this.#write(writeCover(this.#cover))
  }

  /** One file of exactly `length` bytes. @throws AppError `vault.damaged` when there are fewer or more. */
  async addFile(path: string, length: number, pieces: AsyncIterable<Uint8Array>): Promise<void> {
    await this.#write(writeFileHeader(path, length))
    const digest = new RunningDigest()
    let written = 0
    for await (const piece of pieces) {
      written += piece.length
      digest.add(piece)
      await this.#write(piece)
    }
    if (written !== length) throw new AppError('vault.damaged')
    await this.#write(digest.end())
    this.#files.push({ path, length, digest: sodium.to_hex(digest.end()) })
  }

  /** Manifest and end, and everything made durable. Answers with the whole length in bytes. */
  async finish(sign: (message: Uint8Array) => Uint8Array): Promise<number> {
    const { vault, madeAt } = this.#cover
    const manifestAt = this.#position
    const manifest = { format: backupFormat.name, vault, madeAt, files: this.#files }
    await this.#write(writeManifest(manifest))
    const body = this.#body.end()
    const signature = sign(signedMessage(vault, body))
    const totalBytes = this.#position + endBytes
    await this.#put(writeEnd(body, { manifestAt, totalBytes, signature }))
    await this.#flush()
    await this.#underway
    await this.#file.sync()
    return totalBytes
  }

  /** Bytes of the body: everything before the end. */
  async #write(bytes: Uint8Array): Promise<void> {
    this.#body.add(bytes)
    await this.#put(bytes)
  }

  async #put(bytes: Uint8Array): Promise<void> {
    if (this.#buffered + bytes.length > bufferBytes) await this.#flush()
    if (bytes.length > bufferBytes) {
      await this.#underway
      await this.#file.write(this.#position, bytes)
    } else {
      this.#buffer.set(bytes, this.#buffered)
      this.#buffered += bytes.length
    }
    this.#position += bytes.length
  }

  async #flush(): Promise<void> {
    if (this.#buffered === 0) return
    await this.#underway
    const bytes = this.#buffer.subarray(0, this.#buffered)
    this.#underway = this.#file.write(this.#position - this.#buffered, bytes)
    // Whoever comes next hears of it.
    this.#underway.catch(() => undefined)
    this.#buffer = new Uint8Array(bufferBytes)
    this.#buffered = 0
  }
}
