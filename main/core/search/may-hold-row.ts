import type { Term } from '../../../shared/search/query.ts'
import { alone, kindOf, letters, lettersOf, nothing, parting, several } from './sign-kinds.ts'

/** Words in a row, as `mayHoldRow` looks for them. */
export interface Row {
  words: readonly Uint16Array[]
  isBeginning: boolean
}

/** So many words are followed; that those after them stand there too is seen when the page is read. */
const mostWords = 30
/** A word with more letters is any word. */
const longest = 256

/** What a byte of the text is: a letter as search reads it, or one of these. */
const [space, markup, bracket, backslash, quote, high, dot, closing, opening, bang] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
] as const
const bytesAs = new Uint8Array(256).fill(high, 128)
for (const sign of '*_`~=[') bytesAs[sign.charCodeAt(0)] = markup
for (const [sign, as] of [
  [']', bracket],
  ['\\', backslash],
  ['"', quote],
  ['.', dot],
  [')', closing],
  ['(', opening],
  ['!', bang],
] as const) {
  bytesAs[sign.charCodeAt(0)] = as
}
for (const letter of 'abcdefghijklmnopqrstuvwxyz0123456789') {
  bytesAs[letter.charCodeAt(0)] = letter.charCodeAt(0)
  bytesAs[letter.toUpperCase().charCodeAt(0)] = letter.charCodeAt(0)
}

const [squareBracket, roundBracket, roundEnd, letterU, digitNine] = [91, 40, 41, 117, 57] as const
const isFence = new Set([96, 126])
/** One scan is over before another begins. */
const spelling = new Uint16Array(longest)
const lastPlane = 0x10_0000

/** The terms of a question that are words in a row. Signs without spaces stand in the index by twos. */
export function rowsIn(terms: readonly Term[]): Row[] {
  return terms
    .filter(({ words }) => words.length > 1 && words.every(({ isSign }) => !isSign))
    .map(({ words, isBeginning }) => ({
      words: words.slice(0, mostWords).map(({ word }) => unitsOf(word)),
      isBeginning: isBeginning && words.length <= mostWords,
    }))
}

function unitsOf(word: string): Uint16Array {
  return Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at))
}

/**
 * False where a page's JSON, as UTF-8, surely does not hold these words in a row: nothing is made of it, no
 * string, no object and no words, so that thousands of pages are passed over in a few milliseconds. True
 * means that it has to be read: a page that does hold them is never passed over.
 *
 * Words are followed through the text as it is written. Whatever reading it may join, leave out or spell
 * anew (Markdown's signs, addresses of links, numbers of lists, signs whose neighbours decide) stands for any
 * word that could be meant.
 */
export function mayHoldRow(json: Uint8Array, row: Row): boolean {
  return new RowScan(json, row).mayHold()
}

class RowScan {
  readonly #row: Row
  readonly #json: Uint8Array
  readonly #complete: number
  /** One bit for each number of words with which the row may have begun right before here. */
  #begun = 0
  /** The word that has begun: bytes of ASCII where it is plain, spelled out where it is not. */
  #from = 0
  #until = 0
  readonly #spelled = spelling
  #length = 0
  /** The word touches something that may join it to others, or take it away. */
  #isUnsure = false
  /** Between the brackets of what may be a link's address. */
  #isInLink = false
  #hasFound = false

  constructor(json: Uint8Array, row: Row) {
    this.#json = json
    this.#row = row
    this.#complete = 1 << (row.words.length - 1)
  }

  mayHold(): boolean {
    const json = this.#json
    const { length } = json
    let at = 0
    while (at < length && !this.#hasFound) {
      const as = bytesAs[json[at]!]!
      if (as > bang) {
        const from = at
        do at += 1
        while (at < length && bytesAs[json[at]!]! > bang)
        this.#takePlain(from, at)
      } else if (as === space) {
        this.#end()
        at += 1
      } else at = as === high ? this.#takeHigh(at) : this.#takeSign(as, at)
    }
    this.#end()
    return this.#hasFound
  }

