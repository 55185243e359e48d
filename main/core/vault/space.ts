import { AppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { utf8 } from '../crypto/bytes.ts'
import type { Clock } from '../ports.ts'
import { BlobShelf } from './blob-shelf.ts'
import { Checkpoints } from './checkpoints.ts'
import { frameTypes } from './frame.ts'
import type { LogWriter } from './log-writer.ts'
import { frameText, longTransaction } from './long-transaction.ts'
import type { Losses } from './losses.ts'
import type { HeldRecord, RecordSigning, RecordsFrame } from './record.ts'
import { type Author, type Authored, RecordMaker, slotOf } from './record-maker.ts'
import type { RecordTable } from './record-table.ts'
import type { Checkpoint } from './replay.ts'
import { type Rewritten, writeAnew } from './rewrite.ts'
import type { PageStore } from './sealed-adapter.ts'
import type { Parent } from './segment.ts'
import type { Reaches } from './sight.ts'
import { Turns } from './turns.ts'
import type { SignedRecord, Space, SpaceKind, Staged, StoredRecord, Write } from './types.ts'

/** What a space is made of. */
export interface SpaceParts {
  id: string
  kind: SpaceKind
  readers(): MemberId[]
  table: RecordTable
  log: LogWriter
  store: PageStore
  /** The same pages, where a full disk gives no room for them: for what is no save. */
  plainStore: PageStore
  /** The folder of the files beside the records. */
  blobs: string
  signing: RecordSigning
  checkpoint: Checkpoint | null
  /** What was found missing when the space was opened. */
  losses: Losses
  /** Whether what opening found holds what was once seen. */
  reaches: Reaches
  /** Names of the page files that lay there when the space was opened. */
  pagesFound: string[]
  authorOf(by?: MemberId): Author
  /** With which of its keys the space is written. */
  epoch: number
  /** Takes in the key of another epoch. */
  learn(epoch: number, key: Uint8Array): void
  clock: Clock
  segmentBytes: number
  /** Throws when the vault is open for reading only; does once what waits for the first write. */
  beforeWrite(): Promise<void>
  /** True while a backup reads the files. */
  isHeld(): boolean
  /** @throws AppError `disk.full` while there is room for small saves only */
  refuseWhenFull(): Promise<void>
}

/** A save that waits for its frame. */
interface Waiting {
  writes: Authored[]
  laid: SignedRecord[]
  done(records: StoredRecord[]): void
  failed(error: unknown): void
}

/** A place with one key. All writing goes through one queue; reading is from memory. */
export class VaultSpace implements Space {
  readonly id: string
  readonly kind: SpaceKind
  readonly blobs: BlobShelf
  readonly #parts: SpaceParts
  readonly #turns = new Turns()
  readonly #maker: RecordMaker
  readonly #checkpoints: Checkpoints
  #waiting: Waiting[] = []
  #openStages = 0
  #unpagedBytes = 0
  #tidying: Promise<void> | null = null
  #isRetired = false

  constructor(parts: SpaceParts) {
    this.id = parts.id
    this.kind = parts.kind
    this.#parts = parts
    this.#maker = new RecordMaker(parts)
    this.#checkpoints = new Checkpoints(parts, this.#turns, () => this.#openStages > 0)
    this.blobs = new BlobShelf({
      disk: parts.plainStore.disk,
      folder: parts.blobs,
      beforeWrite: () => this.beforeWrite(),
      refuseWhenFull: parts.refuseWhenFull,
      isHeld: parts.isHeld,
      checkpoints: () => this.#checkpoints.written,
      isAlone: () => parts.log.isAlone(),
    })
  }

  readers(): MemberId[] {
    return this.#parts.readers()
  }

  get(collection: string, id: string): StoredRecord | null {
    return this.#parts.table.newest(collection, id)
  }

  list(collection: string): StoredRecord[] {
    return this.#parts.table.live(collection)
  }

  ids(collection: string): string[] {
    return this.#parts.table.ids(collection)
  }

  history(collection: string, id: string): StoredRecord[] {
    return this.#parts.table.revisions(collection, id)
  }

  hasTransaction(transaction: string): boolean {
    return this.#parts.table.hasTransaction(transaction)
  }

  revisionsWith(collection: string | null, text: string): StoredRecord[] {
    return this.#parts.table.revisionsWith(collection, text)
  }

  /** From here on tells of every revision that is written. One listener; it must not throw. */
  watch(heard: (record: StoredRecord) => void): void {
    this.#parts.table.heard = heard
  }

  async commit(writes: Write[], laid: SignedRecord[] = []): Promise<StoredRecord[]> {
    // Settled before anything is waited for: the keyboard may change hands meanwhile.
    const authored = this.#maker.authored(writes)
    await this.beforeWrite()
    return this.#commit(authored, laid)
  }

  /** `commit` for the mending itself, for which every other save waits. */
  async commitUnmended(writes: Write[]): Promise<StoredRecord[]> {
    return this.#commit(this.#maker.authored(writes), [])
  }

  sign(write: Write): SignedRecord {
    return this.#maker.sign(write)
  }

  stage(): Staged {
    this.#openStages += 1
    return longTransaction({
      maker: this.#maker,
      table: this.#parts.table,
      turns: this.#turns,
      beforeWrite: () => this.beforeWrite(),
      append: (frame) => this.#append(frame, { isLarge: true }),
      refuseWhenFull: this.#parts.refuseWhenFull,
      over: () => {
        this.#openStages -= 1
        this.#tidySoon()
      },
    })
  }

  /**
   * Ends the segment in use and lets nobody write while `act` runs. The next save begins a segment of
   * its own, so that the files there are now change no more.
   */
  atRest<Value>(act: () => Promise<Value>): Promise<Value> {
    return this.#turns.take(async () => {
      await this.#parts.log.close()
      return act()
    })
  }

  /** Writes pages for what came since the last checkpoint. Does nothing while an import is under way. */
  async tidy(): Promise<void> {
    this.#tidying ??= this.#tidy().finally(() => {
      this.#tidying = null
    })
    return this.#tidying
  }

  /** Leaves nothing on disk of what was erased, with two checkpoints; does nothing where nothing was. */
  async clearErased(): Promise<void> {
    if (!this.#parts.table.every().some(({ operation }) => operation === 'erase')) return
    while (this.#tidying !== null) await this.settled()
    const both = this.#checkpoints.write(true).then(() => this.#checkpoints.write(true))
    this.#tidying = both.finally(() => {
      this.#tidying = null
    })
    await this.#tidying
  }

  /** Waits for a checkpoint that is under way. */
  async settled(): Promise<void> {
    await this.#tidying?.catch(() => undefined)
  }

  /** With which of its keys the space is written. */
  get epoch(): number {
    return this.#parts.epoch
  }

  /** From here on the space is written with this key; what was written before stays as it is. */
  async writeWith(epoch: number, key: Uint8Array): Promise<void> {
    await this.#turns.take(async () => {
      this.#parts.learn(epoch, key)
      this.#parts.epoch = epoch
      this.#parts.log.epoch = epoch
    })
  }

  /** Digests of the statements that this member signed here and that hold. */
  statementsOf(member: MemberId): Uint8Array[] {
    return this.#parts.table
      .every()
      .filter(({ author, signature }) => author === member && signature === 'verified')
      .map((record) => record.statementDigest())
  }

  /** `history` with what only the vault itself looks at. */
  revisionsOf(collection: string, id: string): HeldRecord[] {
    return this.#parts.table.revisions(collection, id)
  }

  /**
   * Writes the space anew beside the files that lie here: what it holds, and these records of a copy of
   * it. Nothing that was here is changed.
   */
  writeAnew(records: readonly StoredRecord[]): Promise<Rewritten> {
    return this.#turns.take(() => writeAnew(this.#parts, records))
  }

  /** What was found missing when the space was opened. */
  get losses(): Losses {
    return this.#parts.losses
  }

  /** Every revision that is kept, of all records. */
  every(): StoredRecord[] {
    return this.#parts.table.every()
  }

  /** The newest revision of every record that is not a tombstone, whatever its collection. */
  everything(): StoredRecord[] {
    return this.#parts.table.all()
  }

  /** Makes what opening found here safe on disk, where that is not sure. */
  async makeSure(): Promise<void> {
    await this.#turns.take(() => this.#parts.log.makeSure())
  }

  /** Whether what opening found here holds a frame that was once seen. */
  reaches(seen: Parent): boolean {
    return this.#parts.reaches(seen)
  }

  /** The last frame that can never be lost to a crash; null while none is sure. */
  get safe(): Parent | null {
    return this.#parts.log.safe
  }

  /** Waits for what is being written and closes the segment. */
  async close(): Promise<void> {
    await this.settled()
    await this.#turns.take(() => this.#parts.log.close())
  }

  /** Closes the space for good: nothing is written here any more, and its files may go. */
  async retire(): Promise<void> {
    this.#isRetired = true
    await this.close()
  }

  /** @throws AppError `vault.read-only`; `record.not-now` once the space has ended */
  protected async beforeWrite(): Promise<void> {
    this.refuseWhenRetired()
    await this.#parts.beforeWrite()
  }

  protected refuseWhenRetired(): void {
    if (this.#isRetired) throw new AppError('record.not-now')
  }

  #commit(writes: Authored[], laid: SignedRecord[]): Promise<StoredRecord[]> {
    return new Promise<StoredRecord[]>((done, failed) => {
      this.#waiting.push({ writes, laid, done, failed })
      void this.#turns.take(() => this.#writeWaiting())
    })
  }

  async #tidy(): Promise<void> {
    const { log, isHeld } = this.#parts
    if (this.#openStages > 0 || log.active === null || isHeld() || this.#isRetired) return
    this.#unpagedBytes = 0
    await this.#checkpoints.write()
  }

  /** Joins the saves that wait, up to a frame's measure, in one frame and one flush. */
  async #writeWaiting(): Promise<void> {
    const jobs = this.#waiting
    if (jobs.length === 0) return
    const chosen: { job: Waiting; ready: HeldRecord[] }[] = []
    const made = new Map<string, HeldRecord>()
    let text = 0
    while (jobs.length > 0 && text < frameText) {
      const job = jobs.shift()!
      try {
        this.refuseWhenRetired()
        const ready = await this.#maker.makeAll(job.writes, new Map(made), job.laid)
        for (const record of ready) made.set(slotOf(record), record)
        text += ready.reduce((sum, record) => sum + (record.wire.body?.length ?? 0), 0)
        chosen.push({ job, ready })
      } catch (error) {
        job.failed(error)
      }
    }
    if (jobs.length > 0) void this.#turns.take(() => this.#writeWaiting())
    if (chosen.length === 0) return
    try {
      const all = chosen.flatMap(({ ready }) => ready)
      await this.#append({ records: all.map((record) => record.wire) })
      for (const record of all) this.#parts.table.insert(record)
      for (const { job, ready } of chosen) job.done(ready)
    } catch (error) {
      for (const { job } of chosen) job.failed(error)
    }
    this.#tidySoon()
  }

  async #append(frame: RecordsFrame, how: { isLarge?: boolean } = {}): Promise<void> {
    // Inside the turn: a retired space has given its segment back, and must not begin another.
    this.refuseWhenRetired()
    const plaintext = utf8(JSON.stringify(frame))
    await this.#parts.log.append(frameTypes.records, plaintext, how)
    this.#unpagedBytes += plaintext.length
  }

  /** A checkpoint of its own accord, once a segment's worth has been saved. Nobody waits for it. */
  #tidySoon(): void {
    if (this.#unpagedBytes < this.#parts.segmentBytes) return
    // A checkpoint that fails costs the next opening some time, and is tried again later.
    this.tidy().catch(() => undefined)
  }
}
