import { fold } from './fold.ts'

/**
 * One word of a text, folded, and where it stands in the text as it is written. Two words may stand in
 * one place: '½' is 1 and 2.
 */
export interface FoundWord {
  word: string
  from: number
  to: number
  /** A sign that is a word by itself: a letter of a script without spaces, an emoji, a symbol. */
  isSign: boolean
}

/** Called for each word; an answer of `false` stops there. */
export type VisitWord = (word: string, from: number, to: number, isSign: boolean) => unknown

/** Scripts that put no spaces between words. */
const unspaced =
  '(?=[\\p{L}\\p{Nl}])[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}' +
  '\\p{Script=Yi}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}' +
  '\\p{Script=Tibetan}\\p{Script=Javanese}\\p{Script=Balinese}\\p{Script=Tai_Tham}]'
/** Marks and joiners that belong to the letter before. */
const following = '(?!\\u200b)[\\p{M}\\p{Cf}\\uff9e\\uff9f]'
const symbol = '\\p{RI}\\p{RI}|[\\p{So}\\p{Sc}\\p{RI}\\p{Extended_Pictographic}]'
const sign = `(?:${unspaced})(?:${following})*|${symbol}`
const spaced = `(?:(?!\\u200b)(?!${unspaced})[\\p{L}\\p{N}\\p{M}\\p{Cf}])+`
const wordPattern = new RegExp(`(${sign})|${spaced}`, 'gu')

/** 1 for the letters and digits of ASCII; every other sign of ASCII parts words, in any script. */
const isWordCode = new Uint8Array(128)
for (const [from, to] of [
  [48, 57],
  [65, 90],
  [97, 122],
] as const) {
  isWordCode.fill(1, from, to + 1)
}

/** Short runs of text come again and again: 'don’t', 'café'. */
const known = new Map<string, readonly FoundWord[]>()
const longestKnown = 24
const mostKnown = 4_000

/**
 * Goes through the runs of a text that may be words: of letters and digits, and of signs beyond ASCII, between
 * signs of ASCII that part words. A plain run is ASCII only, and one word. An answer of `false` stops there.
 */
export function eachRun(
  text: string,
  visit: (from: number, to: number, isPlain: boolean) => unknown,
): void {
  const end = text.length
  let at = 0
  while (at < end) {
    const first = text.charCodeAt(at)
    if (first < 128 && isWordCode[first] === 0) {
      at += 1
      continue
    }
    const from = at
    let isPlain = true
    for (; at < end; at += 1) {
      const code = text.charCodeAt(at)
      if (code > 127) isPlain = false
      else if (isWordCode[code] === 0) break
    }
    if (visit(from, at, isPlain) === false) return
  }
}

/** Goes through the words of a text, in order. */
export function eachWord(text: string, visit: VisitWord): void {
  eachRun(text, (from, to, isPlain) => {
    const run = text.slice(from, to)
    if (isPlain) return visit(run.toLowerCase(), from, to, false)
    for (const each of wordsOfRun(run)) {
      if (visit(each.word, from + each.from, from + each.to, each.isSign) === false) return false
    }
    return true
  })
}

/** All words of a text. */
export function wordsOf(text: string): FoundWord[] {
  const found: FoundWord[] = []
  eachWord(text, (word, from, to, isSign) => {
    found.push({ word, from, to, isSign })
  })
  return found
}

/** The words of a run that is not plain. */
export function wordsOfRun(run: string): readonly FoundWord[] {
  const before = known.get(run)
  if (before !== undefined) return before
  const found = [...run.matchAll(wordPattern)].flatMap((match) => {
    const from = match.index
    const to = from + match[0].length
    return partsOf(match[0]).map((part) => ({ ...part, from, to }))
  })
  if (run.length <= longestKnown) {
    if (known.size >= mostKnown) known.clear()
    known.set(run, found)
  }
  return found
}

/** A word folded. Some fall into several: '㈱' holds 株, 'ﷺ' four words. */
function partsOf(written: string): { word: string; isSign: boolean }[] {
  return [...fold(written).matchAll(wordPattern)].map((match) => ({
    word: match[0],
    isSign: match[1] !== undefined,
  }))
}
