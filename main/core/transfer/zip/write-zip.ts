import { Deflate } from 'fflate'
import { crc32 } from '../../../../shared/crc32.ts'
import { concat, utf8 } from '../../crypto/bytes.ts'

/** One file as the list at the end describes it. */
interface Written {
  name: Uint8Array
  method: number
  crc: number
  packed: number
  size: number
  offset: number
  isLong: boolean
}

/** What is known of a file before its bytes come. */
export interface FileHint {
  /** Text is packed; photos are packed already. */
  isText: boolean
  /** Its length will not fit in 32 bits, or might not. */
  isLong: boolean
}

/** Names are UTF-8; checksum and lengths stand behind each file. */
const flags = 0x0808
/** 1 January 1980, midnight: when something was written is nobody's business here. */
const noTime = 0
const noDate = 0x21
const full32 = 0xffffffff
const full16 = 0xffff
const deflateBytes = 64 * 1024

/**
 * Writes a ZIP (PKWARE APPNOTE 6.3, with ZIP64 where 32 bits are too few) from its beginning to its end,
 * in bounded memory. Nothing goes back to what was written, so it can be sealed as it comes.
 */
export class ZipWriter {
  readonly #write: (bytes: Uint8Array) => Promise<void>
  readonly #files: Written[] = []
  #at = 0

  constructor(write: (bytes: Uint8Array) => Promise<void>) {
    this.#write = write
  }

  /** Adds one file. Throws whatever the pieces throw. */
  async file(
    path: string,
    pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
    { isText, isLong }: FileHint,
  ): Promise<void> {
    const name = utf8(path)
    const method = isText ? 8 : 0
    const offset = this.#at
    // Its numbers come behind the bytes; what stands here tells how wide they will be.
    const extra = isLong ? record([16, 1], [16, 16], [64, 0], [64, 0]) : new Uint8Array(0)
    const unknown = isLong ? full32 : 0
    await this.#put(
      record([32, 0x04034b50], [16, needs(isLong)], [16, flags], [16, method]),
      record([16, noTime], [16, noDate], [32, 0], [32, unknown], [32, unknown]),
      record([16, name.length], [16, extra.length]),
      name,
      extra,
    )
    const start = this.#at
    const sum = { crc: 0, size: 0 }
    const plain = counted(pieces, sum)
    for await (const piece of isText ? deflated(plain) : plain) await this.#put(piece)
    const { crc, size } = sum
    const packed = this.#at - start
    const bits = isLong ? 64 : 32
    await this.#put(record([32, 0x08074b50], [32, crc], [bits, packed], [bits, size]))
    this.#files.push({ name, method, crc, packed, size, offset, isLong })
  }

  /** Writes the list of files. Nothing comes after it. */
  async end(): Promise<void> {
    const start = this.#at
    for (const file of this.#files) await this.#put(...listed(file))
    const count = this.#files.length
    const end = this.#at
    const length = end - start
    if (count >= full16 || end >= full32) {
      await this.#put(
        record([32, 0x06064b50], [64, 44], [16, 0x032d], [16, 45], [32, 0], [32, 0]),
        record([64, count], [64, count], [64, length], [64, start]),
        record([32, 0x07064b50], [32, 0], [64, end], [32, 1]),
      )
    }
    const short = Math.min(count, full16)
    await this.#put(
      record([32, 0x06054b50], [16, 0], [16, 0], [16, short], [16, short]),
      record([32, Math.min(length, full32)], [32, Math.min(start, full32)], [16, 0]),
    )
  }

  async #put(...parts: Uint8Array[]): Promise<void> {
    const bytes = parts.length === 1 ? parts[0]! : concat(...parts)
    this.#at += bytes.length
    await this.#write(bytes)
  }
}

/** The version of the format that a reader has to know. */
function needs(isLong: boolean): number {
  return isLong ? 45 : 20
}

/** One file in the list at the end. */
function listed({ name, method, crc, packed, size, offset, isLong }: Written): Uint8Array[] {
  const isWide = isLong || offset >= full32
  const extra = isWide
    ? record([16, 1], [16, 24], [64, size], [64, packed], [64, offset])
    : new Uint8Array(0)
  const [shortPacked, shortSize, place] = isWide ? [full32, full32, full32] : [packed, size, offset]
  return [
    // Made on Unix; 0644 for who looks at the rights.
    record([32, 0x02014b50], [16, 0x0314], [16, needs(isWide)], [16, flags], [16, method]),
    record([16, noTime], [16, noDate], [32, crc], [32, shortPacked], [32, shortSize]),
    record([16, name.length], [16, extra.length], [16, 0], [16, 0], [16, 0]),
    record([32, 0o100644 * 0x10000], [32, place]),
    name,
    extra,
  ]
}

/** Numbers in little-endian order, each with its width in bits. */
function record(...fields: [bits: 16 | 32 | 64, value: number][]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [bits]) => sum + bits / 8, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [bits, value] of fields) {
    if (bits === 16) view.setUint16(at, value, true)
    else if (bits === 32) view.setUint32(at, value, true)
    else view.setBigUint64(at, BigInt(value), true)
    at += bits / 8
  }
  return bytes
}

async function* counted(
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  sum: { crc: number; size: number },
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    sum.crc = crc32(piece, sum.crc)
    sum.size += piece.length
    yield piece
  }
}

async function* deflated(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const deflate = new Deflate({ level: 6 }, (piece) => {
    if (piece.length > 0) ready.push(piece)
  })
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += deflateBytes) {
      // It keeps what it is given until it has packed it.
      deflate.push(piece.slice(at, at + deflateBytes))
      yield* ready.splice(0)
    }
  }
  deflate.push(new Uint8Array(0), true)
  yield* ready.splice(0)
}
