import { AppError, isAppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { findSides } from './find-sides.ts'
import { readKeyFile, type Secret } from './key-slots.ts'
import type { Pin } from './known-members.ts'
import { type HeldLock, takeLock } from './lock-file.ts'
import { mend } from './mend.ts'
import {
  comeIn,
  holdersOf,
  houseOf,
  membersIn,
  type Opening,
  openFound,
  openSpaces,
  pinWhatIsAgreed,
  seatsOf,
} from './opening.ts'
import { type Proven, proveSecret } from './prove.ts'
import { OpenSides } from './sides.ts'
import { type FoundHead, findHead } from './status.ts'
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
  const cover = await findHead(world.disk)
  if (cover === null) throw new AppError('vault.not-found')
  const problems = await wornCopies(world, cover, proven)
  const lock = options.readOnly ? null : await lockOrLook(world, options, problems)
  try {
    return await openUnderLock({ world, cover, proven, problems, lock })
  } catch (error) {
    await lock?.release().catch(() => undefined)
    throw error
  }
}

async function openUnderLock(opening: Opening): Promise<UnlockedVault> {
  const { world, cover, proven, problems, lock } = opening
  const { vault: vaultId, incarnation } = cover.head
  const gate = new WriteGate()
  const pins = new Map<MemberId, Pin>()
  const house = houseOf(opening, gate, pins, (by) => seats.authorOf(by))
  const present = await comeIn(house, opening)
  const seats = seatsOf(present, proven[0]!.member)
  pinWhatIsAgreed(present, pins, problems)
  const { ours, mine, holders } = await openSpaces(house, present, seats, problems)
  // Introductions come before grants: a grant may be by a member who joined while this one was away.
  const joined = membersIn(ours, pins, problems)
  const given = await holdersOf(house, ours.id, seats, problems)
  // A joining that failed may leave a grant to somebody who never became a member.
  holders.push(...given.filter((id) => joined.has(id)))
  const found = await findSides({
    disk: world.disk,
    vault: vaultId,
    seats: present,
    ours,
    isMember: (id) => joined.has(id),
    signKeyOf: house.signKeyOf,
  })
  problems.push(...found.problems)
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
    await openFound(house, found, problems),
  )
  const vault = new UnlockedVault({
    world,
    vaultId,
    seats,
    incarnation,
    pins,
    problems,
    lock,
    ours,
    mine,
    sides,
    gate,
    holders,
    openCopy: (disk) => openProven({ ...world, disk }, byNoSlot(proven), { readOnly: true }),
  })
  gate.writable = lock !== null && isWhole(problems)
  gate.mend = () => mend(vault, cover, found)
  return vault
}

/** Documents of which one copy is worn: the cover, and the key files of those who come in. */
async function wornCopies(
  { disk }: VaultWorld,
  cover: FoundHead,
  proven: readonly Proven[],
): Promise<Problem[]> {
  const problems: Problem[] = []
  if (cover.worn) problems.push({ kind: 'copy-damaged', where: 'HEAD', count: 1 })
  for (const { member } of proven) {
    if ((await readKeyFile(disk, member)).worn) {
      problems.push({ kind: 'copy-damaged', where: 'keys', count: 1 })
    }
  }
  return problems
}

/** A copy is opened with the roots at hand. The slots that were used may have been replaced since. */
function byNoSlot(proven: readonly Proven[]): Proven[] {
  return proven.map((one) => ({
    ...one,
    used: { ...one.used, revision: Number.MAX_SAFE_INTEGER },
  }))
}

/** Whether it may be written to: on top of damage, or of one of two histories, nobody writes. */
function isWhole(problems: readonly Problem[]): boolean {
  return !problems.some(({ kind }) => kind === 'damage' || kind === 'forked')
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
