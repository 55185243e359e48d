import { z } from 'zod'
import { idPattern } from '../../../shared/ids.ts'
import { allZero, fromUtf8, utf8 } from '../crypto/bytes.ts'
import { digest } from '../crypto/digest.ts'
import { randomId } from '../crypto/ids.ts'
import { placeBytes } from '../crypto/place.ts'
import { format } from './format.ts'
import {
  claimedLength,
  type Frame,
  type FramePlace,
  followFrame,
  frameShape,
  frameTypes,
  type LinkedFrame,
  openFrame,
  readFrame,
} from './frame.ts'
import { spelledBytes } from './spelled-bytes.ts'

/** Where a segment of a log goes on from. */
const Parent = z.object({
  segment: z.string(),
  /** Offset behind the parent's last frame. */
  end: z.number().int().min(0),
  /** Number and chain hash (base64) of that frame. */
  sequence: z.number().int().min(0),
  chain: spelledBytes(32),
  /**
   * Chain hash (base64) of a frame that was tried behind `end` and refused to whoever saved: should it lie
   * there after all, it counts for nothing. Whatever else lies there, another computer wrote.
   */
  dropped: spelledBytes(32).optional(),
})
export type Parent = z.infer<typeof Parent>

const Header = z.object({
  counter: z.number().int().min(1),
  incarnation: z.number().int().min(1),
  parents: z.array(Parent),
})
export type SegmentHeader = z.infer<typeof Header>

const namePattern = /^(\d{4,})-(\d{8,})-([0-9a-v]{26})\.seg$/

/** A fresh file name: incarnation, counter, 16 random bytes. No two writers ever choose the same. */
export function segmentName(incarnation: number, counter: number): string {
  return `${String(incarnation).padStart(4, '0')}-${String(counter).padStart(8, '0')}-${randomId()}.seg`
}

/** The counter in a segment's name; null for a name that is not a segment's. */
export function counterOf(name: string): number | null {
  const match = namePattern.exec(name)
  return match && idPattern.test(match[3]!) ? Number(match[2]) : null
}

/** The chain hash that a segment's first frame follows. */
export function chainSeed(place: FramePlace): Uint8Array {
  return digest(placeBytes('hearth-segment', place.vault, place.space, place.segment))
}

/** The plaintext of a segment's first frame. */
export function writeHeader(header: SegmentHeader): Uint8Array {
  return utf8(JSON.stringify(header))
}

/** What a segment was found to hold. */
export interface ReadSegment {
  name: string
  header: SegmentHeader
  /**
   * Whole frames in order, the header's included, each with its offset. Those of records are sealed still:
   * that the last frame opens vouches for all before it.
   */
  frames: (LinkedFrame & { offset: number })[]
  /** Offset behind the last whole frame. */
  end: number
  /** `clean`: nothing but zeros follows. `torn`: bytes without any frame. `damaged`: frames follow bad bytes. */
  tail: 'clean' | 'torn' | 'damaged'
  /** Frames behind bad bytes that still open. Never applied silently: they are salvage. */
  salvaged: Frame[]
}

/** Why a segment could not be used at all. */
export type UnreadSegment = { name: string; reason: 'empty' | 'damaged'; salvaged: Frame[] }

/**
 * Reads one segment file as far as length, chain and AEAD agree, and looks behind the first bad place.
 * A segment without a valid header holds nothing acknowledged, unless a frame behind it still opens.
 *
 * @param opensAll also frames of records, which are only followed else
 */
export function readSegment(
  keyOf: (epoch: number) => Uint8Array | null,
  place: FramePlace,
  bytes: Uint8Array,
  opensAll = false,
): ReadSegment | UnreadSegment {
  const frames = (!opensAll && followed(keyOf, place, bytes)) || opened(keyOf, place, bytes)
  const last = frames.at(-1)
  const chain = last?.chain ?? chainSeed(place)
  const end = last === undefined ? 0 : last.offset + last.length
  const blank = allZero(bytes.subarray(end))
  const salvaged = blank ? [] : salvage(keyOf, place, chain, bytes, end)
  const damaged = salvaged.length > 0 || isPastACrash(bytes, frames, end, blank)
  const first = frames[0]?.type === frameTypes.header ? frames[0].plaintext : null
  const header = first && parseHeader(first)
  if (header === null) {
    return {
      name: place.segment,
      reason: damaged || frames.length > 0 ? 'damaged' : 'empty',
      salvaged,
    }
  }
  const tail = damaged ? 'damaged' : blank ? 'clean' : 'torn'
  return { name: place.segment, header, frames, end, tail, salvaged }
}

