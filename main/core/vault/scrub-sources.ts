import { otherCopyOf } from './scrub-copies.ts'
import { nameIn } from './scrub-files.ts'
import type { Seen } from './scrub-outsides.ts'
import { pagesOf } from './scrub-pages.ts'
import type { VaultSpace } from './space.ts'
import type { UnlockedVault } from './unlocked-vault.ts'

/**
 * What holds what a file held. `memory`: it was read whole before; `pages`: a checkpoint whose pages are
 * whole covers it; `nothing-needed`: it holds nothing that counts, or that is not elsewhere for good.
 */
export type Source = 'other-copy' | 'memory' | 'pages' | 'nothing-needed' | 'backup'

/**
 * Where a finding can be had from, with nothing but the vault itself.
 *
 * @param all what was seen in this round
 * @param space the one it lies in, where it is open
 */
export function sourceOf(
  seen: Seen,
  all: readonly Seen[],
  vault: UnlockedVault,
  space: VaultSpace | null,
): Source | null {
  const isHurt = (path: string) => all.some((one) => one.path === path && one.state !== 'older')
  switch (seen.kind) {
    case 'ballast':
    case 'lock':
      return 'nothing-needed'
    case 'head':
      // Both gone, the cover is made from the key files.
      return isHurt(otherCopyOf(seen.path)) ? 'memory' : 'other-copy'
    case 'keys':
    case 'grants':
    case 'pause':
      return isHurt(otherCopyOf(seen.path)) ? null : 'other-copy'
    case 'attachment':
      return space !== null && isLoose(space, seen) ? 'nothing-needed' : null
    case 'segment':
      return sourceOfSegment(seen, all, vault, space)
    case 'page':
      return sourceOfPage(seen, vault, space)
  }
}

function sourceOfSegment(
  { path, state }: Seen,
  all: readonly Seen[],
  vault: UnlockedVault,
  space: VaultSpace | null,
): Source | null {
  if (state === 'unfinished') return 'nothing-needed'
  if (space === null) return null
  if (isSpent(space, nameIn(path)) && arePagesWhole(space, all)) return 'pages'
  return wasOpenedWhole(vault, space) ? 'memory' : null
}

function sourceOfPage(
  { path }: Seen,
  vault: UnlockedVault,
  space: VaultSpace | null,
): Source | null {
  if (space === null) return null
  const { checkpoint, large } = space.ground
  const name = nameIn(path)
  const isNeeded = large().has(name) || (checkpoint !== null && pagesOf(checkpoint).has(name))
  if (!isNeeded) return 'nothing-needed'
  return wasOpenedWhole(vault, space) ? 'memory' : null
}

/** A file of a photo that no record names. */
function isLoose(space: VaultSpace, { path }: Seen): boolean {
  return space.revisionsWith('attachments', nameIn(path)).length === 0
}

/** All of a segment is in the pages: it had ended when the checkpoint was written. */
export function isSpent(space: VaultSpace, name: string): boolean {
  const { checkpoint } = space.ground
  return checkpoint?.directory.segments.some(({ segment }) => segment === name) ?? false
}

/** Every page of the checkpoint that the space stands on is as it was written. */
export function arePagesWhole(space: VaultSpace, all: readonly Seen[]): boolean {
  const { checkpoint } = space.ground
  if (checkpoint === null) return false
  const needed = pagesOf(checkpoint)
  return !all.some((seen) => seen.space === space.id && needed.has(nameIn(seen.path)))
}

/** What it held is all in memory. */
export function wasOpenedWhole({ problems }: UnlockedVault, space: VaultSpace): boolean {
  return !problems.some(({ kind, where }) => kind === 'damage' && where.includes(space.id))
}
