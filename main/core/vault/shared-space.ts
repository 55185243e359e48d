import { AppError, isAppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { sameBytes } from '../crypto/bytes.ts'
import { memberKeys } from '../crypto/member-keys.ts'
import type { Disk } from '../ports.ts'
import { type CheckedGrants, checkGrants, type GrantList, keysFor, readGrants } from './grants.ts'
import { sameKeys } from './key-ring.ts'
import { type KnownMembers, readMembers } from './known-members.ts'
import { openSpace, type SpaceHouse } from './open-space.ts'
import type { Pin } from './pins.ts'
import type { Problem } from './problems.ts'
import { readDueKeys } from './root-history.ts'
import type { Seats } from './seats.ts'
import { SharedEpoch } from './shared-epoch.ts'
import { one, type Present } from './sit-down.ts'
import type { VaultSpace } from './space.ts'

/** The shared space, with who its members are and who holds its key. */
export interface SharedSpace {
  ours: VaultSpace
  known: KnownMembers
  /** Members who were given the newest key; grows when a member joins. */
  holders: MemberId[]
  epoch: SharedEpoch
}

/** What the shared space is opened with. `pins` grows by what it tells. */
export interface SharedParts {
  disk: Disk
  house: SpaceHouse
  present: readonly Present[]
  seats: Seats
  pins: Map<MemberId, Pin>
  problems: Problem[]
}

/**
 * Opens the shared space. Keys that were given while somebody was away come by grants, and whose grants
 * count, the space itself tells: so it is read with every key that was given, and once more where one of
 * them turns out not to count.
 *
 * @throws AppError `vault.damaged` where those who are here do not share one space
 */
export async function openShared(parts: SharedParts): Promise<SharedSpace> {
  const { disk, house, present, pins, problems } = parts
  const shared = sharedOnRings(present)
  const list = await listOf(disk, house.vault, shared.id, problems)
  const holders: MemberId[] = []
  const pinsOnRings = new Map(pins)
  const epoch = Math.max(...shared.keys.keys())
  const mayBe = list === null ? [] : present.flatMap(({ seat }) => [...keysFor(list, seat)])
  let keys = new Map([...mayBe, ...shared.keys])
  const tried: ReadonlyMap<number, Uint8Array>[] = []
  for (;;) {
    pins.clear()
    for (const [id, pin] of pinsOnRings) pins.set(id, pin)
    const address = { ...shared, kind: 'shared' as const, keys, epoch, readers: () => holders }
    const opened = await openSpace(house, address)
    const known = readMembers(opened.space, pins)
    const checked = present.map(({ seat }) => list && checkGrants(list, seat, pinOf))
    const given = checked.flatMap((one) => [...(one?.keys ?? [])])
    const counting = new Map([...given.map(([at, { key }]) => [at, key] as const), ...shared.keys])
    const isStable = sameKeys(counting, keys)
    const isTurning = tried.some((one) => sameKeys(one, counting))
    tried.push(keys)
    if (!isStable && !(isTurning && keys.size >= counting.size)) {
      // Where one reading speaks against the other, the one that sees more is told.
      keys = isTurning ? new Map([...counting, ...keys]) : counting
      continue
    }
    problems.push(...opened.problems)
    takeUpToldKeys(present, pins)
    return told(parts, opened.space, known, holders, checked[0] ?? null)
  }

  function pinOf(member: MemberId): Pin | null {
    return pins.get(member) ?? null
  }
}

function told(
  { disk, house, seats, pins, problems }: SharedParts,
  ours: VaultSpace,
  known: KnownMembers,
  holders: MemberId[],
  checked: CheckedGrants | null,
): SharedSpace {
  if (known.refused > 0) {
    problems.push({ kind: 'forged', where: 'members', count: known.refused })
  }
  if (checked !== null && checked.refused > 0) {
    problems.push({ kind: 'forged', where: 'grants', count: checked.refused })
  }
  // A joining that failed may leave a grant to somebody who never became a member.
  const joined = new Set(known.members.map(({ id }) => id))
  const given = checked?.holders ?? seats.all.map(({ id }) => id)
  holders.push(...given.filter((id) => joined.has(id)))
  const vaultId = house.vault
  const parts = { disk, vaultId, seats, pins, ours, holders, known: () => readMembers(ours, pins) }
  return { ours, known, holders, epoch: new SharedEpoch(parts, checked) }
}

/** The shared space as the rings of those who are here know it, with all its keys. */
function sharedOnRings(present: readonly Present[]): { id: string; keys: Map<number, Uint8Array> } {
  const keys = new Map<number, Uint8Array>()
  const { id } = one(present[0]!.ring, 'shared')
  for (const { ring } of present) {
    const shared = one(ring, 'shared')
    if (shared.id !== id) throw new AppError('vault.damaged')
    for (const [epoch, key] of shared.keys) {
      if (!sameBytes(keys.get(epoch) ?? key, key)) throw new AppError('vault.damaged')
      keys.set(epoch, key)
    }
  }
  return { id, keys }
}

/** The list of grants; null, and told, where it is missing or does not read. */
async function listOf(
  disk: Disk,
  vault: string,
  space: string,
  problems: Problem[],
): Promise<GrantList | null> {
  const where = 'grants'
  try {
    const { list, worn } = await readGrants(disk, vault, space)
    if (worn) problems.push({ kind: 'copy-damaged', where, count: 1 })
    if (list.grants.length > 0) return list
  } catch (error) {
    if (!isAppError(error, 'vault.damaged')) throw error
  }
  // Every vault is founded with a list: without one, whoever holds the key is not known.
  problems.push({ kind: 'damage', where, count: 1 })
  return null
}

/** A member whose new keys turn out to be told already signs with them from here on. */
function takeUpToldKeys(present: readonly Present[], pins: ReadonlyMap<MemberId, Pin>): void {
  for (const { seat } of present) {
    const keys = memberKeys(seat.root)
    const pin = pins.get(seat.id)
    if (readDueKeys(seat.keyring) === null || pin === undefined) continue
    if (sameBytes(pin.sign, keys.sign.publicKey)) seat.keys = keys
  }
}
