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

/** A place in a log: behind a frame of a segment. */
export interface LogPlace {
  segment: string
  end: number
}

/** A log with its segments put in order: 8.4. */
export interface Log {
  trunk: Frame[]
  branches: Frame[]
  /** Trunk and branches in the order in which they are taken in. */
  ordered: Frame[]
  /** The end of the trunk, and those with records that nothing goes on from. */
  ends: LogPlace[]
  /** What segments of branches go on from and is not there. */
  missing: LogPlace[]
  /** Whether a place goes on from another, or is it: 8.4, step 7. */
  goesOnFrom(from: LogPlace, place: LogPlace): boolean
  salvage: Frame[]
  reachesBack: boolean
  /** Leaves whose last save never finished. */
  torn: boolean
  /** Segments that made no sense, in words. */
  damage: string[]
  /** Those of them that do not read to where others go on from, by name: 11.4. */
  hurt: Map<string, HurtSegment>
}

/** A segment with bad bytes: how far anything but zeros lies in it, and what opens behind them. */
export interface HurtSegment {
  used: number
  salvage: Frame[]
  words: string
}

interface Parent extends Position {
  /** Chain hash of a frame that was refused when it was tried. */
  dropped?: Uint8Array
}

interface UsedSegment extends Segment {
  parents: Parent[]
}

const segmentName = /^\d{4,}-\d{8,}-[0-9a-v]{25}[048cgkos]\.seg$/

function parentsOf(segment: Segment): Parent[] | null {
  const [first] = segment.frames
  if (first?.type !== 'header') return null
  return unlessDamaged(() => {
    const header = objectOf(parsed(textOf(first.plaintext)))
    numberIn(header, 'counter', 1)
    numberIn(header, 'incarnation', 1)
    return arrayOf(header.parents).map(parentIn)
  })
}

function parentIn(value: unknown): Parent {
  const position = positionIn(value)
  const isSaid = objectOf(value).dropped !== undefined
  return isSaid ? { ...position, dropped: bytesIn(objectOf(value), 'dropped', 32) } : position
}

function lastSequence(segment: Segment): number {
  return segment.frames.at(-1)?.sequence ?? 0
}

function newestEpoch({ frames }: Segment): number {
  return Math.max(0, ...frames.map(({ epoch }) => epoch))
}

function inOrderOfLeaves(left: Segment, right: Segment): number {
  const byEpoch = newestEpoch(right) - newestEpoch(left)
  if (byEpoch !== 0) return byEpoch
  const bySequence = lastSequence(right) - lastSequence(left)
  if (bySequence !== 0) return bySequence
  return left.name < right.name ? 1 : -1
}

/** The leaf with the longest history: 8.4, steps 1 and 2. */
function leafOf(segments: UsedSegment[]): UsedSegment | undefined {
  const isNamed = (named: UsedSegment) =>
    segments.some(
      ({ frames: [header], parents }) =>
        (header?.epoch ?? 0) >= newestEpoch(named) &&
        parents.some(({ segment }) => segment === named.name),
    )
  return segments.filter((segment) => !isNamed(segment)).sort(inOrderOfLeaves)[0]
}

/** How far any segment goes on from this one. */
function followedEnd(name: string, segments: UsedSegment[]): number {
  const ends = segments.flatMap(({ parents }) =>
    parents.filter(({ segment }) => segment === name).map(({ end }) => end),
  )
  return Math.max(0, ...ends)
}

/** The frames of a segment that stand: without those that were refused when they were tried. */
function standingFrames(segment: UsedSegment, segments: UsedSegment[]): Frame[] {
  const followed = followedEnd(segment.name, segments)
  const dropped = segments.flatMap(({ parents, frames: [header] }) =>
    parents.flatMap((parent) =>
      parent.dropped ? [{ chain: parent.dropped, epoch: header?.epoch ?? 0 }] : [],
    ),
  )
  const first = segment.frames.findIndex(
    (frame) =>
      frame.end > followed &&
      dropped.some(({ chain, epoch }) => frame.epoch <= epoch && same(chain, frame.chain)),
  )
  return first < 0 ? segment.frames : segment.frames.slice(0, first)
}

/** Trunk and branches, each frame behind what it goes on from: 8.4, step 7. */
function orderedFrames(main: UsedSegment, segments: UsedSegment[]): Frame[] {
  const ordered = new Set<Frame>()
  const begun = new Set<string>()
  const take = (segment: UsedSegment, until: number) => {
    if (!begun.has(segment.name)) {
      begun.add(segment.name)
      for (const parent of segment.parents) {
        const older = segments.find(({ name }) => name === parent.segment)
        if (older) take(older, parent.end)
      }
    }
    for (const frame of standingFrames(segment, segments)) {
      if (frame.end <= until) ordered.add(frame)
    }
  }
  for (const segment of [main, ...segments]) take(segment, Number.POSITIVE_INFINITY)
  return [...ordered]
}

