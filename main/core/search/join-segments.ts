import type { Pause } from './pause.ts'
import { type Segment, writeNumber } from './segment.ts'

/** Steps between two looks at the clock. */
const lookEvery = 64

/**
 * One segment in place of several, whose documents follow each other in this order. The distances of a
 * word stay as they are; only where one part goes on after another a first one is written anew.
 */
export async function joinSegments(parts: readonly Segment[], pause: Pause): Promise<Segment> {
  const sum = (length: (part: Segment) => number) =>
    parts.reduce((total, part) => total + length(part), 0)
  const words = new Uint8Array(sum((part) => part.words.length))
  const postings = new Uint8Array(sum((part) => part.postings.length))
  const wordAt = new Uint32Array(sum((part) => part.last.length) + 1)
  const postingAt = new Uint32Array(wordAt.length)
  const last = new Uint32Array(wordAt.length - 1)
  const next = parts.map(() => 0)
  let count = 0
  let end = 0
  for (;;) {
    const first = firstOf(parts, next)
    if (first === -1) break
    const from = parts[first]!
    const at = next[first]!
    let before = 0
    for (let index = first; index < parts.length; index += 1) {
      const part = parts[index]!
      const own = next[index]!
      if (own >= part.last.length) continue
      if (index !== first && compareWords(part, own, from, at) !== 0) continue
      end = addDocuments(part, own, before, postings, end)
      before = part.last[own]!
      next[index] = own + 1
    }
    const [begin, past] = [from.wordAt[at]!, from.wordAt[at + 1]!]
    words.set(from.words.subarray(begin, past), wordAt[count]!)
    last[count] = before
    count += 1
    wordAt[count] = wordAt[count - 1]! + past - begin
    postingAt[count] = end
    if (count % lookEvery === 0) await pause.ifDue()
  }
  return {
    level: Math.max(...parts.map((part) => part.level)) + 1,
    words: words.slice(0, wordAt[count]!),
    wordAt: wordAt.slice(0, count + 1),
    postings: postings.slice(0, end),
    postingAt: postingAt.slice(0, count + 1),
    last: last.slice(0, count),
  }
}

/** The part whose next word comes first, the earliest of several; -1 where all are through. */
function firstOf(parts: readonly Segment[], next: readonly number[]): number {
  let first = -1
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]!
    if (next[index]! >= part.last.length) continue
    if (first === -1 || compareWords(part, next[index]!, parts[first]!, next[first]!) < 0) {
      first = index
    }
  }
  return first
}

/** The documents of one word of one part; its first number becomes the distance to the one before. */
function addDocuments(
  { postings, postingAt }: Segment,
  word: number,
  before: number,
  into: Uint8Array,
  end: number,
): number {
  let from = postingAt[word]!
  let number = 0
  for (let shift = 0; ; shift += 7) {
    const byte = postings[from++]!
    number |= (byte & 0x7f) << shift
    if (byte <= 0x7f) break
  }
  const at = writeNumber(into, end, number - before)
  const rest = postings.subarray(from, postingAt[word + 1]!)
  into.set(rest, at)
  return at + rest.length
}

function compareWords(one: Segment, oneAt: number, other: Segment, otherAt: number): number {
  const [from, to] = [one.wordAt[oneAt]!, one.wordAt[oneAt + 1]!]
  const [otherFrom, otherTo] = [other.wordAt[otherAt]!, other.wordAt[otherAt + 1]!]
  const length = Math.min(to - from, otherTo - otherFrom)
  for (let at = 0; at < length; at += 1) {
    const difference = one.words[from + at]! - other.words[otherFrom + at]!
    if (difference !== 0) return difference
  }
  return to - from - (otherTo - otherFrom)
}
