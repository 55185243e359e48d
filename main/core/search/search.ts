import { AppError } from '../../../shared/errors.ts'
import {
  type FoundKind,
  type FoundWords,
  type Hit,
  isFiltered,
  type SearchAnswer,
  type SearchFilters,
  type SearchQuery,
} from '../../../shared/model/search.ts'
import { type Term, termsOf } from '../../../shared/search/query.ts'
import type { Ref } from './documents.ts'
import { excerptOf, holdsAll, markedWhole } from './excerpt.ts'
import { KeptIndex, type SearchParts } from './kept-index.ts'
import { type Row, rowsIn } from './may-hold-row.ts'
import { type Breath, Pause } from './pause.ts'
import { foldTag, type SearchIndex } from './search-index.ts'
import type { Found, Source } from './source.ts'

/**
 * Search over what those who are in may read. What it knows is in this process' memory and goes with it.
 *
 * The index only says where to look: each find is read from its source again before it is told, so that
 * nothing comes out that could not be read at that moment.
 */
export class Search {
  readonly #breath: Breath
  readonly #sources: ReadonlyMap<FoundKind, Source>
  readonly #kept: KeptIndex
  #asked = 0

  constructor(parts: SearchParts) {
    this.#breath = parts.breath
    this.#kept = new KeptIndex(parts)
    this.#sources = new Map(parts.sources.map((source) => [source.kind, source]))
  }

  /** Begins to read everything, in short stretches; answers at once. */
  begin(): void {
    this.#kept.begin()
  }

  /** Reads no more, and answers nothing. */
  stop(): void {
    this.#kept.stop()
  }

  /** Something may have changed. The next answer knows of it, unless very much changed at once. */
  changed(ref: Ref): void {
    this.#kept.changed(ref)
  }

  /** All of a kind may have changed. */
  changedAll(kind: FoundKind): void {
    this.#kept.changedAll(kind)
  }

  /**
   * Finds what holds all that was typed and passes the filters, newest first.
   *
   * @throws AppError `request.cancelled` once something else was asked, `vault.locked` after `stop`
   */
  async query({ text, filters, length }: SearchQuery): Promise<SearchAnswer> {
    this.#asked += 1
    const asked = this.#asked
    await this.#kept.settle()
    const terms = termsOf(text)
    const hits: Hit[] = []
    let hasMore = false
    if (terms.length > 0 || isFiltered(filters)) {
      const pause = new Pause(this.#breath)
      // The index knows which words a document holds, and not whether they stand in a row.
      const isRow = terms.some(({ words }) => words.length > 1)
      const rows = rowsIn(terms)
      for (const ref of this.#kept.index.find(terms, filters)) {
        await pause.ifDue()
        if (this.#kept.isStopped) throw new AppError('vault.locked')
        if (asked !== this.#asked) throw new AppError('request.cancelled')
        if (isRow && !this.#mayHoldAll(ref, terms, rows)) continue
        const found = this.#read(ref)
        if (found === null || !passes(found, filters)) continue
        const hit = hitOf(found, terms)
        if (hit === null) continue
        hasMore = hits.length === length
        if (hasMore) break
        hits.push(hit)
      }
    }
    return { hits, hasMore, isReading: this.#kept.isReading }
  }

  /** Something found, whole; null where it is not there any more. */
  async read(ref: Ref): Promise<FoundWords | null> {
    await this.#kept.settle()
    const found = this.#read(ref)
    if (found === null) return null
    const { title, parts } = found
    return { title, parts: parts.map(({ who, text }) => ({ who, text })) }
  }

  /** All tags in use, in the alphabet's order. */
  async tags(): Promise<string[]> {
    await this.#kept.settle()
    return this.#kept.tags().sort((a, b) => a.localeCompare(b))
  }

  /**
   * Pages that pass the filters as far as they have been read. As the index has it: each is to be looked
   * at before it is told. `changes` is another number when something may have come or gone.
   */
  async pages(filters: SearchFilters): Promise<{ changes: number; ids(): Set<string> }> {
    await this.#kept.settle()
    const of = { ...filters, kind: 'page' } as const
    return {
      changes: this.#kept.index.documents.changes,
      ids: () => new Set(Array.from(this.#kept.index.find([], of), ({ id }) => id)),
    }
  }

  /** Something is not what it says that it is: from here on it is taken in as it was found to be. */
  doubt(ref: Ref): void {
    this.#kept.doubt(ref)
  }

  /** True until everything was read once, and while very much that changed is still to be read. */
  get isReading(): boolean {
    return this.#kept.isReading
  }

  /** For measuring, and for looking into it in tests. */
  get index(): SearchIndex {
    return this.#kept.index
  }

  /** Waits until nothing is left to read or to lay out. */
  idle(): Promise<void> {
    return this.#kept.idle()
  }

  /** Whether it claims to hold them: no signature is looked at for what is passed over. */
  #mayHoldAll({ kind, id }: Ref, terms: readonly Term[], rows: readonly Row[]): boolean {
    const source = this.#sources.get(kind)!
    if (rows.length > 0 && source.mayHold?.(id, rows) === false) return false
    const claimed = source.claimed(id)
    return claimed === null || holdsAll(claimed, terms)
  }

  #read(ref: Ref): Found | null {
    const found = this.#sources.get(ref.kind)!.read(ref.id)
    // It only claimed to be there, or went by another way than a change.
    if (found === null) this.#kept.index.remove(ref)
    return found
  }
}

/** Held against what was read just now: the index may know what somebody only claimed. */
function passes(found: Found, filters: SearchFilters): boolean {
  const { kind, author, zone, tag, mood, withPhoto, from, to } = filters
  const wanted = tag === null ? null : foldTag(tag)
  return (
    (kind === null || found.kind === kind) &&
    (author === null || found.author === author) &&
    (zone === null || found.zone === zone) &&
    (wanted === null || found.tags.some((each) => foldTag(each) === wanted)) &&
    (mood === null || found.mood === mood) &&
    (!withPhoto || found.hasPhoto) &&
    (from === null || found.day >= from) &&
    (to === null || found.day <= to)
  )
}

/** A find as it is told; null where its words do not hold what was asked. */
function hitOf(found: Found, terms: readonly Term[]): Hit | null {
  const { kind, id, day, time, zone, author, mood, photo } = found
  const title = markedWhole(found.title, terms)
  const tags = found.tags.map((tag) => markedWhole(tag, terms))
  const { excerpt, isFound } = excerptOf(found, terms)
  // Of one word any place will do; several may stand apart from each other.
  const isHeld =
    terms.length === 1
      ? isFound || [title, ...tags].some(({ marks }) => marks.length > 0)
      : holdsAll(found, terms)
  if (!isHeld) return null
  return { kind, id, day, time, zone, author, title, excerpt, tags, mood, photo }
}
