import { AppError } from '../../../shared/errors.ts'
import { sameBytes } from '../crypto/bytes.ts'
import { memberKeys } from '../crypto/member-keys.ts'
import type { Disk } from '../ports.ts'
import { paths } from './format.ts'
import { signKeyChange } from './key-change.ts'
import { readKeyFile } from './key-slots.ts'
import { memberWrite } from './known-members.ts'
import { pinned, pinWrite, publicKeys } from './pins.ts'
import { removeSpace } from './remove-side.ts'
import {
  begunWrite,
  keysToldWrite,
  readBegun,
  readDueKeys,
  readFormerRoots,
} from './root-history.ts'
import type { Seat } from './seats.ts'
import type { SharedEpoch } from './shared-epoch.ts'
import type { UnlockedVault } from './unlocked-vault.ts'
import { signedBy } from './vouch-for.ts'
import { vouchedWrites } from './vouched.ts'

/**
 * Makes sure that the key file which led here stays: whatever is written under new keys would be lost
 * with it.
 *
 * @throws AppError `vault.older-copy` where it names another keyring, and the disk's own codes
 */
export async function makeKeyFileSure(disk: Disk, seat: Seat): Promise<void> {
  await disk.syncFolder(paths.keys)
  const { file } = await readKeyFile(disk, seat.id)
  if ((file.keyring ?? seat.id) !== seat.keyring.id) throw new AppError('vault.older-copy')
}

/** Lets saves wait for what has to come before them. */
export function waitForKeys(vault: UnlockedVault, epoch: SharedEpoch): void {
  const { gate, seats, world } = vault.parts
  const fresh = seats.all.filter(({ keyring }) => readDueKeys(keyring) !== null)
  if (fresh.length > 0) {
    gate.makeSure = async () => {
      for (const seat of fresh) await makeKeyFileSure(world.disk, seat)
      await beginOwnEpochs(vault, fresh)
      gate.makeSure = null
    }
  }
  gate.shared = {
    get isDue() {
      return epoch.isDue || hasKeysToTell(vault)
    },
    settle: async () => {
      await epoch.settle()
      await tellNewKeys(vault)
    },
  }
}

/**
 * Writes an empty frame with the new key to what each alone writes: words that somebody puts behind it
 * with the former key count for nothing from then on, though its owner may write there much later.
 */
async function beginOwnEpochs({ parts }: UnlockedVault, fresh: readonly Seat[]): Promise<void> {
  const own = [...fresh.map(({ drafts }) => drafts), ...(parts.mine === null ? [] : [parts.mine])]
  for (const space of own) {
    await space.makeSure()
    await space.commitUnmended([])
  }
}

/** True while somebody who is here, alone, has new keys that nobody was told of. */
export function hasKeysToTell(vault: UnlockedVault): boolean {
  const { all } = vault.parts.seats
  return all.length === 1 && readDueKeys(all[0]!.keyring) !== null
}

/**
 * Tells everybody of a member's new keys, in one frame: the change, signed by the old and the new, and
 * all that was signed before and still holds. Nothing that is signed with the old ones counts from then
 * on. Begins where it broke off; the shared space has another key already.
 */
export async function tellNewKeys(vault: UnlockedVault): Promise<void> {
  if (!hasKeysToTell(vault)) return
  const { pins, seats } = vault.parts
  const seat = seats.at
  const after = memberKeys(seat.root)
  const pin = pins.get(seat.id)
  const me = vault.members().find(({ id }) => id === seat.id)
  if (pin === undefined || me === undefined) throw new AppError('vault.damaged')
  if (!sameBytes(pin.sign, after.sign.publicKey)) {
    const before = seat.keys
    // What was erased is vouched for no more, and an erase takes away only what counts: it has to be
    // gone from disk, or an earlier checkpoint may bring it back.
    await vault.ours.clearErased()
    const digests = await signedBy(vault, seat.id)
    const change = signKeyChange({ space: vault.ours.id, member: seat.id }, before, after)
    seat.keys = after
    try {
      await vault.ours.commitUnmended([
        memberWrite(me, publicKeys(after), change),
        ...vouchedWrites(after.sign.publicKey, digests),
      ])
    } catch (error) {
      seat.keys = before
      throw error
    }
    const former = [...pin.former, { box: pin.box, sign: pin.sign }]
    pins.set(seat.id, pinned(publicKeys(after), former))
    vault.members()
  }
  await seat.keyring.commitUnmended([pinWrite(seat.id, pins.get(seat.id)!), keysToldWrite()])
}

/**
 * Removes what new keys left behind: keyrings of former roots, and one that was begun and never came
 * into use. Only once both copies of the key file lead to the keyring in use.
 */
export async function removeFormerKeyrings(disk: Disk, seat: Seat): Promise<void> {
  const { file, worn } = await readKeyFile(disk, seat.id)
  const inUse = file.keyring ?? seat.id
  if (worn || inUse !== seat.keyring.id) return
  const begun = readBegun(seat.keyring)
  const gone = [...readFormerRoots(seat.keyring).keys(), ...(begun === null ? [] : [begun])]
  for (const id of gone) {
    if (id !== inUse) await removeSpace(disk, paths.keyringOf(id), paths.keyring)
  }
  if (begun !== null) await seat.keyring.commitUnmended([begunWrite(null)])
}
