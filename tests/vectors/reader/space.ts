import { textOf } from './bytes.ts'
import { withoutForged } from './epochs.ts'
import type { Folder } from './folder.ts'
import { arrayOf, type JsonObject, objectOf, parsed, textIn } from './json.ts'
import { type Log, type Position, positionIn, readLog } from './log.ts'
import { outsideOf, type PageName, pageNameIn, readPage } from './page.ts'
import { isSigned, keepsEveryRevision, type Place } from './place.ts'
import { isSameRevision, type Revision, type Wire, wireIn, withBody } from './record.ts'
import { damaged, unlessDamaged } from './refusal.ts'
import type { Frame } from './segment.ts'

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
}

interface Directory {
  upTo: Position
  segments: Position[]
  shards: PageName[]
}

/** Takes revisions in one after the other: 9.4. */
class Table {
  readonly records = new Map<string, Revision[]>()
  readonly #everyRevision: boolean
  /** Every text that was taken in, for changes on branches. */
  readonly #texts = new Map<string, string | null>()

  constructor(everyRevision: boolean) {
    this.#everyRevision = everyRevision
  }

  /** Takes one in. Beside the trunk, none takes a later revision's place where only the newest is kept. */
  take(record: Revision, isAside = false): void {
    const name = `${record.collection}/${record.id}`
    this.#texts.set(`${name}/${record.revision}`, record.text)
    const there = this.records.get(name) ?? []
    if (!this.#everyRevision) {
      const isBehind = there.some((one) => isAfter(one, record))
      if (!isAside || !isBehind) this.records.set(name, [record])
      return
    }
    if (there.some((one) => isSameRevision(one, record))) return
    const behind = there.findLastIndex((one) => !isAfter(one, record))
    this.records.set(name, there.toSpliced(behind + 1, 0, record))
  }

  textBefore = (collection: string, id: string, revision: number): string | null =>
    this.#texts.get(`${collection}/${id}/${revision}`) ?? null
}

function isAfter(one: Revision, other: Revision): boolean {
  if (one.revision !== other.revision) return one.revision > other.revision
  return one.writtenAt > other.writtenAt
}

/** What a checkpoint takes into account: 10.4. */
function covers(directory: Directory | null, place: { segment: string; end: number }): boolean {
  const known = directory ? [directory.upTo, ...directory.segments] : []
  return known.some(({ segment, end }) => segment === place.segment && place.end <= end)
}

function objectIn(plaintext: Uint8Array): JsonObject {
  return objectOf(parsed(textOf(plaintext)))
}

function readDirectory(folder: Folder, place: Place, name: PageName): Directory {
  const { page, generation, digest } = name
  const body = objectIn(readPage(folder, place, 3, page, generation, digest))
  return {
    upTo: positionIn(body.upTo),
    segments: arrayOf(body.segments).map(positionIn),
    shards: arrayOf(body.shards).map(pageNameIn),
  }
}

function wiresOfShard(folder: Folder, place: Place, shard: PageName): Wire[] {
  const { page, generation, digest } = shard
  const body = objectIn(readPage(folder, place, 1, page, generation, digest))
  return arrayOf(body.records).map(wireIn)
}

/** The first of these checkpoints whose directory and pages of records all read; their records are taken. */
function takeFirstWhole(
  folder: Folder,
  open: OpenSpace,
  names: PageName[],
  table: Table,
): { directory: Directory; age: number } | null {
  for (const [age, name] of names.entries()) {
    const found = unlessDamaged(() => {
      const directory = readDirectory(folder, open.place, name)
      const wires = directory.shards.flatMap((shard) => wiresOfShard(folder, open.place, shard))
      return { directory, wires }
    })
    if (!found) continue
    for (const wire of found.wires) {
      const record = unlessDamaged(() => withBody(folder, open.place, wire, null))
      if (record) table.take(record)
      else open.damage.push(`the body of ${wire.collection}/${wire.id}`)
    }
    return { directory: found.directory, age }
  }
  return null
}

