import { fromBase64, toBase64 } from '../crypto/base64.ts'
import { utf8 } from '../crypto/bytes.ts'
import { randomId } from '../crypto/ids.ts'
import type { DiskEntry } from '../ports.ts'
import { type Directory, readDirectory, writeDirectory } from './directory.ts'
import { frameTypes } from './frame.ts'
import { isLarge, storeLargeBody } from './large-body.ts'
import { type PageStamp, pageName } from './page.ts'
import type { HeldRecord, WireRecord } from './record.ts'
import { makeDurableFolder } from './replace-file.ts'
import type { Checkpoint } from './replay.ts'
import { writeShard } from './sealed-adapter.ts'
import type { Parent } from './segment.ts'
import { keyOfRecord, newShard, type Shard } from './shards.ts'
import type { SpaceParts } from './space.ts'
import type { Turns } from './turns.ts'

/** JSON of one page of records, so that with its padding it stays under 256 KiB. */
const pageText = 200 * 1024

/** A run as it stood when the checkpoint began; saving goes on meanwhile. */
interface Snapshot {
  shard: Shard
  records: HeldRecord[]
}

interface PageOfRun {
  run: Shard
  generation: number
  digest: string
}

/**
 * Writes checkpoints: pages of what changed, a directory of all pages, and a frame that names the
 * directory. Saves wait only while the snapshot is taken and while that frame is written. Old segments
 * and pages go when two later checkpoints stand.
 */
export class Checkpoints {
  readonly #parts: SpaceParts
  readonly #turns: Turns
  readonly #isStaging: () => boolean
  #newest: Checkpoint | null
  #ended: Directory['segments'] = []
  /** Page files that may go. */
  readonly #due = new Set<string>()

  /** `isStaging` is true while a long transaction has frames in the log that no commit covers yet. */
  constructor(parts: SpaceParts, turns: Turns, isStaging: () => boolean) {
    this.#parts = parts
    this.#turns = turns
    this.#isStaging = isStaging
    this.#newest = parts.checkpoint
  }

