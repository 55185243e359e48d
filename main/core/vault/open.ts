import { AppError, isAppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { findSides } from './find-sides.ts'
import { format } from './format.ts'
import { checkGrants, readGrants } from './grants.ts'
import { readKeyFile, type Secret } from './key-slots.ts'
import { agreedPins, type Pin, readMembers, readPins } from './known-members.ts'
import { type HeldLock, takeLock } from './lock-file.ts'
import { mend } from './mend.ts'
import { openSpace, type SpaceAddress, type SpaceHouse } from './open-space.ts'
import { type Proven, proveSecret } from './prove.ts'
import { Seats } from './seats.ts'
import { type OpenSide, openSide } from './side-space.ts'
import { OpenSides } from './sides.ts'
import { one, type Present, sitDown } from './sit-down.ts'
import type { VaultSpace } from './space.ts'
import { findHead } from './status.ts'
import type { Problem } from './types.ts'
import { UnlockedVault, WriteGate } from './unlocked-vault.ts'
import type { VaultWorld } from './world.ts'

/** How a vault is opened. */
export interface OpenOptions {
  /** Looks without LOCK, and writes nothing whatever happens. */
  readOnly?: boolean
  /** Sets aside a LOCK that another computer left: a person was asked, and says that nobody writes there. */
  takeOver?: boolean
}

/**
 * Opens the vault as one member. Nothing is written before the first save, apart from the LOCK, which
 * is taken only once the secret has proven right.
 *
 * @throws AppError `vault.not-found`, `vault.no-such-member`, `vault.newer-format`,
 * `vault.wrong-passphrase`, `vault.wrong-recovery-code`, `vault.key-file-missing`,
 * `vault.key-file-damaged`, `vault.damaged` (the keyring), `vault.older-copy`, `vault.in-use`,
 * `vault.in-use-elsewhere`
 */
export async function openVault(
  world: VaultWorld,
  member: MemberId,
  secret: Secret,
  options: OpenOptions = {},
): Promise<UnlockedVault> {
  return openProven(world, [await proveSecret(world, member, secret)], options)
}

/**
 * Opens the vault for several members at once, by what `proveSecrets` proved: what they share, and of
 * each their keyring and what they wrote in debriefs. Their private spaces stay shut. The first of them
 * is at the keyboard.
 *
 * @throws AppError `request.invalid` for fewer than two, or one twice, and what `openVault` throws
 */
export async function openTogether(
  world: VaultWorld,
  proven: readonly Proven[],
  options: OpenOptions = {},
): Promise<UnlockedVault> {
  const members = new Set(proven.map(({ member }) => member))
  if (proven.length < 2 || members.size < proven.length) throw new AppError('request.invalid')
  return openProven(world, proven, options)
}

/** The same with the roots at hand: also for copies of a vault that is open already. */
export async function openProven(
  world: VaultWorld,
  proven: readonly Proven[],
  options: OpenOptions,
): Promise<UnlockedVault> {
  const found = await findHead(world.disk)
  if (found === null) throw new AppError('vault.not-found')
  const { head } = found
  const problems: Problem[] = []
  if (found.worn) problems.push({ kind: 'copy-damaged', where: 'HEAD', count: 1 })
  for (const { member } of proven) {
    if ((await readKeyFile(world.disk, member)).worn) {
      problems.push({ kind: 'copy-damaged', where: 'keys', count: 1 })
    }
  }
  const lock = options.readOnly ? null : await lockOrLook(world, options, problems)
  try {
    const gate = new WriteGate()
    const pins = new Map<MemberId, Pin>()
    const signKeyOf = (of: MemberId) => pins.get(of)?.sign ?? null
    const house: SpaceHouse = {
      disk: world.disk,
      clock: world.clock,
      vault: head.vault,
      incarnation: head.incarnation,
      segmentBytes: world.segmentBytes ?? format.segmentBytes,
      authorOf: (by) => seats.authorOf(by),
      signKeyOf,
      beforeWrite: () => gate.beforeWrite(),
      isHeld: () => gate.holds > 0,
    }
    const open = async (of: SpaceHouse, address: SpaceAddress): Promise<VaultSpace> => {
      const opened = await openSpace(of, address)
      problems.push(...opened.problems)
      return opened.space
    }
    const placeOf = (id: MemberId) => head.members.find((member) => member.id === id)?.place ?? 0
    const inOrder = proven.toSorted((a, b) => placeOf(a.member) - placeOf(b.member))
    const present: Present[] = []
    for (const one of inOrder) present.push(await sitDown(house, one, open))
    const seats = new Seats(
      present.map(({ seat }) => seat),
      present.find(({ seat }) => seat.id === proven[0]!.member)!.seat,
    )
    const told = agreedPins(present.map(({ seat }) => readPins(seat.keyring)))
    for (const [id, pin] of told.pins) pins.set(id, pin)
    if (told.refused > 0) problems.push({ kind: 'forged', where: 'pins', count: told.refused })
    const [{ ring, own }] = present as [Present]
    const shared = one(ring, 'shared')
    if (present.some((other) => one(other.ring, 'shared').id !== shared.id)) {
      throw new AppError('vault.damaged')
    }
    const holders: MemberId[] = []
    const ours = await open(house, { ...shared, readers: () => holders })
    // Where others look on, what is private is not even read.
    const isAlone = present.length === 1
    const mine = isAlone
      ? await open(own, { ...one(ring, 'private'), readers: () => [seats.at.id] })
      : null
    const known = readMembers(ours, pins)
    if (known.refused > 0) {
      problems.push({ kind: 'forged', where: 'members', count: known.refused })
    }
    // After the introductions: a grant may be by a member who joined while this one was away.
    const given = await holdersOf(world, head.vault, shared.id, seats, signKeyOf, problems)
    // A joining that failed may leave a grant to somebody who never became a member.
    const joined = new Set(known.members.map(({ id }) => id))
    holders.push(...given.filter((id) => joined.has(id)))
    const foundSides = await findSides({
      disk: world.disk,
      vault: head.vault,
      seats: present,
      ours,
      isMember: (id) => joined.has(id),
      signKeyOf,
    })
    problems.push(...foundSides.problems)
    const openSides: OpenSide[] = []
    for (const address of foundSides.toOpen) {
      const opened = await openSide(house, address)
      problems.push(...opened.problems)
      openSides.push(opened.side)
    }
    const sides = new OpenSides(
      {
        disk: world.disk,
        house,
        seats,
        pins,
        ours,
        documents: gate.documents,
        isMember: (id) => holders.includes(id),
        readyToWrite: () => gate.readyForDocuments(),
      },
      openSides,
    )
    // A copy is opened with the roots at hand. The slots that were used may have been replaced since.
    const byNoSlot = proven.map((one) => ({
      ...one,
      used: { ...one.used, revision: Number.MAX_SAFE_INTEGER },
    }))
    const vault = new UnlockedVault({
      world,
      vaultId: head.vault,
      seats,
      incarnation: head.incarnation,
      pins,
      problems,
      lock,
      ours,
      mine,
      sides,
      gate,
      holders,
      openCopy: (disk) => openProven({ ...world, disk }, byNoSlot, { readOnly: true }),
    })
    const whole = !problems.some(({ kind }) => kind === 'damage' || kind === 'forked')
    gate.writable = lock !== null && whole
    gate.mend = () => mend(vault, found, foundSides)
    return vault
  } catch (error) {
    await lock?.release().catch(() => undefined)
    throw error
  }
}

/** Takes the LOCK, or looks only where the folder cannot be written to, or the disk is full. */
async function lockOrLook(
  world: VaultWorld,
  options: OpenOptions,
  problems: Problem[],
): Promise<HeldLock | null> {
  try {
    return await takeLock(world.disk, world.owners, options)
  } catch (error) {
    if (isAppError(error) && error.code.startsWith('disk.')) {
      problems.push({ kind: 'folder-read-only', where: '', count: 0 })
      return null
    }
    throw error
  }
}

/** Who holds the shared key, by the signed grants. The key itself is on the ring from the start. */
async function holdersOf(
  world: VaultWorld,
  vaultId: string,
  space: string,
  seats: Seats,
  signKeyOf: (member: MemberId) => Uint8Array | null,
  problems: Problem[],
): Promise<MemberId[]> {
  const where = 'grants'
  try {
    const { list, worn } = await readGrants(world.disk, vaultId, space)
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
