import { sameBytes, utf8 } from '../crypto/bytes.ts'
import { digest, digestBytes } from '../crypto/digest.ts'
import { pad, roundUp, unpadOrNull } from '../crypto/padding.ts'
import { placeBytes } from '../crypto/place.ts'
import { nonceBytes, openOrNull, seal, tagBytes } from '../crypto/seal.ts'
import { format } from './format.ts'

/**
 * One sealed record of a log, padded to whole blocks of 4096 bytes:
 *
 *     0  magic "HFRM"   4  version 1   5  type   6  two zero bytes   8  length (u32)
 *    12  key epoch (u32)   16  sequence number (u64)   24  nonce (24)   48  ciphertext and tag
 *   length-32  chain hash
 *
 * The chain hash is BLAKE2b-256 of the previous chain hash and all of the frame before it. The place
 * that the ciphertext is bound to names vault, space, segment, the previous chain hash and the first
 * 24 bytes, so no frame opens at another place or in another order.
 */
export const frameTypes = { header: 1, records: 2, checkpoint: 3, end: 4 } as const
export type FrameType = (typeof frameTypes)[keyof typeof frameTypes]

const magic = utf8('HFRM')
const headBytes = 24
const bodyStart = headBytes + nonceBytes
const overhead = bodyStart + tagBytes + digestBytes

/** Where a frame stands, apart from its number and the chain. */
export interface FramePlace {
  vault: string
  space: string
  segment: string
}

export interface Frame {
  type: FrameType
  epoch: number
  sequence: number
  /** Bytes on disk, a multiple of 4096. */
  length: number
  plaintext: Uint8Array
  /** The chain hash that this frame ends with. */
  chain: Uint8Array
}

/** A frame that follows the one before it. What is in it may be sealed still. */
export interface LinkedFrame extends Omit<Frame, 'plaintext'> {
  /** The chain hash before it. */
  previous: Uint8Array
  plaintext: Uint8Array | null
}

/** How many bytes on disk a plaintext of this length takes. */
export function frameLength(plaintextLength: number): number {
  return roundUp(plaintextLength + 1 + overhead, format.block)
}

/** Seals a frame. `key` is the log key of the epoch; `previous` the chain hash before it. */
export function writeFrame(
  key: Uint8Array,
  place: FramePlace,
  previous: Uint8Array,
  frame: Pick<Frame, 'type' | 'epoch' | 'sequence' | 'plaintext'>,
): Uint8Array {
  const length = frameLength(frame.plaintext.length)
  const bytes = new Uint8Array(length)
  const head = bytes.subarray(0, headBytes)
  const view = new DataView(bytes.buffer)
  head.set(magic)
  head.set([1, frame.type], 4)
  view.setUint32(8, length, true)
  view.setUint32(12, frame.epoch, true)
  view.setBigUint64(16, BigInt(frame.sequence), true)
  const padded = pad(frame.plaintext, length - overhead)
  const { nonce, sealed } = seal(key, framePlace(place, previous, head), padded)
  bytes.set(nonce, headBytes)
  bytes.set(sealed, bodyStart)
  const end = length - digestBytes
  bytes.set(digest(previous, bytes.subarray(0, end)), end)
  return bytes
}

/** What stands at an offset of a segment, judged without a key. */
export interface FrameShape {
  type: FrameType
  epoch: number
  sequence: number
  length: number
  /** The chain hash as it is written in the frame. */
  chain: Uint8Array
}

/** Reads the outside of a frame at `offset`; null when none can begin there. */
export function frameShape(segment: Uint8Array, offset: number): FrameShape | null {
  if (offset + format.block > segment.length) return null
  if (!sameBytes(segment.subarray(offset, offset + 4), magic)) return null
  const view = new DataView(segment.buffer, segment.byteOffset + offset)
  const type = view.getUint8(5)
  const length = view.getUint32(8, true)
  const wellFormed =
    view.getUint8(4) === 1 &&
    type >= frameTypes.header &&
    type <= frameTypes.end &&
    view.getUint16(6, true) === 0 &&
    length > 0 &&
    length % format.block === 0 &&
    length <= format.frameBytes &&
    offset + length <= segment.length
  if (!wellFormed) return null
  const sequence = Number(view.getBigUint64(16, true))
  if (!Number.isSafeInteger(sequence)) return null
  return {
    type: type as FrameType,
    epoch: view.getUint32(12, true),
    sequence,
    length,
    chain: segment.slice(offset + length - digestBytes, offset + length),
  }
}

/** How long the frame at `offset` says it is, whether or not that is there; 0 where none begins. */
export function claimedLength(segment: Uint8Array, offset: number): number {
  const head = segment.subarray(offset, offset + 12)
  if (head.length < 12 || !sameBytes(head.subarray(0, 4), magic)) return 0
  return new DataView(head.buffer, head.byteOffset).getUint32(8, true)
}

/**
 * Opens the frame at `offset`; null when it is not a whole frame of this place that follows `previous`.
 *
 * @param keyOf the log key of an epoch, or null for one that this member does not hold
 */
export function readFrame(
  keyOf: (epoch: number) => Uint8Array | null,
  place: FramePlace,
  previous: Uint8Array,
  segment: Uint8Array,
  offset: number,
): Frame | null {
  const linked = followFrame(keyOf, previous, segment, offset)
  if (linked === null) return null
  const plaintext = openFrame(keyOf, place, linked, segment, offset)
  return plaintext && { ...linked, plaintext }
}

/**
 * Follows the chain over the frame at `offset` without opening it; null when it is no whole frame that
 * follows `previous`, or of an epoch whose key is not at hand. A frame is bound to the chain hash before
 * it: where a later one opens, all that stands before it is what its writer saw there.
 */
export function followFrame(
  keyOf: (epoch: number) => Uint8Array | null,
  previous: Uint8Array,
  segment: Uint8Array,
  offset: number,
): LinkedFrame | null {
  const shape = frameShape(segment, offset)
  if (shape === null || keyOf(shape.epoch) === null) return null
  const bytes = segment.subarray(offset, offset + shape.length - digestBytes)
  if (!sameBytes(digest(previous, bytes), shape.chain)) return null
  return { ...shape, previous, plaintext: null }
}

/** What is in a frame that was followed; null when it does not open at this place. */
export function openFrame(
  keyOf: (epoch: number) => Uint8Array | null,
  place: FramePlace,
  { epoch, length, previous }: Pick<LinkedFrame, 'epoch' | 'length' | 'previous'>,
  segment: Uint8Array,
  offset: number,
): Uint8Array | null {
  const key = keyOf(epoch)
  if (key === null) return null
  const bytes = segment.subarray(offset, offset + length - digestBytes)
  const padded = openOrNull(
    key,
    framePlace(place, previous, bytes.subarray(0, headBytes)),
    bytes.subarray(headBytes, bodyStart),
    bytes.subarray(bodyStart),
  )
  return padded && unpadOrNull(padded)
}

function framePlace(place: FramePlace, previous: Uint8Array, head: Uint8Array): Uint8Array {
  return placeBytes('hearth-frame', place.vault, place.space, place.segment, previous, head)
}
