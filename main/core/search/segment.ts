import { GrowingBytes } from './growing-bytes.ts'

/**
 * A part of the index that does not change: words in order, and for each the documents that hold it.
 * Everything lies flat in typed arrays, so that a hundred thousand pages cost a few objects.
 */
export interface Segment {
  /** How often parts were joined to make it; parts of one level are about equally large. */
  level: number
  /** How many words there are. */
  count: number
  /**
   * The words in the order of their UTF-8 bytes. For each, in LEB128: how many bytes it has in common with
   * the word before, how many follow, those bytes, and how many bytes its documents take in `postings`. The
   * first word of a block has nothing in common with another.
   */
  words: Uint8Array
  /** Where each block of words begins in `words`. */
  blockAt: Uint32Array
  /** Numbers of documents, rising: the first as it is, each further one as the distance to it; LEB128. */
  postings: Uint8Array
  /** Where the documents of each block's first word begin in `postings`. */
  postingAt: Uint32Array
}

/** So many words stand in a block: in one of them somebody looks from its beginning. */
const blockLength = 16

/** Bytes that a segment holds. */
export function sizeOf({ words, blockAt, postings, postingAt }: Segment): number {
  return [words, blockAt, postings, postingAt].reduce((sum, part) => sum + part.byteLength, 0)
}

/** Lays out words as they come: in the order of their bytes. */
export class SegmentWriter {
  /** Where the documents of the word that was begun go. */
  readonly postings: GrowingBytes
  readonly #words: GrowingBytes
  readonly #blockAt: number[] = []
  readonly #postingAt: number[] = []
  readonly #before = new GrowingBytes(64)
  #count = 0
  #postingsFrom = 0

  constructor(room: { words: number; postings: number }) {
    this.#words = new GrowingBytes(room.words)
    this.postings = new GrowingBytes(room.postings)
  }

  /** The next word; its documents are written to `postings`, and then it is ended. */
  begin(bytes: Uint8Array, from: number, until: number): void {
    const isFirst = this.#count % blockLength === 0
    if (isFirst) {
      this.#blockAt.push(this.#words.length)
      this.#postingAt.push(this.postings.length)
    }
    const shared = isFirst ? 0 : this.#shared(bytes, from, until)
    this.#words.addNumber(shared)
    this.#words.addNumber(until - from - shared)
    this.#words.add(bytes, from + shared, until)
    this.#before.length = shared
    this.#before.add(bytes, from + shared, until)
    this.#count += 1
    this.#postingsFrom = this.postings.length
  }

  end(): void {
    this.#words.addNumber(this.postings.length - this.#postingsFrom)
  }

  finish(level: number): Segment {
    return {
      level,
      count: this.#count,
      words: this.#words.whole(),
      blockAt: Uint32Array.from(this.#blockAt),
      postings: this.postings.whole(),
      postingAt: Uint32Array.from(this.#postingAt),
    }
  }

  #shared(bytes: Uint8Array, from: number, until: number): number {
    const { bytes: before, length } = this.#before
    const most = Math.min(length, until - from)
    let shared = 0
    while (shared < most && before[shared] === bytes[from + shared]) shared += 1
    return shared
  }
}