/**
 * Follows the chain as far as it goes, and opens the last frame, and those that say how the log hangs
 * together. Null where one of these does not open: then each has to be looked at.
 */
function followed(
  keyOf: (epoch: number) => Uint8Array | null,
  place: FramePlace,
  bytes: Uint8Array,
): ReadSegment['frames'] | null {
  const frames: ReadSegment['frames'] = []
  let chain = chainSeed(place)
  let end = 0
  for (;;) {
    const frame = followFrame(keyOf, chain, bytes, end)
    if (frame === null) break
    frames.push({ ...frame, offset: end })
    chain = frame.chain
    end += frame.length
  }
  const last = frames.at(-1)
  for (const frame of frames) {
    // Which key it bears decides what counts: of another than the last one's, it has to open with that key.
    const isFollowed = frame.type === frameTypes.records && frame.epoch === last?.epoch
    if (isFollowed && frame !== last) continue
    frame.plaintext = openFrame(keyOf, place, frame, bytes, frame.offset)
    if (frame.plaintext === null) return null
  }
  return frames
}

/** The same where a frame does not open: as far as each of them does. */
function opened(
  keyOf: (epoch: number) => Uint8Array | null,
  place: FramePlace,
  bytes: Uint8Array,
): ReadSegment['frames'] {
  const frames: ReadSegment['frames'] = []
  let previous = chainSeed(place)
  let offset = 0
  for (;;) {
    const frame = readFrame(keyOf, place, previous, bytes, offset)
    if (frame === null) return frames
    frames.push({ ...frame, previous, offset })
    previous = frame.chain
    offset += frame.length
  }
}

/**
 * Whether the end of a segment is one that no crash leaves. A segment has its full length before its
 * first frame, keeps a block to spare until its end mark, and holds one unsynced frame at most. So a
 * shorter file was cut, and the outside of a frame behind bad bytes, or of another than the next one,
 * tells of frames that were saved.
 */
function isPastACrash(
  bytes: Uint8Array,
  frames: readonly LinkedFrame[],
  end: number,
  blank: boolean,
): boolean {
  if (frames.at(-1)?.type === frameTypes.end) return false
  for (let offset = end + format.block; !blank && offset < bytes.length; offset += format.block) {
    if (frameShape(bytes, offset) !== null) return true
  }
  // A file that was being made when the crash came may be short, and is blank behind its header.
  if (frames.length === 0 || (frames.length === 1 && blank)) return false
  // A write that stopped within the head leaves zeros where the nonce would be.
  const next = allZero(bytes.subarray(end + 24, end + 48)) ? null : frameShape(bytes, end)
  if (next !== null && next.sequence !== frames.at(-1)!.sequence + 1) return true
  const rest = bytes.length - end
  return rest < format.block || rest % format.block !== 0 || claimedLength(bytes, end) > rest
}

/**
 * Looks for frames behind bad bytes. A frame is bound to the chain hash before it; where the frame in
 * front is bad, that hash is taken as it is written there, or worked out from the bytes that stand.
 */
function salvage(
  keyOf: (epoch: number) => Uint8Array | null,
  place: FramePlace,
  chain: Uint8Array,
  bytes: Uint8Array,
  from: number,
): Frame[] {
  const found: Frame[] = []
  const bad = frameShape(bytes, from)
  let before: Uint8Array[] = [
    chain,
    ...(bad ? [digest(chain, bytes.subarray(from, from + bad.length - 32))] : []),
  ]
  for (let offset = from + format.block; offset < bytes.length; ) {
    const previous = [bytes.slice(offset - 32, offset), ...before]
    const frame = previous.reduce<Frame | null>(
      (opened, hash) => opened ?? readFrame(keyOf, place, hash, bytes, offset),
      null,
    )
    if (frame === null) {
      offset += format.block
      continue
    }
    found.push(frame)
    before = [frame.chain]
    offset += frame.length
  }
  return found
}

function parseHeader(plaintext: Uint8Array): SegmentHeader | null {
  try {
    const header = Header.safeParse(JSON.parse(fromUtf8(plaintext)))
    return header.success ? header.data : null
  } catch {
    return null
  }
}
