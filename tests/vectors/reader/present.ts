import { isId } from './bytes.ts'
import type { Folder } from './folder.ts'
import type { Receiver } from './grants.ts'
import type { Head } from './head.ts'
import {
  arrayOf,
  bytesIn,
  idIn,
  type JsonObject,
  numberIn,
  objectOf,
  parsed,
  textIn,
} from './json.ts'
import { openSlot, readKeyFile, type Secret, type SlotType } from './key-file.ts'
import type { Place, SpaceKind } from './place.ts'
import { damaged, Refusal, unlessDamaged } from './refusal.ts'
import { type PublicKeys, publicKeysIn, type Signers, signerWith } from './signers.ts'
import { type RootKeys, rootKeys } from './sodium.ts'
import { type OpenSpace, openSpace } from './space.ts'

export interface RingEntry {
  space: string
  kind: SpaceKind
  keys: Map<number, Uint8Array>
  /** Of a side space those who take part, its starter first. */
  members: string[]
}

/** A member who came in by their own secret: steps 2 to 6 of 11.1. */
export interface Present {
  member: string
  self: Receiver
  /** Keys that follow from the roots they have and had, those of today first. */
  roots: RootKeys[]
  keyring: OpenSpace
  drafts: OpenSpace
  ring: RingEntry[]
  pins: Signers
  /** Whether a copy of their key file is worn. */
  worn: boolean
}

/** The newest body of a record, or null where there is none. */
export function bodyOf(space: OpenSpace, collection: string, id: string): JsonObject | null {
  const text = space.records.get(`${collection}/${id}`)?.at(-1)?.text
  return typeof text === 'string' ? objectOf(parsed(text)) : null
}

function idsIn(space: OpenSpace, collection: string): string[] {
  return [...space.records.values()]
    .flatMap((revisions) => revisions.at(-1) ?? [])
    .filter((record) => record.collection === collection && record.operation === 'put')
    .map((record) => record.id)
}

function ringIn(keyring: OpenSpace): RingEntry[] {
  const ring = idsIn(keyring, 'spaces').map((space): RingEntry => {
    const body = bodyOf(keyring, 'spaces', space)
    const kind = body && textIn(body, 'kind')
    const known = kind === 'shared' || kind === 'private' || kind === 'drafts' || kind === 'side'
    if (!body || !known || !isId(space)) throw damaged('a record of the ring')
    const spelled = objectOf(body.keys)
    const keys = Object.keys(spelled).map((epoch): [number, Uint8Array] => {
      if (!/^[1-9]\d*$/.test(epoch)) throw damaged('an epoch of the ring')
      return [Number(epoch), bytesIn(spelled, epoch, 32)]
    })
    const members = kind === 'side' ? arrayOf(body.members).map((id) => idIn({ id }, 'id')) : []
    if (kind === 'side' && members.length === 0) throw damaged('a debrief of nobody')
    return { space, kind, keys: new Map(keys), members }
  })
  for (const kind of ['shared', 'private', 'drafts']) {
    if (ring.filter((entry) => entry.kind === kind).length !== 1) throw damaged(`ring: ${kind}`)
  }
  return ring
}

/** The place of one of the three spaces that every ring has. */
export function placeOn(ring: RingEntry[], vault: string, kind: SpaceKind): Place {
  const entry = ring.find((one) => one.kind === kind)
  if (!entry) throw damaged(`ring: ${kind}`)
  const { space, keys } = entry
  return { vault, space, kind, path: `spaces/${space}`, keys }
}

function refuseOldWayIn(keyring: OpenSpace, type: SlotType, revision: number): void {
  const lowest = unlessDamaged(() => {
    const body = bodyOf(keyring, 'ways-in', 'ways-in')
    if (!body) return null
    const { passphraseRevision, recoveryRevision } = {
      passphraseRevision: numberIn(body, 'passphraseRevision', 0),
      recoveryRevision: numberIn(body, 'recoveryRevision', 0),
    }
    if (body.recoveryConfirmedAt !== null) textIn(body, 'recoveryConfirmedAt')
    return type === 'passphrase' ? passphraseRevision : recoveryRevision
  })
  if (lowest !== null && revision < lowest) throw new Refusal('older-copy', `${type} slot`)
}

/** What a member's keyring tells of their keys: 4.1, 16.4. */
interface OwnKeys {
  /** Those that others know. */
  known: RootKeys
  former: RootKeys[]
}

function ownKeysIn(keyring: OpenSpace, now: RootKeys): OwnKeys {
  const former = new Map<string, RootKeys>()
  for (const id of idsIn(keyring, 'former-roots').sort()) {
    const keys = unlessDamaged(() => {
      const body = bodyOf(keyring, 'former-roots', id)
      return body && rootKeys(bytesIn(body, 'root', 32))
    })
    if (keys) former.set(id, keys)
  }
  const before = unlessDamaged(() => {
    const due = bodyOf(keyring, 'new-keys', 'due')
    if (due) bytesIn(due, 'shared', 32)
    return due && idIn(due, 'before')
  })
  return { known: former.get(before ?? '') ?? now, former: [...former.values()] }
}

/** The pins of a ring, its owner's own among them: 14.1. */
function pinsIn(keyring: OpenSpace, member: string, own: PublicKeys): Signers {
  const pins: Signers = new Map([[member, signerWith({ box: own.box, sign: own.sign })]])
  for (const id of idsIn(keyring, 'pins').filter(isId)) {
    const pin = unlessDamaged(() => {
      const body = bodyOf(keyring, 'pins', id)
      const former = body?.former === undefined ? [] : arrayOf(body.former)
      return body && signerWith(publicKeysIn(body), former.map(objectOf).map(publicKeysIn))
    })
    if (pin) pins.set(id, pin)
  }
  return pins
}

/** Lets one member in. */
export function comeIn(folder: Folder, head: Head, member: string, secret: Secret): Present {
  const { vault } = head
  if (!head.members.some(({ id }) => id === member)) throw new Refusal('missing', 'no such member')
  const keyFile = readKeyFile(folder, member)
  if (!keyFile) throw new Refusal('missing', `key file of ${member}`)
  if (keyFile.document.vault !== vault) throw damaged('key file of another vault')
  const { root, slot } = openSlot(keyFile.document, secret)
  const now = rootKeys(root)
  const id = keyFile.document.keyring
  const keyring = openSpace(folder, {
    vault,
    space: id,
    kind: 'keyring',
    path: `keyring/${id}`,
    keys: new Map([[1, now.keyring]]),
  })
  refuseOldWayIn(keyring, slot.type, slot.revision)
  const ring = ringIn(keyring)
  const { known, former } = ownKeysIn(keyring, now)
  return {
    member,
    self: { member, keys: [known, ...former, now] },
    roots: [now, ...former],
    keyring,
    drafts: openSpace(folder, placeOn(ring, vault, 'drafts')),
    ring,
    pins: pinsIn(keyring, member, known),
    worn: keyFile.worn,
  }
}