  /** Writes one checkpoint; does nothing when no record changed since the last. */
  async write(): Promise<void> {
    const { table, log } = this.#parts
    const begun = await this.#turns.take(async () => {
      const upTo = log.position
      if (upTo === null || table.shards.dirty.length === 0 || this.#isStaging()) return null
      const snapshots = table.shards.dirty.map((shard) => {
        shard.dirty = false
        return {
          shard,
          records: [...shard.records.values()].filter((r) => table.isWorthKeeping(r)),
        }
      })
      this.#ended.push(...log.takeEnded())
      return { upTo, snapshots }
    })
    if (begun === null) return
    try {
      await this.#writePages(begun.upTo, begun.snapshots)
    } catch (error) {
      for (const { shard } of begun.snapshots) shard.dirty = true
      throw error
    }
  }

  async #writePages(upTo: Parent, snapshots: Snapshot[]): Promise<void> {
    const { store, table, log, epoch } = this.#parts
    const stamp: PageStamp = { epoch, sequence: upTo.sequence, chain: fromBase64(upTo.chain) }
    await makeDurableFolder(store.disk, store.folder)
    const next = nextGenerations(await store.disk.list(store.folder))
    for (const snapshot of snapshots) await this.#writeRun(snapshot, stamp, next)

    const page = this.#newest?.reference.page ?? randomId()
    const directory: Directory = {
      upTo,
      shards: table.shards.all
        .filter((shard) => shard.generation > 0)
        .map(({ page, generation, digest, from }) => ({ page, generation, digest, from })),
      large: this.#largePages(),
      segments: withEnds(this.#newest?.directory.segments ?? [], this.#ended),
      previous: this.#newest?.reference ?? null,
    }
    const reference = await writeDirectory(store, page, next(page), stamp, directory)
    await store.disk.syncFolder(store.folder)
    const plaintext = utf8(JSON.stringify({ directory: reference }))
    await this.#turns.take(() => log.append(frameTypes.checkpoint, plaintext))
    const before = this.#newest
    this.#newest = { reference, directory }
    this.#ended = []
    if (before !== null) await this.#dropOld(before)
  }

  /** Writes the page of one run, or several where it has grown past a page. */
  async #writeRun(
    snapshot: Snapshot,
    stamp: PageStamp,
    next: (page: string) => number,
  ): Promise<void> {
    const { store, table } = this.#parts
    const groups: { from: string; wires: WireRecord[] }[] = []
    let text = Number.POSITIVE_INFINITY
    const sorted = snapshot.records
      .map((record) => ({ key: keyOfRecord(record), record }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
    for (const { key, record } of sorted) {
      const wire = await this.#pageForm(record, stamp)
      const length = utf8(JSON.stringify(wire)).length + 1
      if (text + length > pageText) {
        groups.push({ from: key, wires: [] })
        text = 0
      }
      groups.at(-1)!.wires.push(wire)
      text += length
    }
    if (groups.length === 0) groups.push({ from: snapshot.shard.from, wires: [] })

    const pages: PageOfRun[] = []
    for (const [index, group] of groups.entries()) {
      const run = index === 0 ? snapshot.shard : newShard(group.from)
      const generation = next(run.page)
      const digest = await writeShard(store, run.page, generation, stamp, { records: group.wires })
      pages.push({ run, generation, digest: toBase64(digest) })
    }
    for (const { run, generation, digest } of pages) Object.assign(run, { generation, digest })
    if (pages.length > 1)
      table.shards.split(
        snapshot.shard,
        pages.map(({ run }) => run),
      )
  }

  /** A record as pages hold it: whole, never as a change of what came before. */
  async #pageForm(record: HeldRecord, stamp: PageStamp): Promise<WireRecord> {
    const { delta, ...wire } = record.wire
    if (record.json === null || wire.large || wire.body !== undefined) return wire
    if (!isLarge(record.json)) return { ...wire, body: record.json }
    const large = await storeLargeBody(this.#parts.store, stamp, record.json)
    record.wire = { ...wire, large }
    return record.wire
  }

  #largePages(): string[] {
    return this.#parts.table.shards.all.flatMap((shard) =>
      [...shard.records.values()].flatMap((record) =>
        record.wire.large ? [record.wire.large.page] : [],
      ),
    )
  }

  /**
   * Removes what only the checkpoint before the last one needed. Each file is one that a directory of
   * ours names; a file that Hearth does not know stays. While a backup reads, nothing goes.
   */
  async #dropOld(before: Checkpoint): Promise<void> {
    const { store, log, isHeld } = this.#parts
    const old = before.directory.previous
    const directory = old && (await readDirectory(store, old).catch(() => null))
    if (old && directory) {
      for (const name of this.#filesOf({ reference: old, directory })) this.#due.add(name)
    }
    if (isHeld()) return
    const inUse = new Set([...this.#filesOf(this.#newest!), ...this.#filesOf(before)])
    for (const page of this.#largePages()) inUse.add(pageName(page, 1))
    for (const name of this.#due) {
      if (!inUse.has(name)) await store.disk.remove(`${store.folder}/${name}`)
      this.#due.delete(name)
    }
    const covered = this.#newest!.directory.segments.filter(
      (segment) => segment.sequence <= before.directory.upTo.sequence,
    )
    await log.remove(new Set(covered.map((segment) => segment.segment)))
  }

  #filesOf({ reference, directory }: Checkpoint): string[] {
    return [
      pageName(reference.page, reference.generation),
      ...directory.shards.map((shard) => pageName(shard.page, shard.generation)),
      ...directory.large.map((page) => pageName(page, 1)),
    ]
  }
}

/** The list of ended segments, each once, in the order of ending. */
function withEnds(known: Directory['segments'], ended: Directory['segments']) {
  const byName = new Map([...known, ...ended].map((segment) => [segment.segment, segment]))
  return [...byName.values()].sort((a, b) => a.sequence - b.sequence)
}

/** Hands out generations past every file that is there, whoever left it. */
function nextGenerations(files: DiskEntry[]): (page: string) => number {
  const highest = new Map<string, number>()
  for (const { name } of files) {
    const [page, generation] = name.split('.')
    if (page === undefined || !/^\d+$/.test(generation ?? '')) continue
    highest.set(page, Math.max(highest.get(page) ?? 0, Number(generation)))
  }
  return (page) => {
    const generation = (highest.get(page) ?? 0) + 1
    highest.set(page, generation)
    return generation
  }
}
