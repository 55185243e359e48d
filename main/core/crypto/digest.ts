import { concat } from './bytes.ts'
import { sodium } from './sodium.ts'

export const digestBytes = 32

/** BLAKE2b-256 of the parts one after another, without a key: anybody can check it. */
export function digest(...parts: Uint8Array[]): Uint8Array {
  return sodium.crypto_generichash(
    digestBytes,
    parts.length === 1 ? parts[0]! : concat(...parts),
    null,
  )
}

/** BLAKE2b-256 with a key of 32 bytes. */
export function keyedDigest(key: Uint8Array, message: Uint8Array): Uint8Array {
  return sodium.crypto_generichash(digestBytes, message, key)
}
