import { AppError } from '../../shared/errors.ts'
import type { MemberId } from '../../shared/ids.ts'
import type { Kdf } from '../core/ports.ts'
import {
  openVault,
  parseRecoveryCode,
  type Secret,
  type UnlockedVault,
  vaultStatus,
} from '../core/vault/index.ts'
import { nodeOwners } from '../node/owner.ts'
import type { Console } from './console.ts'
import type { Place } from './place.ts'

/** Who is asked for, and by which way. */
export interface Asked {
  /** A member's label; may be left out where there is one member. */
  member: string | null
  byRecoveryCode: boolean
}

/**
 * Opens a vault as one member for reading only: nothing is written, and no LOCK is taken.
 *
 * @throws AppError `vault.not-found`, `vault.no-such-member`, and all that opening may refuse.
 */
export async function unlock(
  place: Place,
  asked: Asked,
  console: Console,
  kdf: Kdf,
): Promise<UnlockedVault> {
  const { member, typed } = await askSecret(place, asked, console)
  const secret: Secret = asked.byRecoveryCode
    ? { type: 'recovery', secret: parseRecoveryCode(typed) }
    : { type: 'passphrase', passphrase: typed }
  const clock = { now: () => new Date() }
  const world = { disk: place.disk, clock, kdf, owners: nodeOwners() }
  return openVault(world, member, secret, { readOnly: true })
}

/**
 * Finds out whom to open for, and asks for what opens them.
 *
 * @throws AppError `vault.not-found`, `vault.no-such-member`
 */
export async function askSecret(
  place: Place,
  asked: Asked,
  console: Console,
): Promise<{ member: MemberId; typed: string }> {
  const { state, members } = await vaultStatus(place.disk)
  if (state === 'absent') throw new AppError('vault.not-found')
  const named = members.find(({ label }) => label === asked.member)
  const member = named ?? (asked.member === null && members.length === 1 ? members[0] : undefined)
  if (member === undefined) throw new AppError('vault.no-such-member')
  const what = asked.byRecoveryCode ? 'Recovery code' : 'Passphrase'
  const typed = await console.askHidden(`${what} of ${member.label}: `)
  return { member: member.id, typed }
}