/** Directories among the pages, whether or not a frame names them, the newest first. */
function directoriesIn(folder: Folder, place: Place): PageName[] {
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

/** What to build on: steps 1 and 2 of 11.3. Gives the directory. */
function takeCheckpoint(folder: Folder, open: OpenSpace, log: Log, table: Table): Directory | null {
  const namesIn = (frames: Frame[]) =>
    frames
      .filter(({ type }) => type === 'checkpoint')
      .flatMap(
        (frame) => unlessDamaged(() => pageNameIn(objectIn(frame.plaintext).directory)) ?? [],
      )
  const inOrder = [...log.trunk, ...log.salvage].sort((a, b) => a.sequence - b.sequence)
  const names = namesIn(inOrder).reverse()
  const named = takeFirstWhole(folder, open, names, table)
  if (named) {
    if (named.age > 0) open.worn.push('the newest checkpoint does not read')
    return named.directory
  }
  if (!log.reachesBack) open.damage.push('the log does not reach back and no checkpoint reads')
  else if (names.length > 0) open.worn.push('no checkpoint reads')
  if (open.damage.length > 0 || log.trunk.length === 0) {
    const found = takeFirstWhole(folder, open, directoriesIn(folder, open.place), table)
    if (found) return found.directory
  }
  const newest = namesIn(log.trunk).at(-1)
  if (!log.reachesBack && newest) takeWhatOpens(folder, open, newest, table)
  return null
}

function takeWhatOpens(folder: Folder, open: OpenSpace, newest: PageName, table: Table): void {
  const directory = unlessDamaged(() => readDirectory(folder, open.place, newest))
  for (const shard of directory?.shards ?? []) {
    for (const wire of unlessDamaged(() => wiresOfShard(folder, open.place, shard)) ?? []) {
      const record = unlessDamaged(() => withBody(folder, open.place, wire, null))
      if (record) table.take(record)
    }
  }
}

/** Step 6 of 11.3: where branches lost their beginning, their newest checkpoint that reads and covers it. */
function takeBeginning(
  folder: Folder,
  open: OpenSpace,
  branches: Frame[],
  gaps: { segment: string; end: number }[],
  table: Table,
): boolean {
  const names = branches
    .toSorted((left, right) => right.sequence - left.sequence)
    .filter(({ type }) => type === 'checkpoint')
    .flatMap((frame) => unlessDamaged(() => pageNameIn(objectIn(frame.plaintext).directory)) ?? [])
    .filter((name) => {
      const directory = unlessDamaged(() => readDirectory(folder, open.place, name))
      return directory !== null && gaps.every((gap) => covers(directory, gap))
    })
  return takeFirstWhole(folder, open, names, table) !== null
}

/** Takes frames of records in, in their order, with stages held back until their commit: 9.1. */
function takeFrames(
  folder: Folder,
  open: OpenSpace,
  log: Log,
  base: Directory | null,
  table: Table,
): void {
  const from = base?.upTo.sequence ?? 0
  const onTrunk = new Set(log.trunk)
  const isTaken = (frame: Frame) =>
    onTrunk.has(frame) ? frame.sequence > from : !covers(base, frame)
  const frames = [
    ...log.ordered.filter(isTaken),
    ...log.salvage
      .filter((frame) => frame.sequence > from)
      .sort((left, right) => left.sequence - right.sequence),
  ]
  const staged = new Map<string, Wire[]>()
  const takeIn = (wires: Wire[], frame: Frame) => {
    for (const wire of wires) {
      const record = unlessDamaged(() => withBody(folder, open.place, wire, table.textBefore))
      if (record) table.take(record, !onTrunk.has(frame))
      else open.damage.push(`a record in frame ${frame.sequence}`)
    }
  }
  for (const frame of frames) {
    if (frame.type !== 'records') continue
    const content = unlessDamaged(() => {
      const body = objectIn(frame.plaintext)
      const stage = body.stage === undefined ? null : textIn(body, 'stage')
      const commit = body.commit === undefined ? null : textIn(body, 'commit')
      if (stage !== null && commit !== null) throw damaged('stage and commit in one frame')
      return { records: arrayOf(body.records).map(wireIn), stage, commit }
    })
    if (!content) {
      open.damage.push(`frame ${frame.sequence}`)
      continue
    }
    const { records, stage, commit } = content
    if (stage !== null) {
      staged.set(stage, [...(staged.get(stage) ?? []), ...records])
      continue
    }
    if (commit !== null) {
      takeIn(staged.get(commit) ?? [], frame)
      staged.delete(commit)
    }
    takeIn(records, frame)
  }
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
  }
  const table = new Table(keepsEveryRevision(place.kind))
  open.records = table.records
  if (whole.trunk.length === 0) open.damage.push(`${place.path} has no log`)
  const base = takeCheckpoint(folder, open, log, table)
  const from = base?.upTo.sequence ?? 0
  open.forked = log.ends.slice(1).some((end) => !covers(base, end))
  const branches = log.branches.filter((frame) => !covers(base, frame))
  const gaps = log.missing.filter((place) => !covers(base, place))
  if (branches.length > 0 && gaps.length > 0) {
    if (!takeBeginning(folder, open, branches, gaps, table)) {
      open.damage.push('a branch has lost its beginning')
    }
  }
  const first = whole.trunk[0]?.sequence ?? 1
  if (!log.reachesBack && first > from + 1) open.damage.push('frames are missing from the log')
  takeFrames(folder, open, log, base, table)
  return open
}
