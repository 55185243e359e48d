import { fromUtf8 } from '../crypto/bytes.ts'
import { GrowingBytes } from './growing-bytes.ts'
import { inOrder } from './in-order.ts'
import { markPostings } from './mark-documents.ts'
import type { Pause } from './pause.ts'
import { type Segment, SegmentWriter } from './segment.ts'
import type { WordList } from './word-list.ts'

/** Bytes of a word's first slice of the pool, and of the longest; each further one is twice as long. */
const [firstSlice, longestSlice] = [4, 2_048]
/** Bytes behind each slice that say where the next one begins. */
const pointer = 4
/**
 * What is known of a word: its hash, where it stands among the words, where its first slice begins, where its
 * next byte goes, where its last slice ends, how many bytes there are, and the last document that holds it,
 * plus one; 0 before the first.
 */
const [hashed, from, until, first, next, sliceEnd, length, last, width] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
] as const
/** Words between two looks at the clock. */
const lookEvery = 128

/**
 * Words with the documents that hold them, as they come: in no order, until they are laid out. Documents
 * are written as a segment has them, each word's into slices of one pool, so that a word costs no object
 * but its own text, however many pages hold it.
 */
export class Gathered {
  #pool = new Uint8Array(1 << 14)
  #used = 0
  /** What is known of each word stands together: it is looked at all at once, and in no order. */
  #known = new Uint32Array(256 * width)
  #count = 0
  /** The words themselves, in UTF-8. */
  readonly #words = new GrowingBytes(1 << 12)
  /** By the last bits of its hash, or at the next free place: the number of a word, from 1 on. */
  #table = new Uint32Array(1024)

  /** How many words there are. */
  get count(): number {
    return this.#count
  }

  /** How much of the pool is in use. */
  get bytes(): number {
    return this.#used
  }

