import { fromUtf8, utf8 } from '../crypto/bytes.ts'

/**
 * A part of the index that does not change: words in order, and for each the documents that hold it.
 * Everything lies flat in typed arrays, so that a hundred thousand pages cost a few objects.
 */
export interface Segment {
  /** How often parts were joined to make it; parts of one level are about equally large. */
  level: number
  /** The words in UTF-8, one after another, in the order of their bytes. */
  words: Uint8Array
  /** Where each word begins in `words`; one more for the end. */
  wordAt: Uint32Array
  /** Numbers of documents, rising: the first as it is, each further one as the distance to it; LEB128. */
  postings: Uint8Array
  /** Where the documents of each word begin in `postings`; one more for the end. */
  postingAt: Uint32Array
  /** The last document of each word, with which the next part's distances go on. */
  last: Uint32Array
}

const lineBreak = 10
/** What JavaScript sorts behind the halves of pairs, and UTF-8 before what they stand for. */
const isBeyond = /[\ue000-\uffff]/

/** Bytes that a segment holds. */
export function sizeOf({ words, wordAt, postings, postingAt, last }: Segment): number {
  return [words, wordAt, postings, postingAt, last].reduce((sum, part) => sum + part.byteLength, 0)
}

/** The word with a number. */
export function wordOf({ words, wordAt }: Segment, at: number): string {
  return fromUtf8(words.subarray(wordAt[at]!, wordAt[at + 1]!))
}

/** Lays out words with their documents, whose numbers rise. */
export function layOut(gathered: ReadonlyMap<string, readonly number[]>): Segment {
  const sorted = inOrder([...gathered.keys()])
  const wordAt = new Uint32Array(sorted.length + 1)
  const postingAt = new Uint32Array(sorted.length + 1)
  const last = new Uint32Array(sorted.length)
  const words = withoutBreaks(utf8(sorted.join('\n')), wordAt)
  let count = 0
  for (const docs of gathered.values()) count += docs.length
  // A document number is at most five bytes long; most distances are one.
  const postings = new Uint8Array(count * 5)
  let end = 0
  for (const [index, word] of sorted.entries()) {
    let before = 0
    for (const doc of gathered.get(word)!) {
      end = writeNumber(postings, end, doc - before)
      before = doc
    }
    postingAt[index + 1] = end
    last[index] = before
  }
  return { level: 0, words, wordAt, postings: postings.slice(0, end), postingAt, last }
}

/** Words from `low` up to, and without, `high` that are this one, or that begin with it. */
export function rangeOf(
  segment: Segment,
  word: Uint8Array,
  isBeginning: boolean,
): [low: number, high: number] {
  const low = firstNotBefore(segment, word, false)
  if (isBeginning) return [low, firstNotBefore(segment, word, true)]
  const { words, wordAt } = segment
  const isThere =
    low < wordAt.length - 1 &&
    wordAt[low + 1]! - wordAt[low]! === word.length &&
    compareAt(words, wordAt[low]!, wordAt[low + 1]!, word) === 0
  return [low, isThere ? low + 1 : low]
}

/** Sets the bit of every document that holds one of these words. */
export function markDocuments(
  { postings, postingAt }: Segment,
  [low, high]: [low: number, high: number],
  bits: Uint32Array,
): void {
  for (let word = low; word < high; word += 1) {
    const end = postingAt[word + 1]!
    let at = postingAt[word]!
    let doc = 0
    while (at < end) {
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
}

/** Writes a number as LEB128; answers with where the next one goes. */
export function writeNumber(into: Uint8Array, at: number, value: number): number {
  let rest = value
  let end = at
  while (rest > 0x7f) {
    into[end++] = (rest & 0x7f) | 0x80
    rest >>>= 7
  }
  into[end++] = rest
  return end
}

/** The first word that does not come before this one; past all that begin with it, if so said. */
function firstNotBefore({ words, wordAt }: Segment, word: Uint8Array, isPast: boolean): number {
  let low = 0
  let high = wordAt.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    const from = wordAt[middle]!
    const to = wordAt[middle + 1]!
    const order = compareAt(words, from, isPast ? Math.min(to, from + word.length) : to, word)
    if (order < 0 || (isPast && order === 0)) low = middle + 1
    else high = middle
  }
  return low
}

function compareAt(words: Uint8Array, from: number, to: number, word: Uint8Array): number {
  const length = Math.min(to - from, word.length)
  for (let index = 0; index < length; index += 1) {
    const difference = words[from + index]! - word[index]!
    if (difference !== 0) return difference
  }
  return to - from - word.length
}

/** Words that were encoded at one go, a line each: the breaks go, and `ends` tells where each word ends. */
function withoutBreaks(lines: Uint8Array, ends: Uint32Array): Uint8Array {
  let end = 0
  let word = 0
  for (const byte of lines) {
    if (byte === lineBreak) ends[++word] = end
    else lines[end++] = byte
  }
  if (word < ends.length - 1) ends[word + 1] = end
  return lines.slice(0, end)
}

/** JavaScript's own order is that of the bytes too, where nothing lies beyond the halves of pairs. */
function inOrder(words: string[]): string[] {
  return words.some((word) => isBeyond.test(word)) ? words.sort(byCodePoint) : words.sort()
}

/** The order of UTF-8 bytes. JavaScript's own differs where a text has signs beyond the first plane. */
function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at += 1) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)]
    if (one !== other) return rankOf(one) - rankOf(other)
  }
  return a.length - b.length
}

/** Halves of a pair stand for signs above all others. */
function rankOf(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}
