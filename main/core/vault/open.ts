import { AppError, isAppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import type { Disk } from '../ports.ts'
import { Ballast } from './ballast.ts'
import { contestedIn } from './contested.ts'
import { findSides } from './find-sides.ts'
import { waitForKeys } from './finish-new-keys.ts'
import { format } from './format.ts'
import { readKeyFile, type Secret } from './key-slots.ts'
import { refuseDeparted } from './leave.ts'
import { type HeldLock, takeLock } from './lock-file.ts'
import { mend } from './mend.ts'
import type { KnownPages } from './open-space.ts'
import {
  comeIn,
  houseOf,
  type Opening,
  openFound,
  openMine,
  pinWhatIsAgreed,
  seatsOf,
} from './opening.ts'
import type { Pin } from './pins.ts'
import type { Problem } from './problems.ts'
import { type Proven, proveSecret } from './prove.ts'
import { refuseUnjoined } from './refuse-unjoined.ts'
import { readFormerRoots } from './root-history.ts'
import { plainDisk, SavingDisk } from './saving-disk.ts'
import type { Seats } from './seats.ts'
import { openShared } from './shared-space.ts'
import { OpenSides } from './sides.ts'
import { type FoundHead, findHead } from './status.ts'
import { UnlockedVault, WriteGate } from './unlocked-vault.ts'
import { lookBack, problemsOf } from './witness.ts'
import type { VaultWorld } from './world.ts'

/** How a vault is opened. */
export interface OpenOptions {
  /** Looks without LOCK, and writes nothing whatever happens. */
  readOnly?: boolean
  /** Sets aside a LOCK that another computer left: a person was asked, and says that nobody writes there. */
  takeOver?: boolean
  /** The LOCK, where it is held already: it is not taken anew. */
  lock?: HeldLock
  /** Of a copy: pages that another vault holds too. */
  known?: KnownPages | undefined
}

/**
 * Opens the vault as one member. Nothing is written before the first save, apart from the LOCK, which
 * is taken only once the secret has proven right.
 *
 * @throws AppError `vault.not-found`, `vault.no-such-member`, `vault.newer-format`,
 * `vault.wrong-passphrase`, `vault.wrong-recovery-code`, `vault.key-file-missing`,
 * `vault.key-file-damaged`, `vault.damaged` (the keyring), `vault.older-copy`, `vault.in-use`,
 * `vault.in-use-elsewhere`, `vault.joining-unfinished` (whoever added them finishes it)
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
  const ballast = ballastOf(world, cover, options)
  const saving = { ...world, disk: new SavingDisk(plainDisk(world.disk), ballast) }
  const lock = options.readOnly
    ? null
    : (options.lock ?? (await lockOrLook(saving, options, problems)))
  try {
    return await openUnderLock({
      world: saving,
      cover,
      proven,
      problems,
      lock,
      ballast,
      known: options.known,
    })
  } catch (error) {
    await lock?.release().catch(() => undefined)
    throw error
  }
}

async function openUnderLock(opening: Opening): Promise<UnlockedVault> {
  const { world, cover, proven, problems, lock, ballast } = opening
  const { vault: vaultId, incarnation } = cover.head
  const gate = new WriteGate()
  const pins = new Map<MemberId, Pin>()
  const house = houseOf(opening, gate, pins, (by) => seats.authorOf(by))
  const present = await comeIn(house, opening)
  const seats = seatsOf(present, proven[0]!.member)
  pinWhatIsAgreed(present, pins, problems)
  const signed = { ...house, beforeWrite: () => gate.beforeShared() }
  const parts = { disk: world.disk, house: signed, present, seats, pins, problems }
  const { ours, known, holders, epoch } = await openShared(parts)
  const departed = { disk: world.disk, vaultId, ours, known }
  const comers = proven.map(({ member }) => member)
  await refuseDeparted(departed, comers, lock !== null)
  await refuseUnjoined({ ...departed, problems }, present)
  const mine = await openMine(present, problems)
  const joined = new Set([...known.members, ...known.former].map(({ id }) => id))
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
      house: signed,
      seats,
      pins,
      ours,
      documents: gate.documents,
      isMember: (id) => holders.includes(id),
      readyToWrite: () => gate.readyForDocuments(),
    },
    await openFound(signed, found, problems),
  )
  problems.push(...contestedIn([ours, ...sides.list()]))
  const anchors = world.anchors ? { disk: world.anchors, host: world.owners.self.host } : null
  const own = seats.all.flatMap(({ keyring, drafts }) => [keyring, drafts])
  const others = [...own, ...(mine === null ? [] : [mine]), ...sides.list()]
  const { disk } = world
  const lookback = { disk, anchors, vault: vaultId, seats: seats.all, ours, others, problems }
  const lookedBack = await lookBack(lookback)
  problems.push(...problemsOf(lookedBack))
  const vault = new UnlockedVault({
    world,
    vaultId,
    seats,
    incarnation,
    pins,
    problems,
    lock,
    ballast,
    ours,
    mine,
    sides,
    gate,
    holders,
    anchors,
    lookedBack,
    openRestored: (restored, options) =>
      openProven({ ...world, disk: restored }, byNoSlot(proven, seats), options),
    openCopy: (copy, known) =>
      openProven(worldOfCopy(world, copy), byNoSlot(proven, seats), { readOnly: true, known }),
    reopen: (lock) => openProven(world, byNoSlot(proven, seats), { lock }),
  })
  gate.writable = lock !== null && isWhole(problems)
  ballast.mayWrite = () => gate.writable
  if (lock !== null) await ballast.look()
  gate.mend = () => mend(vault, cover, found)
  waitForKeys(vault, epoch)
  return vault
}

/** A copy that is only looked at has none to give. */
function ballastOf(world: VaultWorld, { head }: FoundHead, { readOnly }: OpenOptions): Ballast {
  const bytes = readOnly ? 0 : (world.ballastBytes ?? format.ballastBytes)
  return new Ballast(plainDisk(world.disk), head.vault, bytes)
}

/** A copy may be older than what anybody has seen of the vault itself. */
function worldOfCopy({ anchors: _, ...world }: VaultWorld, disk: Disk): VaultWorld {
  return { ...world, disk }
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
function byNoSlot(proven: readonly Proven[], seats: Seats): Proven[] {
  return proven.map((one) => ({
    ...one,
    used: { ...one.used, revision: Number.MAX_SAFE_INTEGER },
    formerRoots: readFormerRoots(seats.of(one.member).keyring),
  }))
}

/** Whether it may be written to: on top of damage, or of less than somebody saw, nobody writes. */
function isWhole(problems: readonly Problem[]): boolean {
  return !problems.some(({ kind }) => kind === 'damage' || kind === 'older-copy')
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
