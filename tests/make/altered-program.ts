import { memberKeys, newRoot } from '../../main/core/crypto/member-keys.ts'
import type { UnlockedVault, Write } from '../../main/core/vault/index.ts'
import { readRing } from '../../main/core/vault/key-ring.ts'
import { openSpace } from '../../main/core/vault/open-space.ts'
import { one } from '../../main/core/vault/sit-down.ts'
import type { MemberId } from '../../shared/ids.ts'

/**
 * Writes into Ours what an altered program of the member who is in could, once their vault is closed: it
 * holds the key of the space, and has the other's name to write, but not their hand to sign.
 */
export async function forge(
  vault: UnlockedVault,
  author: MemberId,
  writes: Write[],
): Promise<void> {
  const { world, vaultId, incarnation } = vault.parts
  const nobodys = memberKeys(newRoot()).sign.privateKey
  const { space } = await openSpace(
    {
      disk: world.disk,
      clock: world.clock,
      vault: vaultId,
      incarnation,
      segmentBytes: 1_000_000,
      authorOf: () => ({ id: author, signKey: nobodys }),
      signKeyOf: () => null,
      beforeWrite: async () => undefined,
      isHeld: () => false,
    },
    { ...one(readRing(vault.keyring), 'shared'), readers: () => [] },
  )
  await space.commit(writes)
  await space.close()
}
