import type { Segment } from './segment.ts'
import { WordCursor } from './word-cursor.ts'

/** Sets the bit of every document that holds this word, or a word that begins with it, if so said. */
export function markDocuments(
  segment: Segment,
  word: Uint8Array,
  isBeginning: boolean,
  bits: Uint32Array,
): void {
  const cursor = new WordCursor(segment, blockOf(segment, word))
  while (cursor.next()) {
    const order = cursor.compareTo(word, isBeginning)
    if (order > 0) return
    if (order < 0) continue
    markPostings(segment.postings, cursor.postingsFrom, cursor.postingsUntil, bits)
    if (!isBeginning) return
  }
}

/**
 * Sets the bits of documents whose numbers stand there. Every letter of a question waits for it, so the
 * numbers are read in place: by a `NumberReader` for each word it takes a fifth longer.
 */
export function markPostings(
  postings: Uint8Array,
  from: number,
  until: number,
  bits: Uint32Array,
): void {
  let at = from
  let doc = 0
  while (at < until) {
    let byte = postings[at++]!
    let distance = byte & 0x7f
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = postings[at++]!
      distance |= (byte & 0x7f) << shift
    }
    doc += distance
    bits[doc >>> 5]! |= 1 << (doc & 31)
  }
}

/** The last block whose first word comes before this one; the first where there is none. */
function blockOf(segment: Segment, word: Uint8Array): number {
  let low = 0
  let high = segment.blockAt.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    const cursor = new WordCursor(segment, middle)
    if (cursor.next() && cursor.compareTo(word, false) < 0) low = middle
    else high = middle - 1
  }
  return low
}
