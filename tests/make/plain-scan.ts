import type { Entry } from '../../shared/model/entry.ts'

/**
 * What search has to find, told in the plainest way: every page is read from its first sign to its last
 * for every question. It shares nothing with the search it is held against.
 */
export interface ScannedPage {
  entry: Pick<Entry, 'id' | 'day' | 'time' | 'zone' | 'author' | 'mood' | 'tags'>
  /** The words of its title, its text, and each of its tags, as `inARow` writes them. */
  texts: string[]
}

export interface Asked {
  words: string[]
  /** The last word may go on. */
  isBeginning: boolean
}

/** The words of a text for comparing: accents and capitals off, signs without spaces one by one. */
export function scanWords(text: string): string[] {
  const words: string[] = []
  let word = ''
  const end = () => {
    if (word !== '') words.push(word)
    word = ''
  }
  let isAlone = false
  for (const sign of text.normalize('NFKD').toLowerCase()) {
    if (isAccent(sign)) continue
    if (/\p{Mark}/u.test(sign)) {
      if (isAlone) words[words.length - 1] += sign
      else word += sign
    } else if (
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Extended_Pictographic}]/u.test(sign)
    ) {
      end()
      words.push(sign)
      isAlone = true
    } else if (/[\p{Letter}\p{Number}]/u.test(sign)) {
      word += sign === 'ø' ? 'o' : sign === 'ß' ? 'ss' : sign === 'ł' ? 'l' : sign
      isAlone = false
    } else {
      end()
      isAlone = false
    }
  }
  end()
  return words
}

/** Accents of Latin and Cyrillic, the pointing of Arabic, and what makes an emoji colourful. */
function isAccent(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0
  const accents = [
    [0x300, 0x36f],
    [0x610, 0x61a],
    [0x64b, 0x655],
    [0xfe0f, 0xfe0f],
  ] as const
  return accents.some(([from, to]) => code >= from && code <= to)
}

/** Words with a space before and after each. */
export function inARow(words: readonly string[]): string {
  return ` ${words.join(' ')} `
}

/** Whether a page holds everything that was asked for. */
export function scan({ texts }: ScannedPage, asked: readonly Asked[]): boolean {
  return asked.every(({ words, isBeginning }) => {
    const wanted = isBeginning ? inARow(words).slice(0, -1) : inARow(words)
    return texts.some((text) => text.includes(wanted))
  })
}
