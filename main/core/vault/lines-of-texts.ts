import { idOfBytes } from '../../../shared/ids.ts'
import { utf8 } from '../crypto/bytes.ts'
import { digest } from '../crypto/digest.ts'
import type { LogLines, LogPlace } from './log-lines.ts'
import { HeldRecord, inTime, type RecordSigning, type WireRecord } from './record.ts'
import { slotOf } from './record-maker.ts'
import { otherCopies } from './types.ts'

/** Where a frame stands. What stands on the trunk behind a checkpoint goes on from it, whatever is gone. */
export interface PlaceOnLine extends LogPlace {
  isTrunk: boolean
}

/** A revision, and where in the log it came from; `isBase` for one out of the checkpoint's pages. */
interface Placed {
  record: HeldRecord
  at: LogPlace
  isBase?: boolean
}

/**
 * Follows the revisions of a space that keeps the newest only through a log with branches. Each branch
 * changes the texts that it knew; of several that stand side by side the newest stands, and of drafts the
 * others are set aside, so that no word of them goes.
 */
export class LinesOfTexts {
  readonly #lines: LogLines
  readonly #forks: readonly LogPlace[]
  readonly #base: LogPlace
  /** The newest of each line, by record. */
  readonly #heads = new Map<string, Placed[]>()
  /** Texts that a branch which is still to come goes on from. */
  readonly #older = new Map<string, Placed[]>()
  readonly #aside = new Set<HeldRecord>()

  /** @param base up to where a checkpoint has taken the log into account */
  constructor(lines: LogLines, forks: readonly LogPlace[], base: LogPlace) {
    this.#lines = lines
    this.#forks = forks
    this.#base = base
  }

  /** What a checkpoint holds. */
  begin(record: HeldRecord): void {
    this.#heads.set(slotOf(record), [{ record, at: this.#base, isBase: true }])
  }

  /** The text that a change at this place is a change of; null where that is not there. */
  textBefore(wire: WireRecord, at: PlaceOnLine): string | null {
    const slot = slotOf(wire)
    const known = [...(this.#heads.get(slot) ?? []), ...(this.#older.get(slot) ?? [])]
    const before = known.filter(
      (one) => one.record.revision === wire.revision - 1 && this.#isBefore(one, at),
    )
    return (
      before
        .map(({ record }) => record)
        .sort(inTime)
        .at(-1)?.json ?? null
    )
  }

  /** Takes a revision in, and says which one stands then. */
  take(record: HeldRecord, at: PlaceOnLine): HeldRecord {
    const slot = slotOf(record)
    const heads = this.#heads.get(slot) ?? []
    const passed = heads.filter((head) => this.#isBefore(head, at))
    this.#setAside(passed)
    const left = heads.filter((head) => !passed.includes(head))
    const needed = passed.filter((head) =>
      this.#forks.some(
        (fork) => this.#lines.goesOnFrom(head.at, fork) && !this.#lines.goesOnFrom(at, fork),
      ),
    )
    this.#older.set(slot, [...(this.#older.get(slot) ?? []), ...needed])
    this.#heads.set(slot, [...left, { record, at }])
    return standing([...left, { record, at }])
  }

  /** What is to lie beside the drafts that stand, so that it is not lost. */
  copies(signing: RecordSigning): HeldRecord[] {
    for (const heads of this.#heads.values()) this.#setAside(heads)
    return [...this.#aside].map((record) => copyOf(record, signing))
  }

  #setAside(side: readonly Placed[]): void {
    if (side.length < 2) return
    const stands = standing(side)
    for (const { record } of side) {
      if (record.operation === 'put' && record.json !== stands.json) this.#aside.add(record)
    }
  }

  #isBefore({ at, isBase }: Placed, place: PlaceOnLine): boolean {
    return (isBase && place.isTrunk) || this.#lines.goesOnFrom(at, place)
  }
}

function standing(side: readonly Placed[]): HeldRecord {
  return side
    .map(({ record }) => record)
    .sort(inTime)
    .at(-1)!
}

/** The same id on every computer and at every reading: what was taken away stays so. */
function copyOf(record: HeldRecord, signing: RecordSigning): HeldRecord {
  const { collection, id, revision, author, json } = record
  const { writtenAt } = record.wire
  const name = JSON.stringify([collection, id, revision, writtenAt, json])
  const body = JSON.stringify({ collection, id, revision, body: JSON.parse(json ?? 'null') })
  const wire: WireRecord = {
    collection: otherCopies,
    id: idOfBytes(digest(utf8(name)).subarray(0, 16)),
    revision: 1,
    operation: 'put',
    author,
    writtenAt,
  }
  return new HeldRecord(wire, body, signing)
}
