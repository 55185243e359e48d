import { toBase64 } from '../crypto/base64.ts'
import { fromUtf8 } from '../crypto/bytes.ts'
import { applyDelta } from './delta.ts'
import { CheckpointFrame, type Directory, type PageReference, readDirectory } from './directory.ts'
import { type Frame, frameTypes } from './frame.ts'
import { loadLargeBody } from './large-body.ts'
import type { RecoveredLog } from './log-recovery.ts'
import { pageInName, pageKinds, pageShape } from './page.ts'
import { HeldRecord, type RecordSigning, RecordsFrame, type WireRecord } from './record.ts'
import type { RecordTable } from './record-table.ts'
import { type PageStore, readShard, type ShardDocument } from './sealed-adapter.ts'
import type { Problem } from './types.ts'

/** The checkpoint that a space stands on. */
export interface Checkpoint {
  reference: PageReference
  directory: Directory
}

/** Fills a table from pages and log. */
export interface Replay {
  store: PageStore
  log: RecoveredLog
  table: RecordTable
  signing: RecordSigning
}

/**
 * Brings a space back: the newest checkpoint whose pages all verify, then every frame after it. Where
 * pages are bad, an older checkpoint and the longer log behind it give the same. Where the log is hurt,
 * the pages are searched for a checkpoint that it no longer names; and where that fails too, whatever
 * still opens is shown and the rest is told as damage.
 */
export async function replaySpace(
  replay: Replay,
): Promise<{ checkpoint: Checkpoint | null; problems: Problem[] }> {
  const { log, store } = replay
  const problems = [...log.problems]
  const where = store.folder
  const inOrder = [...log.frames, ...log.salvaged].sort((a, b) => a.sequence - b.sequence)
  const named = checkpointsOf(inOrder).reverse()
  const hurt =
    !log.fromTheStart || log.frames.length === 0 || problems.some(({ kind }) => kind === 'damage')
  let { checkpoint, failed, lost: lostBodies } = await loadCheckpoint(replay, named)
  const lost = checkpoint === null && !log.fromTheStart
  if (checkpoint === null && hurt) {
    const found = await loadCheckpoint(replay, await directoriesIn(store))
    checkpoint = found.checkpoint
    lostBodies = found.lost
  }
  const from = checkpoint?.directory.upTo.sequence ?? 0
  const first = log.frames[0]?.sequence ?? from + 1
  if (lost || (!log.fromTheStart && first > from + 1)) {
    problems.push({ kind: 'damage', where, count: Math.max(1, failed) })
  } else if (failed > 0) {
    problems.push({ kind: 'copy-damaged', where, count: failed })
  }
  if (checkpoint === null && !log.fromTheStart) await loadWhatOpens(replay)

  const run = new FrameRun(replay)
  for (const frame of log.frames) if (frame.sequence > from) await run.take(frame)
  for (const frame of log.branches) await run.take(frame)
  const salvaged = log.salvaged.toSorted((a, b) => a.sequence - b.sequence)
  run.isSalvage = true
  for (const frame of salvaged) if (frame.sequence > from) await run.take(frame)
  const unread = run.unread + lostBodies
  if (unread > 0) problems.push({ kind: 'damage', where, count: unread })
  return { checkpoint, problems }
}

/** The first of these checkpoints all of whose pages open; its records are in the table then. */
async function loadCheckpoint(
  replay: Replay,
  references: readonly PageReference[],
): Promise<{ checkpoint: Checkpoint | null; failed: number; lost: number }> {
  let failed = 0
  for (const reference of references) {
    try {
      const directory = await readDirectory(replay.store, reference)
      const pages: ShardDocument[] = []
      for (const shard of directory.shards) {
        const { document, fileDigest } = await readShard(replay.store, shard.page, shard.generation)
        if (toBase64(fileDigest) !== shard.digest) throw new Error('another generation')
        pages.push(document)
      }
      const { held, lost } = await holdAll(
        replay,
        pages.flatMap((page) => page.records),
      )
      replay.table.shards.restore(directory.shards)
      for (const record of held) replay.table.insert(record)
      replay.table.shards.markClean()
      return { checkpoint: { reference, directory }, failed, lost }
    } catch {
      failed += 1
    }
  }
  return { checkpoint: null, failed, lost: 0 }
}

