import { diffArrays } from 'diff'
import { sliceOf, textOf, type Word } from './words.ts'

/** One run of a text beside the one before it. `skipped`: unchanged words that are left out. */
export interface Piece {
  kind: 'same' | 'added' | 'gone' | 'skipped'
  words: readonly Word[]
}

/** Comparing two very different long texts is given up after this long, in milliseconds. */
const patienceMs = 600
/** Where less than this part of the longer text stands in both, a mixture of the two reads as neither. */
const enoughInCommon = 0.2
/** Unchanged words on each side of a change, in characters; a longer run is left out between. */
const around = 220

/**
 * What changed between two texts, word by word, with a little of what stayed around each change. A word
 * that only looks otherwise went and came as well. Two texts with hardly a word in common stand whole,
 * the one that went before the one that came. Null where the texts differ so much that comparing them
 * takes too long and would tell nobody anything.
 */
export function differencesBetween(
  before: readonly Word[],
  after: readonly Word[],
): Piece[] | null {
  const changes = diffArrays(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
    { timeout: patienceMs },
  )
  if (changes === undefined) return null
  const at = { before: 0, after: 0 }
  const pieces = changes.map(({ value, added, removed }): Piece => {
    const { length } = value
    const from = removed
      ? before.slice(at.before, at.before + length)
      : after.slice(at.after, at.after + length)
    if (!added) at.before += length
    if (!removed) at.after += length
    return { kind: added ? 'added' : removed ? 'gone' : 'same', words: from }
  })
  if (hasLittleInCommon(pieces, before, after)) {
    return [
      { kind: 'gone', words: before },
      { kind: 'added', words: after },
    ]
  }
  return pieces.flatMap((piece, index) =>
    piece.kind === 'same'
      ? shortened(piece.words, index === 0, index === pieces.length - 1)
      : piece,
  )
}

function hasLittleInCommon(
  pieces: readonly Piece[],
  before: readonly Word[],
  after: readonly Word[],
): boolean {
  if (before.length === 0 || after.length === 0) return false
  const kept = pieces.filter(({ kind }) => kind === 'same').flatMap(({ words }) => words)
  const longer = Math.max(lettersIn(before), lettersIn(after))
  return lettersIn(kept) < longer * enoughInCommon
}

/** Spaces are in every text, and say nothing about what two have in common. */
function lettersIn(words: readonly Word[]): number {
  return textOf(words).replaceAll(/\s/g, '').length
}

/** Leaves out the middle of a long run; at the ends of the text only the side at a change is kept. */
function shortened(words: readonly Word[], isFirst: boolean, isLast: boolean): Piece[] {
  const text = textOf(words)
  const front = isFirst ? 0 : around
  const back = isLast ? 0 : around
  if (text.length <= front + back + around) return [{ kind: 'same', words }]
  const start = front === 0 ? 0 : wordEnd(text, front)
  const end = back === 0 ? text.length : wordStart(text, text.length - back)
  if (end <= start) return [{ kind: 'same', words }]
  const pieces: Piece[] = [
    { kind: 'same', words: sliceOf(words, 0, start) },
    { kind: 'skipped', words: sliceOf(words, start, end) },
    { kind: 'same', words: sliceOf(words, end, text.length) },
  ]
  return pieces.filter((piece) => piece.words.length > 0)
}

/** The first place at or behind `at` that is not within a word; `at` in writing without spaces. */
function wordEnd(text: string, at: number): number {
  const space = text.slice(at, at + around).search(/\s/)
  return space < 0 ? wholeCharacter(text, at) : at + space
}

/** The last place at or before `at` that is not within a word. */
function wordStart(text: string, at: number): number {
  const from = Math.max(0, at - around)
  const last = text.slice(from, at).search(/\s\S*$/)
  return last < 0 ? wholeCharacter(text, at) : from + last + 1
}

/** An emoji is two units and is not cut in half. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}
