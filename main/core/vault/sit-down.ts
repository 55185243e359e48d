import { AppError } from '../../../shared/errors.ts'
import { memberKeys } from '../crypto/member-keys.ts'
import { type RingSpace, readRing, readWaysIn } from './key-ring.ts'
import { readKeyFile, type Secret } from './key-slots.ts'
import type { SpaceAddress, SpaceHouse } from './open-space.ts'
import type { Proven } from './prove.ts'
import { readDueKeys, readFormerRoots } from './root-history.ts'
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
  { member, root: given, used, formerRoots }: Proven,
  open: (house: SpaceHouse, address: SpaceAddress) => Promise<VaultSpace>,
): Promise<Present> {
  const { file } = await readKeyFile(house.disk, member)
  const id = file.keyring ?? member
  const root = formerRoots?.get(id) ?? given
  const next = memberKeys(root)
  const author = { id: member, signKey: next.sign.privateKey }
  const own = { ...house, authorOf: () => author }
  const readers = () => [member]
  const keyring = await open(own, {
    id,
    kind: 'keyring',
    keys: new Map([[1, next.keyring]]),
    readers,
  })
  refuseOlderSlot(keyring, used)
  const ring = readRing(keyring)
  const drafts = await open(own, { ...one(ring, 'drafts'), readers })
  const former = readFormerRoots(keyring)
  const due = readDueKeys(keyring)
  const before = due && former.get(due.before)
  // Until others are told of new keys, the member goes on by those that everybody knows.
  const keys = before ? { ...memberKeys(before), keyring: next.keyring } : next
  const otherKeys = [...[...former.values()].map(memberKeys), next]
  const seat = { id: member, root, keys, otherKeys, unlockedBy: used.by, keyring, drafts }
  return { seat, ring, own }
}

/** @throws AppError `vault.damaged` when a ring has not just one of a space that every ring has */
export function one(ring: RingSpace[], kind: RingSpace['kind']): RingSpace {
  const [space, ...others] = ring.filter((candidate) => candidate.kind === kind)
  if (space === undefined || others.length > 0) throw new AppError('vault.damaged')
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
