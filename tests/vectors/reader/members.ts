import { fromBase64, isId, placeBytes, toBase64 } from './bytes.ts'
import { arrayOf, type JsonObject, numberIn, objectOf, parsed, textIn } from './json.ts'
import { type Revision, statementOf } from './record.ts'
import { damaged, unlessDamaged } from './refusal.ts'
import {
  areSame,
  hasOrHad,
  inDispute,
  isGenuine,
  type PublicKeys,
  publicKeysIn,
  type Signers,
  signerWith,
  vouchedBy,
} from './signers.ts'
import { verifies } from './sodium.ts'
import type { OpenSpace } from './space.ts'

export interface Member {
  id: string
  label: string
  place: number
}

/** What the introductions and departures of the shared space come to. */
export interface KnownMembers {
  members: Member[]
  /** Those who left. */
  former: Member[]
  /** Ids of introductions that were refused. */
  refused: string[]
}

/** How keys take the place of others: 14.1. */
interface Change {
  former: string
  signature: string
  proof: string
}

interface Introduction extends Member {
  record: Revision
  keys: PublicKeys
  change: Change | null
}

function changeIn(body: JsonObject): Change | null {
  if (body.change === undefined) return null
  const change = objectOf(body.change)
  return {
    former: textIn(change, 'former'),
    signature: textIn(change, 'signature'),
    proof: textIn(change, 'proof'),
  }
}

function introductionIn(record: Revision): Introduction | null {
  const { id, text } = record
  if (text === null || !isId(id)) return null
  return unlessDamaged(() => {
    const body = objectOf(parsed(text))
    const [label, place] = [textIn(body, 'label'), numberIn(body, 'place', 0)]
    return { record, id, label, place, keys: publicKeysIn(body), change: changeIn(body) }
  })
}

/** Whether an introduction takes a member from just this signing key to its own keys. */
function replaces(space: string, { id, keys, change }: Introduction, before: Uint8Array): boolean {
  if (!change || change.former !== toBase64(before)) return false
  const message = placeBytes('hearth-new-keys', space, id, before, keys.box, keys.sign)
  const isBy = (text: string, key: Uint8Array) =>
    verifies(unlessDamaged(() => fromBase64(text)) ?? new Uint8Array(), message, key)
  return isBy(change.signature, before) && isBy(change.proof, keys.sign)
}

/**
 * Goes through the introductions in order of place (14.1), and through the departures (14.8). New
 * members' keys join `signers`; those of members who had their keys made anew follow.
 */
export function readIntroductions(shared: OpenSpace, signers: Signers): KnownMembers {
  const pinned = new Map(signers)
  for (;;) {
    const known = goThrough(shared, signers, new Set(pinned.keys()))
    let isNew = false
    for (const [id, signer] of signers) {
      if (signer.keys !== null || pinned.get(id)?.keys === null) continue
      pinned.set(id, signer)
      isNew = true
    }
    if (!isNew) return known
    signers.clear()
    for (const [id, signer] of pinned) signers.set(id, signer)
  }
}

/** By place, and by id where two have the same: 14.1. */
function inTurn(left?: Introduction, right?: Introduction): number {
  const byPlace = (left?.place ?? 0) - (right?.place ?? 0)
  if (byPlace !== 0) return byPlace
  return (left?.id ?? '') < (right?.id ?? '') ? -1 : 1
}

/** Goes through all once. `pinned` are those whom the reader knew before the first introduction. */
function goThrough(shared: OpenSpace, signers: Signers, pinned: Set<string>): KnownMembers {
  for (const [id, signer] of signers) {
    const { keys, former } = signer
    if (!keys || former.length === 0) continue
    signers.set(id, { ...signer, vouched: vouchedBy(shared, id, keys) })
  }
  const said = [...shared.records.values()]
    .map((revisions) => revisions.filter((record) => record.collection === 'members'))
    .map((revisions) => revisions.flatMap((record) => introductionIn(record) ?? []))
    .sort(([left], [right]) => inTurn(left, right))
  const members = new Map<string, Member>()
  const refused = new Set<string>()
  for (const all of said) {
    for (const introduction of all) {
      const { id, label, place, keys, record } = introduction
      if (members.has(id)) follow(shared, signers, introduction, all)
      const signer = signers.get(id)
      const isFirst = !members.has(id)
      const known = !signer || hasOrHad(signer, keys)
      const isRemembered = isFirst && pinned.has(id) && isByDisputed(shared, signers, record)
      const isGood = isRemembered || isGenuine(shared.place, record, signers)
      if (!(isFirst || record.author === id) || !known || !isGood) {
        refused.add(id)
        continue
      }
      members.set(id, { id, label, place })
      if (!signer) signers.set(id, signerWith(keys))
    }
  }
  const inOrder = [...members.values()].sort((left, right) => left.place - right.place)
  const left = inOrder.filter(({ id }) => hasLeft(shared, signers, id))
  return {
    members: inOrder.filter((one) => !left.includes(one)),
    former: left,
    refused: [...refused],
  }
}

/** Whether an introduction is signed with keys of before by somebody whose keys are disputed. */
function isByDisputed({ place }: OpenSpace, signers: Signers, record: Revision): boolean {
  const message = statementOf(place.vault, place.space, record)
  const keys = signers.get(record.author)?.disputed ?? []
  return keys.some(({ sign }) => verifies(record.signature, message, sign))
}

/** Pins the keys that a member put in the place of those pinned so far, where it is clear which. */
function follow(
  shared: OpenSpace,
  signers: Signers,
  introduction: Introduction,
  all: Introduction[],
): void {
  const { id, keys } = introduction
  const signer = signers.get(id)
  const before = signer?.keys
  if (!before || hasOrHad(signer, keys)) return
  const { space } = shared.place
  if (!replaces(space, introduction, before.sign)) return
  const others = all.filter((one) => replaces(space, one, before.sign))
  if (others.some((one) => !areSame(one.keys, keys))) {
    signers.set(id, inDispute([...signer.former, before]))
    return
  }
  const next = signerWith(keys, [...signer.former, before])
  signers.set(id, { ...next, vouched: vouchedBy(shared, id, keys) })
}

/** Whether a member has left (14.8). What they gave afterwards is noted to count for nothing. */
function hasLeft(shared: OpenSpace, signers: Signers, id: string): boolean {
  for (const record of shared.records.get(`departures/${id}`) ?? []) {
    const { text } = record
    if (record.author !== id || text === null || !isGenuine(shared.place, record, signers)) continue
    const lastGrant = unlessDamaged(() => departureIn(objectOf(parsed(text))))
    const signer = signers.get(id)
    if (lastGrant === null || !signer) continue
    signers.set(id, { ...signer, lastGrant })
    return true
  }
  return false
}

/** The digest that a departure names. Throws `damaged` where it does not read. */
function departureIn(body: JsonObject): string {
  const [keyrings, spaces] = [arrayOf(body.keyrings), arrayOf(body.spaces)]
  const isSound = keyrings.length <= 64 && spaces.length <= 8
  if (!isSound || ![...keyrings, ...spaces].every(isId)) throw damaged('a departure')
  return textIn(body, 'grants')
}
