import { applyDelta } from './delta.ts'
import type { Checkpoint } from './directory.ts'
import { type Frame, frameTypes } from './frame.ts'
import { loadLargeBody } from './large-body.ts'
import { LinesOfTexts, type PlaceOnLine } from './lines-of-texts.ts'
import type { LogFrame } from './log-lines.ts'
import { readRecordsFrame } from './read-records.ts'
import { HeldRecord, type WireRecord } from './record.ts'
import type { Replay } from './replay-parts.ts'

/** Applies frames one after another, keeping long transactions back until their commit is found. */
export class FrameRun {
  unread = 0
  /** Revisions whose bodies could not be had. */
  readonly lost: WireRecord[] = []
  readonly #replay: Replay
  readonly #staged = new Map<string, WireRecord[]>()
  /** Where a space that keeps the newest only has branches. */
  readonly #lines: LinesOfTexts | null

  constructor(replay: Replay, branches: readonly LogFrame[], checkpoint: Checkpoint | null) {
    this.#replay = replay
    const { table, log } = replay
    const isPlain = table.keepsHistory || branches.length === 0
    const base = checkpoint?.directory.upTo ?? { segment: '', end: 0 }
    this.#lines = isPlain ? null : new LinesOfTexts(log.lines, log.lines.forks(branches), base)
    for (const record of this.#lines ? table.every() : []) this.#lines?.begin(record)
  }

  /** @param at where the frame stands; null for one that was salvaged */
  async take(frame: LogFrame | Frame, at: PlaceOnLine | null): Promise<void> {
    if (frame.type !== frameTypes.records) return
    const plaintext = await this.#replay.log.open(frame)
    const parsed = plaintext && readRecordsFrame(plaintext)
    if (parsed === null) {
      this.unread += 1
      return
    }
    const { records, stage, commit } = parsed
    if (stage !== undefined) {
      this.#staged.set(stage, [...(this.#staged.get(stage) ?? []), ...records])
      return
    }
    if (commit !== undefined) {
      await this.#apply(this.#staged.get(commit) ?? [], at)
      this.#staged.delete(commit)
    }
    await this.#apply(records, at)
  }

  /** Takes one revision in. */
  hold(record: HeldRecord, at: PlaceOnLine | null): void {
    const { table } = this.#replay
    if (this.#lines === null || at === null) table.insert(record, at === null)
    else if (this.#lines.take(record, at) === record) table.insert(record)
  }

  /** Lays what other computers wrote on the same drafts beside those that stand. */
  setCopiesAside(): void {
    const { table, signing, drafts } = this.#replay
    for (const copy of (drafts && this.#lines?.copies(signing)) || []) {
      if (table.newest(copy.collection, copy.id) === null) table.insert(copy)
    }
  }

  async #apply(wires: WireRecord[], at: PlaceOnLine | null): Promise<void> {
    for (const wire of wires) {
      try {
        const json = await this.#bodyOf(wire, at)
        this.hold(new HeldRecord(wire, json, this.#replay.signing), at)
      } catch {
        this.unread += 1
        this.lost.push(wire)
      }
    }
  }

  async #bodyOf(wire: WireRecord, at: PlaceOnLine | null): Promise<string | null> {
    if (wire.large) return loadLargeBody(this.#replay.store, wire.large)
    if (wire.delta === undefined) return wire.body ?? null
    if (this.#lines !== null && at !== null) {
      const text = this.#lines.textBefore(wire, at)
      if (text === null) throw new Error('nothing to change')
      return applyDelta(text, wire.delta)
    }
    const before = this.#replay.table.newest(wire.collection, wire.id)
    if (before?.json == null || before.revision !== wire.revision - 1) {
      throw new Error('nothing to change')
    }
    return applyDelta(before.json, wire.delta)
  }
}