  /** A sign of ASCII that is no letter; answers with where the next begins. */
  #takeSign(as: number, at: number): number {
    const json = this.#json
    const next = json[at + 1]
    switch (as) {
      case dot:
        this.#end(this.#isNumber())
        break
      case closing:
        this.#end(this.#isNumber())
        // What stood before and after an address is joined.
        this.#isUnsure = this.#isInLink
        this.#isInLink = false
        break
      case quote:
        this.#end()
        this.#begun = 0
        this.#isInLink = false
        break
      case bang:
        if (next === squareBracket) this.#touch()
        else this.#end()
        break
      case bracket:
        this.#touch()
        this.#isInLink ||= next === roundBracket
        break
      case markup:
        // A fence takes its whole line away.
        this.#hasFound ||= isFence.has(json[at]!) && next === json[at] && json[at + 2] === json[at]
        this.#touch()
        break
      case backslash:
        // Spelled by its number: another program's way.
        this.#hasFound ||= next === letterU
        if (next !== json[at]) this.#end()
        else {
          this.#touch()
          // One that Markdown escapes does not end the address it stands in.
          if (this.#isInLink && json[at + 2] === roundEnd) return at + 3
        }
        return at + 2
      default:
        this.#end()
    }
    return at + 1
  }

  #takePlain(from: number, until: number): void {
    if (this.#length > 0) this.#spell(from, until)
    else {
      this.#from = from
      this.#until = until
    }
  }

  /** A sign beyond ASCII; answers with where the next begins. */
  #takeHigh(at: number): number {
    const json = this.#json
    const first = json[at]!
    const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    let sign = first & (0xff >> (length + 1))
    for (let next = 1; next < length; next += 1) sign = (sign << 6) | (json[at + next]! & 0x3f)
    // Private signs of the last plane are put in the place of escaped ones.
    const kind = sign >= lastPlane ? several : kindOf(sign)
    if (kind === parting) this.#end()
    else if (kind === alone) {
      this.#end()
      // Within an address it goes with the address, and what stands around that is joined.
      if (!this.#isInLink) this.#begun = 0
      // Marks that follow belong to it, and not to the word that they seem to begin.
      this.#isUnsure = true
    } else {
      this.#spell(this.#from, this.#until)
      this.#from = this.#until
      if (kind > 0) this.#add(kind)
      else if (kind === letters) {
        const spelled = lettersOf(sign)
        for (let unit = 0; unit < spelled.length; unit += 1) this.#add(spelled.charCodeAt(unit))
      } else if (kind !== nothing) {
        this.#add(0)
        this.#isUnsure = true
        this.#hasFound ||= kind === several
      }
    }
    return at + length
  }

  #spell(from: number, until: number): void {
    for (let at = from; at < until; at += 1) this.#add(bytesAs[this.#json[at]!]!)
  }

  #add(unit: number): void {
    if (this.#length < longest) this.#spelled[this.#length] = unit
    else this.#isUnsure = true
    this.#length += 1
  }

  /** Signs of markup go, and what stands on both sides is joined. */
  #touch(): void {
    this.#isUnsure = true
    this.#end()
    this.#isUnsure = true
  }

  /** A word ends here, if one has begun. */
  #end(isOptional = false): void {
    if (this.#until > this.#from || this.#length > 0) {
      const next = (this.#begun << 1) | 1
      let begun = this.#isUnsure ? next : this.#met(next)
      if (isOptional || this.#isUnsure || this.#isInLink) begun |= this.#begun
      this.#hasFound ||= (begun & this.#complete) !== 0
      this.#begun = begun
      this.#from = this.#until
      this.#length = 0
    }
    this.#isUnsure = false
  }

  /** Of the words of the row that would go on here, those that this one is. */
  #met(next: number): number {
    const { words, isBeginning } = this.#row
    let met = 0
    for (let index = 0; index < words.length && next >>> index !== 0; index += 1) {
      if ((next & (1 << index)) === 0) continue
      const isOpen = isBeginning && index === words.length - 1
      if (this.#isWord(words[index]!, isOpen)) met |= 1 << index
    }
    return met
  }

  #isWord(wanted: Uint16Array, isOpen: boolean): boolean {
    const isPlain = this.#length === 0
    const length = isPlain ? this.#until - this.#from : this.#length
    if (length !== wanted.length && !(isOpen && length > wanted.length)) return false
    for (let at = 0; at < wanted.length; at += 1) {
      const unit = isPlain ? bytesAs[this.#json[this.#from + at]!] : this.#spelled[at]
      if (unit !== wanted[at]) return false
    }
    return true
  }

  /** Numbers that begin a line may be those of a list, which are left out. */
  #isNumber(): boolean {
    for (let at = this.#from; at < this.#until; at += 1) {
      if (bytesAs[this.#json[at]!]! > digitNine) return false
    }
    return this.#length === 0
  }
}
