import { numberAt, same, textOf } from './bytes.ts'
import type { Folder } from './folder.ts'
import { arrayOf, type JsonObject, objectOf, parsed } from './json.ts'
import { type Log, type Position, positionIn } from './log.ts'
import { outsideOf, type PageName, pageNameIn, readPage } from './page.ts'
import type { Place } from './place.ts'
import { type Wire, wireIn } from './record.ts'
import { unlessDamaged } from './refusal.ts'
import type { Frame } from './segment.ts'

/** What a checkpoint lists: 10.4. */
export interface Directory {
  upTo: Position
  segments: Position[]
  shards: PageName[]
  /** Of the key that it is sealed with. */
  epoch: number
}

/** Whether a checkpoint takes a place into account: 11.3. */
export function covers(
  directory: Directory | null,
  place: { segment: string; end: number },
): boolean {
  const known = directory ? [directory.upTo, ...directory.segments] : []
  return known.some(({ segment, end }) => segment === place.segment && place.end <= end)
}

/** The object that the plaintext of a frame or page spells. */
export function objectIn(plaintext: Uint8Array): JsonObject {
  return objectOf(parsed(textOf(plaintext)))
}

function readDirectory(folder: Folder, place: Place, name: PageName): Directory {
  const { page, generation, digest } = name
  const body = objectIn(readPage(folder, place, 3, page, generation, digest))
  const file = folder.read(`${place.path}/pages/${page}.${generation}.page`)
  return {
    epoch: numberAt(file ?? new Uint8Array(12), 8, 4),
    upTo: positionIn(body.upTo),
    segments: arrayOf(body.segments).map(positionIn),
    shards: arrayOf(body.shards).map(pageNameIn),
  }
}

/**
 * The same, of a checkpoint that is to be built on: null where it does not read, and where it lays itself over
 * a frame of a later key than its own (11.3).
 */
export function readGround(
  folder: Folder,
  place: Place,
  log: { trunk: Frame[]; branches: Frame[] },
  name: PageName,
): Directory | null {
  const directory = unlessDamaged(() => readDirectory(folder, place, name))
  if (!directory) return null
  const { epoch, upTo } = directory
  const later = (frames: Frame[]) => frames.filter((frame) => frame.epoch > epoch)
  const isOver =
    later(log.trunk).some(({ sequence }) => sequence <= upTo.sequence) ||
    later([...log.trunk, ...log.branches]).some((frame) => covers(directory, frame))
  return isOver ? null : directory
}

export function wiresOfShard(folder: Folder, place: Place, shard: PageName): Wire[] {
  const { page, generation, digest } = shard
  const body = objectIn(readPage(folder, place, 1, page, generation, digest))
  return arrayOf(body.records).map(wireIn)
}

/** The directories that checkpoint frames name, in the order of the frames. */
export function directoriesNamed(frames: Frame[]): PageName[] {
  return frames
    .filter(({ type }) => type === 'checkpoint')
    .flatMap((frame) => unlessDamaged(() => pageNameIn(objectIn(frame.plaintext).directory)) ?? [])
}

/** Directories among the pages, whether or not a frame names them, the newest first. */
export function directoriesLying(folder: Folder, place: Place): PageName[] {
  const found = folder.names(`${place.path}/pages`).flatMap((file) => {
    const [, page, generation] = /^([0-9a-v]{26})\.([1-9]\d{0,14})\.page$/.exec(file) ?? []
    const bytes = page && folder.read(`${place.path}/pages/${file}`)
    const outside = bytes ? outsideOf(bytes) : null
    if (!page || outside?.kind !== 3) return []
    const name = { page, generation: Number(generation), digest: outside.digest }
    return [{ name, sequence: outside.sequence }]
  })
  return found.sort((left, right) => right.sequence - left.sequence).map(({ name }) => name)
}

/** Whether the trunk has another frame where a checkpoint has its last one: 11.3. */
export function isBeside({ upTo }: Directory, trunk: Frame[]): boolean {
  const there = trunk.filter(({ sequence }) => sequence === upTo.sequence)
  return there.length > 0 && there.every(({ chain }) => !same(chain, upTo.chain))
}

/**
 * The checkpoints to try, in their order, in a space that keeps the newest only (11.3 step 1). In a log with
 * branches one that all of these go on from comes first; where there is no such one and the log is there
 * from its start, there is none to try.
 */
export function inTurn(
  folder: Folder,
  place: Place,
  log: Log,
  newestFirst: PageName[],
): PageName[] {
  const found = newestFirst
    .map((name) => ({ name, directory: readGround(folder, place, log, name) }))
    .filter(({ directory }) => directory === null || !isBeside(directory, log.trunk))
  const names = found.map(({ name }) => name)
  if (log.branches.length === 0) return names
  const first = log.trunk[0]?.sequence ?? 1
  const common = found.find(({ directory }) => {
    if (!directory || first > directory.upTo.sequence + 1) return false
    const open = log.branches.filter((frame) => !covers(directory, frame))
    return open.every((frame) => log.goesOnFrom(directory.upTo, frame))
  })?.name
  if (!common) return log.reachesBack ? [] : names
  return [common, ...names.filter((name) => name !== common)]
}
