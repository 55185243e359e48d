import { AppError } from '../../../shared/errors.ts'
import { toBase64 } from '../crypto/base64.ts'
import { sameBytes } from '../crypto/bytes.ts'
import { digestBytes } from '../crypto/digest.ts'
import { RunningDigest } from '../crypto/running-digest.ts'
import { sodium } from '../crypto/sodium.ts'
import type { NewBlob } from '../vault/blobs.ts'
import type { Space } from '../vault/types.ts'
import {
  batch,
  boundTo,
  fileLength,
  headBytes,
  keyBytes,
  messageBytes,
  messagesFor,
  type SealedFile,
  sealedBytes,
  tags,
  writeHead,
} from './sealed-file.ts'

/**
 * Seals a file of any length into a space, in bounded memory, under a key that seals nothing else.
 * `write` in order, then `finish`; then the record that names it, then `settle`. `abandon` takes it
 * away again at any moment before that.
 */
export class FileSealer {
  readonly #blob: NewBlob
  readonly #place: Uint8Array
  readonly #key = sodium.randombytes_buf(keyBytes)
  readonly #state: ReturnType<
    typeof sodium.crypto_secretstream_xchacha20poly1305_init_push
  >['state']
  readonly #plain = new RunningDigest()
  readonly #file = new RunningDigest()
  /** The message that is being filled. */
  #message = new Uint8Array(messageBytes)
  #filled = 0
  /** Sealed messages on their way to the disk. */
  #out = new Uint8Array(batch * sealedBytes)
  #waiting = 0
  #position = 0
  #bytes = 0

  private constructor(blob: NewBlob, place: Uint8Array) {
    this.#blob = blob
    this.#place = place
    const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(this.#key)
    this.#state = state
    this.#take(writeHead(header))
  }

  /** Begins a file. @throws AppError as `Blobs.begin` */
  static async begin(vault: string, space: Space): Promise<FileSealer> {
    const blob = await space.blobs.begin()
    return new FileSealer(blob, boundTo(vault, space.id, blob.id))
  }

  /** Length of what was written so far. */
  get bytes(): number {
    return this.#bytes
  }

  /** Takes the next piece of the file, of any length. The caller may use its buffer again after. */
  async write(piece: Uint8Array): Promise<void> {
    this.#bytes += piece.length
    this.#plain.add(piece)
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + messageBytes - this.#filled)
      this.#message.set(part, this.#filled)
      this.#filled += part.length
      at += part.length
      // A full message is never the last: padding needs a byte at least.
      if (this.#filled === messageBytes) await this.#push(tags.message)
    }
  }

  /**
   * Ends the file: safe on disk under its name, read back and compared.
   *
   * @throws AppError `disk.failed` when what was read back is not what was written
   */
  async finish(): Promise<SealedFile> {
    this.#message.fill(0, this.#filled)
    this.#message[this.#filled] = 0x80
    await this.#push(tags.final)
    await this.#flush()
    const own = this.#file.end()
    await this.#blob.write(this.#position, own)
    await this.#blob.seal()
    await this.#compare(own)
    await this.#blob.keep()
    // An import holds on to thousands of these until it is over.
    this.#message = this.#out = new Uint8Array(0)
    return {
      blob: this.#blob.id,
      key: toBase64(this.#key),
      bytes: this.#bytes,
      messages: messagesFor(this.#bytes),
      digest: toBase64(this.#plain.end()),
    }
  }

  settle(): void {
    this.#blob.settle()
  }

  abandon(): Promise<void> {
    return this.#blob.abandon()
  }

  async #push(tag: number): Promise<void> {
    const sealed = sodium.crypto_secretstream_xchacha20poly1305_push(
      this.#state,
      this.#message,
      this.#place,
      tag,
    )
    this.#filled = 0
    if (this.#waiting + sealed.length > this.#out.length) await this.#flush()
    this.#take(sealed)
  }

  #take(bytes: Uint8Array): void {
    this.#out.set(bytes, this.#waiting)
    this.#waiting += bytes.length
  }

  async #flush(): Promise<void> {
    const bytes = this.#out.subarray(0, this.#waiting)
    this.#file.add(bytes)
    await this.#blob.write(this.#position, bytes)
    this.#position += bytes.length
    this.#waiting = 0
  }

  /** The original may be deleted because it is here: what the disk gives back has to be the same. */
  async #compare(own: Uint8Array): Promise<void> {
    const found = new RunningDigest()
    const end = fileLength(messagesFor(this.#bytes)) - digestBytes
    for (let at = 0; at < end; at += sealedBytes * batch) {
      const length = Math.min(sealedBytes * batch, end - at)
      found.add((await this.#blob.read(at, length)) ?? new Uint8Array(0))
    }
    const last = await this.#blob.read(end, headBytes + digestBytes)
    if (last === null || !sameBytes(last, own) || !sameBytes(found.end(), own)) {
      throw new AppError('disk.failed')
    }
  }
}
