import { diffWordsWithSpace } from 'diff'

/** One run of a text beside the one before it. `skipped`: unchanged words that are left out. */
export interface Piece {
  kind: 'same' | 'added' | 'gone' | 'skipped'
  text: string
}

/** Comparing two very different long texts is given up after this long, in milliseconds. */
const patienceMs = 600
/** Where less than this part of the longer text stands in both, a mixture of the two reads as neither. */
const enoughInCommon = 0.2
/** Unchanged words on each side of a change, in characters; a longer run is left out between. */
const around = 220

/**
 * What changed between two texts, word by word, with a little of what stayed around each change. Two
 * texts with hardly a word in common stand whole, the one that went before the one that came. Null
 * where the texts differ so much that comparing them takes too long and would tell nobody anything.
 */
export function differencesBetween(before: string, after: string): Piece[] | null {
  const changes = diffWordsWithSpace(before, after, { timeout: patienceMs })
  if (changes === undefined) return null
  const pieces = changes.map(({ value, added, removed }): Piece => {
    return { kind: added ? 'added' : removed ? 'gone' : 'same', text: value }
  })
  if (hasLittleInCommon(pieces, before, after)) {
    return [
      { kind: 'gone', text: before },
      { kind: 'added', text: after },
    ]
  }
  return pieces.flatMap((piece, index) =>
    piece.kind === 'same' ? shortened(piece.text, index === 0, index === pieces.length - 1) : piece,
  )
}

function hasLittleInCommon(pieces: readonly Piece[], before: string, after: string): boolean {
  if (before === '' || after === '') return false
  const kept = pieces.filter(({ kind }) => kind === 'same').map(({ text }) => text)
  const longer = Math.max(lettersIn(before), lettersIn(after))
  return lettersIn(kept.join('')) < longer * enoughInCommon
}

/** Spaces are in every text, and say nothing about what two have in common. */
function lettersIn(text: string): number {
  return text.replaceAll(/\s/g, '').length
}

/** Leaves out the middle of a long run; at the ends of the text only the side at a change is kept. */
function shortened(text: string, isFirst: boolean, isLast: boolean): Piece[] {
  const front = isFirst ? 0 : around
  const back = isLast ? 0 : around
  if (text.length <= front + back + around) return [{ kind: 'same', text }]
  const start = front === 0 ? 0 : wordEnd(text, front)
  const end = back === 0 ? text.length : wordStart(text, text.length - back)
  if (end <= start) return [{ kind: 'same', text }]
  const pieces: Piece[] = [
    { kind: 'same', text: text.slice(0, start) },
    { kind: 'skipped', text: text.slice(start, end) },
    { kind: 'same', text: text.slice(end) },
  ]
  return pieces.filter((piece) => piece.text !== '')
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
