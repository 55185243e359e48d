import { z } from 'zod'
import type { MemberId } from '../../../shared/ids.ts'
import { fromBase64, toBase64 } from '../crypto/base64.ts'
import { concat, fromUtf8, sameBytes, utf8 } from '../crypto/bytes.ts'
import { digest, keyedDigest } from '../crypto/digest.ts'
import { pad, roundUp, unpad } from '../crypto/padding.ts'
import { placeBytes } from '../crypto/place.ts'
import { keyBytes, nonceBytes, openOrNull, seal } from '../crypto/seal.ts'
import { sodium } from '../crypto/sodium.ts'

/** A short side and a long one look the same up to this many bytes. */
const block = 4096

/** A finished side as everyone holds it: the text shut, and what binds its author to text and key. */
export const SideSeal = z.strictObject({
  /** Base64 of nonce and sealed text. */
  sealed: z.string(),
  /** Base64 of BLAKE2b-256 over those bytes. */
  digest: z.string(),
  /** Base64 of BLAKE2b-256, keyed with the side's key: no second key can be prepared for it. */
  commitment: z.string(),
})
export type SideSeal = z.infer<typeof SideSeal>

/** Where a side belongs; sealed for one place it opens at no other. */
export interface SidePlace {
  vault: string
  space: string
  author: MemberId
  /** Kind and id, where what is written apart lies in Ours; a debrief has a space of its own. */
  round?: { kind: string; id: string }
}

/** A fresh key of 32 bytes, for one side once sealed. */
export function newSideKey(): Uint8Array {
  return sodium.randombytes_buf(keyBytes)
}

/** Seals what somebody finished under a key that has sealed nothing else, and commits to both. */
export function sealSide(key: Uint8Array, place: SidePlace, side: unknown): SideSeal {
  const text = utf8(JSON.stringify(side))
  const padded = pad(text, roundUp(text.length + 1, block))
  const { nonce, sealed } = seal(key, spelled(place), padded)
  const bytes = concat(nonce, sealed)
  return {
    sealed: toBase64(bytes),
    digest: toBase64(digest(bytes)),
    commitment: toBase64(commitmentOf(key)),
  }
}

/** True when the sealed text is the one whose digest its author signed. Never throws. */
export function isWhole({ sealed, digest: expected }: SideSeal): boolean {
  const bytes = bytesOrNull(sealed)
  const told = bytesOrNull(expected)
  return bytes !== null && told !== null && sameBytes(digest(bytes), told)
}

/** True when this is the key that the author committed to. Never throws. */
export function isKeyOf(key: Uint8Array, { commitment }: SideSeal): boolean {
  const told = bytesOrNull(commitment)
  return key.length === keyBytes && told !== null && sameBytes(commitmentOf(key), told)
}

/**
 * The JSON value behind a seal, which whoever asks has to read; null where anything of it is not what its
 * author sealed. Never throws.
 */
export function openSide(key: Uint8Array, place: SidePlace, held: SideSeal): unknown {
  if (!isWhole(held) || !isKeyOf(key, held)) return null
  const bytes = fromBase64(held.sealed)
  const padded = openOrNull(
    key,
    spelled(place),
    bytes.subarray(0, nonceBytes),
    bytes.subarray(nonceBytes),
  )
  if (padded === null) return null
  try {
    return JSON.parse(fromUtf8(unpad(padded)))
  } catch {
    // Its author's program sealed something that is no JSON.
    return null
  }
}

/** A key as JSON carries it. */
export function spellKey(key: Uint8Array): string {
  return toBase64(key)
}

/** The key of `spellKey`, or null where the text spells none. */
export function readKey(text: string): Uint8Array | null {
  const key = bytesOrNull(text)
  return key?.length === keyBytes ? key : null
}

function spelled({ vault, space, author, round }: SidePlace): Uint8Array {
  return round === undefined
    ? placeBytes('hearth-side', vault, space, author)
    : placeBytes('hearth-round', vault, space, round.kind, round.id, author)
}

function commitmentOf(key: Uint8Array): Uint8Array {
  return keyedDigest(key, utf8('hearth-side'))
}

function bytesOrNull(text: string): Uint8Array | null {
  try {
    return fromBase64(text)
  } catch {
    return null
  }
}
