import { utf8 } from './bytes.ts'

/** A part of a place: text, a whole number, or bytes. */
export type PlacePart = string | number | Uint8Array

/**
 * Spells a place as bytes, so that a ciphertext, a signature or a digest can be bound to it: the label
 * and each part, every one with its length (u32) before it. Text is UTF-8, a number eight bytes
 * little-endian. Places of the same label never spell the same bytes unless they are the same: each label
 * fixes which of its parts are text, numbers or bytes.
 */
export function placeBytes(label: string, ...parts: PlacePart[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum: number, part) => sum + room(part), room(label)))
  const view = new DataView(whole.buffer)
  let at = 0
  for (const part of [label, ...parts]) {
    const from = at + 4
    const length = typeof part === 'number' ? number(view, from, part) : bytes(whole, from, part)
    view.setUint32(at, length, true)
    at = from + length
  }
  return whole.subarray(0, at)
}

/** What a part takes at most. A UTF-16 unit is three bytes of UTF-8 at most. */
function room(part: PlacePart): number {
  return (
    4 + (typeof part === 'string' ? 3 * part.length : typeof part === 'number' ? 8 : part.length)
  )
}

function number(view: DataView, at: number, value: number): number {
  view.setBigUint64(at, BigInt(value), true)
  return 8
}

/** Most texts are short and plain, and quicker to spell here than to hand over. */
function bytes(whole: Uint8Array, at: number, part: string | Uint8Array): number {
  if (typeof part === 'string') {
    for (let index = 0; index < part.length; index += 1) {
      const unit = part.charCodeAt(index)
      if (unit > 127) return bytes(whole, at, utf8(part))
      whole[at + index] = unit
    }
  } else whole.set(part, at)
  return part.length
}
