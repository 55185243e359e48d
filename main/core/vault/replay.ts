import { toBase64 } from '../crypto/base64.ts'
import { fromUtf8 } from '../crypto/bytes.ts'
import { applyDelta } from './delta.ts'
import { CheckpointFrame, covers, type Directory, type PageReference } from './directory.ts'
import { risingFrames } from './epochs.ts'
import { type Frame, frameTypes } from './frame.ts'
import { type Ground, readGround } from './ground.ts'
import { loadLargeBody } from './large-body.ts'
import { LinesOfTexts, type PlaceOnLine } from './lines-of-texts.ts'
import type { LogFrame, LogPlace } from './log-lines.ts'
import type { HurtSegment, RecoveredLog } from './log-recovery.ts'
import { type Losses, missingNumbers } from './losses.ts'
import { pageInName, pageKinds, pageShape } from './page.ts'
import { readAhead } from './read-ahead.ts'
import { readRecordsFrame } from './read-records.ts'
import { HeldRecord, type RecordSigning, type WireRecord } from './record.ts'
import type { RecordTable } from './record-table.ts'
import { digestOfPage, type PageStore, readShard } from './sealed-adapter.ts'
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
  /** Of two texts that stand side by side in a space of drafts, none may go. */
  drafts?: boolean
  /** The records of a page that is known by its digest: it is not opened again, only held against that. */
  known?: ((page: Directory['shards'][number]) => readonly HeldRecord[] | null) | undefined
}

/**
 * Brings a space back: the newest checkpoint whose pages all verify, then every frame after it. Where
 * pages are bad, an older checkpoint and the longer log behind it give the same. Where the log is hurt,
 * the pages are searched for a checkpoint that it no longer names; and where that fails too, whatever
 * still opens is shown and the rest is told as damage.
 */
export async function replaySpace(
  replay: Replay,
): Promise<{ checkpoint: Checkpoint | null; problems: Problem[]; losses: Losses }> {
  const { log, store } = replay
  let problems = [...log.problems]
  const where = store.folder
  const {
    counting,
    salvaged: allSalvaged,
    fallen,
    ...rising
  } = risingFrames(log, replay.signing.signed)
  log.branches = rising.branches
  log.parents = rising.parents
  if (fallen > 0) problems.push({ kind: 'forged', where: store.folder, count: fallen })
  const inOrder = [...counting, ...allSalvaged].sort((a, b) => a.sequence - b.sequence)
  const ground = { trunk: counting, branches: log.branches }
  const named = await inTurn(replay, ground, checkpointsOf(inOrder).reverse())
  const hurt =
    !log.fromTheStart || log.frames.length === 0 || problems.some(({ kind }) => kind === 'damage')
  let { checkpoint, failed, lost: lostBodies } = await loadCheckpoint(replay, ground, named)
  const lost = checkpoint === null && !log.fromTheStart
  if (checkpoint === null && hurt) {
    const found = await loadCheckpoint(
      replay,
      ground,
      await inTurn(replay, ground, await directoriesIn(store)),
    )
    checkpoint = found.checkpoint
    lostBodies = found.lost
  }
  const spent = lostBodies.length > 0 ? [] : spentSegments(log, counting, checkpoint)
  const isSpent = ({ kind, where: path }: Problem) =>
    kind === 'damage' && spent.some((one) => one === log.hurt.get(path))
  problems = problems.map((one) => (isSpent(one) ? { ...one, kind: 'copy-damaged' } : one))
  const inSpent = new Set(spent.flatMap((one) => one.salvaged))
  const salvaged = allSalvaged.filter((frame) => !inSpent.has(frame))
  // A checkpoint of another line may be all there is: it has not seen what the trunk has beside it.
  const isOnTrunkLine = checkpoint !== null && !isOfAnotherLine(checkpoint.directory, counting)
  const from = isOnTrunkLine ? checkpoint!.directory.upTo.sequence : 0
  const first = log.frames[0]?.sequence ?? from + 1
  if (lost || (!log.fromTheStart && first > from + 1)) {
    problems.push({ kind: 'damage', where, count: Math.max(1, failed) })
  } else if (failed > 0) {
    problems.push({ kind: 'copy-damaged', where, count: failed })
  }
  const runs = checkpoint === null && !log.fromTheStart ? await loadWhatOpens(replay, ground) : []

  const isCovered = (place: LogPlace) => checkpoint !== null && covers(checkpoint.directory, place)
  const branches = new Set(log.branches.filter((frame) => !isCovered(frame)))
  // A merged branch is listed as ended; what removing left of it is no branch any more.
  log.parents = log.parents.filter((parent, index) => index === 0 || !isCovered(parent))
  if (log.parents.length > 1) {
    problems.push({ kind: 'forked', where: store.folder, count: log.parents.length })
  }
  const run = new FrameRun(replay, [...branches], checkpoint)
  const gaps = log.missing.filter((parent) => !isCovered(parent))
  const inBranches = [...branches].sort((a, b) => b.sequence - a.sequence)
  if (branches.size > 0 && gaps.length > 0 && !(await loadBranch(replay, run, inBranches, gaps))) {
    problems.push({ kind: 'damage', where, count: gaps.length })
  }
  const onTrunk = new Set(counting.map(placeName))
  for (const frame of log.inOrder) {
    if (branches.has(frame)) await run.take(frame, { ...frame, isTrunk: false })
    else if (frame.sequence > from && onTrunk.has(placeName(frame))) {
      await run.take(frame, { ...frame, isTrunk: true })
    }
  }
  run.setCopiesAside()
  for (const frame of salvaged) if (frame.sequence > from) await run.take(frame, null)
  const unread = run.unread + lostBodies.length
  if (unread > 0) problems.push({ kind: 'damage', where, count: unread })
  const numbers = [...log.inOrder, ...log.salvaged].map(({ sequence }) => sequence)
  const losses: Losses = {
    frames: missingNumbers(from, numbers),
    records: [...run.lost, ...lostBodies].map(({ collection, id, revision }) => ({
      collection,
      id,
      revision,
    })),
    runs,
  }
  return { checkpoint, problems, losses }
}

