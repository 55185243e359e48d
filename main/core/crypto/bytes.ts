import { sodium } from './sodium.ts'

/** Text as UTF-8. */
export function utf8(text: string): Uint8Array {
  return sodium.from_string(text)
}

/** UTF-8 as text; throws for bytes that are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string {
  return sodium.to_string(bytes)
}

/** All parts, one after another. */
export function concat(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

/** A whole number in four bytes, little-endian. */
export function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value, true)
  return bytes
}

/** A whole number up to 2^53 in eight bytes, little-endian. */
export function u64(value: number): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value), true)
  return bytes
}

/** True when both hold the same bytes. Not in constant time: for public values only. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  // A backup is held against the vault byte for byte: word by word that takes no longer than reading it.
  const words = isAligned(a) && isAligned(b) ? a.length >> 2 : 0
  if (words > 0) {
    const [ofA, ofB] = [wordsOf(a, words), wordsOf(b, words)]
    for (let at = 0; at < words; at += 1) if (ofA[at] !== ofB[at]) return false
  }
  for (let at = words * 4; at < a.length; at += 1) if (a[at] !== b[at]) return false
  return true
}

function isAligned({ byteOffset }: Uint8Array): boolean {
  return byteOffset % Uint32Array.BYTES_PER_ELEMENT === 0
}

function wordsOf({ buffer, byteOffset }: Uint8Array, count: number): Uint32Array {
  if (count === 0) return new Uint32Array(0)
  return new Uint32Array(buffer, byteOffset, count)
}

/** True when every byte is zero. */
export function allZero(bytes: Uint8Array): boolean {
  const words = isAligned(bytes) ? bytes.length >> 2 : 0
  const whole = wordsOf(bytes, words)
  for (let at = 0; at < words; at += 1) if (whole[at] !== 0) return false
  for (let at = words * 4; at < bytes.length; at += 1) if (bytes[at] !== 0) return false
  return true
}
