import { sodium } from '../../main/core/crypto/sodium.ts'

/** Longer messages are checked each time: remembering them costs more than it saves. */
const longest = 4_096
const kept = 20_000

/**
 * From here on this process checks each signature on each message once: the same three go with the same
 * answer, and stories open the same records again and again.
 */
export function verifyOnce(): void {
  const verify = sodium.crypto_sign_verify_detached
  const known = new Map<string, boolean>()
  sodium.crypto_sign_verify_detached = (signature, message, publicKey) => {
    if (typeof message === 'string' || message.length > longest) {
      return verify(signature, message, publicKey)
    }
    const name = `${spelled(publicKey)}${spelled(signature)}${spelled(message)}`
    const answer = known.get(name)
    if (answer !== undefined) return answer
    if (known.size >= kept) known.clear()
    const isRight = verify(signature, message, publicKey)
    known.set(name, isRight)
    return isRight
  }
}

/** One sign for each byte. Keys and signatures have one length each, so that names are told apart. */
function spelled(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
