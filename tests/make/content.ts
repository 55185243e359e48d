const chunkSize = 4096
const zeroChunk = new Uint8Array(chunkSize)

/**
 * The bytes of a file, never changed in place: each change gives a new `Content` that shares what is
 * the same. Keeping thousands of moments of a disk so costs little.
 */
export class Content {
  static readonly empty = new Content(0, [])

  readonly size: number
  readonly #chunks: readonly Uint8Array[]

  /** Past `size`, the last chunk holds zeros. */
  private constructor(size: number, chunks: readonly Uint8Array[]) {
    this.size = size
    this.#chunks = chunks
  }

  static of(bytes: Uint8Array): Content {
    return Content.empty.write(0, bytes)
  }

  /** Its bytes in pieces of one size, the last filled up with zeros. What is the same is the same object. */
  get chunks(): readonly Uint8Array[] {
    return this.#chunks
  }

  read(position = 0, length = this.size - position): Uint8Array {
    const end = Math.min(this.size, position + length)
    const bytes = new Uint8Array(Math.max(0, end - position))
    for (let at = position; at < end; ) {
      const chunk = this.#chunks[Math.floor(at / chunkSize)]!
      const from = at % chunkSize
      const part = chunk.subarray(from, Math.min(chunkSize, from + end - at))
      bytes.set(part, at - position)
      at += part.length
    }
    return bytes
  }

  write(position: number, bytes: Uint8Array): Content {
    if (bytes.length === 0) return this
    const end = position + bytes.length
    const size = Math.max(this.size, end)
    const chunks = this.#grownTo(size)
    for (let at = position; at < end; ) {
      const index = Math.floor(at / chunkSize)
      const from = at % chunkSize
      const part = bytes.subarray(
        at - position,
        Math.min(bytes.length, at - position + chunkSize - from),
      )
      const chunk = chunks[index]!.slice()
      chunk.set(part, from)
      chunks[index] = chunk
      at += part.length
    }
    return new Content(size, chunks)
  }

  truncate(length: number): Content {
    if (length === this.size) return this
    if (length > this.size) return new Content(length, this.#grownTo(length))
    const chunks = this.#chunks.slice(0, Math.ceil(length / chunkSize))
    const last = length % chunkSize
    if (last > 0) chunks.push(chunks.pop()!.slice().fill(0, last))
    return new Content(length, chunks)
  }

  #grownTo(size: number): Uint8Array[] {
    const chunks = this.#chunks.slice()
    while (chunks.length * chunkSize < size) chunks.push(zeroChunk)
    return chunks
  }
}
