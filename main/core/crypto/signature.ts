import { toBase64 } from './base64.ts'
import { digest } from './digest.ts'
import { sodium } from './sodium.ts'

export const signatureBytes = 64

/** Whose signature it has to be. */
export interface Signer {
  /** The Ed25519 public key they sign with, 32 bytes. */
  sign: Uint8Array
  /** Keys they signed with before, which somebody else may know. */
  former: readonly { sign: Uint8Array }[]
  /** What they signed with those keys and stand by: digests of the messages, base64. Null: nothing. */
  vouched: ReadonlySet<string> | null
}

/** Somebody who never had another key. */
export function signerWith(sign: Uint8Array): Signer {
  return { sign, former: [], vouched: null }
}

/** Signs a message with Ed25519. */
export function signDetached(privateKey: Uint8Array, message: Uint8Array): Uint8Array {
  return sodium.crypto_sign_detached(message, privateKey)
}

/**
 * True when the signature over that message is this signer's: made with the key they have now or, for a
 * message that they stand by, with one they had. Never throws.
 */
export function isSignedBy(signer: Signer, message: Uint8Array, signature: Uint8Array): boolean {
  if (isSignedWith(signer.sign, message, signature)) return true
  if (signer.former.length === 0 || signer.vouched === null) return false
  if (!signer.vouched.has(toBase64(digest(message)))) return false
  return signer.former.some(({ sign }) => isSignedWith(sign, message, signature))
}

/** True when the signature is that key's over that message. Never throws. */
export function isSignedWith(
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
