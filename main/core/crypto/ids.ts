import { nameAlphabet, toBase32 } from './base32.ts'
import { concat } from './bytes.ts'
import { sodium } from './sodium.ts'

/** A name that says nothing: 16 random bytes in base32hex. */
export function randomId(): string {
  return toBase32(sodium.randombytes_buf(16), nameAlphabet)
}

/** An id for a record: 48 bits of Unix time in ms, big-endian, then 80 random bits. */
export function timedId(now: Date): string {
  const time = new Uint8Array(8)
  new DataView(time.buffer).setBigUint64(0, BigInt(Math.max(0, now.getTime())), false)
  return toBase32(concat(time.subarray(2), sodium.randombytes_buf(10)), nameAlphabet)
}

/** The id that stands for `bytes`: the first 16 bytes of their BLAKE2b-256, in base32hex. */
export function idOf(bytes: Uint8Array): string {
  return toBase32(sodium.crypto_generichash(32, bytes, null).subarray(0, 16), nameAlphabet)
}
