import { AppError, isAppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { openSlot, readKeyFile, type Secret } from './key-slots.ts'
import { findHead } from './status.ts'
import type { VaultWorld } from './world.ts'

/** Somebody whose secret has proven right. */
export interface Proven {
  member: MemberId
  /** 32 bytes; never leaves this process. */
  root: Uint8Array
  used: { by: Secret['type']; revision: number }
  /** Roots they had before, by the keyring that each opens: for copies from before. */
  formerRoots?: ReadonlyMap<string, Uint8Array>
}

/**
 * Opens a member's slot, and nothing else.
 *
 * @throws AppError `vault.not-found`, `vault.no-such-member`, `vault.newer-format`,
 * `vault.wrong-passphrase`, `vault.wrong-recovery-code`, `vault.key-file-missing`,
 * `vault.key-file-damaged`
 */
export async function proveSecret(
  world: VaultWorld,
  member: MemberId,
  secret: Secret,
): Promise<Proven> {
  const found = await findHead(world.disk)
  if (found === null) throw new AppError('vault.not-found')
  if (!found.head.members.some(({ id }) => id === member)) {
    throw new AppError('vault.no-such-member')
  }
  const { file } = await readKeyFile(world.disk, member)
  if (file.vault !== found.head.vault) throw new AppError('vault.key-file-damaged')
  const { root, revision } = await openSlot(world.kdf, file, secret)
  return { member, root, used: { by: secret.type, revision } }
}

/**
 * Tries the secrets of several members, all of them also where one is wrong, so that everybody hears at
 * once. `wrong` names those whose secret opens nothing of theirs.
 *
 * @throws AppError what `proveSecret` throws, other than for a wrong secret
 */
export async function proveSecrets(
  world: VaultWorld,
  entries: readonly { member: MemberId; secret: Secret }[],
): Promise<{ proven: Proven[]; wrong: MemberId[] }> {
  const proven: Proven[] = []
  const wrong: MemberId[] = []
  for (const { member, secret } of entries) {
    try {
      proven.push(await proveSecret(world, member, secret))
    } catch (error) {
      const isWrong =
        isAppError(error, 'vault.wrong-passphrase') ||
        isAppError(error, 'vault.wrong-recovery-code')
      if (!isWrong) throw error
      wrong.push(member)
    }
  }
  return { proven, wrong }
}
