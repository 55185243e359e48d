import { AppError } from '../../shared/errors.ts'
import { sodium } from '../core/crypto/sodium.ts'
import type { Kdf } from '../core/ports.ts'

/** Argon2id in this very process, which ends after its one errand and takes the memory with it. */
export const localKdf: Kdf = {
  async derive(passphrase, salt, { opsLimit, memLimitBytes }) {
    try {
      const { crypto_pwhash_ALG_ARGON2ID13: algorithm } = sodium
      return sodium.crypto_pwhash(32, passphrase, salt, opsLimit, memLimitBytes, algorithm)
    } catch (cause) {
      throw new AppError('vault.key-derivation-failed', { cause })
    }
  },
}
