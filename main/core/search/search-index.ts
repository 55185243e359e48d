import type { SearchFilters } from '../../../shared/model/search.ts'
import { fold } from '../../../shared/search/fold.ts'
import type { Term } from '../../../shared/search/query.ts'
import { eachRun, wordsOfRun } from '../../../shared/search/words.ts'
import { utf8 } from '../crypto/bytes.ts'
import { Documents, type Facts, type Ref } from './documents.ts'
import { Gathered } from './gathered.ts'
import { joinSegments } from './join-segments.ts'
import { markDocuments } from './mark-documents.ts'
import type { Pause } from './pause.ts'
import { type Segment, sizeOf } from './segment.ts'
import { WordCursor } from './word-cursor.ts'
import { WordList } from './word-list.ts'

/** Words of these beginnings are no words that anybody wrote: tags, and two signs in a row. */
const tagMark = '\u0001'
const pairMark = '\u0002'

/** So many parts of one level are joined into one of the next. */
const joinedAtOnce = 8

/** The words under which a document is found. */
export class WordsOfDocument {
  readonly list: WordList
  #before: string | null = null

  /** @param room about so long are its texts */
  constructor(room = 256) {
    this.list = WordList.empty(room)
  }

  /** A piece of its text. Pieces of one text are cut between words. */
  take(text: string): void {
    eachRun(text, (from, to, isPlain) => {
      if (isPlain) {
        this.list.addPlain(text, from, to)
        this.#before = null
      } else {
        for (const { word, isSign } of wordsOfRun(text.slice(from, to))) this.#add(word, isSign)
      }
    })
  }

  /** A text ends here: what comes next does not go on from it. */
  end(): void {
    this.#before = null
  }

  takeTag(tag: string): void {
    this.list.add(tagMark + foldTag(tag))
  }

  #add(word: string, isSign: boolean): void {
    this.list.add(word)
    // In scripts without spaces one letter says little; two in a row nearly say a word.
    if (isSign && this.#before !== null) this.list.add(pairMark + this.#before + word)
    this.#before = isSign ? word : null
  }
}

/** A tag as it is compared with others. */
export function foldTag(tag: string): string {
  return fold(tag).trim().replace(/\s+/gu, ' ')
}

/**
 * Which documents hold which words. A base that is laid out flat, in a few segments, and what came
 * since, which is gathered until it is worth laying out. It may find too much where words have to stand
 * in a row; it never finds too little. It knows nothing of who may read what: it is filled with what
 * those who are in may read, and goes with their sitting.
 */
export class SearchIndex {
  readonly documents = new Documents()
  #segments: Segment[] = []
  /** Being laid out just now: it stands behind the segments, and before what comes. */
  #laying: Gathered | null = null
  #gathered = new Gathered()
  readonly #mostGathered: number

  /** @param mostGathered so many bytes are gathered before they are laid out */
  constructor(mostGathered = 4 * 1024 * 1024) {
    this.#mostGathered = mostGathered
  }

  /** Takes a document in, in place of the one of its name. Its words are of no use afterwards. */
  put(facts: Facts, { list }: WordsOfDocument): void {
    this.#gathered.add(this.documents.add(facts), list)
    list.giveBack()
  }

  remove(ref: Ref): void {
    this.documents.remove(ref)
  }

  /** Documents that may hold all terms, newest first; all of them where there are no terms. */
  find(terms: readonly Term[], filters: SearchFilters): Generator<Ref> {
    const wanted = terms.flatMap(lookedUp)
    if (filters.tag !== null) {
      wanted.push({ word: tagMark + foldTag(filters.tag), isBeginning: false })
    }
    return this.documents.matching(wanted.length === 0 ? null : this.#all(wanted), filters)
  }

  /** True where a page with this tag is there. */
  hasTag(tag: string): boolean {
    return this.documents.hasAny(this.#one({ word: tagMark + foldTag(tag), isBeginning: false }))
  }

  /**
   * Lays out what was gathered, and joins parts where there are many of a size, in short stretches; all of it,
   * if so said. Only one at a time.
   */
  async tidy(pause: Pause, all = false): Promise<void> {
    if (this.#gathered.bytes >= this.#mostGathered || (all && this.#gathered.count > 0)) {
      await this.#layOut(pause)
    }
    for (let from = this.#firstToJoin(all); from !== null; from = this.#firstToJoin(all)) {
      const parts = this.#segments.slice(from)
      this.#segments.splice(from, parts.length, await joinSegments(parts, pause))
    }
  }

  /** How much there is; for measuring. */
  get size(): { documents: number; segments: number; words: number; bytes: number } {
    const gathered = this.#notLaid()
    const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)
    return {
      documents: this.documents.count,
      segments: this.#segments.length,
      words: sum([...this.#segments, ...gathered].map(({ count }) => count)),
      bytes: sum([...this.#segments.map(sizeOf), ...gathered.map(({ bytes }) => bytes)]),
    }
  }

  /** All words that are kept, those that nobody wrote left out; for looking into it in tests. */
  words(): Set<string> {
    const words = new Set(this.#notLaid().flatMap((gathered) => [...gathered.words()]))
    for (const segment of this.#segments) {
      const cursor = new WordCursor(segment)
      while (cursor.next()) words.add(cursor.text())
    }
    return new Set([...words].filter((word) => word[0]! > pairMark))
  }

  async #layOut(pause: Pause): Promise<void> {
    const laying = this.#gathered
    this.#laying = laying
    this.#gathered = new Gathered()
    this.#segments.push(await laying.layOut(pause))
    this.#laying = null
  }

  /** What was gathered, in the order of its documents. */
  #notLaid(): Gathered[] {
    return this.#laying === null ? [this.#gathered] : [this.#laying, this.#gathered]
  }

  #firstToJoin(all: boolean): number | null {
    const segments = this.#segments
    if (all) return segments.length > 1 ? 0 : null
    const level = segments.at(-1)?.level
    const from = segments.findLastIndex((segment) => segment.level !== level) + 1
    return segments.length - from >= joinedAtOnce ? from : null
  }

  #all(wanted: LookedUp[]): Uint32Array {
    const [first, ...rest] = wanted
    const bits = this.#one(first!)
    for (const one of rest) {
      const others = this.#one(one)
      for (let at = 0; at < bits.length; at += 1) bits[at]! &= others[at]!
    }
    return bits
  }

  #one({ word, isBeginning }: LookedUp): Uint32Array {
    const bits = new Uint32Array((this.documents.given >>> 5) + 1)
    const bytes = utf8(word)
    for (const segment of this.#segments) markDocuments(segment, bytes, isBeginning, bits)
    for (const gathered of this.#notLaid()) gathered.mark(bytes, isBeginning, bits)
    return bits
  }
}

interface LookedUp {
  word: string
  isBeginning: boolean
}

/** What the index is asked for a term: each of its words, and each two signs in a row. */
function lookedUp({ words, isBeginning }: Term): LookedUp[] {
  return words.flatMap(({ word, isSign }, at) => {
    const own = { word, isBeginning: isBeginning && at === words.length - 1 }
    const before = words[at - 1]
    if (!isSign || !before?.isSign) return [own]
    return [own, { word: pairMark + before.word + word, isBeginning: own.isBeginning }]
  })
}
