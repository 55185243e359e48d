import { same } from './bytes.ts'
import {
  covers,
  type Directory,
  directoriesLying,
  directoriesNamed,
  inTurn,
  isBeside,
  objectIn,
  readGround,
  wiresOfShard,
} from './checkpoint.ts'
import { withoutForged } from './epochs.ts'
import type { Folder } from './folder.ts'
import { arrayOf, textIn } from './json.ts'
import type { PlaceInLog } from './lines.ts'
import { type HurtSegment, type Log, type LogPlace, type Position, readLog } from './log.ts'
import type { PageName } from './page.ts'
import { isSigned, keepsEveryRevision, type Place } from './place.ts'
import { type Revision, type Wire, wireIn, withBody } from './record.ts'
import { damaged, unlessDamaged } from './refusal.ts'
import type { Frame } from './segment.ts'
import { Table } from './table.ts'

/** The records of a space as a reader finds them. */
export interface OpenSpace {
  place: Place
  /** Every revision that is kept, by `collection/id`, oldest first. */
  records: Map<string, Revision[]>
  /** What did not read, in words. A space without any may be written to. */
  damage: string[]
  /** What a next save mends: a torn tail, a newest checkpoint that fails while an older one serves. */
  worn: string[]
  forked: boolean
  /** How many frames were sealed with a key that had been replaced. */
  forged: number
  /** Numbers of the last frames that checkpoints in the log take into account, newest first. */
  checkpoints: number[]
  /** What there is of the log, and the ends that the checkpoint lists that was built on: 16.3. */
  reached: { frames: Frame[]; ends: Position[] }
}

/** The first of these checkpoints whose directory and pages of records all read; their records are taken. */
function takeFirstWhole(
  folder: Folder,
  open: OpenSpace,
  log: { trunk: Frame[]; branches: Frame[] },
  names: PageName[],
  table: Table,
  isBeside = false,
): { directory: Directory; age: number; name: PageName } | null {
  for (const [age, name] of names.entries()) {
    const found = unlessDamaged(() => {
      const directory = readGround(folder, open.place, log, name)
      if (!directory) throw damaged('no ground')
      const wires = directory.shards.flatMap((shard) => wiresOfShard(folder, open.place, shard))
      return { directory, wires }
    })
    if (!found) continue
    for (const wire of found.wires) {
      const record = unlessDamaged(() => withBody(folder, open.place, wire, null))
      const at = isBeside ? { ...found.directory.upTo, isTrunk: false } : null
      if (record) table.take(record, at)
      else open.damage.push(`the body of ${wire.collection}/${wire.id}`)
    }
    return { directory: found.directory, age, name }
  }
  return null
}

/** What to build on: steps 1 and 2 of 11.3. Gives the directory. */
function takeCheckpoint(
  folder: Folder,
  open: OpenSpace,
  log: Log,
  table: Table,
): { directory: Directory; name: PageName } | null {
  const inOrder = [...log.trunk, ...log.salvage].sort((a, b) => a.sequence - b.sequence)
  const newestFirst = directoriesNamed(inOrder).reverse()
  const toTry = (names: PageName[]) =>
    keepsEveryRevision(open.place.kind) ? names : inTurn(folder, open.place, log, names)
  const names = toTry(newestFirst)
  const named = takeFirstWhole(folder, open, log, names, table)
  if (named) {
    if (named.age > 0) open.worn.push('the newest checkpoint does not read')
    return named
  }
  if (!log.reachesBack) open.damage.push('the log does not reach back and no checkpoint reads')
  else if (names.length > 0) open.worn.push('no checkpoint reads')
  if (open.damage.length > 0 || log.trunk.length === 0) {
    const lying = toTry(directoriesLying(folder, open.place))
    const found = takeFirstWhole(folder, open, log, lying, table)
    if (found) return found
  }
  const newest = directoriesNamed(log.trunk).at(-1)
  if (!log.reachesBack && newest) takeWhatOpens(folder, open, log, newest, table)
  return null
}

function takeWhatOpens(
  folder: Folder,
  open: OpenSpace,
  log: Log,
  newest: PageName,
  table: Table,
): void {
  const directory = readGround(folder, open.place, log, newest)
  for (const shard of directory?.shards ?? []) {
    for (const wire of unlessDamaged(() => wiresOfShard(folder, open.place, shard)) ?? []) {
      const record = unlessDamaged(() => withBody(folder, open.place, wire, null))
      if (record) table.take(record)
    }
  }
}

/** Step 5 of 11.3: where branches lost their beginning, their newest checkpoint that reads and covers it. */
function takeBeginning(
  folder: Folder,
  open: OpenSpace,
  log: Log,
  branches: Frame[],
  gaps: LogPlace[],
  table: Table,
): boolean {
  const newestFirst = branches.toSorted((left, right) => right.sequence - left.sequence)
  const beside = { trunk: [], branches: log.branches }
  const names = directoriesNamed(newestFirst).filter((name) => {
    const directory = readGround(folder, open.place, beside, name)
    return directory !== null && gaps.every((gap) => covers(directory, gap))
  })
  return takeFirstWhole(folder, open, beside, names, table, true) !== null
}

