import { AppError } from '../../../shared/errors.ts'
import { concat, sameBytes, u32, u64, utf8 } from '../crypto/bytes.ts'
import { digest, digestBytes } from '../crypto/digest.ts'
import { pad, roundUp, unpad } from '../crypto/padding.ts'
import { placeBytes } from '../crypto/place.ts'
import { nonceBytes, open, seal, tagBytes } from '../crypto/seal.ts'
import { format } from './format.ts'

/** `records`: many records. `large`: the body of one. `directory`: what a checkpoint lists. */
export const pageKinds = { records: 1, large: 2, directory: 3 } as const
export type PageKind = (typeof pageKinds)[keyof typeof pageKinds]

const magic = utf8('HPAG')
const headBytes = 64
/** Room for text in one sealed message. */
const chunkRoom = format.chunkBytes - nonceBytes - tagBytes

/** Where a page stands. Moved to any other place it does not open. */
export interface PagePlace {
  vault: string
  space: string
  page: string
  kind: PageKind
  generation: number
}

/** What a page's outside says beside its place. */
export interface PageStamp {
  epoch: number
  /** Number and chain hash of the last frame that the page takes into account. */
  sequence: number
  chain: Uint8Array
}

/** A page's file name: its id and its generation. */
export function pageName(page: string, generation: number): string {
  return `${page}.${generation}.page`
}

/** Reads what `pageName` wrote; null for a name that is not a page's. */
export function pageInName(name: string): { page: string; generation: number } | null {
  const match = /^([0-9a-v]{26})\.([1-9]\d{0,14})\.page$/.exec(name)
  return match && { page: match[1]!, generation: Number(match[2]) }
}

/** The outside of a page file, judged without a key; null when it is not a whole page. */
export function pageShape(
  bytes: Uint8Array,
): { kind: number; sequence: number; digest: Uint8Array } | null {
  const end = bytes.length - digestBytes
  if (end < headBytes || !sameBytes(bytes.subarray(0, 4), magic)) return null
  if (!sameBytes(digest(bytes.subarray(0, end)), bytes.subarray(end))) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sequence = Number(view.getBigUint64(24, true))
  return { kind: view.getUint8(5), sequence, digest: bytes.slice(end) }
}

/**
 * Seals a page: 64 bytes of head, then messages of at most 256 KiB, each a nonce and a ciphertext, then
 * BLAKE2b-256 of all before. Each message is bound to the place, the head, its index and whether it is
 * the last, so that none can be dropped, repeated or moved.
 *
 *     0  magic "HPAG"   4  version 1   5  kind   6  two zero bytes   8  key epoch (u32)
 *    12  number of messages (u32)   16  generation (u64)   24  sequence number (u64)   32  chain hash
 */
export function writePage(
  key: Uint8Array,
  place: PagePlace,
  stamp: PageStamp,
  plaintext: Uint8Array,
): Uint8Array {
  const padded = pad(plaintext, roundUp(plaintext.length + 1, format.block))
  const count = Math.ceil(padded.length / chunkRoom)
  const head = concat(
    magic,
    Uint8Array.from([1, place.kind, 0, 0]),
    u32(stamp.epoch),
    u32(count),
    u64(place.generation),
    u64(stamp.sequence),
    stamp.chain,
  )
  const messages: Uint8Array[] = []
  for (let index = 0; index < count; index += 1) {
    const piece = padded.subarray(index * chunkRoom, (index + 1) * chunkRoom)
    const { nonce, sealed } = seal(key, messagePlace(place, head, index, count), piece)
    messages.push(nonce, sealed)
  }
  const bytes = concat(head, ...messages, new Uint8Array(digestBytes))
  const end = bytes.length - digestBytes
  bytes.set(digest(bytes.subarray(0, end)), end)
  return bytes
}

/**
 * Opens a page.
 *
 * @param keyOf the page key of an epoch, or null for one that this member does not hold
 * @throws AppError `vault.damaged` when it is not a whole page of this place
 */
export function readPage(
  keyOf: (epoch: number) => Uint8Array | null,
  place: PagePlace,
  bytes: Uint8Array,
): { plaintext: Uint8Array; stamp: PageStamp } {
  const end = bytes.length - digestBytes
  const whole =
    end >= headBytes &&
    sameBytes(bytes.subarray(0, 4), magic) &&
    sameBytes(digest(bytes.subarray(0, end)), bytes.subarray(end))
  if (!whole) throw new AppError('vault.damaged')
  const head = bytes.subarray(0, headBytes)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const epoch = view.getUint32(8, true)
  const count = view.getUint32(12, true)
  const key = keyOf(epoch)
  const fits =
    view.getUint8(4) === 1 &&
    view.getUint8(5) === place.kind &&
    view.getUint16(6, true) === 0 &&
    view.getBigUint64(16, true) === BigInt(place.generation) &&
    count === Math.ceil((end - headBytes) / format.chunkBytes)
  if (!fits || key === null) throw new AppError('vault.damaged')
  const pieces: Uint8Array[] = []
  for (let index = 0; index < count; index += 1) {
    const from = headBytes + index * format.chunkBytes
    const message = bytes.subarray(from, Math.min(from + format.chunkBytes, end))
    const sealed = message.subarray(nonceBytes)
    const nonce = message.subarray(0, nonceBytes)
    pieces.push(open(key, messagePlace(place, head, index, count), nonce, sealed))
  }
  const sequence = Number(view.getBigUint64(24, true))
  return {
    plaintext: unpad(pieces.length === 1 ? pieces[0]! : concat(...pieces)),
    stamp: { epoch, sequence, chain: head.slice(32, 64) },
  }
}

function messagePlace(
  place: PagePlace,
  head: Uint8Array,
  index: number,
  count: number,
): Uint8Array {
  const last = index === count - 1 ? 1 : 0
  return placeBytes('hearth-page', place.vault, place.space, place.page, head, index, last)
}
