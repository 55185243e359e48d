import type { Marked } from '../../../shared/model/search.ts'
import { Following, type Marks, marksIn, type Term } from '../../../shared/search/query.ts'
import { eachWord } from '../../../shared/search/words.ts'
import type { Found } from './source.ts'

/** About so much is shown of a text, in UTF-16 units, so much of it before the first place found. */
const shown = 200
const lead = 50

/** True where every term is found somewhere in it. */
export function holdsAll(found: Found, terms: readonly Term[]): boolean {
  if (terms.length === 0) return true
  const following = new Following(terms)
  for (const text of textsOf(found)) {
    eachWord(text, (word, from, to) => {
      following.take(word, from, to)
      return following.found.size < terms.length
    })
    if (following.found.size === terms.length) return true
    following.end()
  }
  return false
}

/** Everything of it that is searched, each text for itself. */
function textsOf({ title, parts, tags }: Found): string[] {
  return [title, ...parts.map(({ text }) => text), ...tags]
}

/** A whole text with its marks. */
export function markedWhole(text: string, terms: readonly Term[]): Marked {
  return { text, marks: marksIn(text, terms) }
}

/**
 * The words around the first place where anything is found; the first words where nothing is, and then
 * `isFound` is false.
 */
export function excerptOf(
  { parts }: Found,
  terms: readonly Term[],
): { excerpt: Marked; isFound: boolean } {
  const texts = parts.map(({ text }) => text).filter((text) => text.trim() !== '')
  for (const text of texts) {
    const at = firstPlace(text, terms)
    if (at !== null) return { excerpt: cutOut(text, at, terms), isFound: true }
  }
  const excerpt = texts[0] === undefined ? { text: '', marks: [] } : cutOut(texts[0], 0, terms)
  return { excerpt, isFound: false }
}

function firstPlace(text: string, terms: readonly Term[]): number | null {
  if (terms.length === 0) return null
  let place: number | null = null
  const following = new Following(terms)
  eachWord(text, (word, from, to) => {
    const mark = following.take(word, from, to)
    if (mark === null) return true
    place = mark[0]
    return false
  })
  return place
}

function cutOut(text: string, at: number, terms: readonly Term[]): Marked {
  const from = at <= lead ? 0 : wordStart(text, at - lead, at)
  const to = Math.min(text.length, from + shown)
  const end = to === text.length ? to : wordEnd(text, to, from)
  const inside = oneLine(text.slice(from, end), marksIn(text.slice(from, end), terms))
  const before = from > 0 ? '…' : ''
  const after = end < text.trimEnd().length ? '…' : ''
  return {
    text: `${before}${inside.text}${after}`,
    marks: inside.marks.map(([a, b]) => [a + before.length, b + before.length]),
  }
}

/** The beginning of a word at or after a place, not past `most`; never inside a pair of units. */
function wordStart(text: string, from: number, most: number): number {
  const space = text.slice(from, most).search(/\s/u)
  const start = space === -1 ? from : from + space + 1
  return isLowHalf(text, start) ? start - 1 : start
}

function wordEnd(text: string, to: number, least: number): number {
  const space = text.slice(least, to).search(/\s\S*$/u)
  const end = space > shown / 2 ? least + space : to
  return isLowHalf(text, end) ? end - 1 : end
}

function isLowHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}

const spaces = /\s/u

function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code === 32 || (code > 8 && code < 14) : spaces.test(text[at]!)
}

/** Lines joined to one, and marks moved along with their words. */
function oneLine(text: string, marks: Marks): Marked {
  const moved: number[] = []
  let line = ''
  let isSpace = true
  for (let at = 0; at < text.length; at += 1) {
    moved.push(line.length)
    const sign = text[at]!
    const isAnother = isSpaceAt(text, at)
    if (isAnother && isSpace) continue
    line += isAnother ? ' ' : sign
    isSpace = isAnother
  }
  moved.push(line.length)
  const whole = line.trimEnd()
  return {
    text: whole,
    marks: marks.map(([from, to]) => [moved[from]!, Math.min(moved[to]!, whole.length)]),
  }
}
