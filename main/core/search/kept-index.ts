import { type FoundKind, foundKinds } from '../../../shared/model/search.ts'
import type { Ref } from './documents.ts'
import { type Breath, Pause } from './pause.ts'
import { foldTag, SearchIndex } from './search-index.ts'
import type { Source } from './source.ts'
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
 * The index, kept up to date with its sources: read in short stretches, so that nobody waits for all of it,
 * and in front of an answer as far as that answer has to know.
 */
export class KeptIndex {
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

  constructor(parts: SearchParts) {
    this.#parts = parts
    this.#sources = new Map(parts.sources.map((source) => [source.kind, source]))
  }

  /** Begins to read everything, in short stretches; answers at once. */
  begin(): void {
    for (const { kind } of this.#parts.sources) this.#stale.add(kind)
    this.#wake()
  }

  /** Reads no more. */
  stop(): void {
    this.#isStopped = true
  }

  get isStopped(): boolean {
    return this.#isStopped
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

  /** Something is not what it says that it is: from here on it is taken in as it was found to be. */
  doubt(ref: Ref): void {
    this.#doubted.add(nameOf(ref))
    this.changed(ref)
  }

  /** What is known; as it is, however far it has been read. */
  get index(): SearchIndex {
    return this.#index
  }

  /** All tags in use, as they were first written. */
  tags(): string[] {
    return [...this.#tags.values()].filter((tag) => this.#index.hasTag(tag))
  }

  /** True until everything was read once, and while very much that changed is still to be read. */
  get isReading(): boolean {
    return this.#stale.size > 0 || this.#backlog.length > 0
  }

  /** Waits until nothing is left to read or to lay out. */
  async idle(): Promise<void> {
    while (this.#running !== null) await this.#running
  }

  /** Brings everything up to date that an answer has to know of. */
  async settle(): Promise<void> {
    while (!this.#isStopped && (this.#isBehind() || this.#settling !== null)) {
      this.#settling ??= this.#settleAll().finally(() => {
        this.#settling = null
      })
      await this.#settling
    }
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
    await this.settle()
    const wasReading = this.isReading
    while (!this.#isStopped) {
      await this.settle()
      const next = this.#next()
      // What was only changed is laid out too: a sitting may be long, and nothing else comes to be read.
      if (next === null) await this.#index.tidy(pause)
      if (next === null) break
      await this.#take(next, pause)
      await pause.ifDue()
      await this.#index.tidy(pause)
    }
    if (this.#isStopped || !wasReading) return
    onRead()
    await this.#index.tidy(pause, true)
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
}

function nameOf({ kind, id }: Ref): string {
  return `${foundKinds.indexOf(kind)}${id}`
}
