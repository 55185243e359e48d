import { z } from 'zod'
import { idPattern, type MemberId } from '../../../shared/ids.ts'
import { fromBase64, toBase64 } from '../crypto/base64.ts'
import { sameBytes } from '../crypto/bytes.ts'
import type { MemberKeys } from '../crypto/member-keys.ts'
import type { Signer } from '../crypto/signature.ts'
import { spelledBytes } from './spelled-bytes.ts'
import type { Space, Write } from './types.ts'

/** The public half of a member's keys. */
export interface PublicKeys {
  box: Uint8Array
  sign: Uint8Array
}

/** Public keys that a member has seen and will not let anybody replace but their owner. */
export interface Pin extends PublicKeys, Signer {
  /** Those that the owner replaced, the oldest first. */
  former: readonly PublicKeys[]
  /** Of a member who left: digest of the last grant that stood then, base64; null for the others. */
  lastGrant: string | null
  /** Keys this member had before somebody else could sign a change of them as well: what shows who it is. */
  disputed?: readonly PublicKeys[]
}

export const KeysBody = z.object({ box: spelledBytes(32), sign: spelledBytes(32) })
const PinBody = KeysBody.extend({ former: z.array(KeysBody).optional() })

/** Collection of a keyring with the pins. */
export const pinCollection = 'pins'

/** Keys that nobody has: no signature holds by them, and no introduction can put others in their place. */
export const nobodys: Pin = pinned({ box: new Uint8Array(0), sign: new Uint8Array(0) })

/**
 * The pin of a member whose keys two changes put others in the place of: nothing holds by it. `before` is
 * what was pinned.
 */
export function disputed(before: Pin): Pin {
  const { box, sign, former } = before
  return { ...nobodys, disputed: [...former, { box, sign }] }
}

/** A pin as it is before anything else is known of its member. */
export function pinned(keys: PublicKeys, former: readonly PublicKeys[] = []): Pin {
  return { box: keys.box, sign: keys.sign, former, vouched: null, lastGrant: null }
}

/** The pin of one's own keys. */
export function pinOf(keys: MemberKeys): Pin {
  return pinned(publicKeys(keys))
}

/** What others may know of a member's keys. */
export function publicKeys(keys: MemberKeys): PublicKeys {
  return { box: keys.box.publicKey, sign: keys.sign.publicKey }
}

/** The pins of a keyring. Records that do not read are left out: that member then vouches for nothing. */
export function readPins(keyring: Space): Map<MemberId, Pin> {
  const pins = new Map<MemberId, Pin>()
  for (const record of keyring.list(pinCollection)) {
    const body = PinBody.safeParse(record.body)
    if (!body.success || !idPattern.test(record.id)) continue
    const { former = [], ...keys } = body.data
    pins.set(record.id as MemberId, pinned(keysIn(keys), former.map(keysIn)))
  }
  return pins
}

/** The write that pins a member's keys. */
export function pinWrite(member: MemberId, pin: Pin): Write {
  const former = pin.former.map(spelled)
  const body = former.length > 0 ? { ...spelled(pin), former } : spelled(pin)
  return { collection: pinCollection, id: member, operation: 'put', body }
}

/**
 * What several keyrings pin, taken together. Where one knows that a member's keys were replaced, it is
 * believed. A member for whom two of them pin keys that do not follow from each other is vouched for by
 * neither: their signatures do not hold while it is so.
 */
export function agreedPins(rings: readonly ReadonlyMap<MemberId, Pin>[]): {
  pins: Map<MemberId, Pin>
  refused: number
} {
  const pins = new Map<MemberId, Pin>()
  const refused = new Set<MemberId>()
  for (const [id, pin] of rings.flatMap((ring) => [...ring])) {
    const other = pins.get(id) ?? pin
    const newer = [pin, other].find((one) => follows(one, one === pin ? other : pin))
    if (newer === undefined) refused.add(id)
    pins.set(id, newer ?? other)
  }
  for (const id of refused) pins.set(id, nobodys)
  return { pins, refused: refused.size }
}

/** True where `pin` has these keys, or had them. */
export function knowsKeys(pin: Pin, keys: PublicKeys): boolean {
  return [pin, ...pin.former, ...(pin.disputed ?? [])].some((one) => sameKeys(one, keys))
}

/** True for one pin of a member that another ring may have written before the other. */
export function samePin(a: Pin, b: Pin): boolean {
  return follows(a, b) && follows(b, a)
}

/** True when `newer` is `older`, or what its keys were replaced by. */
export function follows(newer: Pin, older: Pin): boolean {
  const [all, before] = [
    [...newer.former, newer],
    [...older.former, older],
  ]
  return before.every((keys, at) => all[at] !== undefined && sameKeys(keys, all[at]))
}

export function sameKeys(a: PublicKeys, b: PublicKeys): boolean {
  return sameBytes(a.box, b.box) && sameBytes(a.sign, b.sign)
}

/** Public keys as records hold them. */
export function spelled({ box, sign }: PublicKeys): z.infer<typeof KeysBody> {
  return { box: toBase64(box), sign: toBase64(sign) }
}

/** Public keys as a body that reads has them. */
export function keysIn(body: z.infer<typeof KeysBody>): PublicKeys {
  return { box: fromBase64(body.box, 32), sign: fromBase64(body.sign, 32) }
}
