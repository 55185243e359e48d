import { same, textOf } from './bytes.ts'
import type { Folder } from './folder.ts'
import { arrayOf, bytesIn, type JsonObject, numberIn, objectOf, parsed, textIn } from './json.ts'
import type { Place } from './place.ts'
import { unlessDamaged } from './refusal.ts'
import { type Frame, readSegment, type Segment } from './segment.ts'

/** A frame's place in a log: its segment, the offset behind it, its number and its chain hash. */
export interface Position {
  segment: string
  end: number
  sequence: number
  chain: Uint8Array
}

export function positionIn(value: unknown): Position {
  const position: JsonObject = objectOf(value)
  return {
    segment: textIn(position, 'segment'),
    end: numberIn(position, 'end', 0),
    sequence: numberIn(position, 'sequence', 0),
    chain: bytesIn(position, 'chain', 32),
  }
}

/** A log with its segments put in order: 8.4. */
export interface Log {
  trunk: Frame[]
  branches: Frame[]
  salvage: Frame[]
  reachesBack: boolean
  forked: boolean
  /** Leaves whose last save never finished. */
  torn: boolean
  /** Segments that made no sense, in words. */
  damage: string[]
}

interface UsedSegment extends Segment {
  parents: Position[]
}

const segmentName = /^\d{4,}-\d{8,}-[0-9a-v]{26}\.seg$/

function parentsOf(segment: Segment): Position[] | null {
  const [first] = segment.frames
  if (first?.type !== 'header') return null
  return unlessDamaged(() => {
    const header = objectOf(parsed(textOf(first.plaintext)))
    numberIn(header, 'counter', 1)
    numberIn(header, 'incarnation', 1)
    return arrayOf(header.parents).map(positionIn)
  })
}

function lastSequence(segment: Segment): number {
  return segment.frames.at(-1)?.sequence ?? 0
}

function inOrderOfLeaves(left: Segment, right: Segment): number {
  const bySequence = lastSequence(right) - lastSequence(left)
  if (bySequence !== 0) return bySequence
  return left.name < right.name ? 1 : -1
}

function leavesOf(segments: UsedSegment[]): UsedSegment[] {
  const named = new Set(segments.flatMap((one) => one.parents.map((parent) => parent.segment)))
  const leaves = segments.filter((segment) => !named.has(segment.name))
  const telling = leaves.filter((leaf) => leaf.frames.length > 1 || leaf.tail === 'damaged')
  if (telling.length > 0) return telling.sort(inOrderOfLeaves)
  return leaves.sort((left, right) => (left.name < right.name ? 1 : -1)).slice(0, 1)
}

/** The frames from the oldest ancestor that is there down to a leaf. */
function walkFrom(leaf: UsedSegment, byName: Map<string, UsedSegment>, log: Log): Frame[] {
  const parts: Frame[][] = [leaf.frames]
  log.salvage.push(...leaf.salvage)
  if (leaf.tail === 'torn') log.torn = true
  if (leaf.tail === 'damaged') log.damage.push(`segment ${leaf.name}`)
  const seen = new Set([leaf.name])
  let [parent] = leaf.parents
  while (parent) {
    const { segment, end, sequence, chain } = parent
    const ancestor = byName.get(segment)
    if (!ancestor || seen.has(segment)) {
      log.reachesBack = false
      break
    }
    seen.add(segment)
    parts.unshift(ancestor.frames.filter((frame) => frame.end <= end))
    const joint = ancestor.frames.find((frame) => frame.end === end)
    if (joint?.sequence !== sequence || !same(joint.chain, chain)) {
      log.damage.push(`segment ${segment} does not reach the place that its child names`)
      log.salvage.push(...ancestor.salvage)
    }
    parent = ancestor.parents[0]
  }
  return parts.flat()
}

/** Reads every segment of a space and puts what stands in order. */
export function readLog(folder: Folder, place: Place): Log {
  const log: Log = {
    trunk: [],
    branches: [],
    salvage: [],
    reachesBack: true,
    forked: false,
    torn: false,
    damage: [],
  }
  const used: UsedSegment[] = []
  for (const name of folder.names(`${place.path}/log`)) {
    const file = segmentName.test(name) && folder.read(`${place.path}/log/${name}`)
    if (!file) continue
    const segment = readSegment(place, name, file)
    const parents = parentsOf(segment)
    if (parents) used.push({ ...segment, parents })
    else if (segment.frames.length > 0 || segment.tail === 'damaged') {
      log.damage.push(`segment ${name}`)
      log.salvage.push(...segment.salvage)
    }
  }
  const byName = new Map(used.map((segment) => [segment.name, segment]))
  const [trunk, ...others] = leavesOf(used)
  if (!trunk) return log
  log.trunk = walkFrom(trunk, byName, log)
  log.forked = others.length > 0
  const onTrunk = new Set(log.trunk)
  const branches = others.flatMap((leaf) => walkFrom(leaf, byName, log))
  log.branches = [...new Set(branches)].filter((frame) => !onTrunk.has(frame))
  return log
}
