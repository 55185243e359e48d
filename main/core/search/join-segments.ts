import type { GrowingBytes } from './growing-bytes.ts'
import { NumberReader } from './number-reader.ts'
import type { Pause } from './pause.ts'
import { type Segment, SegmentWriter } from './segment.ts'
import { WordCursor } from './word-cursor.ts'

/** Words between two looks at the clock. */
const lookEvery = 64

/**
 * One segment in place of several, whose documents follow each other in this order. The distances of a
 * word stay as they are; only where one part goes on after another a first one is written anew.
 */
export async function joinSegments(parts: readonly Segment[], pause: Pause): Promise<Segment> {
  const sum = (length: (part: Segment) => number) =>
    parts.reduce((total, part) => total + length(part), 0)
  const writer = new SegmentWriter({
    words: sum(({ words }) => words.length),
    postings: sum(({ postings }) => postings.length),
  })
  const cursors = parts.map((part) => ({ cursor: new WordCursor(part), postings: part.postings }))
  let left = cursors.filter(({ cursor }) => cursor.next())
  for (let count = 1; left.length > 0; count += 1) {
    const first = firstOf(left.map(({ cursor }) => cursor))
    const { word, length } = first
    writer.begin(word, 0, length)
    let before = 0
    const holding = left.filter(({ cursor }) => cursor.compareTo(word, false, length) === 0)
    for (const { cursor, postings } of holding) {
      const { postingsFrom: from, postingsUntil: until } = cursor
      before = addDocuments(postings, from, until, before, writer.postings)
    }
    writer.end()
    const through = holding.filter(({ cursor }) => !cursor.next())
    if (through.length > 0) left = left.filter((one) => !through.includes(one))
    if (count % lookEvery === 0) await pause.ifDue()
  }
  return writer.finish(Math.max(...parts.map((part) => part.level)) + 1)
}

/** The one whose word comes first. */
function firstOf(cursors: readonly WordCursor[]): WordCursor {
  let first = cursors[0]!
  for (const cursor of cursors) {
    if (cursor.compareTo(first.word, false, first.length) < 0) first = cursor
  }
  return first
}

/**
 * The documents of one word of one part; its first number becomes the distance to the one before. Answers
 * with the last of them.
 */
function addDocuments(
  postings: Uint8Array,
  from: number,
  until: number,
  before: number,
  into: GrowingBytes,
): number {
  const distances = new NumberReader(postings, from)
  let doc = distances.next()
  into.addNumber(doc - before)
  into.add(postings, distances.at, until)
  while (distances.at < until) doc += distances.next()
  return doc
}