/** What goes on from what: of each segment, how far it goes on from each other one. */
function linesOf(byName: Map<string, UsedSegment>): Log['goesOnFrom'] {
  const reaches = new Map<string, Map<string, number>>()
  const reachOf = (name: string): Map<string, number> => {
    const known = reaches.get(name)
    if (known) return known
    const reach = new Map<string, number>()
    reaches.set(name, reach)
    for (const parent of byName.get(name)?.parents ?? []) {
      for (const [segment, end] of [
        [parent.segment, parent.end] as const,
        ...reachOf(parent.segment),
      ]) {
        reach.set(segment, Math.max(reach.get(segment) ?? 0, end))
      }
    }
    return reach
  }
  return (from, place) =>
    from.segment === place.segment
      ? from.end <= place.end
      : (reachOf(place.segment).get(from.segment) ?? -1) >= from.end
}

/** The frames from the oldest ancestor that is there down to a leaf. */
function walkFrom(
  leaf: UsedSegment,
  byName: Map<string, UsedSegment>,
  log: Log,
  used: Map<string, number>,
): Frame[] {
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
      const words = `segment ${segment}`
      log.damage.push(`${words} does not reach the place that its child names`)
      log.salvage.push(...ancestor.salvage)
      const { tail, salvage } = ancestor
      const isJudged = tail !== 'clean'
      if (isJudged) log.hurt.set(segment, { used: used.get(segment) ?? 0, salvage, words })
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
    ordered: [],
    ends: [],
    missing: [],
    goesOnFrom: () => false,
    torn: false,
    damage: [],
    hurt: new Map(),
  }
  const lengths = new Map<string, number>()
  const used: UsedSegment[] = []
  for (const name of folder.names(`${place.path}/log`)) {
    const file = segmentName.test(name) && folder.read(`${place.path}/log/${name}`)
    if (!file) continue
    const segment = readSegment(place, name, file)
    lengths.set(name, file.findLastIndex((byte) => byte !== 0) + 1)
    const parents = parentsOf(segment)
    if (parents) used.push({ ...segment, parents })
    else if (segment.frames.length > 0 || segment.tail === 'damaged') {
      const { salvage } = segment
      const words = `segment ${name}`
      log.damage.push(words)
      log.salvage.push(...salvage)
      log.hurt.set(name, { used: lengths.get(name)!, salvage, words })
    }
  }
  const byName = new Map(used.map((segment) => [segment.name, segment]))
  const main = leafOf(used)
  if (!main) return log
  log.trunk = walkFrom(main, byName, log, lengths)
  log.ends.push({ segment: main.name, end: main.frames.at(-1)?.end ?? 0 })
  log.goesOnFrom = linesOf(byName)
  const onTrunk = new Set(log.trunk)
  log.ordered = orderedFrames(main, used)
  log.branches = log.ordered.filter((frame) => !onTrunk.has(frame))
  for (const segment of used) {
    if (segment === main) continue
    const followed = followedEnd(segment.name, used)
    const open = standingFrames(segment, used).filter(({ end }) => end > followed)
    const isHurtLeaf = followed === 0 && segment.tail === 'damaged'
    if (!open.some(({ type }) => type === 'records') && !isHurtLeaf) continue
    log.ends.push({ segment: segment.name, end: open.at(-1)?.end ?? followed })
    log.salvage.push(...(segment.tail === 'damaged' ? segment.salvage : []))
    if (segment.tail === 'torn') log.torn = true
    if (segment.tail === 'damaged') log.damage.push(`segment ${segment.name}`)
  }
  const branching = new Set(log.branches.map(({ segment }) => segment))
  log.missing = used
    .filter(({ name }) => branching.has(name))
    .flatMap(({ parents }) => parents)
    .filter(({ segment, end, chain }) => {
      const joint = byName.get(segment)?.frames.find((frame) => frame.end === end)
      return !joint || !same(joint.chain, chain)
    })
  for (const name of new Set(log.missing.map(({ segment }) => segment))) {
    const hurt = byName.get(name)
    if (!hurt) continue
    log.damage.push(`segment ${name} does not reach the place that a branch goes on from`)
    log.salvage.push(...hurt.salvage)
  }
  return log
}
