import { textOf } from './bytes.ts'
import type { Folder } from './folder.ts'
import { arrayOf, type JsonObject, objectOf, parsed, textIn } from './json.ts'
import { type Log, type Position, positionIn, readLog } from './log.ts'
import { type PageName, pageNameIn, readPage } from './page.ts'
import { keepsEveryRevision, type Place } from './place.ts'
import { isSameRevision, type Revision, understandRecord } from './record.ts'
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
  /** Numbers of the last frames that checkpoints in the log take into account, newest first. */
  checkpoints: number[]
}

interface Directory {
  upTo: Position
  shards: PageName[]
}

/** Takes revisions in one after the other: 9.4. */
class Table {
  readonly records = new Map<string, Revision[]>()
  readonly #everyRevision: boolean

  constructor(everyRevision: boolean) {
    this.#everyRevision = everyRevision
  }

  take(record: Revision): void {
    const name = `${record.collection}/${record.id}`
    const there = this.records.get(name) ?? []
    if (!this.#everyRevision) {
      this.records.set(name, [record])
      return
    }
    if (there.some((one) => isSameRevision(one, record))) return
    const behind = there.findLastIndex((one) => one.revision <= record.revision)
    this.records.set(name, there.toSpliced(behind + 1, 0, record))
  }

  textBefore = (collection: string, id: string, revision: number): string | null => {
    const there = this.records.get(`${collection}/${id}`) ?? []
    return there.findLast((one) => one.revision === revision)?.text ?? null
  }
}

function objectIn(plaintext: Uint8Array): JsonObject {
  return objectOf(parsed(textOf(plaintext)))
}

function readDirectory(folder: Folder, place: Place, frame: Frame): Directory {
  const { page, generation, digest } = pageNameIn(objectIn(frame.plaintext).directory)
  const body = objectIn(readPage(folder, place, 3, page, generation, digest))
  return { upTo: positionIn(body.upTo), shards: arrayOf(body.shards).map(pageNameIn) }
}

function recordsOfShard(folder: Folder, place: Place, shard: PageName): unknown[] {
  const { page, generation, digest } = shard
  return arrayOf(objectIn(readPage(folder, place, 1, page, generation, digest)).records)
}

/** Every record that a directory leads to. Throws `damaged` if a single page or body is. */
function recordsOfDirectory(folder: Folder, place: Place, directory: Directory): Revision[] {
  return directory.shards
    .flatMap((shard) => recordsOfShard(folder, place, shard))
    .map((value) => understandRecord(folder, place, value, null))
}

/** The newest checkpoint that reads whole: step 1 of 11.3. */
function takeCheckpoint(folder: Folder, open: OpenSpace, log: Log, table: Table): number {
  const frames = log.trunk.filter((frame) => frame.type === 'checkpoint').reverse()
  for (const [age, frame] of frames.entries()) {
    const found = unlessDamaged(() => {
      const directory = readDirectory(folder, open.place, frame)
      return { directory, records: recordsOfDirectory(folder, open.place, directory) }
    })
    if (!found) continue
    if (age > 0) open.worn.push('the newest checkpoint does not read')
    for (const record of found.records) table.take(record)
    return found.directory.upTo.sequence
  }
  const [newest] = frames
  if (newest) open.worn.push('no checkpoint reads')
  if (!log.reachesBack) {
    open.damage.push('the log does not reach back and no checkpoint reads')
    if (newest) takeWhatOpens(folder, open, newest, table)
  }
  return 0
}

function takeWhatOpens(folder: Folder, open: OpenSpace, frame: Frame, table: Table): void {
  const directory = unlessDamaged(() => readDirectory(folder, open.place, frame))
  for (const shard of directory?.shards ?? []) {
    const values = unlessDamaged(() => recordsOfShard(folder, open.place, shard)) ?? []
    for (const value of values) {
      const record = unlessDamaged(() => understandRecord(folder, open.place, value, null))
      if (record) table.take(record)
    }
  }
}

/** Takes frames of records in, in their order, with stages held back until their commit: 9.1. */
function takeFrames(folder: Folder, open: OpenSpace, frames: Frame[], table: Table): void {
  const staged = new Map<string, unknown[]>()
  const takeIn = (values: unknown[], sequence: number) => {
    for (const value of values) {
      const read = () => understandRecord(folder, open.place, value, table.textBefore)
      const record = unlessDamaged(read)
      if (record) table.take(record)
      else open.damage.push(`a record in frame ${sequence}`)
    }
  }
  for (const frame of frames) {
    if (frame.type !== 'records') continue
    const content = unlessDamaged(() => {
      const body = objectIn(frame.plaintext)
      const stage = body.stage === undefined ? null : textIn(body, 'stage')
      const commit = body.commit === undefined ? null : textIn(body, 'commit')
      if (stage !== null && commit !== null) throw damaged('stage and commit in one frame')
      return { records: arrayOf(body.records), stage, commit }
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
      takeIn(staged.get(commit) ?? [], frame.sequence)
      staged.delete(commit)
    }
    takeIn(records, frame.sequence)
  }
}

/** Opens a space (11.2 and 11.3). What does not verify is left out and told in `damage`. */
export function openSpace(folder: Folder, place: Place): OpenSpace {
  const log = readLog(folder, place)
  const open: OpenSpace = {
    place,
    records: new Map(),
    damage: [...log.damage],
    worn: log.torn ? ['a save that never finished'] : [],
    forked: log.forked,
    checkpoints: log.trunk.filter((frame) => frame.type === 'checkpoint').map((f) => f.sequence),
  }
  const table = new Table(keepsEveryRevision(place.kind))
  open.records = table.records
  if (log.trunk.length === 0) open.damage.push(`${place.path} has no log`)
  const from = takeCheckpoint(folder, open, log, table)
  const first = log.trunk[0]?.sequence ?? 1
  if (!log.reachesBack && first > from + 1) open.damage.push('frames are missing from the log')
  takeFrames(
    folder,
    open,
    [
      ...log.trunk.filter((frame) => frame.sequence > from),
      ...log.branches,
      ...log.salvage.filter((frame) => frame.sequence > from),
    ],
    table,
  )
  return open
}
