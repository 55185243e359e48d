import { sodium } from './sodium.ts'

/** SHA-256 of bytes that come piece by piece, which every system has a program for. */
export class RunningSha256 {
  readonly #state = sodium.crypto_hash_sha256_init()

  /** Takes the next piece. Not after `end`. */
  add(piece: Uint8Array): void {
    sodium.crypto_hash_sha256_update(this.#state, piece)
  }

  /** The digest of all pieces in hexadecimal. Once. */
  end(): string {
    return sodium.crypto_hash_sha256_final(this.#state, 'hex')
  }
}