/** Takes frames of records in, in their order, with stages held back until their commit: 9.1. */
function takeFrames(
  folder: Folder,
  open: OpenSpace,
  log: Log,
  base: Directory | null,
  from: number,
  table: Table,
): void {
  const onTrunk = new Set(log.trunk)
  const isTaken = (frame: Frame) =>
    onTrunk.has(frame) ? frame.sequence > from : !covers(base, frame)
  const salvage = log.salvage
    .filter((frame) => frame.sequence > from)
    .sort((left, right) => left.sequence - right.sequence)
  const staged = new Map<string, Wire[]>()
  const takeIn = (wires: Wire[], frame: Frame, at: PlaceInLog | null) => {
    for (const wire of wires) {
      const textBefore = table.textsBefore(at)
      const record = unlessDamaged(() => withBody(folder, open.place, wire, textBefore))
      if (!record) open.damage.push(`a record in frame ${frame.sequence}`)
      else if (at) table.take(record, at)
      else table.takeSalvage(record)
    }
  }
  const takeFrame = (frame: Frame, at: PlaceInLog | null) => {
    if (frame.type !== 'records') return
    const content = unlessDamaged(() => {
      const body = objectIn(frame.plaintext)
      const stage = body.stage === undefined ? null : textIn(body, 'stage')
      const commit = body.commit === undefined ? null : textIn(body, 'commit')
      if (stage !== null && commit !== null) throw damaged('stage and commit in one frame')
      return { records: arrayOf(body.records).map(wireIn), stage, commit }
    })
    if (!content) {
      open.damage.push(`frame ${frame.sequence}`)
      return
    }
    const { records, stage, commit } = content
    if (stage !== null) {
      staged.set(stage, [...(staged.get(stage) ?? []), ...records])
      return
    }
    if (commit !== null) {
      takeIn(staged.get(commit) ?? [], frame, at)
      staged.delete(commit)
    }
    takeIn(records, frame, at)
  }
  for (const frame of log.ordered.filter(isTaken)) {
    const { segment, end } = frame
    takeFrame(frame, { segment, end, isTrunk: onTrunk.has(frame) })
  }
  if (open.place.kind === 'drafts') table.setOthersAside()
  for (const frame of salvage) takeFrame(frame, null)
}

/** Segments with bad bytes of which nothing is needed, because a checkpoint has it all: 11.4. */
function spentSegments(
  log: Log,
  { directory, name }: { directory: Directory; name: PageName },
): HurtSegment[] {
  const isNamed = directoriesNamed(log.trunk).some(
    ({ page, generation, digest }) =>
      page === name.page && generation === name.generation && same(digest, name.digest),
  )
  if (!isNamed || log.branches.some((frame) => !covers(directory, frame))) return []
  return [...log.hurt].flatMap(([segment, hurt]) => {
    const end = directory.segments.find((one) => one.segment === segment)?.end ?? 0
    const isEnd = log.ends.some((one) => one.segment === segment)
    return hurt.used <= end && !isEnd ? [hurt] : []
  })
}

/** Opens a space (11.2 and 11.3). What does not verify is left out and told in `damage`. */
export function openSpace(folder: Folder, place: Place): OpenSpace {
  const whole = readLog(folder, place)
  const log = withoutForged(whole, isSigned(place.kind))
  const open: OpenSpace = {
    place,
    records: new Map(),
    damage: [...log.damage],
    worn: log.torn ? ['a save that never finished'] : [],
    forked: false,
    forged: log.forged,
    checkpoints: log.trunk.filter((frame) => frame.type === 'checkpoint').map((f) => f.sequence),
    reached: { frames: [...whole.ordered, ...whole.salvage], ends: [] },
  }
  const table = new Table(keepsEveryRevision(place.kind))
  open.records = table.records
  if (whole.trunk.length === 0) open.damage.push(`${place.path} has no log`)
  const known = open.damage.length
  const taken = takeCheckpoint(folder, open, log, table)
  const base = taken?.directory ?? null
  const spent = taken && open.damage.length === known ? spentSegments(log, taken) : []
  for (const one of spent) {
    open.damage = open.damage.filter((words) => !words.startsWith(one.words))
    open.worn.push(one.words)
  }
  const inSpent = new Set(spent.flatMap(({ salvage }) => salvage))
  log.salvage = log.salvage.filter((frame) => !inSpent.has(frame))
  const from = base && !isBeside(base, log.trunk) ? base.upTo.sequence : 0
  open.reached.ends = base ? [...base.segments, base.upTo] : []
  open.forked = log.ends.slice(1).some((end) => !covers(base, end))
  const branches = log.branches.filter((frame) => !covers(base, frame))
  const gaps: LogPlace[] = log.missing.filter((place) => !covers(base, place))
  if (branches.length > 0) table.beginLines(log, base?.upTo ?? null)
  if (branches.length > 0 && gaps.length > 0) {
    if (!takeBeginning(folder, open, log, branches, gaps, table)) {
      open.damage.push('a branch has lost its beginning')
    }
  }
  const first = whole.trunk[0]?.sequence ?? 1
  if (!log.reachesBack && first > from + 1) open.damage.push('frames are missing from the log')
  takeFrames(folder, open, log, base, from, table)
  return open
}
