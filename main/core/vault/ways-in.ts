import { AppError, isAppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { sameBytes } from '../crypto/bytes.ts'
import { memberKeys } from '../crypto/member-keys.ts'
import {
  formatRecoveryCode,
  newRecoverySecret,
  parseRecoveryCode,
} from '../crypto/recovery-code.ts'
import { houseFor } from './house-for.ts'
import { readWaysIn, type WaysIn, waysInWrite } from './key-ring.ts'
import {
  openSlot,
  readKeyFile,
  type Secret,
  withoutOlderCodes,
  withSlot,
  writeKeyFile,
} from './key-slots.ts'
import { openSpace } from './open-space.ts'
import type { Space } from './types.ts'
import type { UnlockedVault } from './unlocked-vault.ts'

/**
 * Gives the member who is in another passphrase. One slot is rewritten; what was written stays as it
 * is, and old backups still open with the old passphrase.
 *
 * @throws AppError `vault.wrong-passphrase` when `current` is not right
 */
export async function changePassphrase(
  vault: UnlockedVault,
  current: string,
  next: string,
): Promise<void> {
  await proveSecret(vault, { type: 'passphrase', passphrase: current })
  await replaceSlot(vault, { type: 'passphrase', passphrase: next })
}

/**
 * Gives a member who came in by recovery code a passphrase again.
 *
 * @throws AppError `record.not-now` in a vault that was unlocked by passphrase
 */
export async function choosePassphrase(vault: UnlockedVault, next: string): Promise<void> {
  if (vault.seat.unlockedBy !== 'recovery') throw new AppError('record.not-now')
  await replaceSlot(vault, { type: 'passphrase', passphrase: next })
  vault.seat.unlockedBy = 'passphrase'
}

/**
 * Makes a new recovery code. The old one goes when the new one has been proven by typing it: a lock or
 * a crash while it stands on the screen costs nobody their way back in.
 *
 * @throws AppError `vault.wrong-passphrase`
 */
export async function renewRecoveryCode(vault: UnlockedVault, passphrase: string): Promise<string> {
  await proveSecret(vault, { type: 'passphrase', passphrase })
  const secret = newRecoverySecret()
  await replaceSlot(vault, { type: 'recovery', secret })
  return formatRecoveryCode(secret)
}

/**
 * Proves that a recovery code was written down, by opening with it what it opens.
 *
 * @throws AppError `recovery.mistyped` for a slip of the pen, `recovery.does-not-match` for a whole code
 * that is not this member's
 */
export async function confirmRecoveryCode(
  vault: UnlockedVault,
  member: MemberId,
  typed: string,
): Promise<void> {
  const { world, gate } = vault.parts
  const { root } = vault.seat
  const { file } = await readKeyFile(world.disk, member)
  const secret = { type: 'recovery' as const, secret: parseRecoveryCode(typed) }
  const opened = await openSlot(world.kdf, file, secret).catch((error: unknown) => {
    if (isAppError(error, 'vault.wrong-recovery-code')) {
      throw new AppError('recovery.does-not-match')
    }
    throw error
  })
  const newest = Math.max(
    ...file.slots.map((slot) => (slot.type === 'recovery' ? slot.revision : 0)),
  )
  if (opened.revision < newest) throw new AppError('recovery.does-not-match')
  const confirmed = {
    recoveryRevision: opened.revision,
    recoveryConfirmedAt: world.clock.now().toISOString(),
  }
  if (member !== vault.me) {
    return rememberFor(vault, file.keyring ?? member, opened.root, confirmed)
  }
  if (!sameBytes(opened.root, root)) throw new AppError('vault.key-file-damaged')
  await gate.documents.take(async () => {
    await gate.readyForDocuments()
    await remember(vault.keyring, confirmed)
    // From here on the older code is refused; that its slot goes too is tidiness, done now or by mending.
    const { file: now } = await readKeyFile(world.disk, member)
    const tidied = withoutOlderCodes(now, opened.revision)
    if (tidied !== now) await writeKeyFile(world.disk, tidied).catch(() => undefined)
  })
}

/** A newcomer's code opens the newcomer's keyring for this one note, and it is closed again. */
async function rememberFor(
  vault: UnlockedVault,
  id: string,
  root: Uint8Array,
  change: Partial<WaysIn>,
): Promise<void> {
  const { world, incarnation, pins } = vault.parts
  const keys = memberKeys(root)
  const person = { keys, member: { id: id as MemberId } }
  const house = houseFor(world, vault.vaultId, incarnation, person, pins)
  const address = {
    id,
    kind: 'keyring' as const,
    keys: new Map([[1, keys.keyring]]),
    readers: () => [person.member.id],
  }
  const { space, problems } = await openSpace(house, address)
  if (problems.some(({ kind }) => kind === 'damage')) throw new AppError('vault.damaged')
  await remember(space, change)
  await space.close()
}

/**
 * Makes sure that it is the member at the keyboard who asks. Reads only.
 *
 * @throws AppError `vault.wrong-passphrase`, `vault.wrong-recovery-code`
 */
export async function proveSecret(vault: UnlockedVault, secret: Secret): Promise<void> {
  const { world } = vault.parts
  const { root } = vault.seat
  const { file } = await readKeyFile(world.disk, vault.me)
  const { root: opened } = await openSlot(world.kdf, file, secret)
  if (!sameBytes(opened, root)) throw new AppError('vault.key-file-damaged')
}

async function replaceSlot(vault: UnlockedVault, secret: Secret): Promise<void> {
  const { world, gate } = vault.parts
  const { root } = vault.seat
  await gate.documents.take(async () => {
    await gate.readyForDocuments()
    const { file } = await readKeyFile(world.disk, vault.me)
    const keep =
      secret.type === 'recovery' ? readWaysIn(vault.keyring)?.recoveryRevision : undefined
    const next = await withSlot(world.kdf, file, root, secret, keep)
    await writeKeyFile(world.disk, next)
    if (secret.type === 'recovery') return
    const { revision } = next.slots.find(({ type }) => type === secret.type)!
    const change = { passphraseRevision: revision }
    // The new secret opens from here on, also where the ring could not note that the old one is over:
    // to refuse now would be untrue. The next first save notes it.
    await remember(vault.keyring, change).catch(() => undefined)
  })
}

/** Notes in the keyring which slots count from now on, so that an older key file is refused. */
async function remember(keyring: Space, change: Partial<WaysIn>): Promise<void> {
  const before = readWaysIn(keyring) ?? {
    passphraseRevision: 1,
    recoveryRevision: 1,
    recoveryConfirmedAt: null,
  }
  await keyring.commit([waysInWrite({ ...before, ...change })])
}
