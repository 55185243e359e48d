import { z } from 'zod'
import { idPattern, type MemberId } from '../../../shared/ids.ts'
import type { Member } from '../../../shared/model/member.ts'
import { departureOf } from './departures.ts'
import { isKeyChange, KeyChange } from './key-change.ts'
import {
  disputed,
  KeysBody,
  keysIn,
  knowsKeys,
  type Pin,
  type PublicKeys,
  pinned,
  sameKeys,
  spelled,
} from './pins.ts'
import type { HeldRecord } from './record.ts'
import type { VaultSpace } from './space.ts'
import type { Space, Write } from './types.ts'
import { readVouched } from './vouched.ts'

/** A member as the shared space introduces them, signed by somebody who was there. */
const MemberBody = KeysBody.extend({
  label: z.string(),
  place: z.number().int().min(0),
  /** Where these keys take the place of others: only the member's own doing. */
  change: KeyChange.optional(),
})

/** The collection of the shared space that holds this. */
export const memberCollection = 'members'

/** The write that introduces a member to everyone, or with other keys from now on. */
export function memberWrite(member: Member, keys: PublicKeys, change?: KeyChange) {
  const body = { label: member.label, place: member.place, ...spelled(keys) }
  const write: Write = {
    collection: memberCollection,
    id: member.id,
    operation: 'put',
    body: change ? { ...body, change } : body,
  }
  return write
}

/** What the shared space says about its members, held against the pins. */
export interface KnownMembers {
  members: Member[]
  /** Those who left. Their words stay theirs. */
  former: Member[]
  /** Introductions that nobody pinned has signed, or that change keys which are pinned. */
  refused: number
}

/** One revision of an introduction that says something. */
interface Introduction {
  record: HeldRecord
  id: MemberId
  body: z.infer<typeof MemberBody>
  keys: PublicKeys
}

/**
 * Reads the introductions in the order of joining, so that a member who was introduced may introduce
 * the next. `pins` grows by those it accepts, and follows members whose keys were made anew. Nobody
 * strikes another from the list or changes their entry: tombstones count for nothing, and of later
 * revisions only the member's own. Where two changes of a member's keys rival, all is read again with
 * neither believed: so a later reading with the same pins tells the same.
 */
export function readMembers(shared: VaultSpace, pins: Map<MemberId, Pin>): KnownMembers {
  const before = new Map(pins)
  for (;;) {
    const known = readOnce(shared, pins, before)
    const rivalled = [...pins].filter(([id, pin]) => pin.disputed && !before.get(id)?.disputed)
    if (rivalled.length === 0) return known
    for (const [id, pin] of rivalled) before.set(id, pin)
    pins.clear()
    for (const [id, pin] of before) pins.set(id, pin)
  }
}

/** By place, and by id where a place was given twice. */
function inTurn(a?: Introduction, b?: Introduction): number {
  const byPlace = (a?.body.place ?? 0) - (b?.body.place ?? 0)
  return byPlace === 0 && a && b ? (a.id < b.id ? -1 : 1) : byPlace
}

/** @param before what was pinned already, by which a member is known whatever became of their introducer */
function readOnce(
  shared: VaultSpace,
  pins: Map<MemberId, Pin>,
  before: ReadonlyMap<MemberId, Pin>,
): KnownMembers {
  for (const [id, pin] of pins) {
    if (pin.former.length === 0 || pin.vouched !== null) continue
    pins.set(id, { ...pin, vouched: readVouched(shared, id, pin.sign) })
  }
  const known: KnownMembers = { members: [], former: [], refused: 0 }
  const ids = new Set([...pins.keys(), ...shared.ids(memberCollection)])
  const said = [...ids]
    .map((id) =>
      shared.revisionsOf(memberCollection, id).flatMap((record) => introductionIn(record) ?? []),
    )
    .sort(([a], [b]) => inTurn(a, b))
  for (const one of said.flat()) {
    const { record, id, body, keys } = one
    const isFirst = !known.members.some((member) => member.id === id)
    const held = pins.get(id)
    if (held !== undefined && !isFirst) follow(shared, pins, held, one, said.flat())
    const pin = pins.get(id)
    const isTheirs = pin === undefined || knowsKeys(pin, keys)
    const isKnown = isFirst && before.has(id) && isByDisputed(pins, record)
    const isGood = isKnown || record.signature === 'verified'
    if (!isTheirs || !isGood || !(isFirst || record.author === id)) {
      known.refused += 1
      continue
    }
    if (pin === undefined) pins.set(id, pinned(keys))
    known.members = known.members.filter((member) => member.id !== id)
    known.members.push({ id, label: body.label, place: body.place })
  }
  known.members.sort((a, b) => a.place - b.place)
  partFormer(shared, pins, known)
  return known
}

/**
 * Follows a member who is pinned to the keys that an introduction of theirs puts in the place of the old
 * ones. Whoever has the old ones as well can sign another change, and nothing tells for sure which of
 * the two is the member's: then they vouch for nothing, and stay known by the keys of before.
 */
function follow(
  shared: Space,
  pins: Map<MemberId, Pin>,
  before: Pin,
  { id, body, keys }: Introduction,
  said: readonly Introduction[],
): void {
  if (body.change === undefined || knowsKeys(before, keys)) return
  const place = { space: shared.id, member: id }
  const follows = (one: Introduction) =>
    one.id === id &&
    one.body.change !== undefined &&
    isKeyChange(place, one.body.change, before.sign, one.keys)
  const changes = said.filter(follows)
  if (!changes.some((one) => sameKeys(one.keys, keys))) return
  if (changes.some((one) => !sameKeys(one.keys, keys))) {
    pins.set(id, disputed(before))
    return
  }
  const pin = pinned(keys, [...before.former, { box: before.box, sign: before.sign }])
  // By the new keys alone: what was signed with others is believed only where these vouch for it.
  pins.set(id, pin)
  pins.set(id, { ...pin, vouched: readVouched(shared, id, pin.sign) })
}

/**
 * True where a member introduced whose keys are disputed since, by keys of before. That names whoever is
 * pinned already, and makes nobody known.
 */
function isByDisputed(pins: ReadonlyMap<MemberId, Pin>, record: HeldRecord): boolean {
  const keys = pins.get(record.author)?.disputed ?? []
  return keys.some(({ sign }) => record.isBy(sign))
}

/** Those who left are members no more; what they gave afterwards counts for nothing. */
function partFormer(shared: Space, pins: Map<MemberId, Pin>, known: KnownMembers): void {
  for (const member of known.members) {
    const departure = departureOf(shared, member.id)
    if (departure === null) continue
    known.former.push(member)
    const pin = pins.get(member.id)!
    if (pin.lastGrant !== departure.grants) {
      pins.set(member.id, { ...pin, lastGrant: departure.grants })
    }
  }
  known.members = known.members.filter((member) => !known.former.includes(member))
}

/** What a record says of a member; null where it says nothing that can be read. */
function introductionIn(record: HeldRecord): Introduction | null {
  const body = MemberBody.safeParse(record.body)
  if (!body.success || !idPattern.test(record.id)) return null
  return { record, id: record.id as MemberId, body: body.data, keys: keysIn(body.data) }
}
