import { createHash } from 'node:crypto'
import sodium from 'libsodium-wrappers-sumo'
import { base32, join, toBase64, u64, utf8 } from './bytes.ts'

await sodium.ready

/** `H(b)` and `H(k, b)` of chapter 1. */
export function H(bytes: Uint8Array, key?: Uint8Array): Uint8Array {
  return sodium.crypto_generichash(32, bytes, key ?? null)
}

/** `Subkey(k, i, c)` of chapter 1, spelled out as BLAKE2b with salt and personalisation. */
export function subkey(key: Uint8Array, index: number, context: string): Uint8Array {
  const salt = join(u64(index), new Uint8Array(8))
  const personal = join(utf8(context), new Uint8Array(8))
  return sodium.crypto_generichash_blake2b_salt_personal(32, key, salt, personal)
}

/** The plaintext under `Seal`, or null where it does not open. */
export function unseal(
  key: Uint8Array,
  nonce: Uint8Array,
  place: Uint8Array,
  sealed: Uint8Array,
): Uint8Array | null {
  if (sealed.length < 16 || nonce.length !== 24 || key.length !== 32) return null
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, place, nonce, key)
  } catch {
    return null
  }
}

/** Answers that were given already: they cost most of what a test that opens a vault often takes. */
const answers = new Map<string, boolean>()

export function verifies(signature: Uint8Array, bytes: Uint8Array, key: Uint8Array): boolean {
  if (signature.length !== 64 || key.length !== 32) return false
  const question = toBase64(H(join(signature, key, bytes)))
  const known = answers.get(question)
  if (known !== undefined) return known
  const answer = sodium.crypto_sign_verify_detached(signature, bytes, key)
  answers.set(question, answer)
  return answer
}

/** Argon2id 1.3 with one lane and 32 bytes of output. `memory` in bytes. */
export function argon2id(
  passphrase: string,
  salt: Uint8Array,
  passes: number,
  memory: number,
): Uint8Array {
  const algorithm = sodium.crypto_pwhash_ALG_ARGON2ID13
  const password = utf8(passphrase.normalize('NFKC'))
  return sodium.crypto_pwhash(32, password, salt, passes, memory, algorithm)
}

/** The keys that follow from a member's root: 4.1. */
export interface RootKeys {
  box: Uint8Array
  boxSecret: Uint8Array
  sign: Uint8Array
  keyring: Uint8Array
  /** Of the member's slot in an anchor: 16.3. */
  anchor: Uint8Array
}

export function rootKeys(root: Uint8Array): RootKeys {
  const boxSecret = new Uint8Array(
    createHash('sha512')
      .update(subkey(root, 1, 'hrthroot'))
      .digest()
      .subarray(0, 32),
  )
  return {
    box: sodium.crypto_scalarmult_base(boxSecret),
    boxSecret,
    sign: sodium.crypto_sign_seed_keypair(subkey(root, 2, 'hrthroot')).publicKey,
    keyring: subkey(root, 3, 'hrthroot'),
    anchor: subkey(root, 4, 'hrthroot'),
  }
}

/** What `crypto_box_seal` hid for the owner of these keys, or null where it does not open. */
export function openBox(sealed: Uint8Array, keys: RootKeys): Uint8Array | null {
  if (sealed.length < 48) return null
  const sender = sealed.subarray(0, 32)
  const nonce = sodium.crypto_generichash(24, join(sender, keys.box), null)
  try {
    return sodium.crypto_box_open_easy(sealed.subarray(32), nonce, sender, keys.boxSecret)
  } catch {
    return null
  }
}

/** `idOf(b)` of chapter 1. */
export function idOf(bytes: Uint8Array): string {
  return base32(H(bytes).subarray(0, 16), '0123456789abcdefghijklmnopqrstuv')
}
