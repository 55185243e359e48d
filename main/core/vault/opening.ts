import { AppError, isAppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import type { FoundSides } from './find-sides.ts'
import { format } from './format.ts'
import { checkGrants, readGrants } from './grants.ts'
import { agreedPins, type Pin, readMembers, readPins } from './known-members.ts'
import type { HeldLock } from './lock-file.ts'
import { openSpace, type SpaceAddress, type SpaceHouse } from './open-space.ts'
import type { Proven } from './prove.ts'
import { Seats } from './seats.ts'
import { type OpenSide, openSide } from './side-space.ts'
import { one, type Present, sitDown } from './sit-down.ts'
import type { VaultSpace } from './space.ts'
import type { FoundHead } from './status.ts'
import type { Problem } from './types.ts'
import type { WriteGate } from './unlocked-vault.ts'
import type { VaultWorld } from './world.ts'

/** What is opened, with what was found on the way. `problems` grows while the vault is put together. */
export interface Opening {
  world: VaultWorld
  cover: FoundHead
  proven: readonly Proven[]
  problems: Problem[]
  lock: HeldLock | null
}

/** What all spaces of this vault have in common while it is open. `pins` may grow later. */
export function houseOf(
  { world, cover }: Opening,
  gate: WriteGate,
  pins: ReadonlyMap<MemberId, Pin>,
  authorOf: SpaceHouse['authorOf'],
): SpaceHouse {
  return {
    disk: world.disk,
    clock: world.clock,
    vault: cover.head.vault,
    incarnation: cover.head.incarnation,
    segmentBytes: world.segmentBytes ?? format.segmentBytes,
    authorOf,
    signKeyOf: (of) => pins.get(of)?.sign ?? null,
    beforeWrite: () => gate.beforeWrite(),
    isHeld: () => gate.holds > 0,
  }
}

/** Opens what is each one's own, in the order of joining. */
export async function comeIn(house: SpaceHouse, opening: Opening): Promise<Present[]> {
  const { cover, proven, problems } = opening
  const placeOf = (id: MemberId) => cover.head.members.find((one) => one.id === id)?.place ?? 0
  const inOrder = proven.toSorted((a, b) => placeOf(a.member) - placeOf(b.member))
  const present: Present[] = []
  for (const one of inOrder) {
    present.push(await sitDown(house, one, (of, address) => openNoting(of, address, problems)))
  }
  return present
}

export function seatsOf(present: readonly Present[], first: MemberId): Seats {
  const all = present.map(({ seat }) => seat)
  return new Seats(all, all.find(({ id }) => id === first)!)
}

/** What the keyrings of those who are in pin alike is believed from here on. */
export function pinWhatIsAgreed(
  present: readonly Present[],
  pins: Map<MemberId, Pin>,
  problems: Problem[],
): void {
  const told = agreedPins(present.map(({ seat }) => readPins(seat.keyring)))
  for (const [id, pin] of told.pins) pins.set(id, pin)
  if (told.refused > 0) problems.push({ kind: 'forged', where: 'pins', count: told.refused })
}

/**
 * Opens what all share, and the private space of a member who is alone: where others look on, what is
 * private is not even read. `holders` is empty; it is for whoever finds out who they are.
 *
 * @throws AppError `vault.damaged` where rings name different shared spaces
 */
export async function openSpaces(
  house: SpaceHouse,
  present: readonly Present[],
  seats: Seats,
  problems: Problem[],
): Promise<{ ours: VaultSpace; mine: VaultSpace | null; holders: MemberId[] }> {
  const [{ ring, own }] = present as [Present]
  const shared = one(ring, 'shared')
  if (present.some((other) => one(other.ring, 'shared').id !== shared.id)) {
    throw new AppError('vault.damaged')
  }
  const holders: MemberId[] = []
  const ours = await openNoting(house, { ...shared, readers: () => holders }, problems)
  if (present.length > 1) return { ours, mine: null, holders }
  const address = { ...one(ring, 'private'), readers: () => [seats.at.id] }
  return { ours, mine: await openNoting(own, address, problems), holders }
}

/** Opens a space and takes down what is wrong with it. */
async function openNoting(
  house: SpaceHouse,
  address: SpaceAddress,
  problems: Problem[],
): Promise<VaultSpace> {
  const opened = await openSpace(house, address)
  problems.push(...opened.problems)
  return opened.space
}

/** Who the shared space introduces. `pins` grows by those that this keyring has not pinned yet. */
export function membersIn(
  ours: VaultSpace,
  pins: Map<MemberId, Pin>,
  problems: Problem[],
): Set<MemberId> {
  const { members, refused } = readMembers(ours, pins)
  if (refused > 0) problems.push({ kind: 'forged', where: 'members', count: refused })
  return new Set(members.map(({ id }) => id))
}

export async function openFound(
  house: SpaceHouse,
  { toOpen }: FoundSides,
  problems: Problem[],
): Promise<OpenSide[]> {
  const open: OpenSide[] = []
  for (const address of toOpen) {
    const opened = await openSide(house, address)
    problems.push(...opened.problems)
    open.push(opened.side)
  }
  return open
}

/** Who holds the shared key, by the signed grants. The key itself is on the ring from the start. */
export async function holdersOf(
  { disk, vault, signKeyOf }: SpaceHouse,
  space: string,
  seats: Seats,
  problems: Problem[],
): Promise<MemberId[]> {
  const where = 'grants'
  try {
    const { list, worn } = await readGrants(disk, vault, space)
    const checked = checkGrants(list, seats.at, signKeyOf)
    if (worn) problems.push({ kind: 'copy-damaged', where, count: 1 })
    if (checked.refused > 0) problems.push({ kind: 'forged', where, count: checked.refused })
    if (list.grants.length > 0) return checked.holders
    // Every vault is founded with a list: without one, whoever holds the key is not known.
    problems.push({ kind: 'damage', where, count: 1 })
    return seats.all.map(({ id }) => id)
  } catch (error) {
    if (!isAppError(error, 'vault.damaged')) throw error
    problems.push({ kind: 'damage', where, count: 1 })
    return seats.all.map(({ id }) => id)
  }
}
