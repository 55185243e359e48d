import { AppError } from '../../../shared/errors.ts'
import { randomId } from '../crypto/ids.ts'
import type { HeldRecord, RecordsFrame } from './record.ts'
import type { Authored, RecordMaker } from './record-maker.ts'
import type { RecordTable } from './record-table.ts'
import type { Turns } from './turns.ts'
import type { Staged } from './types.ts'

/** More than frames of saves hold: nobody waits for one of these, and each costs a flush. */
const stagedText = 96 * 1024
const madeTogether = 64

/** What a long transaction needs of its space. */
export interface StageHost {
  maker: RecordMaker
  table: RecordTable
  turns: Turns
  /** Throws when nobody may write here any more. */
  beforeWrite(): Promise<void>
  append(frame: RecordsFrame): Promise<void>
  /** @throws AppError `disk.full` while there is room for small saves only */
  refuseWhenFull(): Promise<void>
  /** Called once, when the transaction is over: until then no checkpoint may forget its frames. */
  over(): void
}

/** Begins a long transaction in a space. */
export function longTransaction(host: StageHost): Staged {
  const { maker, table, turns } = host
  const stage = randomId()
  const staged: HeldRecord[] = []
  const made = new Map<string, HeldRecord>()
  let isOver = false
  /** A step that failed may have left some of its frames: with those, nothing is to be made visible. */
  let isBroken = false
  const end = () => {
    if (isOver) throw new AppError('record.not-now')
    isOver = true
  }
  const write = async (ready: HeldRecord[]) => {
    for (const records of inFrames(ready)) {
      await host.append({ records: records.map((record) => record.wire), stage })
    }
    staged.push(...ready)
  }
  /** The next records are made, and signed, while the disk takes the last. */
  const make = async (authored: Authored[]) => {
    let writing = Promise.resolve()
    try {
      for (let from = 0; from < authored.length; from += madeTogether) {
        const ready = await maker.makeAll(authored.slice(from, from + madeTogether), made)
        await writing
        writing = write(ready)
        writing.catch(() => undefined)
      }
    } finally {
      await writing
    }
  }
  const commit = async () => {
    const moved = staged.some(({ collection, id, revision }) => {
      const newest = table.newest(collection, id)
      return newest !== null && newest.revision >= revision
    })
    if (moved) throw new AppError('record.changed-elsewhere')
    if (staged.length > 0) await host.append({ records: [], commit: stage })
    for (const record of staged) table.insert(record)
  }
  return {
    add: async (writes) => {
      if (isOver) throw new AppError('record.not-now')
      const authored = maker.authored(writes)
      await host.beforeWrite()
      await host.refuseWhenFull()
      await turns
        .take(() => make(authored))
        .catch((error: unknown) => {
          isBroken = true
          throw error
        })
    },
    commit: async () => {
      end()
      if (isBroken) {
        host.over()
        throw new AppError('record.not-now')
      }
      // The stage stays open until its commit stands: a checkpoint between would forget its frames.
      try {
        await host.beforeWrite()
        await turns.take(commit)
      } finally {
        host.over()
      }
    },
    abandon: async () => {
      end()
      host.over()
    },
  }
}

/** Cuts many records into frames of bounded size. */
function inFrames(records: HeldRecord[]): HeldRecord[][] {
  const frames: HeldRecord[][] = []
  let text = Number.POSITIVE_INFINITY
  for (const record of records) {
    if (text > stagedText) {
      frames.push([])
      text = 0
    }
    frames.at(-1)!.push(record)
    text += (record.wire.body?.length ?? 0) + 512
  }
  return frames
}
