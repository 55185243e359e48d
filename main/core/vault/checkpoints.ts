import { fromBase64, toBase64 } from '../crypto/base64.ts'
import { utf8 } from '../crypto/bytes.ts'
import { randomId } from '../crypto/ids.ts'
import type { DiskEntry } from '../ports.ts'
import {
  type Checkpoint,
  covers,
  type Directory,
  readDirectory,
  writeDirectory,
} from './directory.ts'
import { frameTypes } from './frame.ts'
import { isLarge, storeLargeBody } from './large-body.ts'
import { LeftoverPages } from './leftover-pages.ts'
import { type PageStamp, pageName } from './page.ts'
import type { HeldRecord, WireRecord } from './record.ts'
import type { LetGo } from './record-table.ts'
import { makeDurableFolder } from './replace-file.ts'
import { writeShard } from './sealed-adapter.ts'
import type { Parent } from './segment.ts'
import { keyOfRecord, largeOf, newShard, type Shard } from './shards.ts'
import type { SpaceParts } from './space-parts.ts'
import type { Turns } from './turns.ts'

/** JSON of one page of records, so that with its padding it stays under 256 KiB. */
const pageText = 200 * 1024

/** A run as it stood when the checkpoint began; saving goes on meanwhile. */
interface Snapshot {
  shard: Shard
  records: HeldRecord[]
}

/** What a checkpoint takes down, once nobody writes. */
interface Beginning {
  upTo: Parent
  snapshots: Snapshot[]
  letGo: LetGo
}

interface PageOfRun {
  run: Shard
  generation: number
  digest: string
}

/**
 * Writes checkpoints: pages of what changed, a directory of all pages, and a frame that names the
 * directory. Saves wait only while the snapshot is taken and while that frame is written. Old segments
 * and pages go when two later checkpoints stand. For a checkpoint the ballast is never given up.
 */
export class Checkpoints {
  readonly #parts: SpaceParts
  readonly #turns: Turns
  readonly #isStaging: () => boolean
  /** How many stand that were written since the space was opened. */
  written = 0
  #newest: Checkpoint | null
  #ended: Directory['segments'] = []
  readonly #leftovers: LeftoverPages
  /** Something was erased before the newest checkpoint: what holds it goes with the next. */
  #owesAnother = false

  /** `isStaging` is true while a long transaction has frames in the log that no commit covers yet. */
  constructor(parts: SpaceParts, turns: Turns, isStaging: () => boolean) {
    this.#parts = parts
    this.#turns = turns
    this.#isStaging = isStaging
    this.#newest = parts.checkpoint
    this.#leftovers = new LeftoverPages(parts.store, parts.pagesFound)
  }

  /** The checkpoint that the space stands on. */
  get newest(): Checkpoint | null {
    return this.#newest
  }

  /**
   * Writes one checkpoint; does nothing when no record changed since the last, unless the last was the
   * first after something was erased, or one is asked for in any case.
   */
  async write(anyway = false): Promise<void> {
    const { table, log } = this.#parts
    const begun = await this.#turns.take(async (): Promise<Beginning | null> => {
      log.refuseWhenOver()
      if (log.position === null || this.#isStaging()) return null
      table.settle()
      if (table.shards.dirty.length === 0 && !this.#owesAnother && !anyway) return null
      const letGo = table.takeLetGo()
      // A segment goes as a whole, and only once it has ended.
      if (letGo.erased) await log.close()
      const upTo = log.position
      const snapshots = table.shards.dirty.map((shard) => {
        shard.dirty = false
        return {
          shard,
          records: [...shard.records].filter((record) => table.isWorthKeeping(record)),
        }
      })
      this.#ended.push(...log.takeEnded())
      return { upTo, snapshots, letGo }
    })
    if (begun === null) return
    try {
      await this.#writePages(begun)
      this.#owesAnother = begun.letGo.erased
    } catch (error) {
      for (const { shard } of begun.snapshots) shard.dirty = true
      table.giveBack(begun.letGo)
      throw error
    }
  }

