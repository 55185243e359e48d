import { fromUtf8 } from '../crypto/bytes.ts'
import { NumberReader } from './number-reader.ts'
import type { Segment } from './segment.ts'

/** Goes through the words of a segment in their order, from the beginning of a block. */
export class WordCursor {
  /** The word, in UTF-8. What comes behind `length` is of earlier ones. */
  word = new Uint8Array(64)
  length = 0
  /** Where its documents stand in the segment's postings. */
  postingsFrom: number
  postingsUntil: number
  readonly #words: Uint8Array
  readonly #numbers: NumberReader

  constructor({ words, blockAt, postingAt }: Segment, block = 0) {
    this.#words = words
    this.#numbers = new NumberReader(words, blockAt[block] ?? words.length)
    this.postingsFrom = postingAt[block] ?? 0
    this.postingsUntil = this.postingsFrom
  }

  /** Goes to the next word; false where there is none. */
  next(): boolean {
    const words = this.#words
    const numbers = this.#numbers
    if (numbers.at === words.length) return false
    const shared = numbers.next()
    const more = numbers.next()
    this.length = shared + more
    if (this.length > this.word.length) {
      const larger = new Uint8Array(this.length * 2)
      larger.set(this.word)
      this.word = larger
    }
    for (let at = shared; at < this.length; at += 1) this.word[at] = words[numbers.at++]!
    this.postingsFrom = this.postingsUntil
    this.postingsUntil += numbers.next()
    return true
  }

  /** Below 0 where the word comes before another, 0 where it is that one, or begins with it, if so said. */
  compareTo(other: Uint8Array, isBeginning: boolean, otherLength = other.length): number {
    const length = Math.min(this.length, otherLength)
    for (let at = 0; at < length; at += 1) {
      const difference = this.word[at]! - other[at]!
      if (difference !== 0) return difference
    }
    return isBeginning && this.length > otherLength ? 0 : this.length - otherLength
  }

  /** The word as a text. */
  text(): string {
    return fromUtf8(this.word.subarray(0, this.length))
  }
}
