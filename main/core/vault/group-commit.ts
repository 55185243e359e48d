import type { HeldRecord, RecordsFrame } from './record.ts'
import { type Authored, type RecordMaker, slotOf } from './record-maker.ts'
import type { RecordTable } from './record-table.ts'
import type { Turns } from './turns.ts'
import type { SignedRecord, StoredRecord } from './types.ts'

/** Frames take in what waits until they hold about this much text. */
export const frameText = 64 * 1024

/** A save that waits for its frame. */
interface Waiting {
  writes: Authored[]
  laid: SignedRecord[]
  done(records: StoredRecord[]): void
  failed(error: unknown): void
}

/** What saves need of their space. */
export interface CommitHost {
  maker: RecordMaker
  table: RecordTable
  turns: Turns
  append(frame: RecordsFrame): Promise<void>
  /** @throws AppError `record.not-now` once the space has ended */
  refuseWhenRetired(): void
  /** Called after each frame, written or not. */
  over(): void
}

/** The queue of saves that wait: whatever came meanwhile goes out in one frame and one flush. */
export class GroupCommit {
  readonly #host: CommitHost
  #waiting: Waiting[] = []

  constructor(host: CommitHost) {
    this.#host = host
  }

  /** Resolves once all of it is safe on disk and in the table. Saves are written in the order of asking. */
  commit(writes: Authored[], laid: SignedRecord[]): Promise<StoredRecord[]> {
    return new Promise<StoredRecord[]>((done, failed) => {
      this.#waiting.push({ writes, laid, done, failed })
      void this.#host.turns.take(() => this.#writeWaiting())
    })
  }

  /** Joins the saves that wait, up to a frame's measure, in one frame and one flush. */
  async #writeWaiting(): Promise<void> {
    const { maker, table, turns } = this.#host
    const jobs = this.#waiting
    if (jobs.length === 0) return
    const chosen: { job: Waiting; ready: HeldRecord[] }[] = []
    const made = new Map<string, HeldRecord>()
    let text = 0
    while (jobs.length > 0 && text < frameText) {
      const job = jobs.shift()!
      try {
        this.#host.refuseWhenRetired()
        const ready = await maker.makeAll(job.writes, new Map(made), job.laid)
        for (const record of ready) made.set(slotOf(record), record)
        text += ready.reduce((sum, record) => sum + (record.wire.body?.length ?? 0), 0)
        chosen.push({ job, ready })
      } catch (error) {
        job.failed(error)
      }
    }
    if (jobs.length > 0) void turns.take(() => this.#writeWaiting())
    if (chosen.length === 0) return
    try {
      const all = chosen.flatMap(({ ready }) => ready)
      await this.#host.append({ records: all.map((record) => record.wire) })
      for (const record of all) table.insert(record)
      for (const { job, ready } of chosen) job.done(ready)
    } catch (error) {
      for (const { job } of chosen) job.failed(error)
    }
    this.#host.over()
  }
}
