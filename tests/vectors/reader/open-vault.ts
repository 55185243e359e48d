import { isId } from './bytes.ts'
import type { Folder } from './folder.ts'
import { type ReadGrants, readGrants } from './grants.ts'
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
import {
  type Member,
  type PublicKeys,
  publicKeysIn,
  readIntroductions,
  signingKeys,
} from './members.ts'
import type { SpaceKind } from './place.ts'
import { damaged, Refusal, unlessDamaged } from './refusal.ts'
import { type OpenSideSpace, openSides } from './sides.ts'
import { rootKeys } from './sodium.ts'
import { type OpenSpace, openSpace } from './space.ts'
import { StandingRecords } from './standing.ts'

/** What a member finds in the vault. */
export interface OpenedVault {
  head: Head
  member: string
  members: Member[]
  /** Who holds the key of the shared space; just the member where the list is damaged. */
  holders: string[]
  spaces: { keyring: OpenSpace; shared: OpenSpace; private: OpenSpace; drafts: OpenSpace }
  /** The side spaces of debriefs that go on, in order of id. */
  sides: OpenSideSpace[]
  /** Signing keys by member. */
  pins: Map<string, Uint8Array>
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
  const keys = rootKeys(root)
  const { vault } = head

  const keyring = openSpace(folder, {
    vault,
    space: member,
    kind: 'keyring',
    path: `keyring/${member}`,
    keys: new Map([[1, keys.keyring]]),
  })
  refuseOldWayIn(keyring, slot.type, slot.revision)
  const ring = ringIn(keyring)
  const pins = new Map<string, PublicKeys>()
  for (const id of idsIn(keyring, 'pins')) {
    const body = bodyOf(keyring, 'pins', id)
    if (body) pins.set(id, publicKeysIn(body))
  }
  pins.set(member, { box: keys.box, sign: keys.sign })

  const damage: string[] = []
  const open = (kind: SpaceKind): OpenSpace => {
    const entry = ring.find((one) => one.kind === kind)
    if (!entry) throw damaged(`ring: ${kind}`)
    const { space, keys } = entry
    return openSpace(folder, { vault, space, kind, path: `spaces/${space}`, keys })
  }
  const spaces = {
    keyring,
    shared: open('shared'),
    private: open('private'),
    drafts: open('drafts'),
  }
  const introduced = readIntroductions(spaces.shared, pins)
  const grants = grantsOf(folder, vault, ring, { member, keys }, signingKeys(pins), damage)
  const joined = (id: string) => introduced.members.some((one) => one.id === id)
  const found = openSides({
    folder,
    vault,
    self: { member, keys },
    ring,
    shared: spaces.shared,
    pins: signingKeys(pins),
    joined,
  })
  damage.push(...found.damage)
  const all = [...Object.values(spaces), ...found.sides.map(({ space }) => space)]
  damage.push(
    ...all.flatMap((space) => space.damage),
    ...all.filter((space) => space.forked).map((space) => `${space.place.path} is forked`),
    ...introduced.refused.map((id) => `introduction of ${id}`),
  )
  const worn = all.flatMap((space) => space.worn)
  if (headWorn) worn.push('a copy of HEAD')
  if (keyFile.worn) worn.push('a copy of the key file')
  if (grants?.worn) worn.push('a copy of the grants')
  worn.push(...found.worn)
  const signing = signingKeys(pins)
  return {
    head,
    member,
    members: introduced.members,
    holders: (grants?.holders ?? [member]).filter(joined),
    spaces,
    sides: found.sides,
    pins: signing,
    standing: (kind) => new StandingRecords(spaces[kind], signing),
    damage,
    worn,
  }
}

function grantsOf(
  folder: Folder,
  vault: string,
  ring: RingEntry[],
  self: Parameters<typeof readGrants>[3],
  pins: Map<string, Uint8Array>,
  damage: string[],
): ReadGrants | null {
  const shared = ring.find((entry) => entry.kind === 'shared')
  if (!shared) return null
  const grants = unlessDamaged(() => readGrants(folder, vault, shared.space, self, pins, 'shared'))
  if (!grants) damage.push('the list of grants')
  else if (grants.refused > 0) damage.push('a grant that nobody vouches for')
  return grants
}
