import { sodium } from './sodium.ts'

export const signatureBytes = 64

/** Signs a message with Ed25519. */
export function signDetached(privateKey: Uint8Array, message: Uint8Array): Uint8Array {
  return sodium.crypto_sign_detached(message, privateKey)
}

/** True when the signature is that key's over that message. Never throws. */
export function isSignedBy(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (signature.length !== signatureBytes || publicKey.length !== 32) return false
  try {
    return sodium.crypto_sign_verify_detached(signature, message, publicKey)
  } catch {
    return false
  }
}
