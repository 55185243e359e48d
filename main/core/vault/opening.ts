import type { MemberId } from '../../../shared/ids.ts'
import type { Ballast } from './ballast.ts'
import type { FoundSides } from './find-sides.ts'
import { format } from './format.ts'
import type { HeldLock } from './lock-file.ts'
import { type KnownPages, openSpace, type SpaceAddress, type SpaceHouse } from './open-space.ts'
import { agreedPins, type Pin, readPins } from './pins.ts'
import type { Problem } from './problems.ts'
import type { Proven } from './prove.ts'
import { Seats } from './seats.ts'
import { type OpenSide, openSide } from './side-space.ts'
import { one, type Present, sitDown } from './sit-down.ts'
import type { VaultSpace } from './space.ts'
import type { FoundHead } from './status.ts'
import type { WriteGate } from './unlocked-vault.ts'
import type { VaultWorld } from './world.ts'

/** What is opened, with what was found on the way. `problems` grows while the vault is put together. */
export interface Opening {
  world: VaultWorld
  cover: FoundHead
  proven: readonly Proven[]
  problems: Problem[]
  lock: HeldLock | null
  ballast: Ballast
  known?: KnownPages | undefined
}

/** What all spaces of this vault have in common while it is open. `pins` may grow later. */
export function houseOf(
  { world, cover, ballast, known }: Opening,
  gate: WriteGate,
  pins: ReadonlyMap<MemberId, Pin>,
  authorOf: SpaceHouse['authorOf'],
): SpaceHouse {
  return {
    disk: world.disk,
    ballast,
    clock: world.clock,
    vault: cover.head.vault,
    incarnation: cover.head.incarnation,
    segmentBytes: world.segmentBytes ?? format.segmentBytes,
    authorOf,
    signKeyOf: (of) => pins.get(of) ?? null,
    beforeWrite: () => gate.beforeWrite(),
    isHeld: () => gate.holds > 0,
    known,
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

/** Opens the private space of a member who is alone; where others look on, it is not even read. */
export async function openMine(
  present: readonly Present[],
  problems: Problem[],
): Promise<VaultSpace | null> {
  const [{ ring, own, seat }] = present as [Present]
  if (present.length > 1) return null
  return openNoting(own, { ...one(ring, 'private'), readers: () => [seat.id] }, problems)
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

/** Opens the debriefs that were found. */
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
