import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { toBase64 } from '../crypto/base64.ts'
import type { Clock } from '../ports.ts'
import { deltaBetween } from './delta.ts'
import { format } from './format.ts'
import { isLarge, storeLargeBody } from './large-body.ts'
import type { PageStamp } from './page.ts'
import { HeldRecord, type RecordSigning, signRecord, WireRecord } from './record.ts'
import type { RecordTable } from './record-table.ts'
import type { PageStore } from './sealed-adapter.ts'
import { keyOfRecord } from './shards.ts'
import type { SignedRecord, SpaceKind, Write } from './types.ts'

/** Laid records past this many units lie in pages of their own: all of them share one frame. */
const laidText = 64 * 1024

/** Whoever a record is by, and the key that signs for them. */
export interface Author {
  id: MemberId
  signKey: Uint8Array
}

/** A write whose author is settled: the keyboard may change hands before its turn comes. */
export interface Authored {
  write: Write
  author: Author
}

/** What making records stands on. */
export interface MakerParts {
  kind: SpaceKind
  table: RecordTable
  store: PageStore
  signing: RecordSigning
  epoch: number
  clock: Clock
  /** @throws AppError `session.not-here` for somebody who is not in */
  authorOf(by?: MemberId): Author
}

/** What `SignedRecord` holds: everything that the signature covers, the body as text. */
export const Signed = z.object({
  record: WireRecord.pick({
    collection: true,
    id: true,
    author: true,
    writtenAt: true,
    transaction: true,
    signature: true,
  }),
  body: z.string(),
})

/** Makes the revisions of a space out of what is to be written. */
export class RecordMaker {
  readonly #parts: MakerParts

  constructor(parts: MakerParts) {
    this.#parts = parts
  }

  /** Settles now by whom each of these is. @throws AppError `session.not-here` */
  authored(writes: Write[]): Authored[] {
    return writes.map((write) => ({ write, author: this.#parts.authorOf(write.by) }))
  }

  /**
   * Signs a first revision that is laid into the space later.
   *
   * @throws AppError `record.not-now` where nothing is signed, or for a tombstone
   */
  sign(write: Write): SignedRecord {
    const { signing } = this.#parts
    if (!signing.signed || write.operation !== 'put') throw new AppError('record.not-now')
    const author = this.#parts.authorOf(write.by)
    const body = JSON.stringify(write.body ?? null)
    const record = this.#first(write, author)
    const signature = signRecord(author.signKey, signing, record, body)
    return { signed: JSON.stringify({ record: { ...record, signature }, body }) }
  }

  /**
   * Makes the next revision of each record, after those in `made`, and takes in what was signed before.
   *
   * @throws AppError `record.changed-elsewhere`, `record.too-large`; `record.not-now` for a laid record
   * that is not genuine, or of which its author has written another
   */
  async makeAll(
    writes: Authored[],
    made: Map<string, HeldRecord>,
    laid: SignedRecord[] = [],
  ): Promise<HeldRecord[]> {
    const ready: HeldRecord[] = []
    const take = (record: HeldRecord) => {
      made.set(slotOf(record), record)
      ready.push(record)
    }
    for (const authored of writes) {
      const { collection, id } = authored.write
      take(await this.#make(authored, this.#standing(made, collection, id)))
    }
    let text = 0
    for (const signed of laid) {
      const { wire, json } = this.#genuine(signed)
      if (this.#hasWritten(made, wire)) throw new AppError('record.not-now')
      text += json.length
      Object.assign(wire, await this.#carry(json, null, text > laidText))
      take(new HeldRecord(wire, json, this.#parts.signing))
    }
    return ready
  }

  #standing(made: Map<string, HeldRecord>, collection: string, id: string): HeldRecord | null {
    return made.get(slotOf({ collection, id })) ?? this.#parts.table.newest(collection, id)
  }

  /** Whether this one's author has. What others put under its name keeps nobody's words out. */
  #hasWritten(made: Map<string, HeldRecord>, { collection, id, author }: WireRecord): boolean {
    const there = [
      ...this.#parts.table.revisions(collection, id),
      ...(made.has(slotOf({ collection, id })) ? [made.get(slotOf({ collection, id }))!] : []),
    ]
    return there.some((one) => one.author === author && one.signature !== 'failed')
  }

  async #make({ write, author }: Authored, before: HeldRecord | null): Promise<HeldRecord> {
    const revision = before?.revision ?? 0
    if (write.basedOn !== undefined && write.basedOn !== revision) {
      throw new AppError('record.changed-elsewhere')
    }
    const { kind, signing } = this.#parts
    const json = write.operation === 'put' ? JSON.stringify(write.body ?? null) : null
    const wire: WireRecord = {
      ...this.#first(write, author),
      revision: revision + 1,
      ...(before && kind !== 'drafts' ? { previous: toBase64(before.statementDigest()) } : {}),
    }
    if (signing.signed) wire.signature = signRecord(author.signKey, signing, wire, json)
    if (json !== null) Object.assign(wire, await this.#carry(json, before))
    return new HeldRecord(wire, json, signing)
  }

  #first(write: Write, author: Author): WireRecord {
    return {
      collection: write.collection,
      id: write.id,
      revision: 1,
      operation: write.operation,
      author: author.id,
      writtenAt: this.#parts.clock.now().toISOString(),
      ...(write.transaction === undefined ? {} : { transaction: write.transaction }),
    }
  }

  /** Whoever lays it may have written anything here: only its author's signature tells. */
  #genuine({ signed }: SignedRecord): { wire: WireRecord; json: string } {
    const { signing } = this.#parts
    const parsed = Signed.safeParse(parseJson(signed))
    if (!parsed.success || !signing.signed) throw new AppError('record.not-now')
    const { record, body } = parsed.data
    const wire: WireRecord = { ...record, revision: 1, operation: 'put' }
    if (new HeldRecord(wire, body, signing).signature !== 'verified') {
      throw new AppError('record.not-now')
    }
    return { wire, json: body }
  }

  /** How a body travels: as a small change of a draft, in the frame, or in a page of its own. */
  async #carry(
    json: string,
    before: HeldRecord | null,
    apart = false,
  ): Promise<Pick<WireRecord, 'body' | 'large' | 'delta'>> {
    const { kind, store, epoch } = this.#parts
    if (kind === 'drafts' && before?.json != null && json.length > format.deltaOverBytes) {
      const delta = deltaBetween(before.json, json)
      if (delta.middle.length < json.length / 2 && !isLarge(delta.middle)) return { delta }
    }
    if (!apart && !isLarge(json)) return { body: json }
    const stamp: PageStamp = { epoch, sequence: 0, chain: new Uint8Array(32) }
    return { large: await storeLargeBody(store, stamp, json) }
  }
}

/** Names a record, whatever its revision. */
export function slotOf({ collection, id }: { collection: string; id: string }): string {
  return keyOfRecord({ collection, id, revision: 0 })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
