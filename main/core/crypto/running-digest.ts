import { digestBytes } from './digest.ts'
import { sodium } from './sodium.ts'

/** BLAKE2b-256 of bytes that come piece by piece. */
export class RunningDigest {
  readonly #state = sodium.crypto_generichash_init(null, digestBytes)
  #result: Uint8Array | null = null

  /** Takes the next piece. Not after `end`. */
  add(piece: Uint8Array): void {
    sodium.crypto_generichash_update(this.#state, piece)
  }

  /** The digest of all pieces. Asking again gives the same. */
  end(): Uint8Array {
    this.#result ??= sodium.crypto_generichash_final(this.#state, digestBytes)
    return this.#result
  }
}
