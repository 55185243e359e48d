import { isZero, join, numberAt, placeBytes, same, standsAt, unpadded } from './bytes.ts'
import { logKey, type Place } from './place.ts'
import { unlessDamaged } from './refusal.ts'
import { H, unseal } from './sodium.ts'

const block = 4096

/** A frame that stood (chapter 7). */
export interface Frame {
  type: 'header' | 'records' | 'checkpoint' | 'end'
  sequence: number
  epoch: number
  /** Offset behind the frame in its segment. */
  end: number
  /** Name of the segment. */
  segment: string
  chain: Uint8Array
  plaintext: Uint8Array
}

export type Tail = 'clean' | 'torn' | 'damaged'

/** What one file of a log holds (8.3). */
export interface Segment {
  name: string
  frames: Frame[]
  tail: Tail
  /** Frames behind a place that does not read. */
  salvage: Frame[]
}

const types = ['header', 'records', 'checkpoint', 'end'] as const

/** The length that a frame at `offset` claims, or null where the outside is not that of a frame. */
function claimedLength(file: Uint8Array, offset: number): number | null {
  if (offset + block > file.length || !standsAt(file, offset, 'HFRM')) return null
  const length = numberAt(file, offset + 8, 4)
  const type = file[offset + 5] ?? 0
  const sound =
    file[offset + 4] === 1 &&
    type >= 1 &&
    type <= types.length &&
    isZero(file.subarray(offset + 6, offset + 8)) &&
    length > 0 &&
    length % block === 0 &&
    length <= 524_288 &&
    offset + length <= file.length &&
    Number.isFinite(numberAt(file, offset + 16, 8))
  return sound ? length : null
}

function frameAt(
  place: Place,
  segment: string,
  file: Uint8Array,
  offset: number,
  before: Uint8Array,
): Frame | null {
  const length = claimedLength(file, offset)
  if (length === null) return null
  const end = offset + length
  const chain = H(join(before, file.subarray(offset, end - 32)))
  if (!same(chain, file.subarray(end - 32, end))) return null
  const epoch = numberAt(file, offset + 12, 4)
  const key = logKey(place, epoch)
  if (!key) return null
  const head = file.subarray(offset, offset + 24)
  const where = placeBytes('hearth-frame', place.vault, place.space, segment, before, head)
  const nonce = file.subarray(offset + 24, offset + 48)
  const padded = unseal(key, nonce, where, file.subarray(offset + 48, end - 32))
  const plaintext = padded && unlessDamaged(() => unpadded(padded))
  const type = types[(file[offset + 5] ?? 0) - 1]
  if (!plaintext || !type) return null
  const sequence = numberAt(file, offset + 16, 8)
  return { type, sequence, epoch, end, segment, chain, plaintext }
}

/** Looks for whole frames behind `gap`, where the chain broke. */
function salvageBehind(
  place: Place,
  segment: string,
  file: Uint8Array,
  gap: number,
  chain: Uint8Array,
): Frame[] {
  const found: Frame[] = []
  const claimed = claimedLength(file, gap)
  const unread = claimed === null ? null : H(join(chain, file.subarray(gap, gap + claimed - 32)))
  let last = chain
  let offset = gap + block
  while (offset + block <= file.length) {
    const candidates = [file.subarray(offset - 32, offset), last]
    if (unread && found.length === 0) candidates.push(unread)
    const frame = candidates
      .map((before) => frameAt(place, segment, file, offset, before))
      .find((one) => one !== null)
    if (frame) {
      found.push(frame)
      last = frame.chain
    }
    offset = frame ? frame.end : offset + block
  }
  return found
}

/** Reads a segment from its first byte: 8.3. */
export function readSegment(place: Place, name: string, file: Uint8Array): Segment {
  const frames: Frame[] = []
  let chain = H(placeBytes('hearth-segment', place.vault, place.space, name))
  let offset = 0
  for (;;) {
    const frame = frameAt(place, name, file, offset, chain)
    if (!frame) break
    frames.push(frame)
    chain = frame.chain
    offset = frame.end
  }
  const rest = file.subarray(offset)
  const salvage = isZero(rest) ? [] : salvageBehind(place, name, file, offset, chain)
  const hurt = salvage.length > 0 || isNoEndOfACrash(file, frames, offset)
  return { name, frames, tail: hurt ? 'damaged' : isZero(rest) ? 'clean' : 'torn', salvage }
}

/** Whether a tail without salvage is one that no crash leaves: the numbered list of 8.3. */
function isNoEndOfACrash(file: Uint8Array, frames: Frame[], end: number): boolean {
  const last = frames.at(-1)
  if (last?.type === 'end') return false
  const rest = file.subarray(end)
  const hasBytes = !isZero(rest)
  if (hasBytes) {
    for (let at = end + block; at < file.length; at += block) {
      if (claimedLength(file, at) !== null) return true
    }
  }
  if (frames.length === 0 || !(frames.length > 1 || hasBytes)) return false
  if (rest.length < block || rest.length % block !== 0) return true
  if (claimedLength(file, end) !== null && !isZero(file.subarray(end + 24, end + 48))) {
    return numberAt(file, end + 16, 8) !== (last?.sequence ?? 0) + 1
  }
  return standsAt(file, end, 'HFRM') && end + numberAt(file, end + 8, 4) > file.length
}
