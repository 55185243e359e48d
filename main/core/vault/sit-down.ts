import { AppError } from '../../../shared/errors.ts'
import { memberKeys } from '../crypto/member-keys.ts'
import { type RingSpace, readRing, readWaysIn } from './key-ring.ts'
import type { Secret } from './key-slots.ts'
import type { SpaceAddress, SpaceHouse } from './open-space.ts'
import type { Proven } from './prove.ts'
import type { Seat } from './seats.ts'
import type { VaultSpace } from './space.ts'

/** A member who has come in, with what their ring names. */
export interface Present {
  seat: Seat
  ring: RingSpace[]
  /** The house of what is theirs alone, in which they alone write. */
  own: SpaceHouse
}

/**
 * Opens what every member who comes in needs: their keyring, and their drafts.
 *
 * @throws AppError `vault.older-copy`, `vault.damaged`
 */
export async function sitDown(
  house: SpaceHouse,
  { member, root, used }: Proven,
  open: (house: SpaceHouse, address: SpaceAddress) => Promise<VaultSpace>,
): Promise<Present> {
  const keys = memberKeys(root)
  const author = { id: member, signKey: keys.sign.privateKey }
  const own = { ...house, authorOf: () => author }
  const readers = () => [member]
  const keyring = await open(own, {
    id: member,
    kind: 'keyring',
    keys: new Map([[1, keys.keyring]]),
    readers,
  })
  refuseOlderSlot(keyring, used)
  const ring = readRing(keyring)
  const drafts = await open(own, { ...one(ring, 'drafts'), readers })
  return { seat: { id: member, root, keys, unlockedBy: used.by, keyring, drafts }, ring, own }
}

/** @throws AppError `vault.damaged` when a ring lacks one of the spaces that every ring has */
export function one(ring: RingSpace[], kind: RingSpace['kind']): RingSpace {
  const space = ring.find((candidate) => candidate.kind === kind)
  if (space === undefined) throw new AppError('vault.damaged')
  return space
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
