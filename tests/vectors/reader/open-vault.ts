import { isId, same, utf8 } from './bytes.ts'
import { withoutErased } from './erased.ts'
import type { Folder } from './folder.ts'
import {
  type GrantList,
  judgeGrants,
  keysFor,
  type ReadGrants,
  type Receiver,
  readList,
} from './grants.ts'
import { type Head, readHead } from './head.ts'
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
import { type KnownMembers, type Member, readIntroductions } from './members.ts'
import type { Place, SpaceKind } from './place.ts'
import { damaged, Refusal, unlessDamaged } from './refusal.ts'
import { type OpenSideSpace, openSides } from './sides.ts'
import { type PublicKeys, publicKeysIn, type Signers, signerWith } from './signers.ts'
import { type RootKeys, rootKeys } from './sodium.ts'
import { type OpenSpace, openSpace } from './space.ts'
import { StandingRecords } from './standing.ts'

/** What a member finds in the vault. */
export interface OpenedVault {
  head: Head
  member: string
  members: Member[]
  /** Those who left. */
  former: Member[]
  /** Who holds the key of the shared space; just the member where the list is damaged. */
  holders: string[]
  spaces: { keyring: OpenSpace; shared: OpenSpace; private: OpenSpace; drafts: OpenSpace }
  /** The side spaces of debriefs that go on, in order of id. */
  sides: OpenSideSpace[]
  /** By whose word what is known of each member. */
  pins: Signers
  /** The records of a space that count. */
  standing(kind: 'keyring' | 'shared' | 'private' | 'drafts'): StandingRecords
  /** What did not read or nobody vouches for, in words. */
  damage: string[]
  /** What a next save mends. */
  worn: string[]
}

export interface RingEntry {
  space: string
  kind: SpaceKind
  keys: Map<number, Uint8Array>
  /** Of a side space those who take part, its starter first. */
  members: string[]
}

