import { AppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { utf8 } from '../crypto/bytes.ts'
import { BlobShelf } from './blob-shelf.ts'
import type { Directory } from './directory.ts'
import { frameTypes } from './frame.ts'
import { GroupCommit } from './group-commit.ts'
import { longTransaction } from './long-transaction.ts'
import type { Losses } from './losses.ts'
import type { HeldRecord, RecordsFrame } from './record.ts'
import { RecordMaker } from './record-maker.ts'
import { type Rewritten, writeAnew } from './rewrite.ts'
import { largePagesOf, type SpaceGround } from './scrub-pages.ts'
import type { Parent } from './segment.ts'
import type { SpaceParts } from './space-parts.ts'
import { Tidying } from './tidying.ts'
import { Turns } from './turns.ts'
import type { SignedRecord, Space, SpaceKind, Staged, StoredRecord, Write } from './types.ts'

/** A place with one key. All writing goes through one queue; reading is from memory. */
export class VaultSpace implements Space {
  readonly id: string
  readonly kind: SpaceKind
  readonly blobs: BlobShelf
  readonly #parts: SpaceParts
  readonly #turns = new Turns()
  readonly #maker: RecordMaker
  readonly #commits: GroupCommit
  readonly #tidying: Tidying
  #isRetired = false

  constructor(parts: SpaceParts) {
    this.id = parts.id
    this.kind = parts.kind
    this.#parts = parts
    this.#maker = new RecordMaker(parts)
    this.#commits = new GroupCommit({
      maker: this.#maker,
      table: parts.table,
      turns: this.#turns,
      append: (frame) => this.#append(frame),
      refuseWhenRetired: () => this.refuseWhenRetired(),
      over: () => this.#tidying.soon(),
    })
    this.#tidying = new Tidying(parts, this.#turns)
    this.blobs = new BlobShelf({
      disk: parts.plainStore.disk,
      folder: parts.blobs,
      beforeWrite: () => this.beforeWrite(),
      refuseWhenFull: parts.refuseWhenFull,
      isHeld: parts.isHeld,
      checkpoints: () => this.#tidying.checkpoints.written,
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

  /** All revisions of each record whose first number is there more than once. */
  begunTwice(): StoredRecord[][] {
    return this.#parts.table.begunTwice()
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
    return this.#commits.commit(authored, laid)
  }

  /** `commit` for the mending itself, for which every other save waits. */
  async commitUnmended(writes: Write[]): Promise<StoredRecord[]> {
    return this.#commits.commit(this.#maker.authored(writes), [])
  }

  sign(write: Write): SignedRecord {
    return this.#maker.sign(write)
  }

  stage(): Staged {
    this.#tidying.stageBegins()
    return longTransaction({
      maker: this.#maker,
      table: this.#parts.table,
      turns: this.#turns,
      beforeWrite: () => this.beforeWrite(),
      append: (frame) => this.#append(frame, { isLarge: true }),
      refuseWhenFull: this.#parts.refuseWhenFull,
      over: () => this.#tidying.stageEnds(),
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
    if (!this.#isRetired) await this.#tidying.tidy()
  }

  /** Leaves nothing on disk of what was erased, with two checkpoints; does nothing where nothing was. */
  async clearErased(): Promise<void> {
    if (!this.#parts.table.every().some(({ operation }) => operation === 'erase')) return
    await this.#tidying.clearErased()
  }

  /** Waits for a checkpoint that is under way. */
  settled(): Promise<void> {
    return this.#tidying.settled()
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

  /** What the space stands on, for looking through its files and mending them. */
  get ground(): SpaceGround {
    const { log, store, table } = this.#parts
    const { newest } = this.#tidying.checkpoints
    return {
      log: log.source,
      store,
      position: log.position,
      checkpoint: newest,
      large: () => largePagesOf(table.shards.all),
    }
  }

  /** Lets nobody write while `act` runs, nor a checkpoint. */
  async undisturbed<Value>(act: () => Promise<Value>): Promise<Value> {
    await this.settled()
    return this.#turns.take(act)
  }

  /**
   * Writes a checkpoint that needs none of these page files: what they held is in memory, and goes to
   * pages of its own. The segment in use ends. Answers false while a long transaction is open.
   *
   * @param segments paths of those that do not verify, which are never removed with others of their age
   */
  async renew(pages: ReadonlySet<string>, segments: readonly string[]): Promise<boolean> {
    await this.beforeWrite()
    this.#parts.log.noteHurt(segments)
    return this.#tidying.renew(pages)
  }

  /** The records of the page with this digest, where they are here, and all that is in it. */
  standingIn(page: Directory['shards'][number]): readonly HeldRecord[] | null {
    return this.#parts.table.shards.standingIn(page)
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

  /** Waits for what is being written and closes the segment. What comes after it is refused. */
  async close(): Promise<void> {
    await this.settled()
    await this.#turns.take(() => this.#parts.log.end())
    // One that had begun meanwhile may still write pages, which count for nothing.
    await this.settled()
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

  async #append(frame: RecordsFrame, how: { isLarge?: boolean } = {}): Promise<void> {
    // Inside the turn: a retired space has given its segment back, and says why it takes nothing more.
    this.refuseWhenRetired()
    const plaintext = utf8(JSON.stringify(frame))
    await this.#parts.log.append(frameTypes.records, plaintext, how)
    this.#tidying.saved(plaintext.length)
  }
}
