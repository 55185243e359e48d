import { nameAlphabet, toBase32 } from './base32.ts'
import { randomBytes } from './random.ts'
import { sodium } from './sodium.ts'

/** A name that says nothing: 16 random bytes in base32hex. */
export function randomId(): string {
  return toBase32(randomBytes(16), nameAlphabet)
}

/** The id that stands for `bytes`: the first 16 bytes of their BLAKE2b-256, in base32hex. */
export function idOf(bytes: Uint8Array): string {
  return toBase32(sodium.crypto_generichash(32, bytes, null).subarray(0, 16), nameAlphabet)
}
