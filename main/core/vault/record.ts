import { z } from 'zod'
import { idPattern, type MemberId } from '../../../shared/ids.ts'
import { instantOr, noInstant } from '../../../shared/instants.ts'
import { fromBase64, toBase64 } from '../crypto/base64.ts'
import { utf8 } from '../crypto/bytes.ts'
import { digest } from '../crypto/digest.ts'
import { placeBytes } from '../crypto/place.ts'
import { isSignedBy, type Signer, signDetached, signerWith } from '../crypto/signature.ts'
import { isNaming } from './own-id.ts'
import { asciiOf, packed, unpacked } from './packed-texts.ts'
import { spelledBytes } from './spelled-bytes.ts'
import type { Operation, StoredRecord } from './types.ts'

/** A body that lies in a page of its own. */
export const LargeBody = z.object({
  page: z.string().regex(idPattern),
  /** Length of the body in bytes of JSON. */
  bytes: z.number().int().min(0),
  /** BLAKE2b-256 of the body, base64. */
  digest: spelledBytes(32),
})

/** A body told as a change of the revision before: what stays in front and behind, and what comes between. */
export const Delta = z.object({
  front: z.number().int().min(0),
  back: z.number().int().min(0),
  middle: z.string(),
})
export type Delta = z.infer<typeof Delta>

/** One revision of a record as frames and pages hold it. */
export const WireRecord = z.object({
  collection: z.string(),
  id: z.string(),
  revision: z.number().int().min(1),
  operation: z.enum(['put', 'delete', 'erase']),
  author: z.string().regex(idPattern),
  writtenAt: z.string(),
  transaction: z.string().optional(),
  /** Digest of the statement of the revision before (base64); absent for the first. */
  previous: z.string().optional(),
  /** The author's Ed25519 signature over the statement (base64); in spaces of several members. */
  signature: z.string().optional(),
  /** The body's JSON text, exactly as it was signed. One of these three; none for a tombstone. */
  body: z.string().optional(),
  large: LargeBody.optional(),
  delta: Delta.optional(),
})
export type WireRecord = z.infer<typeof WireRecord>

/** The plaintext of a frame of type `records`. */
export const RecordsFrame = z
  .object({
    records: z.array(WireRecord),
    /** These records belong to a long transaction and count only once its commit is found. */
    stage: z.string().optional(),
    /** From here on the records of this long transaction count. */
    commit: z.string().optional(),
  })
  .refine(({ stage, commit }) => stage === undefined || commit === undefined)
export type RecordsFrame = z.infer<typeof RecordsFrame>

/** What an author puts a name to: which revision of what, where, after which, and the body. */
export function statementOf(
  vault: string,
  space: string,
  record: WireRecord,
  json: string | Uint8Array | null,
): Uint8Array {
  return placeBytes(
    'hearth-record',
    vault,
    space,
    record.collection,
    record.id,
    record.revision,
    record.operation,
    record.author,
    record.writtenAt,
    record.transaction ?? '',
    record.previous === undefined ? '' : fromBase64(record.previous, 32),
    json === null ? '' : digest(typeof json === 'string' ? utf8(json) : json),
  )
}

/** Who vouches for records of a space. */
export interface RecordSigning {
  vault: string
  space: string
  /** False in spaces of one member, whose key alone vouches. */
  signed: boolean
  signKeyOf(member: MemberId): Signer | null
}

const names = new Map<string, string>()

/** One text for all that are the same. */
function known(name: string): string {
  const same = names.get(name)
  if (same === undefined) names.set(name, name)
  return same ?? name
}

/** One revision in memory. The body stays JSON text until somebody asks for it. */
export class HeldRecord implements StoredRecord {
  wire: WireRecord
  /** The body's JSON text, or the bytes of many, in which it lies from `#from` to `#until`. */
  #text: string | Uint8Array | null
  #from = 0
  #until = 0
  readonly #signing: RecordSigning
  #namesAuthor: boolean | null = null
  #judged: { by: Signer | null; as: StoredRecord['signature'] } | null = null

  constructor(wire: WireRecord, json: string | null, signing: RecordSigning) {
    this.wire = wire
    // A body on a tombstone says nothing, and is not in what was signed.
    this.#text = wire.operation === 'put' ? json : null
    this.#signing = signing
  }

