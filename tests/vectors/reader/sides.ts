import { isId } from './bytes.ts'
import { hasEnded } from './consents.ts'
import type { Folder } from './folder.ts'
import { judgeGrants, type ReadGrants, readList } from './grants.ts'
import { pausedUntil } from './pause.ts'
import type { Place } from './place.ts'
import type { Present } from './present.ts'
import { Refusal, unlessDamaged } from './refusal.ts'
import { areSameKeys } from './shared.ts'
import type { Signers } from './signers.ts'
import { type OpenSpace, openSpace } from './space.ts'

/** The space of one debrief, opened: 16.2. */
export interface OpenSideSpace {
  space: OpenSpace
  /** Those who take part, whoever started it first. */
  members: string[]
  /** Those of the vault's members to whom the key was given. */
  readers: string[]
  pausedUntil: string | null
}

/** What side spaces are looked for with. */
export interface SideSearch {
  folder: Folder
  vault: string
  present: Present[]
  shared: OpenSpace
  pins: Signers
  /** Whether somebody is a member, or was one and left. */
  joined(id: string): boolean
}

interface Found {
  sides: OpenSideSpace[]
  damage: string[]
  /** Ids of those whose list of grants is damaged. */
  hurt: string[]
  worn: string[]
}

/** A debrief as the ring of somebody who is in has it, or else as its grants give it to them. */
interface Claim {
  keys: Map<number, Uint8Array>
  members: string[]
}

/** Finds side spaces by ring and by grant, and opens those that have not ended: step 9 of 11.1. */
export function openSides(search: SideSearch): Found {
  const ring = search.present.flatMap((one) => one.ring)
  const others = ring.filter(({ kind }) => kind !== 'side').map(({ space }) => space)
  const known = ring.filter(({ kind }) => kind === 'side').map(({ space }) => space)
  const all = new Set([...known, ...search.folder.names('spaces').filter(isId)])
  const found: Found = { sides: [], damage: [], hurt: [], worn: [] }
  for (const space of [...all].sort()) {
    if (!others.includes(space)) openOne(search, space, known.includes(space), found)
  }
  return found
}

function openOne(search: SideSearch, space: string, isOnRing: boolean, found: Found): void {
  const { folder, vault, present, pins, shared, joined } = search
  const grants = grantsOf(search, space, isOnRing)
  const claims = present.map(({ ring, member }, at): Claim | null => {
    const entry = ring.find((one) => one.space === space)
    const given = grants[at]
    const isHolder = given?.holders.includes(member) && given.keys.size > 0
    return entry ?? (given && isHolder ? { keys: given.keys, members: given.holders } : null)
  })
  const claim = claims.find((one) => one !== null)
  if (!claim) {
    if (grants.some((one) => one?.names)) {
      found.damage.push(`a grant of ${space} that nobody vouches for`)
    }
    return
  }
  const { keys, members } = claim
  if (hasEnded(shared, space, members, pins)) return
  const [first] = grants
  if (!first) {
    found.damage.push(`the list of grants of ${space}`)
    found.hurt.push(space)
  }
  if (grants.some((one) => one && one.refused > 0)) {
    found.damage.push(`a grant of ${space} that nobody vouches for`)
  }
  if (first?.worn) found.worn.push(`a copy of the grants of ${space}`)
  if (claims.some((one) => one === null)) return
  if (claims.some((one) => one && !areSameKeys(one.keys, keys))) {
    found.damage.push(`two keys of ${space}`)
    return
  }
  const place: Place = { vault, space, kind: 'side', path: `spaces/${space}`, keys }
  found.sides.push({
    space: openSpace(folder, place),
    members,
    readers: (first?.holders ?? members).filter(joined),
    pausedUntil: pausedUntil(folder, place),
  })
}

/** The grants as each of those who are in reads them; of nobody where there is no list that says anything. */
function grantsOf(
  { folder, vault, present, pins }: SideSearch,
  space: string,
  isOnRing: boolean,
): (ReadGrants | null)[] {
  try {
    const list = unlessDamaged(() => readList(folder, vault, space))
    const isListed = list && list.grants.length > 0
    return present.map(({ self }) => (isListed ? judgeGrants(list, self, pins, 'side') : null))
  } catch (error) {
    if (isOnRing || !(error instanceof Refusal) || error.kind !== 'newer') throw error
    return present.map(() => null)
  }
}
