import { isAppError } from '../../../shared/errors.ts'
import { fromBase64 } from '../crypto/base64.ts'
import { sameBytes } from '../crypto/bytes.ts'
import type { Disk } from '../ports.ts'
import type { Ballast } from './ballast.ts'
import type { Frame } from './frame.ts'
import { endOf, LogLines, lastOf } from './log-lines.ts'
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
    fromTheStart: true,
    parents: [],
    missing: [],
    counter: 0,
    leftovers: [],
    problems: [],
  }
  const segments = await readSegments(source, found)
  const main = findLeaf(segments)
  if (main === null) return found

  const trunk = walkBack(source, segments, main, found)
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
): Promise<Map<string, ReadSegment>> {
  const segments = new Map<string, ReadSegment>()
  for (const { name, kind } of await source.disk.list(source.folder)) {
    const counter = counterOf(name)
    if (kind !== 'file' || counter === null) continue
    const path = `${source.folder}/${name}`
    found.names.push(name)
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

/** The segment with the longest history of those that no other goes on from. */
function findLeaf(segments: ReadonlyMap<string, ReadSegment>): ReadSegment | null {
  const all = [...segments.values()]
  const named = new Set(all.flatMap(({ header }) => header.parents.map(({ segment }) => segment)))
  const leaves = all.filter(({ name }) => !named.has(name))
  const [first] = leaves.sort(
    (a, b) => lastOf(b).sequence - lastOf(a).sequence || (a.name < b.name ? 1 : -1),
  )
  return first ?? null
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

function keyOfFrame(frame: LogFrame): string {
  return `${frame.segment}@${frame.end}`
}
