import { AppError, isAppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { type MemberKeys, memberKeys } from '../crypto/member-keys.ts'
import { format } from './format.ts'
import { checkGrants, readGrants } from './grants.ts'
import { type RingSpace, readRing, readWaysIn } from './key-ring.ts'
import { openSlot, readKeyFile, type Secret } from './key-slots.ts'
import { type Pin, readMembers, readPins } from './known-members.ts'
import { type HeldLock, takeLock } from './lock-file.ts'
import { mend } from './mend.ts'
import { openSpace, type SpaceHouse } from './open-space.ts'
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
  const found = await findHead(world.disk)
  if (found === null) throw new AppError('vault.not-found')
  if (!found.head.members.some(({ id }) => id === member)) {
    throw new AppError('vault.no-such-member')
  }
  const { file } = await readKeyFile(world.disk, member)
  if (file.vault !== found.head.vault) throw new AppError('vault.key-file-damaged')
  const { root, revision } = await openSlot(world.kdf, file, secret)
  const used = { by: secret.type, revision }
  return openWithRoot(world, member, root, used, options)
}

/** The same with the member's root at hand: for copies of a vault that is open already. */
export async function openWithRoot(
  world: VaultWorld,
  member: MemberId,
  root: Uint8Array,
  used: { by: Secret['type']; revision: number },
  options: OpenOptions,
): Promise<UnlockedVault> {
  const found = await findHead(world.disk)
  if (found === null) throw new AppError('vault.not-found')
  const { head } = found
  const keys = memberKeys(root)
  const problems: Problem[] = []
  if (found.worn) problems.push({ kind: 'copy-damaged', where: 'HEAD', count: 1 })
  if ((await readKeyFile(world.disk, member)).worn) {
    problems.push({ kind: 'copy-damaged', where: 'keys', count: 1 })
  }
  const lock = options.readOnly ? null : await lockOrLook(world, options, problems)
  try {
    const gate = new WriteGate()
    const pins = new Map<MemberId, Pin>()
    const house: SpaceHouse = {
      disk: world.disk,
      clock: world.clock,
      vault: head.vault,
      incarnation: head.incarnation,
      segmentBytes: world.segmentBytes ?? format.segmentBytes,
      author: { id: member, signKey: keys.sign.privateKey },
      signKeyOf: (of) => pins.get(of)?.sign ?? null,
      beforeWrite: () => gate.beforeWrite(),
      isHeld: () => gate.holds > 0,
    }
    const open = async (address: Parameters<typeof openSpace>[1]): Promise<VaultSpace> => {
      const opened = await openSpace(house, address)
      problems.push(...opened.problems)
      return opened.space
    }
    const justMe = () => [member]
    const keyring = await open({
      id: member,
      kind: 'keyring',
      keys: new Map([[1, keys.keyring]]),
      readers: justMe,
    })
    refuseOlderSlot(keyring, used)
    for (const [id, pin] of readPins(keyring)) pins.set(id, pin)
    const ring = readRing(keyring)
    const one = (kind: RingSpace['kind']): RingSpace => {
      const space = ring.find((candidate) => candidate.kind === kind)
      if (space === undefined) throw new AppError('vault.damaged')
      return space
    }
    const shared = one('shared')
    const holders: MemberId[] = []
    const spaces = {
      ours: await open({ ...shared, readers: () => holders }),
      mine: await open({ ...one('private'), readers: justMe }),
      drafts: await open({ ...one('drafts'), readers: justMe }),
      keyring,
    }
    const known = readMembers(spaces.ours, pins)
    if (known.refused > 0) {
      problems.push({ kind: 'forged', where: 'members', count: known.refused })
    }
    // After the introductions: a grant may be by a member who joined while this one was away.
    const me = { id: member, keys }
    const given = await holdersOf(world, head.vault, shared.id, me, pins, problems)
    // A joining that failed may leave a grant to somebody who never became a member.
    const joined = new Set(known.members.map(({ id }) => id))
    holders.push(...given.filter((id) => joined.has(id)))
    // A copy is opened with the root at hand. The slot that was used may have been replaced since.
    const byNoSlot = { ...used, revision: Number.MAX_SAFE_INTEGER }
    const vault = new UnlockedVault({
      world,
      vaultId: head.vault,
      me: member,
      root,
      keys,
      incarnation: head.incarnation,
      unlockedBy: used.by,
      pins,
      problems,
      lock,
      spaces,
      gate,
      holders,
      openCopy: (disk) =>
        openWithRoot({ ...world, disk }, member, root, byNoSlot, { readOnly: true }),
    })
    const whole = !problems.some(({ kind }) => kind === 'damage' || kind === 'forked')
    gate.writable = lock !== null && whole
    gate.mend = () => mend(vault, found, known.introduced)
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

/** A key file from before the last change of passphrase does not open what came after it. */
function refuseOlderSlot(
  keyring: VaultSpace,
  used: { by: Secret['type']; revision: number },
): void {
  const accepted = readWaysIn(keyring)
  if (accepted === null) return
  const lowest = used.by === 'passphrase' ? accepted.passphraseRevision : accepted.recoveryRevision
  if (used.revision < lowest) throw new AppError('vault.older-copy')
}

/** Who holds the shared key, by the signed grants. The key itself is on the ring from the start. */
async function holdersOf(
  world: VaultWorld,
  vaultId: string,
  space: string,
  me: { id: MemberId; keys: MemberKeys },
  pins: Map<MemberId, Pin>,
  problems: Problem[],
): Promise<MemberId[]> {
  const where = 'grants'
  try {
    const { list, worn } = await readGrants(world.disk, vaultId, space)
    const checked = checkGrants(list, me, (of) => pins.get(of)?.sign ?? null)
    if (worn) problems.push({ kind: 'copy-damaged', where, count: 1 })
    if (checked.refused > 0) problems.push({ kind: 'forged', where, count: checked.refused })
    if (list.grants.length > 0) return checked.holders
    // Every vault is founded with a list: without one, whoever holds the key is not known.
    problems.push({ kind: 'damage', where, count: 1 })
    return [me.id]
  } catch (error) {
    if (!isAppError(error, 'vault.damaged')) throw error
    problems.push({ kind: 'damage', where, count: 1 })
    return [me.id]
  }
}
