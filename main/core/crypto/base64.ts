import { AppError } from '../../../shared/errors.ts'
import { sodium } from './sodium.ts'

/** Bytes as base64 with the standard alphabet and padding (RFC 4648 section 4). */
export function toBase64(bytes: Uint8Array): string {
  return sodium.to_base64(bytes, sodium.base64_variants.ORIGINAL)
}

/**
 * The bytes of a base64 text.
 *
 * @throws AppError `vault.damaged` when it is not base64 or has not `length` bytes, where given.
 */
export function fromBase64(text: string, length?: number): Uint8Array {
  let bytes: Uint8Array
  try {
    bytes = sodium.from_base64(text, sodium.base64_variants.ORIGINAL)
  } catch (cause) {
    throw new AppError('vault.damaged', { cause })
  }
  if (length !== undefined && bytes.length !== length) throw new AppError('vault.damaged')
  return bytes
}
