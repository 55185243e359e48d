import { AppError } from '../../../shared/errors.ts'
import {
  type FoundKind,
  type FoundWords,
  foundKinds,
  type Hit,
  isFiltered,
  type SearchAnswer,
  type SearchFilters,
  type SearchQuery,
} from '../../../shared/model/search.ts'
import { type Term, termsOf } from '../../../shared/search/query.ts'
import type { Ref } from './documents.ts'
import { excerptOf, holdsAll, markedWhole } from './excerpt.ts'
import { type Breath, Pause } from './pause.ts'
import { foldTag, SearchIndex } from './search-index.ts'
import type { Found, Source } from './source.ts'
import { wordsOfDocument } from './word-pieces.ts'

/** More changes at once than this are read one after another, and nobody waits for them. */
const mostAtOnce = 200

export interface SearchParts {
  sources: readonly Source[]
  breath: Breath
  /** Everything has been read. */
  onRead(): void
  /** Something could not be read; it is left out. */
  onFault(error: unknown): void
}

/**
 * Search over what those who are in may read. What it knows is in this process' memory and goes with it.
 *
 * The index only says where to look: each find is read from its source again before it is told, so that
 * nothing comes out that could not be read at that moment.
 */
export class Search {
  readonly #parts: SearchParts
  readonly #sources: ReadonlyMap<FoundKind, Source>
  readonly #index = new SearchIndex()
  /** Changed, and read before anybody is answered. */
  readonly #urgent = new Map<string, Ref>()
  /** Kinds that are held by their source, and have to be read anew by it. */
  readonly #stale = new Set<FoundKind>()
  /** What nobody waits for. */
  readonly #backlog: { kind: FoundKind; ids: string[]; at: number }[] = []
  /** Tags as they were first written, by their folded form. */
  readonly #tags = new Map<string, string>()
  /** What is told of things that are held, to see what changed. */
  readonly #told = new Map<string, string>()
  /** Being read right now; words that changed meanwhile are not taken in. */
  readonly #inHand = new Set<{ name: string; isLate: boolean }>()
  /** What is not to be taken at its word. */
  readonly #doubted = new Set<string>()
  #settling: Promise<void> | null = null
  #running: Promise<void> | null = null
  #isStopped = false
  #asked = 0

  constructor(parts: SearchParts) {
    this.#parts = parts
    this.#sources = new Map(parts.sources.map((source) => [source.kind, source]))
  }

