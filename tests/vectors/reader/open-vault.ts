import { withoutErased } from './erased.ts'
import type { Folder } from './folder.ts'
import { grantDigests, readList } from './grants.ts'
import { type Head, readHead } from './head.ts'
import type { Secret } from './key-file.ts'
import type { Member } from './members.ts'
import { comeIn, type Present, placeOn } from './present.ts'
import { Refusal, unlessDamaged } from './refusal.ts'
import { agreedPins, openShared, sharedPlace } from './shared.ts'
import { type OpenSideSpace, openSides } from './sides.ts'
import type { Signers } from './signers.ts'
import { type OpenSpace, openSpace } from './space.ts'
import { StandingRecords } from './standing.ts'
import { type Beside, type LookedBack, lookBack } from './witness.ts'

/** What those who are in find in the vault, whether one or several. */
interface Opened {
  head: Head
  members: Member[]
  /** Those who left. */
  former: Member[]
  /** Who holds the key of the shared space; just those who are in where the list is damaged. */
  holders: string[]
  /** The side spaces of debriefs that go on, in order of id. */
  sides: OpenSideSpace[]
  /** By whose word what is known of each member. */
  pins: Signers
  /** What did not read or nobody vouches for, in words. */
  damage: string[]
  /** What a next save mends. */
  worn: string[]
  /** What came of holding the vault against what was seen of it: 16.3. */
  lookedBack: LookedBack
}

/** What a member finds in the vault. */
export interface OpenedVault extends Opened {
  member: string
  spaces: { keyring: OpenSpace; shared: OpenSpace; private: OpenSpace; drafts: OpenSpace }
  /** The records of a space that count. */
  standing(kind: 'keyring' | 'shared' | 'private' | 'drafts'): StandingRecords
}

/** What several members find together. */
export interface OpenedTogether extends Opened {
  shared: OpenSpace
  present: Present[]
}

/** Who comes in, and with what. */
export interface Comer {
  member: string
  secret: Secret
}

/**
 * Opens a vault for one of its members, for looking only (11.1).
 *
 * @param beside the anchors of this computer, where it has any
 * @throws Refusal of every kind that chapter 12 names
 */
export function openVault(
  folder: Folder,
  member: string,
  secret: Secret,
  beside: Beside | null = null,
): OpenedVault {
  const { present, shared, mine, ...opened } = openFor(folder, [{ member, secret }], beside)
  const [only] = present
  if (!only || !mine) throw new Error('nobody came in')
  const spaces = { keyring: only.keyring, shared, private: mine, drafts: only.drafts }
  return {
    ...opened,
    member,
    spaces,
    standing: (kind) => new StandingRecords(spaces[kind], opened.pins),
  }
}

/** Opens a vault for several members at once, whose private spaces stay shut. */
export function openTogether(
  folder: Folder,
  comers: Comer[],
  beside: Beside | null = null,
): OpenedTogether {
  const { mine: _, ...opened } = openFor(folder, comers, beside)
  return opened
}

function openFor(
  folder: Folder,
  comers: Comer[],
  beside: Beside | null,
): OpenedTogether & { mine: OpenSpace | null } {
  const { head, worn: headWorn } = readHead(folder)
  const { vault } = head
  const placeOf = (id: string) => head.members.find((one) => one.id === id)?.place ?? 0
  const present = comers
    .map(({ member, secret }) => comeIn(folder, head, member, secret))
    .sort((left, right) => placeOf(left.member) - placeOf(right.member))
  const damage: string[] = []
  const ours = sharedPlace(present, vault)
  const list = unlessDamaged(() => readList(folder, vault, ours.space))
  const isListed = list !== null && list.grants.length > 0
  if (!isListed) damage.push('the list of grants')
  const agreed = agreedPins(present)
  damage.push(...agreed.refused.map((id) => `the pins of ${id}`))
  const opened = openShared(folder, ours, present, agreed.pins, isListed ? list : null)
  const { space: shared, known, pins, grants } = opened
  if (grants && grants.refused > 0) damage.push('a grant that nobody vouches for')
  if (present.some(({ member }) => known.former.some(({ id }) => id === member))) {
    throw new Refusal('missing', 'they have left')
  }

  const [alone] = present.length === 1 ? present : []
  const mine = alone ? openSpace(folder, placeOn(alone.ring, vault, 'private')) : null
  for (const space of [shared, ...(mine ? [mine] : [])]) withoutErased(space, pins)
  const isIn = (all: Member[]) => (id: string) => all.some((one) => one.id === id)
  const joined = isIn([...known.members, ...known.former])
  const found = openSides({ folder, vault, present, shared, pins, joined })
  damage.push(...found.damage)
  const sides = found.sides.map(({ space }) => space)
  const own = present.flatMap(({ keyring, drafts }) => [keyring, drafts])
  const all = [shared, ...own, ...(mine ? [mine] : []), ...sides]
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
  if (present.some((one) => one.worn)) worn.push('a copy of the key file')
  if (grants?.worn) worn.push('a copy of the grants')
  worn.push(...found.worn)
  const isClear = isListed && grants?.refused === 0
  const lookedBack = lookBack(
    {
      vault,
      present,
      shared,
      others: [...(mine ? [mine] : []), ...sides],
      hurt: [...all.filter((space) => space.damage.length > 0).map(idOf), ...found.hurt],
      pins,
      grants: isClear && list ? grantDigests(list) : null,
    },
    beside,
  )
  return {
    head,
    members: known.members,
    former: known.former,
    holders: (grants?.holders ?? present.map(({ member }) => member)).filter(isIn(known.members)),
    shared,
    mine,
    present,
    sides: found.sides,
    pins,
    damage,
    worn,
    lookedBack,
  }
}

function idOf({ place }: OpenSpace): string {
  return place.space
}
