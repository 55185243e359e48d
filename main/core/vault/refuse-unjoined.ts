import { AppError } from '../../../shared/errors.ts'
import type { Disk } from '../ports.ts'
import { isUntouched } from './finish-joining.ts'
import { type GrantList, readGrants } from './grants.ts'
import type { KnownMembers } from './known-members.ts'
import type { Problem } from './problems.ts'
import type { Present } from './sit-down.ts'
import type { Space } from './types.ts'
import { readWitness } from './witness.ts'

/** What tells a newcomer whose joining did not finish from a member whose introduction is lost. */
export interface Unjoined {
  disk: Disk
  vaultId: string
  ours: Space
  known: KnownMembers
  problems: readonly Problem[]
}

/**
 * Keeps out whoever was being added when a crash came, until whoever added them has finished it: nothing
 * is theirs yet, and what all share may lie under keys that they were not given. A member whose
 * introduction was lost to damage, or who comes to an older copy, has something here and is let in.
 *
 * @throws AppError `vault.joining-unfinished`
 */
export async function refuseUnjoined(
  { disk, vaultId, ours, known, problems }: Unjoined,
  present: readonly Present[],
): Promise<void> {
  const strangers = present.filter(({ seat }) => !known.members.some(({ id }) => id === seat.id))
  if (strangers.length === 0) return
  const read = await readGrants(disk, vaultId, ours.id).catch(() => null)
  const isHurt = problems.some(({ kind, where }) => {
    return kind === 'damage' && (where.includes(ours.id) || where === 'grants')
  })
  for (const { seat, ring } of strangers) {
    const seen = readWitness(seat.keyring)?.spaces[ours.id]
    const own = ring.filter(({ kind }) => kind === 'private' || kind === 'drafts')
    const spaces = own.map(({ id }) => id)
    // What does not open because its key was never given to them is no damage.
    const isExplained = !isHurt || (read !== null && hasKeyFromLater(read.list, seat.id))
    if (seen === undefined && isExplained && (await isUntouched(disk, spaces))) {
      throw new AppError('vault.joining-unfinished')
    }
  }
}

/** Whether the list gives somebody a newer key than any that it gives to this member. */
function hasKeyFromLater({ grants }: GrantList, member: string): boolean {
  const own = grants.flatMap(({ to, epoch }) => (to === member ? [epoch] : []))
  return grants.some(({ epoch }) => epoch > Math.max(1, ...own))
}
