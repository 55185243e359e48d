import { z } from 'zod'
import { idPattern, type MemberId } from '../../../shared/ids.ts'
import type { Member } from '../../../shared/model/member.ts'
import { fromBase64, toBase64 } from '../crypto/base64.ts'
import { sameBytes } from '../crypto/bytes.ts'
import type { MemberKeys } from '../crypto/member-keys.ts'
import type { Space, StoredRecord, Write } from './types.ts'

/** Public keys that a member has seen and will not let anybody replace. */
export interface Pin {
  box: Uint8Array
  sign: Uint8Array
}

const PinBody = z.object({ box: z.string(), sign: z.string() })

/** A member as the shared space introduces them, signed by somebody who was there. */
const MemberBody = PinBody.extend({
  label: z.string(),
  place: z.number().int(),
})

/** Collections that hold this: `pins` in a keyring, `members` in the shared space. */
export const pinCollection = 'pins'
export const memberCollection = 'members'

/** The pins of a keyring. Records that do not read are left out: that member then vouches for nothing. */
export function readPins(keyring: Space): Map<MemberId, Pin> {
  const pins = new Map<MemberId, Pin>()
  for (const record of keyring.list(pinCollection)) {
    const body = PinBody.safeParse(record.body)
    if (!body.success || !idPattern.test(record.id)) continue
    pins.set(record.id as MemberId, keysIn(body.data))
  }
  return pins
}

/** Keys that nobody has: no signature holds by them, and no introduction can put others in their place. */
const nobodys: Pin = { box: new Uint8Array(0), sign: new Uint8Array(0) }

/**
 * What several keyrings pin, taken together. A member for whom two of them pin different keys is vouched
 * for by neither: their signatures do not hold while it is so.
 */
export function agreedPins(rings: readonly ReadonlyMap<MemberId, Pin>[]): {
  pins: Map<MemberId, Pin>
  refused: number
} {
  const pins = new Map<MemberId, Pin>()
  const refused = new Set<MemberId>()
  for (const [id, pin] of rings.flatMap((ring) => [...ring])) {
    const other = pins.get(id) ?? pin
    if (!sameBytes(other.box, pin.box) || !sameBytes(other.sign, pin.sign)) refused.add(id)
    pins.set(id, other)
  }
  for (const id of refused) pins.set(id, nobodys)
  return { pins, refused: refused.size }
}

/** The write that pins a member's keys. */
export function pinWrite(member: MemberId, pin: Pin): Write {
  const body = { box: toBase64(pin.box), sign: toBase64(pin.sign) }
  return { collection: pinCollection, id: member, operation: 'put', body }
}

/** The write that introduces a member to everyone. */
export function memberWrite(member: Member, pin: Pin): Write {
  const body = {
    label: member.label,
    place: member.place,
    box: toBase64(pin.box),
    sign: toBase64(pin.sign),
  }
  return { collection: memberCollection, id: member.id, operation: 'put', body }
}

/** The public half of a member's keys. */
export function pinOf(keys: MemberKeys): Pin {
  return { box: keys.box.publicKey, sign: keys.sign.publicKey }
}

/** What the shared space says about its members, held against the pins. */
export interface KnownMembers {
  members: Member[]
  /** Members that somebody pinned has introduced and this keyring has not pinned yet. */
  introduced: Map<MemberId, Pin>
  /** Introductions that nobody pinned has signed, or that change keys which are pinned. */
  refused: number
}

/**
 * Reads the introductions in the order of joining, so that a member who was introduced may introduce
 * the next. `pins` grows by those it accepts. Nobody strikes another from the list or changes their
 * entry: tombstones count for nothing, and of later revisions only the member's own.
 */
export function readMembers(shared: Space, pins: Map<MemberId, Pin>): KnownMembers {
  const known: KnownMembers = { members: [], introduced: new Map(), refused: 0 }
  const ids = new Set([...pins.keys(), ...shared.ids(memberCollection)])
  const said = [...ids]
    .map((id) =>
      shared.history(memberCollection, id).flatMap((record) => introductionIn(record) ?? []),
    )
    .sort(([a], [b]) => (a?.body.place ?? 0) - (b?.body.place ?? 0))
  for (const { record, id, body, keys } of said.flat()) {
    const pinned = pins.get(id)
    const isFirst = !known.members.some((member) => member.id === id)
    const changed =
      pinned && !(sameBytes(pinned.box, keys.box) && sameBytes(pinned.sign, keys.sign))
    if (record.signature !== 'verified' || changed || !(isFirst || record.author === id)) {
      known.refused += 1
      continue
    }
    if (pinned === undefined) {
      pins.set(id, keys)
      known.introduced.set(id, keys)
    }
    known.members = known.members.filter((member) => member.id !== id)
    known.members.push({ id, label: body.label, place: body.place })
  }
  known.members.sort((a, b) => a.place - b.place)
  return known
}

/** What a record says of a member; null where it says nothing that can be read. */
function introductionIn(record: StoredRecord) {
  const body = MemberBody.safeParse(record.body)
  if (!body.success || !idPattern.test(record.id)) return null
  try {
    return { record, id: record.id as MemberId, body: body.data, keys: keysIn(body.data) }
  } catch {
    return null
  }
}

function keysIn(body: z.infer<typeof PinBody>): Pin {
  return { box: fromBase64(body.box), sign: fromBase64(body.sign) }
}
