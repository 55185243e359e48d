import { AppError } from '../../../shared/errors.ts'
import { allZero, sameBytes, utf8 } from '../crypto/bytes.ts'
import { digest, digestBytes } from '../crypto/digest.ts'
import { RunningDigest } from '../crypto/running-digest.ts'
import type { Disk } from '../ports.ts'
import type { Work } from '../work.ts'
import { format } from './format.ts'
import { type FramePlace, type FrameShape, frameShape, frameTypes } from './frame.ts'
import type { VaultFile } from './scrub-files.ts'
import { chainSeed } from './segment.ts'

/** How a file stands; null where every byte of it is as it was written. */
export type State = 'damaged' | 'missing' | 'unread' | 'unfinished' | 'older'

/** A file that is not as it was written, or not there. */
export interface Seen {
  /** In the vault's own names: never for the page. */
  path: string
  kind: VaultFile['kind']
  state: State
  /** The space it lies in; null at the top and among keys. */
  space: string | null
}

/**
 * Judges a segment without any key: each frame's chain hash is over all bytes of it and of those before,
 * and behind the last there is nothing but zeros.
 */
export function stateOfSegment(place: FramePlace, bytes: Uint8Array, sizes: readonly number[]) {
  const frames: FrameShape[] = []
  let chain = chainSeed(place)
  let end = 0
  for (;;) {
    const shape = frameShape(bytes, end)
    if (shape === null) break
    const body = bytes.subarray(end, end + shape.length - digestBytes)
    if (!sameBytes(digest(chain, body), shape.chain)) break
    frames.push(shape)
    chain = shape.chain
    end += shape.length
  }
  return stateOfTail(frames, end, bytes, sizes)
}

/**
 * Judges what comes behind the last frame that stands. A segment that has not ended has the whole size
 * that it was given.
 *
 * @param sizes those that a segment is given
 */
export function stateOfTail(
  frames: readonly Pick<FrameShape, 'type' | 'length'>[],
  end: number,
  bytes: Uint8Array,
  sizes: readonly number[],
): State | null {
  if (!allZero(bytes.subarray(end))) {
    const isHead = bytes.length - end >= format.block && frameShape(bytes, end) !== null
    const frameFollows = someFrameFrom(bytes, end + format.block)
    return frameFollows || (isHead && frames.length === 0) ? 'damaged' : 'unfinished'
  }
  if (frames.at(-1)?.type === frameTypes.end) return null
  const [header, first] = frames
  // One that was being made when the power went holds nothing of anybody's.
  if (header === undefined || first === undefined) {
    return sizes.includes(bytes.length) ? null : 'unfinished'
  }
  const least = header.length + first.length + format.block
  if (sizes.includes(bytes.length) || bytes.length === least) return null
  // Its writer keeps a block to spare. Where that is there, nothing but zeros is gone from the end.
  const spare = bytes.length - end
  return spare < format.block || spare % format.block !== 0 ? 'damaged' : 'unfinished'
}

function someFrameFrom(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at < bytes.length; at += format.block) {
    if (frameShape(bytes, at) !== null) return true
  }
  return false
}

const attachmentMagic = utf8('HATT')
const [attachmentHead, attachmentMessage] = [32, 65_553]
const piece = 1024 * 1024

/**
 * Judges the file of a photo without its key: its length is that of a head, whole messages and a digest,
 * and the digest is that of all before.
 */
export async function stateOfAttachment(
  disk: Disk,
  path: string,
  work: Pick<Work, 'breathe'>,
): Promise<{ state: State | null; bytes: number }> {
  const size = await disk.size(path)
  if (size === null) return { state: 'missing', bytes: 0 }
  const end = size - digestBytes
  const body = end - attachmentHead
  if (body <= 0 || body % attachmentMessage !== 0) return { state: 'damaged', bytes: size }
  const running = new RunningDigest()
  let isOurs = true
  for (let at = 0; at < end; at += piece) {
    const bytes = await disk.read(path, at, Math.min(piece, end - at))
    if (bytes === null) return { state: 'missing', bytes: 0 }
    if (at === 0) isOurs = sameBytes(bytes.subarray(0, 4), attachmentMagic)
    running.add(bytes)
    await work.breathe()
  }
  const written = await disk.read(path, end, digestBytes)
  const isWhole = isOurs && written !== null && sameBytes(written, running.end())
  return { state: isWhole ? null : 'damaged', bytes: size }
}

/** What the disk does not give is `unread`; anything else that is thrown is passed on. */
export async function orUnread<Value>(look: () => Promise<Value>): Promise<Value | 'unread'> {
  try {
    return await look()
  } catch (error) {
    const isOfTheDisk = error instanceof AppError && error.code.startsWith('disk.')
    if (isOfTheDisk) return 'unread'
    throw error
  }
}
