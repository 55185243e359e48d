import { concat, u32, u64, utf8 } from './bytes.ts'

/** A part of a place: text, a whole number, or bytes. */
export type PlacePart = string | number | Uint8Array

/**
 * Spells a place as bytes, so that a ciphertext, a signature or a digest can be bound to it: the label
 * and each part, every one with its length (u32) before it. Text is UTF-8, a number eight bytes
 * little-endian. Places of the same label never spell the same bytes unless they are the same: each label
 * fixes which of its parts are text, numbers or bytes.
 */
export function placeBytes(label: string, ...parts: PlacePart[]): Uint8Array {
  const spelled = [label, ...parts].map((part) =>
    typeof part === 'string' ? utf8(part) : typeof part === 'number' ? u64(part) : part,
  )
  return concat(...spelled.flatMap((bytes) => [u32(bytes.length), bytes]))
}