function bodyOf(space: OpenSpace, collection: string, id: string): JsonObject | null {
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

function refuseOldWayIn(keyring: OpenSpace, type: SlotType, revision: number): void {
  const name = type === 'passphrase' ? 'passphraseRevision' : 'recoveryRevision'
  const lowest = unlessDamaged(() => {
    const body = bodyOf(keyring, 'ways-in', 'ways-in')
    return body && numberIn(body, name, 0)
  })
  if (lowest !== null && revision < lowest) throw new Refusal('older-copy', `${type} slot`)
}

/** What a member's keyring tells of their keys: 4.1, 16.4. */
interface OwnKeys {
  /** Those that others know. */
  known: RootKeys
  /** All that grants may have been sealed for. */
  all: RootKeys[]
}

function ownKeysIn(keyring: OpenSpace, now: RootKeys): OwnKeys {
  const former = new Map<string, RootKeys>()
  for (const id of idsIn(keyring, 'former-roots')) {
    const keys = unlessDamaged(() => {
      const body = bodyOf(keyring, 'former-roots', id)
      return body && rootKeys(bytesIn(body, 'root', 32))
    })
    if (keys) former.set(id, keys)
  }
  const before = unlessDamaged(() => {
    const due = bodyOf(keyring, 'new-keys', 'due')
    return due && idIn(due, 'before')
  })
  const known = former.get(before ?? '') ?? now
  return { known, all: [known, ...former.values(), now] }
}

/** The pins of a ring, its owner's own among them: 14.1. */
function pinsIn(keyring: OpenSpace, member: string, own: PublicKeys): Signers {
  const pins: Signers = new Map([[member, signerWith({ box: own.box, sign: own.sign })]])
  for (const id of idsIn(keyring, 'pins')) {
    const pin = unlessDamaged(() => {
      const body = bodyOf(keyring, 'pins', id)
      const former = body?.former === undefined ? [] : arrayOf(body.former)
      return body && signerWith(publicKeysIn(body), former.map(objectOf).map(publicKeysIn))
    })
    if (pin) pins.set(id, pin)
  }
  return pins
}

/** The shared space with what it tells of those who share it. */
interface OpenShared {
  space: OpenSpace
  known: KnownMembers
  pins: Signers
  grants: ReadGrants | null
}

/** Steps 7 and 8 of 11.1: opened again until the keys that were read with are those that count. */
function openShared(
  folder: Folder,
  place: Place,
  self: Receiver,
  ringPins: Signers,
  list: GrantList | null,
): OpenShared {
  const tried: Map<number, Uint8Array>[] = []
  let keys = new Map([...(list ? keysFor(list, self) : []), ...place.keys])
  for (;;) {
    const pins: Signers = new Map(ringPins)
    const space = openSpace(folder, { ...place, keys })
    const known = readIntroductions(space, pins)
    const grants = list && judgeGrants(list, self, pins, 'shared')
    const counting = new Map([...(grants?.keys ?? []), ...place.keys])
    const isTurning = tried.some((one) => areSameKeys(one, counting))
    if (areSameKeys(counting, keys) || (isTurning && keys.size >= counting.size)) {
      return { space, known, pins, grants }
    }
    tried.push(keys)
    keys = isTurning ? new Map([...counting, ...keys]) : counting
  }
}

function areSameKeys(left: Map<number, Uint8Array>, right: Map<number, Uint8Array>): boolean {
  const isIn = ([epoch, key]: [number, Uint8Array]) => same(right.get(epoch) ?? utf8(''), key)
  return left.size === right.size && [...left].every(isIn)
}

/**
 * Opens a vault for one of its members, for looking only (11.1).
 *
 * @throws Refusal of every kind that chapter 12 names
 */
export function openVault(folder: Folder, member: string, secret: Secret): OpenedVault {
  const { head, worn: headWorn } = readHead(folder)
  if (!head.members.some(({ id }) => id === member)) throw new Refusal('missing', 'no such member')
  const keyFile = readKeyFile(folder, member)
  if (!keyFile) throw new Refusal('missing', `key file of ${member}`)
  if (keyFile.document.vault !== head.vault) throw damaged('key file of another vault')
  const { root, slot } = openSlot(keyFile.document, secret)
  const now = rootKeys(root)
  const { vault } = head

  const ringId = keyFile.document.keyring
  const keyring = openSpace(folder, {
    vault,
    space: ringId,
    kind: 'keyring',
    path: `keyring/${ringId}`,
    keys: new Map([[1, now.keyring]]),
  })
  refuseOldWayIn(keyring, slot.type, slot.revision)
  const ring = ringIn(keyring)
  const own = ownKeysIn(keyring, now)
  const self: Receiver = { member, keys: own.all }

  const damage: string[] = []
  const placeOf = (kind: SpaceKind): Place => {
    const entry = ring.find((one) => one.kind === kind)
    if (!entry) throw damaged(`ring: ${kind}`)
    const { space, keys } = entry
    return { vault, space, kind, path: `spaces/${space}`, keys }
  }
  const ours = placeOf('shared')
  const list = unlessDamaged(() => readList(folder, vault, ours.space))
  const isListed = list !== null && list.grants.length > 0
  if (!isListed) damage.push('the list of grants')
  const ringPins = pinsIn(keyring, member, own.known)
  const opened = openShared(folder, ours, self, ringPins, isListed ? list : null)
  const { known, pins, grants } = opened
  if (grants && grants.refused > 0) damage.push('a grant that nobody vouches for')
  if (known.former.some(({ id }) => id === member)) throw new Refusal('missing', 'they have left')

  const spaces = {
    keyring,
    shared: opened.space,
    private: openSpace(folder, placeOf('private')),
    drafts: openSpace(folder, placeOf('drafts')),
  }
  for (const space of [spaces.shared, spaces.private]) withoutErased(space, pins)
  const isIn = (all: Member[]) => (id: string) => all.some((one) => one.id === id)
  const joined = isIn([...known.members, ...known.former])
  const found = openSides({ folder, vault, self, ring, shared: spaces.shared, pins, joined })
  damage.push(...found.damage)
  const all = [...Object.values(spaces), ...found.sides.map(({ space }) => space)]
  damage.push(
    ...all.flatMap((space) => space.damage),
    ...all.filter((space) => space.forked).map((space) => `${space.place.path} is forked`),
    ...all
      .filter((space) => space.forged > 0)
      .map((space) => `${space.place.path} has frames by a key that was replaced`),
    ...known.refused.map((id) => `introduction of ${id}`),
  )
  const worn = all.flatMap((space) => space.worn)
  if (headWorn) worn.push('a copy of HEAD')
  if (keyFile.worn) worn.push('a copy of the key file')
  if (grants?.worn) worn.push('a copy of the grants')
  worn.push(...found.worn)
  return {
    head,
    member,
    members: known.members,
    former: known.former,
    holders: (grants?.holders ?? [member]).filter(isIn(known.members)),
    spaces,
    sides: found.sides,
    pins,
    standing: (kind) => new StandingRecords(spaces[kind], pins),
    damage,
    worn,
  }
}
