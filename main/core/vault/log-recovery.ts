import { isAppError } from '../../../shared/errors.ts'
import { fromBase64 } from '../crypto/base64.ts'
import { sameBytes } from '../crypto/bytes.ts'
import type { Disk } from '../ports.ts'
import type { Ballast } from './ballast.ts'
import { type Frame, type FramePlace, openFrame } from './frame.ts'
import { endOf, type LogFrame, LogLines, lastOf } from './log-lines.ts'
import type { Problem } from './problems.ts'
import { readAhead } from './read-ahead.ts'
import { counterOf, type Parent, type ReadSegment, readSegment } from './segment.ts'

/** A log as it was found. Finding it wrote nothing. */
export interface RecoveredLog {
  /** Names of all segment files that were there. */
  names: string[]
  /** The trunk: all frames on the way from the oldest kept segment to the newest, in order. */
  frames: LogFrame[]
  /** Every other frame that stands: what another computer wrote, merged since or not. */
  branches: LogFrame[]
  /** Trunk and branches, each frame behind all that it goes on from. */
  inOrder: LogFrame[]
  lines: LogLines
  /** Frames that open behind bad bytes: shown as far as they go, never built upon. */
  salvaged: Frame[]
  /** Segments with bad bytes that are no end of the log, by path. */
  hurt: Map<string, HurtSegment>
  /** False when the oldest kept segment names a parent that is no longer there. */
  fromTheStart: boolean
  /** Where the next segment goes on: the end of the trunk, and of each branch that nothing goes on from. */
  parents: Parent[]
  /** What the segments of branches go on from, and is not there. */
  missing: Parent[]
  counter: number
  /** Segment files that never held anything, and the torn end of the newest: for quarantine. */
  leftovers: { path: string; from: number }[]
  problems: Problem[]
  /** What is in a frame; null when it cannot be read any more. Quickest for frames in order. */
  open(frame: LogFrame | Frame): Promise<Uint8Array | null>
}

/** A segment in the middle of a log that does not read to where others go on from it. */
export interface HurtSegment {
  name: string
  /** Offset behind the last byte in it that is not zero. */
  used: number
  salvaged: Frame[]
}

/** The place of a log, and the way to its keys. */
export interface LogSource {
  disk: Disk
  vault: string
  space: string
  /** Folder of the segments. */
  folder: string
  keyOf(epoch: number): Uint8Array | null
  /** Gives way to saves where the disk is full. */
  ballast?: Pick<Ballast, 'giveUp' | 'isFull'>
}

/** Reads every segment of a log and puts them in order. */
export async function recoverLog(source: LogSource): Promise<RecoveredLog> {
  const found: RecoveredLog = {
    names: [],
    frames: [],
    branches: [],
    inOrder: [],
    lines: new LogLines(new Map()),
    salvaged: [],
    hurt: new Map(),
    fromTheStart: true,
    parents: [],
    missing: [],
    counter: 0,
    leftovers: [],
    problems: [],
    open: openerOf(source),
  }
  const used = new Map<string, number>()
  const segments = await readSegments(source, found, used)
  const main = findLeaf(segments)
  if (main === null) return found

  const trunk = walkBack(source, segments, main, found)
  for (const { name, salvaged } of trunk.broken) {
    found.hurt.set(`${source.folder}/${name}`, {
      name,
      used: used.get(name) ?? Number.POSITIVE_INFINITY,
      salvaged,
    })
  }
  found.fromTheStart = trunk.fromTheStart
  found.frames = trunk.frames
  found.parents = [endOf(main)]
  judgeTail(source, main, found)
  found.lines = new LogLines(segments)
  found.inOrder = found.lines.inOrder(main)
  const seen = new Set(trunk.frames.map(keyOfFrame))
  found.branches = found.inOrder.filter((frame) => !seen.has(keyOfFrame(frame)))
  for (const tip of found.lines.tips(main)) {
    found.parents.push(tip.end)
    judgeTail(source, tip.segment, found)
  }
  found.missing = found.lines.missingFor(found.branches)
  for (const name of new Set(found.missing.map(({ segment }) => segment))) {
    const hurt = segments.get(name)
    if (hurt === undefined) continue
    found.problems.push({ kind: 'damage', where: `${source.folder}/${name}`, count: 1 })
    found.salvaged.push(...hurt.salvaged)
  }
  return found
}

async function readSegments(
  source: LogSource,
  found: RecoveredLog,
  used: Map<string, number>,
): Promise<Map<string, ReadSegment>> {
  const segments = new Map<string, ReadSegment>()
  const sizes = new Map<string, number>()
  for (const { name, kind, size } of await source.disk.list(source.folder)) {
    const counter = counterOf(name)
    if (kind !== 'file' || counter === null) continue
    sizes.set(name, size)
    found.names.push(name)
    found.counter = Math.max(found.counter, counter)
  }
  const reading = readAhead(found.names, async (name) => {
    const path = `${source.folder}/${name}`
    const bytes = await source.disk.read(path).catch((error: unknown) => {
      if (!isAppError(error)) throw error
      // One bad sector must not keep the rest from opening.
      found.problems.push({ kind: 'damage', where: path, count: 1 })
      found.hurt.set(path, { name, used: sizes.get(name) ?? 0, salvaged: [] })
      return null
    })
    return { name, path, bytes }
  })
  for await (const { name, path, bytes } of reading) {
    if (bytes === null) continue
    const segment = readSegment(source.keyOf, placeOf(source, name), bytes)
    const isWhole = 'frames' in segment && segment.tail === 'clean'
    if (!isWhole) used.set(name, usedIn(bytes))
    if ('frames' in segment) segments.set(name, segment)
    else if (segment.reason === 'damaged') {
      const { salvaged } = segment
      found.problems.push({ kind: 'damage', where: path, count: 1 })
      found.salvaged.push(...salvaged)
      found.hurt.set(path, { name, used: usedIn(bytes), salvaged })
    } else found.leftovers.push({ path, from: 0 })
  }
  return segments
}

