import { AppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { toBase64 } from '../crypto/base64.ts'
import { utf8 } from '../crypto/bytes.ts'
import { randomId } from '../crypto/ids.ts'
import type { Clock } from '../ports.ts'
import { Checkpoints } from './checkpoints.ts'
import { deltaBetween } from './delta.ts'
import { format } from './format.ts'
import { frameTypes } from './frame.ts'
import { isLarge, storeLargeBody } from './large-body.ts'
import type { LogWriter } from './log-writer.ts'
import type { PageStamp } from './page.ts'
import {
  HeldRecord,
  type RecordSigning,
  type RecordsFrame,
  signRecord,
  type WireRecord,
} from './record.ts'
import type { RecordTable } from './record-table.ts'
import type { Checkpoint } from './replay.ts'
import type { PageStore } from './sealed-adapter.ts'
import { keyOfRecord } from './shards.ts'
import { Turns } from './turns.ts'
import type { Space, SpaceKind, Staged, StoredRecord, Write } from './types.ts'

/** Frames take in what waits until they hold about this much text. */
const frameText = 64 * 1024

/** What a space is made of. */
export interface SpaceParts {
  id: string
  kind: SpaceKind
  readers(): MemberId[]
  table: RecordTable
  log: LogWriter
  store: PageStore
  signing: RecordSigning
  checkpoint: Checkpoint | null
  author: { id: MemberId; signKey: Uint8Array }
  epoch: number
  clock: Clock
  segmentBytes: number
  /** Throws when the vault is open for reading only; does once what waits for the first write. */
  beforeWrite(): Promise<void>
  /** True while a backup reads the files. */
  isHeld(): boolean
}

/** A save that waits for its frame. */
interface Waiting {
  writes: Write[]
  done(records: StoredRecord[]): void
  failed(error: unknown): void
}

/** A place with one key. All writing goes through one queue; reading is from memory. */
export class VaultSpace implements Space {
  readonly id: string
  readonly kind: SpaceKind
  readonly #parts: SpaceParts
  readonly #turns = new Turns()
  readonly #checkpoints: Checkpoints
  #waiting: Waiting[] = []
  #openStages = 0
  #unpagedBytes = 0
  #tidying: Promise<void> | null = null

  constructor(parts: SpaceParts) {
    this.id = parts.id
    this.kind = parts.kind
    this.#parts = parts
    this.#checkpoints = new Checkpoints(parts, this.#turns, () => this.#openStages > 0)
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

  history(collection: string, id: string): StoredRecord[] {
    return this.#parts.table.revisions(collection, id)
  }

  hasTransaction(transaction: string): boolean {
    return this.#parts.table.hasTransaction(transaction)
  }

  async commit(writes: Write[]): Promise<StoredRecord[]> {
    await this.#parts.beforeWrite()
    return this.commitUnmended(writes)
  }

  /** `commit` for the mending itself, for which every other save waits. */
  commitUnmended(writes: Write[]): Promise<StoredRecord[]> {
    return new Promise<StoredRecord[]>((done, failed) => {
      this.#waiting.push({ writes, done, failed })
      void this.#turns.take(() => this.#writeWaiting())
    })
  }

  stage(): Staged {
    return this.#stage()
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

  /** Waits for a checkpoint that is under way. */
  async settled(): Promise<void> {
    await this.#tidying?.catch(() => undefined)
  }

  /** Waits for what is being written and closes the segment. */
  async close(): Promise<void> {
    await this.settled()
    await this.#turns.take(() => this.#parts.log.close())
  }

  async #tidy(): Promise<void> {
    const { log, isHeld } = this.#parts
    if (this.#openStages > 0 || log.active === null || isHeld()) return
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
        const ready = await this.#prepareAll(job.writes, new Map(made))
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

  async #append(frame: RecordsFrame): Promise<void> {
    const plaintext = utf8(JSON.stringify(frame))
    await this.#parts.log.append(frameTypes.records, plaintext)
    this.#unpagedBytes += plaintext.length
  }

  /** A checkpoint of its own accord, once a segment's worth has been saved. Nobody waits for it. */
  #tidySoon(): void {
    if (this.#unpagedBytes < this.#parts.segmentBytes) return
    // A checkpoint that fails costs the next opening some time, and is tried again later.
    this.tidy().catch(() => undefined)
  }

  async #prepareAll(writes: Write[], made: Map<string, HeldRecord>): Promise<HeldRecord[]> {
    const ready: HeldRecord[] = []
    for (const write of writes) {
      const before = made.get(slotOf(write)) ?? this.#parts.table.newest(write.collection, write.id)
      const record = await this.#prepare(write, before)
      made.set(slotOf(write), record)
      ready.push(record)
    }
    return ready
  }

  async #prepare(write: Write, before: HeldRecord | null): Promise<HeldRecord> {
    const revision = before?.revision ?? 0
    if (write.basedOn !== undefined && write.basedOn !== revision) {
      throw new AppError('record.changed-elsewhere')
    }
    const { author, signing, clock } = this.#parts
    const json = write.operation === 'put' ? JSON.stringify(write.body ?? null) : null
    const wire: WireRecord = {
      collection: write.collection,
      id: write.id,
      revision: revision + 1,
      operation: write.operation,
      author: author.id,
      writtenAt: clock.now().toISOString(),
      ...(write.transaction === undefined ? {} : { transaction: write.transaction }),
      ...(before && signing.signed ? { previous: toBase64(before.statementDigest()) } : {}),
    }
    if (signing.signed) wire.signature = signRecord(author.signKey, signing, wire, json)
    if (json !== null) Object.assign(wire, await this.#carry(json, before))
    return new HeldRecord(wire, json, signing)
  }

  /** How a body travels: as a small change of a draft, in the frame, or in a page of its own. */
  async #carry(
    json: string,
    before: HeldRecord | null,
  ): Promise<Pick<WireRecord, 'body' | 'large' | 'delta'>> {
    if (this.kind === 'drafts' && before?.json != null && json.length > format.deltaOverBytes) {
      const delta = deltaBetween(before.json, json)
      if (delta.middle.length < json.length / 2 && !isLarge(delta.middle)) return { delta }
    }
    if (!isLarge(json)) return { body: json }
    return { large: await storeLargeBody(this.#parts.store, this.#stamp(), json) }
  }

  #stamp(): PageStamp {
    return { epoch: this.#parts.epoch, sequence: 0, chain: new Uint8Array(32) }
  }

  #stage(): Staged {
    const stage = randomId()
    const staged: HeldRecord[] = []
    const made = new Map<string, HeldRecord>()
    let over = false
    this.#openStages += 1
    const end = () => {
      if (over) throw new AppError('record.not-now')
      over = true
    }
    return {
      add: async (writes) => {
        if (over) throw new AppError('record.not-now')
        await this.#parts.beforeWrite()
        await this.#turns.take(async () => {
          const ready = await this.#prepareAll(writes, made)
          for (const records of inFrames(ready)) {
            await this.#append({ records: records.map((record) => record.wire), stage })
          }
          staged.push(...ready)
        })
      },
      commit: async () => {
        end()
        // The stage stays open until its commit stands: a checkpoint between would forget its frames.
        const commit = async () => {
          const moved = staged.some(
            (record) =>
              this.#parts.table.newest(record.collection, record.id) !== null &&
              this.#parts.table.newest(record.collection, record.id)!.revision >= record.revision,
          )
          if (moved) throw new AppError('record.changed-elsewhere')
          if (staged.length > 0) await this.#append({ records: [], commit: stage })
          for (const record of staged) this.#parts.table.insert(record)
        }
        try {
          await this.#parts.beforeWrite()
          await this.#turns.take(commit)
        } finally {
          this.#openStages -= 1
        }
        this.#tidySoon()
      },
      abandon: async () => {
        end()
        this.#openStages -= 1
      },
    }
  }
}

function slotOf(record: { collection: string; id: string }): string {
  return keyOfRecord({ ...record, revision: 0 })
}

/** Cuts many records into frames of bounded size. */
function inFrames(records: HeldRecord[]): HeldRecord[][] {
  const frames: HeldRecord[][] = []
  let text = Number.POSITIVE_INFINITY
  for (const record of records) {
    if (text > frameText) {
      frames.push([])
      text = 0
    }
    frames.at(-1)!.push(record)
    text += (record.wire.body?.length ?? 0) + 512
  }
  return frames
}
