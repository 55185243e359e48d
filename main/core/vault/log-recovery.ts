import { isAppError } from '../../../shared/errors.ts'
import { fromBase64, toBase64 } from '../crypto/base64.ts'
import { sameBytes } from '../crypto/bytes.ts'
import type { Disk } from '../ports.ts'
import type { Frame } from './frame.ts'
import { counterOf, type Parent, type ReadSegment, readSegment } from './segment.ts'
import type { Problem } from './types.ts'

/** A frame of a log with the segment it stands in. */
export interface LogFrame extends Frame {
  segment: string
  /** Offset behind the frame. */
  end: number
}

/** A log as it was found. Finding it wrote nothing. */
export interface RecoveredLog {
  /** All frames on the way from the oldest kept segment to the newest, in order. */
  frames: LogFrame[]
  /** Frames of other branches, where a syncing folder made two histories of one log. */
  branches: LogFrame[]
  /** Frames that open behind bad bytes: shown as far as they go, never built upon. */
  salvaged: Frame[]
  /** False when the oldest kept segment names a parent that is no longer there. */
  fromTheStart: boolean
  /** Where the next segment goes on. */
  parents: Parent[]
  counter: number
  /** Segment files that never held anything, and the torn end of the newest: for quarantine. */
  leftovers: { path: string; from: number }[]
  problems: Problem[]
}

/** The place of a log, and the way to its keys. */
export interface LogSource {
  disk: Disk
  vault: string
  space: string
  /** Folder of the segments. */
  folder: string
  keyOf(epoch: number): Uint8Array | null
}

/** Reads every segment of a log and puts them in order. */
export async function recoverLog(source: LogSource): Promise<RecoveredLog> {
  const found: RecoveredLog = {
    frames: [],
    branches: [],
    salvaged: [],
    fromTheStart: true,
    parents: [],
    counter: 0,
    leftovers: [],
    problems: [],
  }
  const segments = await readSegments(source, found)
  const leaves = findLeaves(segments)
  const main = leaves[0]
  if (main === undefined) return found

  const trunk = walkBack(source, segments, main, found)
  found.fromTheStart = trunk.fromTheStart
  found.frames = trunk.frames
  found.parents = [endOf(main)]
  judgeTail(source, main, found)
  if (leaves.length > 1) {
    found.problems.push({ kind: 'forked', where: source.folder, count: leaves.length })
    const seen = new Set(trunk.frames.map((frame) => keyOfFrame(frame)))
    for (const leaf of leaves.slice(1)) {
      const branch = walkBack(source, segments, leaf, found).frames
      found.branches.push(...branch.filter((frame) => !seen.has(keyOfFrame(frame))))
      judgeTail(source, leaf, found)
    }
  }
  return found
}

async function readSegments(
  source: LogSource,
  found: RecoveredLog,
): Promise<Map<string, ReadSegment>> {
  const segments = new Map<string, ReadSegment>()
  for (const { name, kind } of await source.disk.list(source.folder)) {
    const counter = counterOf(name)
    if (kind !== 'file' || counter === null) continue
    const path = `${source.folder}/${name}`
    found.counter = Math.max(found.counter, counter)
    const bytes = await source.disk.read(path).catch((error: unknown) => {
      if (!isAppError(error)) throw error
      // One bad sector must not keep the rest from opening.
      found.problems.push({ kind: 'damage', where: path, count: 1 })
      return null
    })
    if (bytes === null) continue
    const place = { vault: source.vault, space: source.space, segment: name }
    const segment = readSegment(source.keyOf, place, bytes)
    if ('frames' in segment) segments.set(name, segment)
    else if (segment.reason === 'damaged') {
      found.problems.push({ kind: 'damage', where: path, count: 1 })
      found.salvaged.push(...segment.salvaged)
    } else found.leftovers.push({ path, from: 0 })
  }
  return segments
}

/**
 * Segments that no other goes on from, the longest history first. One that holds nothing but its
 * header beside another leaf is what a failed start of a segment leaves, not a history of its own.
 */
function findLeaves(segments: Map<string, ReadSegment>): ReadSegment[] {
  const named = new Set(
    [...segments.values()].flatMap((segment) =>
      segment.header.parents.map((parent) => parent.segment),
    ),
  )
  const leaves = [...segments.values()].filter((segment) => !named.has(segment.name))
  const telling = leaves.filter(
    (segment) => segment.frames.length > 1 || segment.tail === 'damaged',
  )
  const chosen = telling.length > 0 ? telling : leaves.slice(-1)
  return chosen.sort(
    (a, b) => lastOf(b).sequence - lastOf(a).sequence || (a.name < b.name ? 1 : -1),
  )
}

/** Collects the frames from the oldest kept ancestor down to `leaf`. */
function walkBack(
  source: LogSource,
  segments: Map<string, ReadSegment>,
  leaf: ReadSegment,
  found: RecoveredLog,
): { frames: LogFrame[]; fromTheStart: boolean } {
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
    if (parent === undefined) return { frames: pieces.flat(), fromTheStart: true }
    const older = segments.get(parent.segment)
    if (older === undefined || visited.has(parent.segment)) {
      return { frames: pieces.flat(), fromTheStart: false }
    }
    if (!reaches(older, parent)) {
      found.problems.push({ kind: 'damage', where: `${source.folder}/${older.name}`, count: 1 })
      found.salvaged.push(...older.salvaged)
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

/** The position behind the last whole frame of a segment, as a child names it. */
function endOf(segment: ReadSegment): Parent {
  const last = lastOf(segment)
  return {
    segment: segment.name,
    end: segment.end,
    sequence: last.sequence,
    chain: toBase64(last.chain),
  }
}

function lastOf(segment: ReadSegment): Frame {
  return segment.frames[segment.frames.length - 1]!
}

function keyOfFrame(frame: LogFrame): string {
  return `${frame.segment}@${frame.end}`
}