function placeOf({ vault, space }: LogSource, segment: string): FramePlace {
  return { vault, space, segment }
}

/** Reads a segment once more for the frames that were only followed, and holds on to one at a time. */
function openerOf(source: LogSource): RecoveredLog['open'] {
  let held: { segment: string; bytes: Uint8Array | null } = { segment: '', bytes: null }
  return async (frame) => {
    if (frame.plaintext !== null || !('segment' in frame)) return frame.plaintext
    const { segment, end, length } = frame
    if (held.segment !== segment) {
      const path = `${source.folder}/${segment}`
      held = { segment, bytes: await source.disk.read(path).catch(nullIfDisk) }
    }
    const { bytes } = held
    if (bytes === null || bytes.length < end) return null
    return openFrame(source.keyOf, placeOf(source, segment), frame, bytes, end - length)
  }
}

function nullIfDisk(error: unknown): null {
  if (isAppError(error)) return null
  throw error
}

/** Offset behind the last byte that is not zero. */
function usedIn(bytes: Uint8Array): number {
  return bytes.findLastIndex((byte) => byte !== 0) + 1
}

/**
 * The segment with the longest history of those that no other goes on from. One with frames of a later key
 * comes before any with earlier ones only, and is not gone on from by such a one: whoever was left out with a
 * key that was replaced can write a history of any length, and name in it what they like, and would lay it in
 * the place of the real one.
 */
function findLeaf(segments: ReadonlyMap<string, ReadSegment>): ReadSegment | null {
  const all = [...segments.values()]
  const namedBy = new Map<string, number>()
  for (const { header, frames } of all) {
    const epoch = frames[0]!.epoch
    for (const { segment } of header.parents) {
      namedBy.set(segment, Math.max(namedBy.get(segment) ?? 0, epoch))
    }
  }
  const leaves = all.filter((one) => (namedBy.get(one.name) ?? -1) < newestEpochOf(one))
  const [first] = leaves.sort(
    (a, b) =>
      newestEpochOf(b) - newestEpochOf(a) ||
      lastOf(b).sequence - lastOf(a).sequence ||
      (a.name < b.name ? 1 : -1),
  )
  return first ?? null
}

function newestEpochOf({ frames }: ReadSegment): number {
  return frames.reduce((newest, { epoch }) => Math.max(newest, epoch), 0)
}

/** Collects the frames from the oldest kept ancestor down to `leaf`. */
function walkBack(
  source: LogSource,
  segments: Map<string, ReadSegment>,
  leaf: ReadSegment,
  found: RecoveredLog,
): { frames: LogFrame[]; fromTheStart: boolean; broken: ReadSegment[] } {
  const broken: ReadSegment[] = []
  const pieces: LogFrame[][] = []
  const visited = new Set<string>()
  let segment: ReadSegment | undefined = leaf
  let until = leaf.end
  for (;;) {
    visited.add(segment.name)
    const used = segment.frames.filter((frame) => frame.offset + frame.length <= until)
    pieces.unshift(
      used.map((frame) => ({
        ...frame,
        segment: segment!.name,
        end: frame.offset + frame.length,
      })),
    )
    const parent: Parent | undefined = segment.header.parents[0]
    if (parent === undefined) return { frames: pieces.flat(), fromTheStart: true, broken }
    const older = segments.get(parent.segment)
    if (older === undefined || visited.has(parent.segment)) {
      return { frames: pieces.flat(), fromTheStart: false, broken }
    }
    if (!reaches(older, parent)) {
      found.problems.push({ kind: 'damage', where: `${source.folder}/${older.name}`, count: 1 })
      found.salvaged.push(...older.salvaged)
      broken.push(older)
    }
    until = parent.end
    segment = older
  }
}

/** True when a segment holds, unbroken, everything its child builds upon. */
function reaches(segment: ReadSegment, parent: Parent): boolean {
  const last = segment.frames.find((frame) => frame.offset + frame.length === parent.end)
  return (
    last !== undefined &&
    last.sequence === parent.sequence &&
    sameBytes(last.chain, fromBase64(parent.chain))
  )
}

function judgeTail(source: LogSource, leaf: ReadSegment, found: RecoveredLog): void {
  const path = `${source.folder}/${leaf.name}`
  if (leaf.tail === 'torn') {
    found.problems.push({ kind: 'unfinished-save', where: path, count: 0 })
    found.leftovers.push({ path, from: leaf.end })
  }
  if (leaf.tail === 'damaged') {
    found.problems.push({ kind: 'damage', where: path, count: 1 })
    found.salvaged.push(...leaf.salvaged)
  }
}

function keyOfFrame(frame: LogFrame): string {
  return `${frame.segment}@${frame.end}`
}