  /**
   * Lays the texts of many records together, in half the room or less: for those of which few are looked at.
   * Each is made a string anew whenever somebody asks. Long bodies, which come one by one, are left.
   */
  static pack(records: readonly HeldRecord[]): void {
    const packing = records.filter((one) => typeof one.#text === 'string' && !one.wire.large)
    const { bytes, places } = packed(packing.map((record) => record.#text as string))
    for (const [index, record] of packing.entries()) {
      const place = places[index]
      if (!place) continue
      record.#text = bytes
      record.#from = place.from
      record.#until = place.until
      const { body: _, ...wire } = record.wire
      // The same few names stand in all of them.
      wire.author = known(wire.author)
      if (wire.transaction !== undefined) wire.transaction = known(wire.transaction)
      record.wire = wire
    }
    names.clear()
  }

  /** The body's JSON text as it was signed; null for a tombstone. */
  get json(): string | null {
    const bytes = this.#bytes
    return bytes === null ? (this.#text as string | null) : unpacked(bytes)
  }

  /** The beginning of the text, as far as it is ASCII. */
  jsonUpTo(length: number): string {
    const bytes = this.#bytes
    if (bytes === null) return (this.#text as string | null)?.slice(0, length) ?? ''
    return asciiOf(bytes.subarray(0, length))
  }

  /** The text as UTF-8, to look something up in it; null where it does not lie there so. Nobody writes there. */
  get packedJson(): Uint8Array | null {
    return this.#bytes
  }

  get #bytes(): Uint8Array | null {
    return this.#text instanceof Uint8Array ? this.#text.subarray(this.#from, this.#until) : null
  }

  get collection(): string {
    return this.wire.collection
  }
  get id(): string {
    return this.wire.id
  }
  get revision(): number {
    return this.wire.revision
  }
  get operation(): Operation {
    return this.wire.operation
  }
  get author(): MemberId {
    return this.wire.author as MemberId
  }
  /** What its writer put there may be no instant, which nobody could show. */
  get writtenAt(): string {
    return instantOr(this.wire.writtenAt, noInstant)
  }
  get transaction(): string | null {
    return this.wire.transaction ?? null
  }
  /** Another program with the key may have written what is no JSON: such a body says nothing. */
  get body(): unknown {
    const { json } = this
    if (json === null) return null
    try {
      return JSON.parse(json)
    } catch {
      return null
    }
  }

  get namesAuthor(): boolean {
    this.#namesAuthor ??= isNaming(this.#signing.vault, this.author, this.id)
    return this.#namesAuthor
  }
  get statement(): string {
    return toBase64(this.statementDigest())
  }

  get signedWith(): string | null {
    return this.wire.signature ?? null
  }

  /** Digest of the statement, which the next revision names. */
  statementDigest(): Uint8Array {
    const { vault, space } = this.#signing
    return digest(statementOf(vault, space, this.wire, this.#bytes ?? this.json))
  }

  /**
   * Checked when somebody looks, and remembered: a hundred thousand checks would delay opening. Anew
   * once more is known of its author's keys.
   */
  get signature(): StoredRecord['signature'] {
    const { signed, signKeyOf } = this.#signing
    if (!signed) return 'none'
    const by = signKeyOf(this.author)
    if (this.#judged === null || this.#judged.by !== by) this.#judged = { by, as: this.#check(by) }
    return this.#judged.as
  }

  /** True where the signature is that key's, whosever it is now. */
  isBy(sign: Uint8Array): boolean {
    return this.#check(signerWith(sign)) === 'verified'
  }

  #check(key: Signer | null): 'verified' | 'failed' {
    const { vault, space } = this.#signing
    if (key === null || this.wire.signature === undefined) return 'failed'
    try {
      const statement = statementOf(vault, space, this.wire, this.#bytes ?? this.json)
      return isSignedBy(key, statement, fromBase64(this.wire.signature)) ? 'verified' : 'failed'
    } catch {
      return 'failed'
    }
  }
}

/** The order of revisions. Two computers may have written one of a number each: the later stands. */
export function inTime({ wire: a }: HeldRecord, { wire: b }: HeldRecord): number {
  if (a.revision !== b.revision) return a.revision - b.revision
  return a.writtenAt === b.writtenAt ? 0 : a.writtenAt < b.writtenAt ? -1 : 1
}

/** Puts the author's name to a record. */
export function signRecord(
  privateKey: Uint8Array,
  signing: RecordSigning,
  wire: WireRecord,
  json: string | null,
): string {
  return toBase64(signDetached(privateKey, statementOf(signing.vault, signing.space, wire, json)))
}
