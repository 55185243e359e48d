import { concat } from './bytes.ts'
import { sodium } from './sodium.ts'

export const digestBytes = 32

/** Parts that are shorter together are put together first. */
const joinedUpTo = 8192

/** BLAKE2b-256 of the parts one after another, without a key: anybody can check it. */
export function digest(...parts: Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  if (parts.length === 1 || length <= joinedUpTo) {
    const joined = parts.length === 1 ? parts[0]! : concat(...parts)
    return sodium.crypto_generichash(digestBytes, joined, null)
  }
  const running = sodium.crypto_generichash_init(null, digestBytes)
  for (const part of parts) sodium.crypto_generichash_update(running, part)
  return sodium.crypto_generichash_final(running, digestBytes)
}

/** BLAKE2b-256 with a key of 32 bytes. */
export function keyedDigest(key: Uint8Array, message: Uint8Array): Uint8Array {
  return sodium.crypto_generichash(digestBytes, message, key)
}
