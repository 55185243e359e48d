import { eachWord, wordsOf } from './words.ts'

/** Words to be found one right after the other. Of the last one the beginning is enough, if so said. */
export interface Term {
  words: readonly { word: string; isSign: boolean }[]
  isBeginning: boolean
}

/** Quotation marks as people type them in many languages; each opens or closes. */
const quotes = /["“”„«»＂]/u
/** So many terms narrow anything down; what is typed after them is left aside. */
const mostTerms = 16

/**
 * What somebody typed, as terms that all have to be found. A word stands for all words that begin with
 * it. What is typed without a space between ('e-mail', '10:30', letters of a script without spaces) is
 * found as it stands; in quotation marks words are whole, but the last one while the quote is open.
 */
export function termsOf(text: string): Term[] {
  const parts = text.split(quotes)
  return parts
    .flatMap((part, index) => {
      const isQuoted = index % 2 === 1
      const isOpen = index === parts.length - 1
      if (isQuoted) return termOf(part, isOpen)
      return part.split(/\s+/u).flatMap((run) => termOf(run, true))
    })
    .slice(0, mostTerms)
}

function termOf(text: string, isBeginning: boolean): Term[] {
  const words = wordsOf(text).map(({ word, isSign }) => ({ word, isSign }))
  return words.length === 0 ? [] : [{ words, isBeginning }]
}

/** Where something was found in a text: from, and up to but without. In order, apart from each other. */
export type Marks = [from: number, to: number][]

/** Follows terms through a text, word by word. */
export class Following {
  readonly #terms: readonly Term[]
  /** For each term, how many of its words stand right before here, each way to have begun. */
  readonly #begun: { matched: number; from: number }[][]
  /** Terms that were found. */
  readonly found = new Set<Term>()

  constructor(terms: readonly Term[]) {
    this.#terms = terms
    this.#begun = terms.map(() => [])
  }

  /** The next word; answers from where to where a term ends with it, or null. */
  take(word: string, from: number, to: number): [from: number, to: number] | null {
    let mark: [number, number] | null = null
    for (let index = 0; index < this.#terms.length; index += 1) {
      const term = this.#terms[index]!
      if (term.words.length === 1) {
        if (!isMet(term, 0, word)) continue
        this.found.add(term)
        mark ??= [from, to]
        continue
      }
      const begun = this.#begun[index]!
      begun.push({ matched: 0, from })
      let kept = 0
      for (const one of begun) {
        if (!isMet(term, one.matched, word)) continue
        one.matched += 1
        if (one.matched < term.words.length) {
          begun[kept] = one
          kept += 1
          continue
        }
        this.found.add(term)
        if (mark === null || one.from < mark[0]) mark = [one.from, to]
      }
      begun.length = kept
    }
    return mark
  }

  /** The text ends here: no term goes over into the next. */
  end(): void {
    for (const begun of this.#begun) begun.length = 0
  }
}

/** Where the terms are found in a text, joined where they touch. */
export function marksIn(text: string, terms: readonly Term[]): Marks {
  const marks: Marks = []
  if (terms.length === 0) return marks
  const following = new Following(terms)
  eachWord(text, (word, from, to) => {
    const mark = following.take(word, from, to)
    if (mark === null) return
    let [begin] = mark
    // A longer find takes in the shorter ones before it.
    for (let last = marks.at(-1); last !== undefined && last[1] > begin; last = marks.at(-1)) {
      begin = Math.min(begin, last[0])
      marks.pop()
    }
    marks.push([begin, to])
  })
  return marks
}

function isMet({ words, isBeginning }: Term, at: number, word: string): boolean {
  const wanted = words[at]!.word
  return isBeginning && at === words.length - 1 ? word.startsWith(wanted) : word === wanted
}
