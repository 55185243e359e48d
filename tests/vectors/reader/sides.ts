import { isId } from './bytes.ts'
import { hasEnded } from './consents.ts'
import type { Folder } from './folder.ts'
import { type Receiver, readGrants } from './grants.ts'
import type { RingEntry } from './open-vault.ts'
import { pausedUntil } from './pause.ts'
import type { Place } from './place.ts'
import { Refusal, unlessDamaged } from './refusal.ts'
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
  self: Receiver
  ring: RingEntry[]
  shared: OpenSpace
  pins: Signers
  /** Whether somebody is a member, or was one and left. */
  joined(id: string): boolean
}

interface Found {
  sides: OpenSideSpace[]
  damage: string[]
  worn: string[]
}

/** Finds side spaces by ring and by grant, and opens those that have not ended: step 9 of 11.1. */
export function openSides(search: SideSearch): Found {
  const { folder, ring } = search
  const others = ring.filter(({ kind }) => kind !== 'side').map(({ space }) => space)
  const known = ring.filter(({ kind }) => kind === 'side').map(({ space }) => space)
  const all = new Set([...known, ...folder.names('spaces').filter(isId)])
  const found: Found = { sides: [], damage: [], worn: [] }
  for (const space of [...all].sort()) {
    if (!others.includes(space)) openOne(search, space, found)
  }
  return found
}

function openOne(search: SideSearch, space: string, found: Found): void {
  const { folder, vault, self, pins, ring, shared, joined } = search
  const entry = ring.find((one) => one.space === space)
  const grants = grantsOf(search, space, entry !== undefined)
  const isGiven = grants?.keys.size !== undefined && grants.keys.size > 0
  const keys = entry?.keys ?? (isGiven ? grants?.keys : undefined)
  const members = entry?.members ?? grants?.holders ?? []
  if (!keys) {
    if (grants?.names) found.damage.push(`a grant of ${space} that nobody vouches for`)
    return
  }
  if (hasEnded(shared, space, members, pins)) return
  if (!grants) found.damage.push(`the list of grants of ${space}`)
  if (grants && grants.refused > 0) {
    found.damage.push(`a grant of ${space} that nobody vouches for`)
  }
  if (grants?.worn) found.worn.push(`a copy of the grants of ${space}`)
  const place: Place = { vault, space, kind: 'side', path: `spaces/${space}`, keys }
  found.sides.push({
    space: openSpace(folder, place),
    members,
    readers: (grants?.holders ?? members).filter(joined),
    pausedUntil: pausedUntil(folder, place),
  })

  function grantsOf(where: SideSearch, id: string, isOnRing: boolean) {
    try {
      const read = unlessDamaged(() => readGrants(where.folder, vault, id, self, pins))
      return read && (read.holders.length > 0 || read.refused > 0) ? read : null
    } catch (error) {
      if (!isOnRing && error instanceof Refusal && error.kind === 'newer') return null
      throw error
    }
  }
}