  async #writePages({ upTo, snapshots, letGo }: Beginning): Promise<void> {
    const { plainStore: store, table, log, epoch } = this.#parts
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
      ...(letGo.large.length > 0 && { released: letGo.large }),
      segments: withEnds(this.#newest?.directory.segments ?? [], this.#ended),
      previous: this.#newest?.reference ?? null,
    }
    const reference = await writeDirectory(store, page, next(page), stamp, directory)
    await store.disk.syncFolder(store.folder)
    const plaintext = utf8(JSON.stringify({ directory: reference }))
    await this.#turns.take(() => log.append(frameTypes.checkpoint, plaintext, { isLarge: true }))
    const before = this.#newest
    this.#newest = { reference, directory }
    this.#ended = []
    this.written += 1
    if (before !== null) await this.#dropOld(before)
    else this.#leftovers.look(this.#inUse([this.#newest]))
  }

  /** Writes the page of one run, or several where it has grown past a page. */
  async #writeRun(
    snapshot: Snapshot,
    stamp: PageStamp,
    next: (page: string) => number,
  ): Promise<void> {
    const { plainStore: store, table } = this.#parts
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
    const { shard } = snapshot
    // A text that was told as changes may lie in a page of its own from here on.
    shard.large = null
    shard.stands = !shard.dirty
    const runs = pages.map(({ run }) => run)
    if (runs.length > 1) table.shards.split(shard, runs)
  }

  /** A record as pages hold it: whole, never as a change of what came before. */
  async #pageForm(record: HeldRecord, stamp: PageStamp): Promise<WireRecord> {
    const { delta, ...wire } = record.wire
    if (wire.large || wire.body !== undefined) return wire
    const { json } = record
    if (json === null) return wire
    if (!isLarge(json)) return { ...wire, body: json }
    const large = await storeLargeBody(this.#parts.plainStore, stamp, json)
    record.wire = { ...wire, large }
    return record.wire
  }

  #largePages(): string[] {
    return this.#parts.table.shards.all.flatMap(largeOf)
  }

  /**
   * Removes what only checkpoints before the last two needed: files that their directories name, the
   * oldest first and each directory after its files, so that a crash between leaves the way to the
   * rest. A file that Hearth does not know stays. While a backup reads, nothing goes.
   */
  async #dropOld(before: Checkpoint): Promise<void> {
    const { store, log, isHeld } = this.#parts
    if (isHeld()) return
    const released = (before.directory.released ?? []).map((page) => pageName(page, 1))
    const inUse = this.#inUse([this.#newest!, before])
    for (const name of released) inUse.delete(name)
    const remove = async (names: string[]) => {
      for (const name of names) {
        if (!inUse.has(name)) await store.disk.remove(`${store.folder}/${name}`)
      }
    }
    for (const old of (await this.#allBefore(before)).reverse()) await remove(filesOf(old))
    await remove(released)
    // Of a branch that was merged since, the checkpoint before this one knows nothing.
    const covered = this.#newest!.directory.segments.filter((segment) =>
      covers(before.directory, segment),
    )
    await log.remove(new Set(covered.map((segment) => segment.segment)))
    if (await log.isAlone()) await this.#leftovers.remove(inUse)
  }

  /** Earlier checkpoints whose directories are still there, the newest first. */
  async #allBefore(newest: Checkpoint): Promise<Checkpoint[]> {
    const found: Checkpoint[] = []
    let reference = newest.directory.previous
    while (reference !== null) {
      const directory = await readDirectory(this.#parts.store, reference).catch(() => null)
      if (directory === null) break
      found.push({ reference, directory })
      reference = directory.previous
    }
    return found
  }

  #inUse(checkpoints: Checkpoint[]): Set<string> {
    const inUse = new Set(checkpoints.flatMap(filesOf))
    for (const page of this.#largePages()) inUse.add(pageName(page, 1))
    return inUse
  }
}

/** The page files that a checkpoint needs, its directory last. */
function filesOf({ reference, directory }: Checkpoint): string[] {
  return [
    ...directory.shards.map((shard) => pageName(shard.page, shard.generation)),
    ...[...directory.large, ...(directory.released ?? [])].map((page) => pageName(page, 1)),
    pageName(reference.page, reference.generation),
  ]
}

/**
 * The list of ended segments, each once, in the order of ending. One with bad bytes was not read to the end
 * that an earlier checkpoint knows.
 */
function withEnds(known: Directory['segments'], ended: Directory['segments']) {
  const inOrder = [...known, ...ended].sort((a, b) => a.end - b.end)
  const byName = new Map(inOrder.map((segment) => [segment.segment, segment]))
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
