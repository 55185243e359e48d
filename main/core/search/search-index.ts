import type { SearchFilters } from '../../../shared/model/search.ts'
import { fold } from '../../../shared/search/fold.ts'
import type { Term } from '../../../shared/search/query.ts'
import { eachWord } from '../../../shared/search/words.ts'
import { utf8 } from '../crypto/bytes.ts'
import { Documents, type Facts, type Ref } from './documents.ts'
import { joinSegments } from './join-segments.ts'
import type { Pause } from './pause.ts'
import { layOut, markDocuments, rangeOf, type Segment, sizeOf, wordOf } from './segment.ts'

/** Words of these beginnings are no words that anybody wrote: tags, and two signs in a row. */
const tagMark = '\u0001'
const pairMark = '\u0002'

/** So many postings are gathered before they are laid out: a few milliseconds' work. */
const mostGathered = 24_000
/** So many parts of one level are joined into one of the next. */
const joinedAtOnce = 8

/** The words under which a document is found. */
export class WordsOfDocument {
  readonly words = new Set<string>()
  #before: string | null = null

  /** A piece of its text. Pieces of one text are cut between words. */
  take(text: string): void {
    eachWord(text, (word, _from, _to, isSign) => {
      this.words.add(word)
      // In scripts without spaces one letter says little; two in a row nearly say a word.
      if (isSign && this.#before !== null) this.words.add(pairMark + this.#before + word)
      this.#before = isSign ? word : null
    })
  }

  /** A text ends here: what comes next does not go on from it. */
  end(): void {
    this.#before = null
  }

  takeTag(tag: string): void {
    this.words.add(tagMark + foldTag(tag))
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
  #gathered = new Map<string, number[]>()
  #postings = 0

  /** Takes a document in, in place of the one of its name. */
  put(facts: Facts, { words }: WordsOfDocument): void {
    const doc = this.documents.add(facts)
    for (const word of words) {
      const docs = this.#gathered.get(word)
      if (docs === undefined) this.#gathered.set(word, [doc])
      else docs.push(doc)
    }
    this.#postings += words.size
    if (this.#postings >= mostGathered) this.layOut()
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

  /** Lays out what was gathered. */
  layOut(): void {
    if (this.#gathered.size === 0) return
    this.#segments.push(layOut(this.#gathered))
    this.#gathered = new Map()
    this.#postings = 0
  }

  /** Joins parts where there are many of a size; all of them, if so said. Only one at a time. */
  async join(pause: Pause, all = false): Promise<void> {
    for (let from = this.#firstToJoin(all); from !== null; from = this.#firstToJoin(all)) {
      const parts = this.#segments.slice(from)
      const joined = await joinSegments(parts, pause)
      // What was laid out meanwhile stands behind.
      this.#segments.splice(from, parts.length, joined)
    }
  }

  /** How much there is; for measuring. */
  get size(): { documents: number; segments: number; words: number; bytes: number } {
    return {
      documents: this.documents.count,
      segments: this.#segments.length,
      words: this.#segments.reduce((sum, { last }) => sum + last.length, this.#gathered.size),
      bytes: this.#segments.reduce((sum, segment) => sum + sizeOf(segment), 0),
    }
  }

  /** All words that are kept, those that nobody wrote left out; for looking into it in tests. */
  words(): Set<string> {
    const laid = this.#segments.flatMap((segment) =>
      Array.from(segment.last, (_, at) => wordOf(segment, at)),
    )
    return new Set([...laid, ...this.#gathered.keys()].filter((word) => word[0]! > pairMark))
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
    for (const segment of this.#segments) {
      markDocuments(segment, rangeOf(segment, bytes, isBeginning), bits)
    }
    if (!isBeginning) mark(this.#gathered.get(word) ?? [], bits)
    else {
      for (const [each, docs] of this.#gathered) if (each.startsWith(word)) mark(docs, bits)
    }
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

function mark(docs: readonly number[], bits: Uint32Array): void {
  for (const doc of docs) bits[doc >>> 5]! |= 1 << (doc & 31)
}