  /** Begins to read everything, in short stretches; answers at once. */
  begin(): void {
    for (const { kind } of this.#parts.sources) this.#stale.add(kind)
    this.#wake()
  }

  /** Reads no more, and answers nothing. */
  stop(): void {
    this.#isStopped = true
  }

  /** Something may have changed. The next answer knows of it, unless very much changed at once. */
  changed(ref: Ref): void {
    const name = nameOf(ref)
    for (const one of this.#inHand) one.isLate ||= one.name === name
    if (this.#urgent.size < mostAtOnce || this.#urgent.has(name)) this.#urgent.set(name, ref)
    else {
      const last = this.#backlog.at(-1)
      if (last?.kind === ref.kind) last.ids.push(ref.id)
      else this.#backlog.push({ kind: ref.kind, ids: [ref.id], at: 0 })
    }
    this.#wake()
  }

  /** All of a kind may have changed. */
  changedAll(kind: FoundKind): void {
    this.#stale.add(kind)
    this.#wake()
  }

  /**
   * Finds what holds all that was typed and passes the filters, newest first.
   *
   * @throws AppError `request.cancelled` once something else was asked, `vault.locked` after `stop`
   */
  async query({ text, filters, length }: SearchQuery): Promise<SearchAnswer> {
    this.#asked += 1
    const asked = this.#asked
    await this.#settle()
    const terms = termsOf(text)
    const hits: Hit[] = []
    let hasMore = false
    if (terms.length > 0 || isFiltered(filters)) {
      const pause = new Pause(this.#parts.breath)
      // The index knows which words a document holds, and not whether they stand in a row.
      const isRow = terms.some(({ words }) => words.length > 1)
      for (const ref of this.#index.find(terms, filters)) {
        await pause.ifDue()
        if (this.#isStopped) throw new AppError('vault.locked')
        if (asked !== this.#asked) throw new AppError('request.cancelled')
        if (isRow && !this.#mayHoldAll(ref, terms)) continue
        const found = this.#read(ref)
        if (found === null || !passes(found, filters)) continue
        const hit = hitOf(found, terms)
        if (hit === null) continue
        hasMore = hits.length === length
        if (hasMore) break
        hits.push(hit)
      }
    }
    return { hits, hasMore, isReading: this.isReading }
  }

  /** Something found, whole; null where it is not there any more. */
  async read(ref: Ref): Promise<FoundWords | null> {
    await this.#settle()
    const found = this.#read(ref)
    if (found === null) return null
    const { title, parts } = found
    return { title, parts: parts.map(({ who, text }) => ({ who, text })) }
  }

  /** All tags in use, in the alphabet's order. */
  async tags(): Promise<string[]> {
    await this.#settle()
    return [...this.#tags.values()]
      .filter((tag) => this.#index.hasTag(tag))
      .sort((a, b) => a.localeCompare(b))
  }

  /**
   * Pages that pass the filters as far as they have been read. As the index has it: each is to be looked
   * at before it is told. `changes` is another number when something may have come or gone.
   */
  async pages(filters: SearchFilters): Promise<{ changes: number; ids(): Set<string> }> {
    await this.#settle()
    const of = { ...filters, kind: 'page' } as const
    return {
      changes: this.#index.documents.changes,
      ids: () => new Set(Array.from(this.#index.find([], of), ({ id }) => id)),
    }
  }

  /** Something is not what it says that it is: from here on it is taken in as it was found to be. */
  doubt(ref: Ref): void {
    this.#doubted.add(nameOf(ref))
    this.changed(ref)
  }

  /** True until everything was read once, and while very much that changed is still to be read. */
  get isReading(): boolean {
    return this.#stale.size > 0 || this.#backlog.length > 0
  }

  /** For measuring, and for looking into it in tests. */
  get index(): SearchIndex {
    return this.#index
  }

  /** Waits until nothing is left to read or to lay out. */
  async idle(): Promise<void> {
    while (this.#running !== null) await this.#running
  }

  #wake(): void {
    if (this.#isStopped) return
    this.#running ??= this.#run().finally(() => {
      this.#running = null
      if (!this.#isStopped && (this.#isBehind() || this.#backlog.length > 0)) this.#wake()
    })
  }

  async #run(): Promise<void> {
    const { breath, onRead } = this.#parts
    // Whoever came in, or saved something, is answered first.
    await breath.breathe()
    const pause = new Pause(breath)
    await this.#settle()
    const wasReading = this.isReading
    while (!this.#isStopped) {
      await this.#settle()
      const next = this.#next()
      if (next === null) break
      await this.#take(next, pause)
      await pause.ifDue()
      await this.#index.join(pause)
    }
    if (this.#isStopped || !wasReading) return
    onRead()
    this.#index.layOut()
    await breath.breathe()
    await this.#index.join(pause, true)
  }

  /** Brings everything up to date that an answer has to know of. */
  async #settle(): Promise<void> {
    while (!this.#isStopped && (this.#isBehind() || this.#settling !== null)) {
      this.#settling ??= this.#settleAll().finally(() => {
        this.#settling = null
      })
      await this.#settling
    }
  }

  #isBehind(): boolean {
    return this.#urgent.size > 0 || this.#stale.size > 0
  }

  async #settleAll(): Promise<void> {
    const pause = new Pause(this.#parts.breath)
    while (!this.#isStopped) {
      const [kind] = this.#stale
      const [first] = this.#urgent
      if (kind !== undefined) {
        this.#stale.delete(kind)
        await this.#readAnew(this.#sources.get(kind)!, pause)
      } else if (first !== undefined) {
        this.#urgent.delete(first[0])
        await this.#take(first[1], pause)
      } else return
      await pause.ifDue()
    }
  }

  /** Reads a kind anew. Of what its source does not hold, only what is missing here goes on the backlog. */
  async #readAnew(source: Source, pause: Pause): Promise<void> {
    const { kind } = source
    try {
      await source.refresh(pause)
      const ids = source.ids()
      if (!source.isHeld) {
        if (ids.length > 0) this.#backlog.push({ kind, ids, at: 0 })
        return
      }
      const there = new Set(ids)
      for (const id of this.#index.documents.idsOf(kind)) {
        if (!there.has(id)) this.#index.remove({ kind, id })
      }
      for (const id of ids) {
        const told = JSON.stringify(source.read(id))
        if (this.#told.get(id) !== told) await this.#take({ kind, id }, pause)
        this.#told.set(id, told)
        await pause.ifDue()
      }
    } catch (error) {
      this.#parts.onFault(error)
    }
  }

  #next(): Ref | null {
    const [first] = this.#backlog
    if (first === undefined) return null
    const id = first.ids[first.at]!
    first.at += 1
    if (first.at === first.ids.length) this.#backlog.shift()
    return { kind: first.kind, id }
  }

  /** Takes in what stands there, or that nothing does. */
  async #take(ref: Ref, pause: Pause): Promise<void> {
    const inHand = { name: nameOf(ref), isLate: false }
    this.#inHand.add(inHand)
    try {
      const source = this.#sources.get(ref.kind)!
      const found = this.#doubted.has(inHand.name) ? source.read(ref.id) : source.claimed(ref.id)
      if (found === null) {
        this.#index.remove(ref)
        return
      }
      const words = await wordsOfDocument(found, pause)
      if (inHand.isLate || this.#isStopped) return
      for (const tag of found.tags) {
        const folded = foldTag(tag)
        if (!this.#tags.has(folded)) this.#tags.set(folded, tag)
      }
      this.#index.put(found, words)
    } catch (error) {
      this.#parts.onFault(error)
    } finally {
      this.#inHand.delete(inHand)
    }
  }

  /** Whether it claims to hold them: no signature is looked at for what is passed over. */
  #mayHoldAll({ kind, id }: Ref, terms: readonly Term[]): boolean {
    const claimed = this.#sources.get(kind)!.claimed(id)
    return claimed === null || holdsAll(claimed, terms)
  }

  #read(ref: Ref): Found | null {
    const found = this.#sources.get(ref.kind)!.read(ref.id)
    // It only claimed to be there, or went by another way than a change.
    if (found === null) this.#index.remove(ref)
    return found
  }
}

function nameOf({ kind, id }: Ref): string {
  return `${foundKinds.indexOf(kind)}${id}`
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
