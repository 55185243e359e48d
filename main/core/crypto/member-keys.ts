import { sodium } from './sodium.ts'

/** Context of `crypto_kdf_derive_from_key` for what a member root yields; 8 bytes. */
const rootContext = 'hrthroot'
/** The same for what a space's key yields. */
const spaceContext = 'hrthspce'

/** All that follows from a member's root. */
export interface MemberKeys {
  /** X25519: receives the keys of spaces. */
  box: { publicKey: Uint8Array; privateKey: Uint8Array }
  /** Ed25519: signs grants and shared words. */
  sign: { publicKey: Uint8Array; privateKey: Uint8Array }
  /** The key of the member's keyring space. */
  keyring: Uint8Array
  /** Seals what the member has seen, outside the vault. */
  anchor: Uint8Array
}

/** A fresh member root: 32 random bytes. It never changes with the passphrase. */
export function newRoot(): Uint8Array {
  return sodium.randombytes_buf(32)
}

/** Derives a member's keys from the 32 bytes of the root: subkeys 1 (box), 2 (sign), 3 (keyring), 4 (anchor). */
export function memberKeys(root: Uint8Array): MemberKeys {
  const subkey = (id: number) => sodium.crypto_kdf_derive_from_key(32, id, rootContext, root)
  const box = sodium.crypto_box_seed_keypair(subkey(1))
  const sign = sodium.crypto_sign_seed_keypair(subkey(2))
  return {
    box: { publicKey: box.publicKey, privateKey: box.privateKey },
    sign: { publicKey: sign.publicKey, privateKey: sign.privateKey },
    keyring: subkey(3),
    anchor: subkey(4),
  }
}

/** The keys of one epoch of one space. */
export interface SpaceKeys {
  log: Uint8Array
  pages: Uint8Array
  attachments: Uint8Array
  /** Of the time-out of a debrief. */
  pause: Uint8Array
}

/** Derives an epoch's keys from its 32-byte space key: subkeys 1 (log), 2 (pages), 3 (attachments), 4 (pause). */
export function spaceKeys(spaceKey: Uint8Array): SpaceKeys {
  const subkey = (id: number) => sodium.crypto_kdf_derive_from_key(32, id, spaceContext, spaceKey)
  return { log: subkey(1), pages: subkey(2), attachments: subkey(3), pause: subkey(4) }
}

/** A fresh space key: 32 random bytes. */
export function newSpaceKey(): Uint8Array {
  return sodium.randombytes_buf(32)
}
