import { utf8 } from '../crypto/bytes.ts'
import { Checkpoints } from './checkpoints.ts'
import { frameTypes } from './frame.ts'
import { frameText } from './group-commit.ts'
import { isLarge, storeLargeBody } from './large-body.ts'
import { HeldRecord, inTime, type RecordsFrame, type WireRecord } from './record.ts'
import { slotOf } from './record-maker.ts'
import { RecordTable } from './record-table.ts'
import type { SpaceParts } from './space-parts.ts'
import { Turns } from './turns.ts'
import type { StoredRecord } from './types.ts'

/** A space as it was written anew. */
export interface Rewritten {
  /** Paths of the files that lay there before, in the order in which they may go. */
  before: string[]
  /** Paths of the files that were written. */
  written: string[]
  /** Every revision that the space holds then. */
  records: HeldRecord[]
  /** How many of them came out of the copy. */
  taken: HeldRecord[]
}

/**
 * Writes a space whole into files of its own, beside those that lie there: every record in a log that goes
 * on from nothing, and once more in pages. As long as the older files lie there too, both are read.
 */
export async function writeAnew(
  parts: SpaceParts,
  copied: readonly StoredRecord[],
): Promise<Rewritten> {
  const before = await filesOf(parts)
  const table = new RecordTable(parts.table.keeping)
  const own = parts.table.every()
  const seen = new Set(own.map(nameOf))
  const taken: HeldRecord[] = []
  for (const record of [...own, ...copied]) {
    if (!(record instanceof HeldRecord)) continue
    if (!table.keepsHistory) {
      const standing = table.newest(record.collection, record.id)
      if (standing !== null && inTime(standing, record) >= 0) continue
    }
    const held = new HeldRecord(await plain(parts, record), record.json, parts.signing)
    table.insert(held)
    if (!seen.has(nameOf(record))) taken.push(held)
  }
  table.settle()
  const log = parts.log.afresh()
  const records = table.every()
  for (const frame of inFrames(records)) {
    await log.append(frameTypes.records, utf8(JSON.stringify(frame)))
  }
  const fresh: SpaceParts = { ...parts, table, log, checkpoint: null, pagesFound: [] }
  const isHeld = () => true
  await new Checkpoints({ ...fresh, isHeld }, new Turns(), () => false).write()
  await log.close()
  const old = new Set(before)
  const written = (await filesOf(parts)).filter((path) => !old.has(path))
  const kept = new Set(records)
  return { before, written, records, taken: taken.filter((record) => kept.has(record)) }
}

/** A revision with its whole body, in a page that was just written where it is long. */
async function plain({ store, epoch }: SpaceParts, record: HeldRecord): Promise<WireRecord> {
  const { delta, large, body, ...wire } = record.wire
  const { json } = record
  if (json === null) return wire
  if (!isLarge(json)) return { ...wire, body: json }
  const stamp = { epoch, sequence: 0, chain: new Uint8Array(32) }
  return { ...wire, large: await storeLargeBody(store, stamp, json) }
}

/** Older revisions of a record come first, so that each is taken in behind what it goes on from. */
function inFrames(records: readonly HeldRecord[]): RecordsFrame[] {
  const frames: RecordsFrame[] = [{ records: [] }]
  let text = 0
  for (const { wire } of records) {
    if (text > frameText) {
      frames.push({ records: [] })
      text = 0
    }
    frames.at(-1)!.records.push(wire)
    text += (wire.body?.length ?? 0) + 512
  }
  return frames
}

/** Segments first: while one of them lies there, its pages may still be asked for. */
async function filesOf({ store }: SpaceParts): Promise<string[]> {
  const folders = [store.folder.replace(/pages$/, 'log'), store.folder]
  const found = await Promise.all(
    folders.map(async (folder) =>
      (await store.disk.list(folder)).flatMap(({ name, kind }) =>
        kind === 'file' ? [`${folder}/${name}`] : [],
      ),
    ),
  )
  return found.flat()
}

function nameOf(record: StoredRecord): string {
  const { revision, operation, statement } = record
  return JSON.stringify([slotOf(record), revision, operation, statement])
}
