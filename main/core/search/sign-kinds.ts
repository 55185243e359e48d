import { wordsOf } from '../../../shared/search/words.ts'

/** Not looked at yet; every other number below zero is one of those that follow. */
const unknown = 0
/** It parts words, as a space does. */
export const parting = -1
/** It is a word by itself, and no part of another. */
export const alone = -2
/** It belongs to a word; which, only the signs around it tell. */
export const unsure = -3
/** It stands for several words. */
export const several = -4
/** It is not there for search. */
export const nothing = -5
/** It stands for several letters, as `lettersOf` has them. */
export const letters = -6

/** For each sign of the first plane one of the above, or the one letter that it stands for. */
const kinds = new Int32Array(0x10000)
const beyond = new Map<number, number>()
const spelled = new Map<number, string>()

/**
 * What a sign is in the middle of a word: the UTF-16 unit that search reads in its place, or one of the
 * kinds above. It is asked of the code that takes words from texts, once for each sign, and holds wherever
 * the sign stands.
 */
export function kindOf(sign: number): number {
  const known = sign < 0x10000 ? kinds[sign]! : (beyond.get(sign) ?? unknown)
  if (known !== unknown) return known
  const kind = lookAt(sign)
  if (sign < 0x10000) kinds[sign] = kind
  else beyond.set(sign, kind)
  return kind
}

/** The letters of a sign that is of the kind `letters`. */
export function lettersOf(sign: number): string {
  return spelled.get(sign)!
}

function lookAt(sign: number): number {
  const [first, second, third, more] = wordsOf(`a${String.fromCodePoint(sign)}b`)
  if (more !== undefined || first === undefined) return several
  if (second === undefined) return within(sign, first.word)
  const isCut = first.word === 'a' && (third ?? second).word === 'b'
  if (!isCut) return several
  if (third === undefined) return parting
  return second.isSign ? alone : several
}

function within(sign: number, word: string): number {
  if (!/^a.*b$/su.test(word)) return several
  const middle = word.slice(1, -1)
  // Marks that stay may change places with those around them.
  if (/\p{M}/u.test(middle)) return unsure
  if (middle === '') return nothing
  if (middle.length === 1) return middle.charCodeAt(0)
  spelled.set(sign, middle)
  return letters
}