  /** All words. */
  *words(): Generator<string> {
    for (let index = 0; index < this.#count; index += 1) {
      const slot = index * width
      const { bytes } = this.#words
      yield fromUtf8(bytes.subarray(this.#known[slot + from], this.#known[slot + until]))
    }
  }

  /** A document and its words. Numbers of documents rise. */
  add(doc: number, { bytes, ends, hashes, count }: WordList): void {
    let begin = 0
    for (let index = 0; index < count; index += 1) {
      const slot = this.#slotOf(hashes[index]!, bytes, begin, ends[index]!)
      begin = ends[index]!
      const before = this.#known[slot + last]!
      // It stands there more than once.
      if (before === doc + 1) continue
      this.#known[slot + last] = doc + 1
      let distance = before === 0 ? doc : doc + 1 - before
      while (distance > 0x7f) {
        this.#write(slot, (distance & 0x7f) | 0x80)
        distance >>>= 7
      }
      this.#write(slot, distance)
    }
  }

  /** Sets the bit of every document that holds this word, or a word that begins with it, if so said. */
  mark(word: Uint8Array, isBeginning: boolean, bits: Uint32Array): void {
    for (let slot = 0; slot < this.#count * width; slot += width) {
      const size = this.#known[slot + until]! - this.#known[slot + from]!
      if (size === word.length || (isBeginning && size > word.length)) {
        if (this.#begins(slot, word)) this.#mark(slot, bits)
      }
    }
  }

  /** All of it as a segment, made in short stretches. What is asked meanwhile is answered as before. */
  async layOut(pause: Pause): Promise<Segment> {
    const slots = Uint32Array.from({ length: this.#count }, (_, index) => index * width)
    const sorted = await inOrder(slots, (a, b) => this.#compare(a, b), pause)
    const writer = new SegmentWriter({ words: this.#count * 8, postings: this.#used })
    for (const [index, slot] of sorted.entries()) {
      writer.begin(this.#words.bytes, this.#known[slot + from]!, this.#known[slot + until]!)
      const { postings } = writer
      const at = postings.room(this.#known[slot + length]!)
      postings.length = this.#copy(slot, postings.bytes, at)
      writer.end()
      if (index % lookEvery === 0) await pause.ifDue()
    }
    return writer.finish(0)
  }

  #slotOf(hash: number, bytes: Uint8Array, begin: number, end: number): number {
    for (let at = hash; ; at += 1) {
      const place = at & (this.#table.length - 1)
      const number = this.#table[place]!
      if (number === 0) return this.#begin(place, hash, bytes, begin, end)
      const slot = (number - 1) * width
      if (this.#known[slot + hashed] === hash && this.#is(slot, bytes, begin, end)) return slot
    }
  }

  #is(slot: number, bytes: Uint8Array, begin: number, end: number): boolean {
    const at = this.#known[slot + from]!
    if (this.#known[slot + until]! - at !== end - begin) return false
    const own = this.#words.bytes
    for (let index = begin; index < end; index += 1) {
      if (own[at + index - begin] !== bytes[index]) return false
    }
    return true
  }

  #begins(slot: number, word: Uint8Array): boolean {
    const at = this.#known[slot + from]!
    const own = this.#words.bytes
    for (let index = 0; index < word.length; index += 1) {
      if (own[at + index] !== word[index]) return false
    }
    return true
  }

  #compare(one: number, other: number): number {
    const { bytes } = this.#words
    const known = this.#known
    const [a, b] = [known[one + from]!, known[other + from]!]
    const [sizeA, sizeB] = [known[one + until]! - a, known[other + until]! - b]
    const size = Math.min(sizeA, sizeB)
    for (let index = 0; index < size; index += 1) {
      const difference = bytes[a + index]! - bytes[b + index]!
      if (difference !== 0) return difference
    }
    return sizeA - sizeB
  }

  #mark(slot: number, bits: Uint32Array): void {
    const postings = new Uint8Array(this.#known[slot + length]!)
    markPostings(postings, 0, this.#copy(slot, postings, 0), bits)
  }

  /** A word that was not there before; answers with where it is known. */
  #begin(place: number, hash: number, bytes: Uint8Array, begin: number, end: number): number {
    const slot = this.#count * width
    if (slot === this.#known.length) {
      const larger = new Uint32Array(slot * 2)
      larger.set(this.#known)
      this.#known = larger
    }
    this.#count += 1
    this.#table[place] = this.#count
    const known = this.#known
    known[slot + hashed] = hash
    known[slot + from] = this.#words.length
    this.#words.add(bytes, begin, end)
    known[slot + until] = this.#words.length
    const slice = this.#slice(firstSlice)
    known[slot + first] = slice
    known[slot + next] = slice
    known[slot + sliceEnd] = slice + firstSlice
    if (this.#count * 2 > this.#table.length) this.#spread()
    return slot
  }

  /** Twice the places for words, so that half of them are free. */
  #spread(): void {
    const table = new Uint32Array(this.#table.length * 2)
    for (let number = 1; number <= this.#count; number += 1) {
      let at = this.#known[(number - 1) * width + hashed]! & (table.length - 1)
      while (table[at] !== 0) at = (at + 1) & (table.length - 1)
      table[at] = number
    }
    this.#table = table
  }

  #write(slot: number, byte: number): void {
    const known = this.#known
    if (known[slot + next] === known[slot + sliceEnd]) this.#goOn(slot)
    this.#pool[known[slot + next]!] = byte
    known[slot + next]! += 1
    known[slot + length]! += 1
  }

  /** A word's slice is full: another one, to which its end points. */
  #goOn(slot: number): void {
    const known = this.#known
    const size = sliceAfter(known[slot + length]!)
    const slice = this.#slice(size)
    const pointed = known[slot + sliceEnd]!
    for (let at = 0; at < pointer; at += 1) this.#pool[pointed + at] = slice >>> (8 * at)
    known[slot + next] = slice
    known[slot + sliceEnd] = slice + size
  }

  #slice(size: number): number {
    const slice = this.#used
    this.#used += size + pointer
    if (this.#used > this.#pool.length) {
      const larger = new Uint8Array(Math.max(this.#used, this.#pool.length * 2))
      larger.set(this.#pool)
      this.#pool = larger
    }
    return slice
  }

  /** A word's documents in one piece; answers with where they end. */
  #copy(slot: number, into: Uint8Array, at: number): number {
    const pool = this.#pool
    const all = this.#known[slot + length]!
    let slice = this.#known[slot + first]!
    let size = firstSlice
    let copied = 0
    while (copied < all) {
      const count = Math.min(size, all - copied)
      for (let index = 0; index < count; index += 1)
        into[at + copied + index] = pool[slice + index]!
      copied += count
      if (copied === all) break
      let pointed = 0
      for (let index = 0; index < pointer; index += 1) {
        pointed |= pool[slice + size + index]! << (8 * index)
      }
      slice = pointed
      size = sliceAfter(copied)
    }
    return at + all
  }
}

/** How long the slice is that follows so many bytes: as long as all before it, within bounds. */
function sliceAfter(bytes: number): number {
  return Math.min(longestSlice, Math.max(firstSlice, bytes))
}
