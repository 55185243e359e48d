import { AppError, isAppError } from '../../../shared/errors.ts'
import { randomId } from '../crypto/ids.ts'
import { memberKeys, newRoot, newSpaceKey } from '../crypto/member-keys.ts'
import { formatRecoveryCode, newRecoverySecret } from '../crypto/recovery-code.ts'
import { foundSpace } from './create.ts'
import { removeFormerKeyrings } from './finish-new-keys.ts'
import { houseFor } from './house-for.ts'
import { readRing, ringWrite, spaceCollection, waysInCollection, waysInWrite } from './key-ring.ts'
import { type KeyFile, readKeyFile, withSlot, writeKeyFile } from './key-slots.ts'
import { openProven } from './open.ts'
import { begunWrite, dueKeysWrite, formerRootWrite, newKeysCollection } from './root-history.ts'
import type { Write } from './types.ts'
import type { UnlockedVault } from './unlocked-vault.ts'
import { proveSecret } from './ways-in.ts'

/** What comes of new keys. */
export interface NewKeys {
  /** Exists nowhere else. */
  recoveryCode: string
  /** The vault, open by the new keys; null where it could not be opened again, and nobody is in. */
  vault: UnlockedVault | null
}

/** Everything new about a member's way in, before any of it is on disk. */
interface Fresh {
  root: Uint8Array
  keyring: string
  file: KeyFile
  recovery: Uint8Array
}

/** Records of a ring in one frame while it is copied. */
const atOnce = 200

/**
 * 'Somebody may know it': a new root with all that follows from it, a new passphrase and recovery code,
 * and new keys for all that the member writes from here on. The key file is the moment it happens: until
 * it is in place the old way in works and opens what was; from then on only the new one does. What
 * follows (the shared space's key, telling the others, removing the old keyring) is done now, or with
 * the next save. The vault given is closed afterwards.
 *
 * @throws AppError `vault.wrong-passphrase`, `session.solo-only`, the disk's own codes; nothing was
 * changed then, unless the disk could not tell, and then the vault is closed
 */
export async function makeNewKeys(
  vault: UnlockedVault,
  current: string,
  next: string,
): Promise<NewKeys> {
  const { world, gate } = vault.parts
  if (vault.present.length > 1) throw new AppError('session.solo-only')
  await proveSecret(vault, { type: 'passphrase', passphrase: current })
  const fresh = await gate.documents.take(async () => {
    await gate.readyForDocuments()
    const { file } = await readKeyFile(world.disk, vault.me)
    const made = await freshKeys(vault, file, next)
    await removeFormerKeyrings(world.disk, vault.seat)
    await vault.keyring.commit([begunWrite(made.keyring)])
    let retired: Promise<void> | null = null
    // Nobody writes to the ring while it is copied, nor later: what came then would stay behind.
    await vault.keyring.atRest(async () => {
      await foundKeyring(vault, made)
      await switchOver(vault, made.file)
      retired = vault.keyring.retire()
    })
    await retired
    return made
  })
  const recoveryCode = formatRecoveryCode(fresh.recovery)
  return { recoveryCode, vault: await reopened(vault, fresh) }
}

async function freshKeys(vault: UnlockedVault, file: KeyFile, next: string): Promise<Fresh> {
  const { kdf } = vault.parts.world
  const root = newRoot()
  const recovery = newRecoverySecret()
  const secret = { type: 'passphrase' as const, passphrase: next }
  // What a later release of Hearth put into the key file leads to the root that is given up.
  const { vault: vaultId, member, revision, label, place, slots } = file
  const known = slots.filter(({ type }) => type === 'passphrase' || type === 'recovery')
  const bare = { vault: vaultId, member, revision, label, place, slots: known }
  const one = await withSlot(kdf, bare, root, secret)
  const both = await withSlot(kdf, one, root, { type: 'recovery', secret: recovery })
  const keyring = randomId()
  return { root, keyring, recovery, file: { ...both, keyring } }
}

/** Founds the new keyring: all that the old one holds, and new keys for what only this member writes. */
async function foundKeyring(vault: UnlockedVault, { root, keyring, file }: Fresh): Promise<void> {
  const { world, incarnation, pins } = vault.parts
  const keys = memberKeys(root)
  const person = { keys, member: { id: vault.me } }
  const house = houseFor(world, vault.vaultId, incarnation, person, pins)
  const space = { id: keyring, kind: 'keyring' as const, keys: new Map([[1, keys.keyring]]) }
  await foundSpace(house, space, ringOf(vault, file), { withPages: true, atOnce })
}

function ringOf(vault: UnlockedVault, file: KeyFile): Write[] {
  const replaced = [spaceCollection, waysInCollection, newKeysCollection]
  const kept = vault.keyring
    .everything()
    .filter(({ collection }) => !replaced.includes(collection))
    .map(({ collection, id, body }) => ({ collection, id, operation: 'put' as const, body }))
  const spaces = readRing(vault.keyring).map((space) => {
    if (space.kind !== 'private' && space.kind !== 'drafts') return ringWrite(space)
    const epoch = Math.max(...space.keys.keys()) + 1
    return ringWrite({ ...space, keys: new Map([...space.keys, [epoch, newSpaceKey()]]) })
  })
  const revisionOf = (type: 'passphrase' | 'recovery') =>
    Math.max(...file.slots.map((slot) => (slot.type === type ? slot.revision : 0)))
  const waysIn = {
    passphraseRevision: revisionOf('passphrase'),
    recoveryRevision: revisionOf('recovery'),
    recoveryConfirmedAt: null,
  }
  return [
    ...spaces,
    ...kept,
    waysInWrite(waysIn),
    formerRootWrite(vault.keyring.id, vault.seat.root),
    dueKeysWrite({ before: vault.keyring.id, shared: newSpaceKey() }),
  ]
}

/**
 * Puts the new key file in place. Where the disk says that it failed, what stands there decides; where
 * that cannot be told, nobody goes on writing under keys that may be the old ones.
 */
async function switchOver(vault: UnlockedVault, file: KeyFile): Promise<void> {
  const { disk } = vault.parts.world
  try {
    await writeKeyFile(disk, file)
  } catch (error) {
    const found = await readKeyFile(disk, vault.me).catch(() => null)
    if (found?.file.keyring === file.keyring) return
    if (found === null) vault.parts.gate.writable = false
    throw error
  }
}

/** Opens the vault by the new keys, under the same LOCK, and does what is left to do. */
async function reopened(
  vault: UnlockedVault,
  { root, file }: Fresh,
): Promise<UnlockedVault | null> {
  const lock = await vault.closeAll()
  const { revision } = file.slots.find(({ type }) => type === 'passphrase')!
  const proven = { member: vault.me, root, used: { by: 'passphrase' as const, revision } }
  try {
    const open = await openProven(vault.parts.world, [proven], lock === null ? {} : { lock })
    // What cannot be done now is done with the next save: the new way in is what counts.
    await open.parts.gate.documents
      .take(() => open.parts.gate.readyForDocuments())
      .catch(() => undefined)
    return open
  } catch (error) {
    await lock?.release().catch(() => undefined)
    if (!isAppError(error)) throw error
    return null
  }
}