/**
 * Segments with bad bytes of which nothing is needed: they had ended when the checkpoint was written, which
 * the trunk names and all of whose pages are whole, and nothing lies in them behind where they ended. They
 * are a second copy of what is in the pages. With branches beside the trunk nobody can be sure of that.
 */
function spentSegments(
  log: RecoveredLog,
  counting: readonly LogFrame[],
  checkpoint: Checkpoint | null,
): HurtSegment[] {
  if (checkpoint === null || log.hurt.size === 0) return []
  if (log.branches.some((frame) => !covers(checkpoint.directory, frame))) return []
  const isNamed = checkpointsOf(counting).some(
    ({ page, generation, digest }) =>
      page === checkpoint.reference.page &&
      generation === checkpoint.reference.generation &&
      digest === checkpoint.reference.digest,
  )
  if (!isNamed) return []
  const ends = new Map(checkpoint.directory.segments.map(({ segment, end }) => [segment, end]))
  const isEnd = (name: string) => log.parents.some(({ segment }) => segment === name)
  return [...log.hurt.values()].filter(
    ({ name, used }) => used <= (ends.get(name) ?? 0) && !isEnd(name),
  )
}

function placeName({ segment, end }: LogPlace): string {
  return `${segment}@${end}`
}

/** True where the trunk has another frame in the place of the last that a checkpoint took into account. */
function isOfAnotherLine({ upTo }: Directory, trunk: readonly LogFrame[]): boolean {
  const there = trunk.filter(({ sequence }) => sequence === upTo.sequence)
  return there.length > 0 && !there.some(({ chain }) => toBase64(chain) === upTo.chain)
}

/**
 * The order in which checkpoints are tried. Where only the newest of each is kept, one of another line than
 * the trunk's is no ground for what the trunk changed. Nor is one for a branch that changes texts of before
 * the fork: so a checkpoint that all branches go on from comes first there, if the log reaches back to it; a
 * log that reaches back to its start needs none.
 */
async function inTurn(
  { log, table, store }: Replay,
  ground: Ground,
  newestFirst: readonly PageReference[],
): Promise<readonly PageReference[]> {
  if (table.keepsHistory) return newestFirst
  const found: { reference: PageReference; directory: Directory | null }[] = []
  for (const reference of newestFirst) {
    const directory = await readGround(store, reference, ground).catch(() => null)
    if (directory === null || !isOfAnotherLine(directory, ground.trunk)) {
      found.push({ reference, directory })
    }
  }
  const references = found.map(({ reference }) => reference)
  if (log.branches.length === 0) return references
  const first = log.frames[0]?.sequence ?? 1
  const common = found.find(({ directory }) => {
    if (directory === null || first > directory.upTo.sequence + 1) return false
    const open = log.branches.filter((frame) => !covers(directory, frame))
    return open.every((frame) => log.lines.goesOnFrom(directory.upTo, frame))
  })?.reference
  if (common === undefined) return log.fromTheStart ? [] : references
  return [common, ...references.filter((reference) => reference !== common)]
}

/** A branch whose beginning is gone: its own newest checkpoint holds what was in it. */
async function loadBranch(
  replay: Replay,
  run: FrameRun,
  newestFirst: readonly LogFrame[],
  gaps: readonly LogPlace[],
): Promise<boolean> {
  for (const reference of checkpointsOf(newestFirst)) {
    try {
      const ground = { trunk: [], branches: replay.log.branches }
      const directory = await readGround(replay.store, reference, ground)
      if (!gaps.every((gap) => covers(directory, gap))) continue
      const { held, lost } = await holdPages(replay, directory)
      for (const record of held) run.hold(record, { ...directory.upTo, isTrunk: false })
      run.unread += lost.length
      run.lost.push(...lost)
      return true
    } catch {
      // The next older one may do.
    }
  }
  return false
}

/** What came out of pages. */
interface Held {
  held: HeldRecord[]
  /** Revisions whose bodies could not be had. */
  lost: WireRecord[]
}

/** The records of all pages that a checkpoint lists. @throws Error where one is not the one that is meant */
async function holdPages(replay: Replay, { shards }: Directory): Promise<Held> {
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

/** The first of these checkpoints all of whose pages open; its records are in the table then. */
async function loadCheckpoint(
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
async function loadWhatOpens(replay: Replay, ground: Ground): Promise<string[]> {
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

function checkpointsOf(frames: readonly (LogFrame | Frame)[]): PageReference[] {
  return frames.flatMap((frame) => {
    if (frame.type !== frameTypes.checkpoint || frame.plaintext === null) return []
    const parsed = CheckpointFrame.safeParse(parseJson(frame.plaintext))
    return parsed.success ? [parsed.data.directory] : []
  })
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

/** Applies frames one after another, keeping long transactions back until their commit is found. */
class FrameRun {
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

function parseJson(plaintext: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(plaintext))
  } catch {
    return undefined
  }
}
