import { isAppError } from '../../../shared/errors.ts'
import { idPattern, type MemberId } from '../../../shared/ids.ts'
import type { Signer } from '../crypto/signature.ts'
import type { Disk } from '../ports.ts'
import { type Ending, hasEnded } from './consents.ts'
import { paths } from './format.ts'
import { type CheckedGrants, checkGrants, type GrantList, readGrants } from './grants.ts'
import { type RingSpace, sameKeys } from './key-ring.ts'
import type { Problem } from './problems.ts'
import type { Seat } from './seats.ts'
import type { SideAddress } from './side-space.ts'
import type { Space } from './types.ts'

/** The debriefs of those who are in, as rings, grants and the markers of ends tell them. */
export interface FoundSides {
  /** Those that everybody who is in holds the key of. */
  toOpen: SideAddress[]
  /** Granted to somebody who is in, and not on their ring yet. */
  toRing: { seat: Seat; space: RingSpace }[]
  /** Over, with something left of them: files, or a key on a ring. */
  ended: string[]
  /** Lists of grants of which a copy is worn. */
  worn: string[]
  problems: Problem[]
}

/** What debriefs are looked for with. */
export interface SideSearch {
  disk: Disk
  vault: string
  seats: readonly { seat: Seat; ring: RingSpace[] }[]
  ours: Space
  /** Known members only: a grant that broke off may name somebody who never became one. */
  isMember(id: MemberId): boolean
  signKeyOf(member: MemberId): Signer | null
}

/** Looks for debriefs on the rings, and in folders that were granted meanwhile. Writes nothing. */
export async function findSides(search: SideSearch): Promise<FoundSides> {
  const found: FoundSides = { toOpen: [], toRing: [], ended: [], worn: [], problems: [] }
  // A folder that cannot be looked through hides what was granted meanwhile, and keeps nobody out.
  const entries = await search.disk.list(paths.spaces).catch((error: unknown) => {
    if (!isAppError(error)) throw error
    return []
  })
  const folders = entries.flatMap(({ name, kind }) =>
    kind === 'folder' && idPattern.test(name) ? [name] : [],
  )
  const others = new Set(
    search.seats.flatMap(({ ring }) => ring.flatMap(({ id, kind }) => (kind === 'side' ? [] : id))),
  )
  const ringed = search.seats.flatMap(({ ring }) =>
    ring.flatMap(({ id, kind }) => (kind === 'side' ? id : [])),
  )
  for (const id of new Set([...ringed, ...folders])) {
    if (!others.has(id)) await judge(search, id, found)
  }
  return found
}

async function judge(search: SideSearch, id: string, found: FoundSides): Promise<void> {
  const onRing = search.seats.flatMap(({ ring }) => ring.filter((space) => space.id === id))
  const grants = await grantsOf(search, id, onRing.length > 0)
  const checked = search.seats.map(({ seat }) =>
    grants.list === null ? null : checkGrants(grants.list, seat, search.signKeyOf, 'starter'),
  )
  const claims = search.seats.map(
    ({ seat, ring }, index) =>
      ring.find((space) => space.id === id) ?? granted(seat, id, checked[index] ?? null),
  )
  const known = claims.find((claim) => claim !== null)
  if (known === undefined || known === null) {
    if (isForgedForUs(search, grants.list)) problem('forged', 1)
    return
  }
  const { vault, signKeyOf } = search
  const ending: Ending = { vault, space: id, members: known.members, signKeyOf }
  if (hasEnded(search.ours, ending)) {
    found.ended.push(id)
    return
  }
  const refused = Math.max(0, ...checked.map((one) => one?.refused ?? 0))
  if (refused > 0) problem('forged', refused)
  if (grants.list === null) problem('damage', 1)
  if (grants.worn) {
    problem('copy-damaged', 1)
    found.worn.push(id)
  }
  for (const [index, { seat, ring }] of search.seats.entries()) {
    const space = claims[index]
    if (space && !ring.some((other) => other.id === id)) found.toRing.push({ seat, space })
  }
  if (claims.some((claim) => claim === null)) return
  if (claims.some((claim) => !sameKeys(claim!.keys, known.keys))) {
    problem('forged', 1)
    return
  }
  const holders = checked.find((one) => one !== null)?.holders ?? known.members
  const readers = holders.filter((member) => search.isMember(member))
  found.toOpen.push({ id, keys: known.keys, members: known.members, readers: () => readers })

  function problem(kind: Problem['kind'], count: number): void {
    found.problems.push({ kind, where: paths.grantsOf(id), count })
  }
}

/** A list that does not read tells of damage only where a ring says that it must be there. */
async function grantsOf(
  { disk, vault }: SideSearch,
  id: string,
  isOnRing: boolean,
): Promise<{ list: GrantList | null; worn: boolean }> {
  try {
    const { list, worn } = await readGrants(disk, vault, id)
    return { list: list.grants.length > 0 ? list : null, worn }
  } catch (error) {
    if (!isAppError(error)) throw error
    if (isOnRing && error.code === 'vault.newer-format') throw error
    return { list: null, worn: false }
  }
}

/** What a list of grants gives to a member, as their ring will hold it. */
function granted(seat: Seat, id: string, checked: CheckedGrants | null): RingSpace | null {
  if (checked === null || checked.keys.size === 0) return null
  if (!checked.holders.includes(seat.id)) return null
  const keys = new Map([...checked.keys].map(([epoch, { key }]) => [epoch, key]))
  return { id, kind: 'side', keys, members: checked.holders }
}

/** True for grants to somebody who is in that gave them nothing. */
function isForgedForUs({ seats }: SideSearch, list: GrantList | null): boolean {
  return list?.grants.some(({ to }) => seats.some(({ seat }) => seat.id === to)) ?? false
}
