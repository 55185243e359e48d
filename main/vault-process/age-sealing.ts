import { scrypt } from 'node:crypto'
import { Encrypter, type Recipient, Stanza } from 'age-encryption'
import sodium from 'libsodium-wrappers-sumo'
import { AppError } from '../../shared/errors.ts'
import type { BeginSealing } from '../core/ports.ts'

/** What `age` itself takes for a passphrase: 256 MiB and about a second. */
const workFactor = 18
const label = new TextEncoder().encode('age-encryption.org/v1/scrypt')
const megabyte = 1024 * 1024

/**
 * Seals in the age format with one passphrase. The bytes pass through as they come, 64 KiB at a time; the
 * key is derived on a thread of its own, so that saving goes on meanwhile.
 */
export const beginSealing: BeginSealing = async (passphrase, write) => {
  const encrypter = new Encrypter()
  encrypter.addRecipient(passphraseRecipient(passphrase))
  const way = new TransformStream<Uint8Array, Uint8Array>()
  const sealed = await encrypter.encrypt(way.readable)
  const into = way.writable.getWriter()
  const reader = sealed.getReader()
  let failure: { cause: unknown } | null = null
  const written = (async () => {
    try {
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return
        await write(value)
      }
    } catch (cause) {
      failure = { cause }
      await reader.cancel(cause).catch(() => undefined)
    }
  })()
  const settle = async (step: Promise<void>) => {
    // What went wrong while writing is what to tell, not that the way to there is closed.
    const error = await step.then(
      () => null,
      (reason: unknown) => ({ cause: reason }),
    )
    const told = failure ?? error
    if (told !== null) throw told.cause
  }
  return {
    write: (bytes) => settle(into.write(bytes)),
    end: () => settle(into.close().then(() => written)),
    abort: async () => {
      await into.abort().catch(() => undefined)
      await written
    },
  }
}

/** The format's scrypt recipient, with a derivation that does not hold up this process. */
function passphraseRecipient(passphrase: string): Recipient {
  return {
    wrapFileKey: async (fileKey) => {
      await sodium.ready
      const salt = sodium.randombytes_buf(16)
      const salted = new Uint8Array([...label, ...salt])
      const key = await derive(passphrase.normalize('NFC'), salted)
      const nonce = new Uint8Array(sodium.crypto_aead_chacha20poly1305_ietf_NPUBBYTES)
      const body = sodium.crypto_aead_chacha20poly1305_ietf_encrypt(fileKey, null, null, nonce, key)
      const base64 = sodium.to_base64(salt, sodium.base64_variants.ORIGINAL_NO_PADDING)
      return [new Stanza(['scrypt', base64, `${workFactor}`], body)]
    },
  }
}

function derive(passphrase: string, salt: Uint8Array): Promise<Uint8Array> {
  const cost = { N: 2 ** workFactor, r: 8, p: 1, maxmem: 300 * megabyte }
  return new Promise((resolve, reject) => {
    scrypt(passphrase, salt, 32, cost, (error, key) => {
      if (error) reject(new AppError('vault.key-derivation-failed', { cause: error }))
      else resolve(key)
    })
  })
}
