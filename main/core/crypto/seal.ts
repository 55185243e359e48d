import { AppError } from '../../../shared/errors.ts'
import { randomBytes } from './random.ts'
import { sodium } from './sodium.ts'

export const keyBytes = 32
export const nonceBytes = 24
export const tagBytes = 16

/**
 * Encrypts with XChaCha20-Poly1305 (IETF). The nonce is random; its 192 bits make a repetition
 * unthinkable (libsodium documentation, "XChaCha20-Poly1305 construction").
 *
 * @param place what the ciphertext is bound to; it must be spelled the same to open it
 */
export function seal(
  key: Uint8Array,
  place: Uint8Array,
  plaintext: Uint8Array,
): { nonce: Uint8Array; sealed: Uint8Array } {
  const nonce = randomBytes(nonceBytes)
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    plaintext,
    place,
    null,
    nonce,
    key,
  )
  return { nonce, sealed }
}

/** Decrypts what `seal` made; null when key, place, nonce or bytes are not those of the sealing. */
export function openOrNull(
  key: Uint8Array,
  place: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
): Uint8Array | null {
  if (sealed.length < tagBytes) return null
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, place, nonce, key)
  } catch {
    // The library throws for a tag that does not verify, and for nothing else with sizes in order.
    return null
  }
}

/**
 * Decrypts what `seal` made.
 *
 * @throws AppError `vault.damaged` when the bytes were altered, cut short, moved from another place or
 * sealed with another key. The four look alike by design.
 */
export function open(
  key: Uint8Array,
  place: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
): Uint8Array {
  const plaintext = openOrNull(key, place, nonce, sealed)
  if (plaintext === null) throw new AppError('vault.damaged')
  return plaintext
}