/** Directories among the page files, whether or not a log names them, the newest first. */
async function directoriesIn(store: PageStore): Promise<PageReference[]> {
  const found: { reference: PageReference; sequence: number }[] = []
  for (const { name } of await store.disk.list(store.folder)) {
    const place = pageInName(name)
    const bytes = place && (await store.disk.read(`${store.folder}/${name}`).catch(() => null))
    const shape = bytes && pageShape(bytes)
    if (shape?.kind !== pageKinds.directory) continue
    const reference = { ...place!, digest: toBase64(shape.digest) }
    found.push({ reference, sequence: shape.sequence })
  }
  return found.sort((a, b) => b.sequence - a.sequence).map(({ reference }) => reference)
}

/** The last resort: single pages of the newest checkpoint that still open. */
async function loadWhatOpens(replay: Replay): Promise<void> {
  const reference = checkpointsOf(replay.log.frames).at(-1)
  if (reference === undefined) return
  const directory = await readDirectory(replay.store, reference).catch(() => null)
  for (const shard of directory?.shards ?? []) {
    try {
      const { document } = await readShard(replay.store, shard.page, shard.generation)
      const { held } = await holdAll(replay, document.records)
      for (const record of held) replay.table.insert(record)
    } catch {
      // Counted already; the pages that do open are what this is for.
    }
  }
}

function checkpointsOf(frames: readonly Frame[]): PageReference[] {
  return frames.flatMap((frame) => {
    if (frame.type !== frameTypes.checkpoint) return []
    const parsed = CheckpointFrame.safeParse(parseJson(frame.plaintext))
    return parsed.success ? [parsed.data.directory] : []
  })
}

/** The records of pages. A large body that does not open costs its own record, and no neighbour. */
async function holdAll(
  replay: Replay,
  wires: WireRecord[],
): Promise<{ held: HeldRecord[]; lost: number }> {
  const held: HeldRecord[] = []
  for (const wire of wires) {
    const json = wire.large
      ? await loadLargeBody(replay.store, wire.large).catch(() => undefined)
      : (wire.body ?? null)
    if (json !== undefined) held.push(new HeldRecord(wire, json, replay.signing))
  }
  return { held, lost: wires.length - held.length }
}

/** Applies frames one after another, keeping long transactions back until their commit is found. */
class FrameRun {
  unread = 0
  /** The frames that come now were salvaged. */
  isSalvage = false
  readonly #replay: Replay
  readonly #staged = new Map<string, WireRecord[]>()

  constructor(replay: Replay) {
    this.#replay = replay
  }

  async take(frame: Frame): Promise<void> {
    if (frame.type !== frameTypes.records) return
    const parsed = RecordsFrame.safeParse(parseJson(frame.plaintext))
    if (!parsed.success) {
      this.unread += 1
      return
    }
    const { records, stage, commit } = parsed.data
    if (stage !== undefined) {
      this.#staged.set(stage, [...(this.#staged.get(stage) ?? []), ...records])
      return
    }
    if (commit !== undefined) {
      await this.#apply(this.#staged.get(commit) ?? [])
      this.#staged.delete(commit)
    }
    await this.#apply(records)
  }

  async #apply(wires: WireRecord[]): Promise<void> {
    for (const wire of wires) {
      try {
        const json = await this.#bodyOf(wire)
        const { table, signing } = this.#replay
        table.insert(new HeldRecord(wire, json, signing), this.isSalvage)
      } catch {
        this.unread += 1
      }
    }
  }

  async #bodyOf(wire: WireRecord): Promise<string | null> {
    if (wire.large) return loadLargeBody(this.#replay.store, wire.large)
    if (wire.delta === undefined) return wire.body ?? null
    const before = this.#replay.table.newest(wire.collection, wire.id)
    if (before?.json == null || before.revision !== wire.revision - 1) {
      throw new Error('nothing to change')
    }
    return applyDelta(before.json, wire.delta)
  }
}

function parseJson(plaintext: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(plaintext))
  } catch {
    return undefined
  }
}
