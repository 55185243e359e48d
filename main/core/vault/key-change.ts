import { z } from 'zod'
import type { MemberId } from '../../../shared/ids.ts'
import { fromBase64, toBase64 } from '../crypto/base64.ts'
import { sameBytes } from '../crypto/bytes.ts'
import type { MemberKeys } from '../crypto/member-keys.ts'
import { placeBytes } from '../crypto/place.ts'
import { isSignedWith, signDetached } from '../crypto/signature.ts'
import { type PublicKeys, publicKeys } from './pins.ts'

/**
 * What an introduction carries that puts other keys in the place of a member's: the old key says that
 * these follow it, and the new one that whoever has it wants to be this member.
 */
export const KeyChange = z.object({
  /** The signing key before, base64. */
  former: z.string(),
  /** By the key before. */
  signature: z.string(),
  /** By the new key, over the same. */
  proof: z.string(),
})
export type KeyChange = z.infer<typeof KeyChange>

/** Whose keys change, and in which shared space that is said. */
export interface ChangePlace {
  space: string
  member: MemberId
}

/** Signs a change of keys with both. */
export function signKeyChange(
  place: ChangePlace,
  before: Pick<MemberKeys, 'sign'>,
  after: MemberKeys,
): KeyChange {
  const message = messageOf(place, before.sign.publicKey, publicKeys(after))
  return {
    former: toBase64(before.sign.publicKey),
    signature: toBase64(signDetached(before.sign.privateKey, message)),
    proof: toBase64(signDetached(after.sign.privateKey, message)),
  }
}

/** True when `change` takes the member from just this signing key to these keys. Never throws. */
export function isKeyChange(
  place: ChangePlace,
  change: KeyChange,
  before: Uint8Array,
  after: PublicKeys,
): boolean {
  try {
    if (!sameBytes(fromBase64(change.former, 32), before)) return false
    if (after.box.length !== 32 || after.sign.length !== 32) return false
    const message = messageOf(place, before, after)
    return (
      isSignedWith(before, message, fromBase64(change.signature)) &&
      isSignedWith(after.sign, message, fromBase64(change.proof))
    )
  } catch {
    return false
  }
}

function messageOf({ space, member }: ChangePlace, before: Uint8Array, after: PublicKeys) {
  return placeBytes('hearth-new-keys', space, member, before, after.box, after.sign)
}
