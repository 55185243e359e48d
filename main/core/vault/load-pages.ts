import { toBase64 } from '../crypto/base64.ts'
import { checkpointsOf } from './checkpoint-order.ts'
import type { Checkpoint, Directory, PageReference } from './directory.ts'
import { type Ground, readGround } from './ground.ts'
import { loadLargeBody } from './large-body.ts'
import { readAhead } from './read-ahead.ts'
import { HeldRecord, type WireRecord } from './record.ts'
import type { Replay } from './replay-parts.ts'
import { digestOfPage, type PageStore, readShard } from './sealed-adapter.ts'

/** The first of these checkpoints all of whose pages open; its records are in the table then. */
export async function loadCheckpoint(
  replay: Replay,
  ground: Ground,
  references: readonly PageReference[],
): Promise<{ checkpoint: Checkpoint | null; failed: number; lost: WireRecord[] }> {
  let failed = 0
  for (const reference of references) {
    try {
      const directory = await readGround(replay.store, reference, ground)
      const { held, lost } = await holdPages(replay, directory)
      replay.table.shards.restore(directory.shards)
      for (const record of held) replay.table.insert(record)
      replay.table.shards.markClean()
      // A page of which not all could be had is to be read anew by whoever may have the rest.
      if (lost.length > 0) for (const shard of replay.table.shards.all) shard.stands = false
      return { checkpoint: { reference, directory }, failed, lost }
    } catch {
      failed += 1
    }
  }
  return { checkpoint: null, failed, lost: [] }
}

/** The last resort: single pages of the newest checkpoint that still open. */
export async function loadWhatOpens(replay: Replay, ground: Ground): Promise<string[]> {
  const reference = checkpointsOf(ground.trunk).at(-1)
  if (reference === undefined) return []
  const lost: string[] = []
  const directory = await readGround(replay.store, reference, ground).catch(() => null)
  for (const shard of directory?.shards ?? []) {
    try {
      const { document } = await readShard(replay.store, shard.page, shard.generation)
      const { held } = await holdAll(replay, document.records)
      for (const record of held) replay.table.insert(record)
    } catch {
      // Counted already; the pages that do open are what this is for.
      lost.push(shard.from)
    }
  }
  return lost
}

/** What came out of pages. */
interface Held {
  held: HeldRecord[]
  /** Revisions whose bodies could not be had. */
  lost: WireRecord[]
}

/** The records of all pages that a checkpoint lists. @throws Error where one is not the one that is meant */
export async function holdPages(replay: Replay, { shards }: Directory): Promise<Held> {
  const { store, known } = replay
  const all: Held = { held: [], lost: [] }
  const reading = readAhead(shards, async (shard) => {
    const { page, generation, digest } = shard
    const standing = known?.(shard) ?? null
    if (standing !== null) {
      const found = await digestOfPage(store, page, generation)
      if (found !== digest) throw new Error('another generation')
      return holdKnown(store, standing)
    }
    const { document, fileDigest } = await readShard(store, page, generation)
    if (toBase64(fileDigest) !== digest) throw new Error('another generation')
    return holdAll(replay, document.records)
  })
  for await (const { held, lost } of reading) {
    for (const record of held) all.held.push(record)
    all.lost.push(...lost)
  }
  return all
}

/** Long bodies lie in pages of their own, which are opened in any case. */
async function holdKnown(store: PageStore, records: readonly HeldRecord[]): Promise<Held> {
  const held: HeldRecord[] = []
  const lost: WireRecord[] = []
  for (const record of records) {
    const { large } = record.wire
    const json = large ? await loadLargeBody(store, large).catch(() => undefined) : record.json
    if (json === record.json) held.push(record)
    else lost.push(record.wire)
  }
  return { held, lost }
}

/** The records of pages. A large body that does not open costs its own record, and no neighbour. */
async function holdAll(replay: Replay, wires: WireRecord[]): Promise<Held> {
  const held: HeldRecord[] = []
  const lost: WireRecord[] = []
  for (const wire of wires) {
    const json = wire.large
      ? await loadLargeBody(replay.store, wire.large).catch(() => undefined)
      : (wire.body ?? null)
    if (json !== undefined) held.push(new HeldRecord(wire, json, replay.signing))
    else lost.push(wire)
  }
  HeldRecord.pack(held)
  return { held, lost }
}
