import { AppError } from '../../../shared/errors.ts'

/** Pads to `length` bytes: one 0x80, then zeros (ISO/IEC 7816-4). `length` must exceed what is given. */
export function pad(bytes: Uint8Array, length: number): Uint8Array {
  if (length <= bytes.length) throw new RangeError('no room for padding')
  const padded = new Uint8Array(length)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  return padded
}

/**
 * Takes the padding off.
 *
 * @throws AppError `vault.damaged` when there is none.
 */
export function unpad(padded: Uint8Array): Uint8Array {
  const bytes = unpadOrNull(padded)
  if (bytes === null) throw new AppError('vault.damaged')
  return bytes
}

/** The same; null when there is none. */
export function unpadOrNull(padded: Uint8Array): Uint8Array | null {
  let end = padded.length - 1
  while (end >= 0 && padded[end] === 0) end -= 1
  return end < 0 || padded[end] !== 0x80 ? null : padded.subarray(0, end)
}

/** The smallest multiple of `block` that is at least `length`. */
export function roundUp(length: number, block: number): number {
  return Math.ceil(length / block) * block
}
