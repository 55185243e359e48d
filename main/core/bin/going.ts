import { binDays, type Going, type InBin } from '../../../shared/model/bin.ts'
import { seenAt } from '../vault/bin-seen.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { BinnedThing } from './binned.ts'

export const dayMs = 24 * 60 * 60 * 1000

/**
 * When something in the bin goes for good. In Mine its days begin when it was put there; in Ours when
 * the last of the others has been in since. Of all the instants that say so the latest counts: where
 * one of several clocks was wrong, things stay longer, never shorter.
 */
export function goingOf(vault: OpenVault, thing: BinnedThing): Going {
  const { space, id, author, binnedAt, changedAt, revision } = thing
  const isShared = space.kind === 'shared'
  const others = isShared ? vault.members().filter((member) => member.id !== author) : []
  const seen = others.map((member) => ({
    member: member.id,
    at: seenAt(space, id, member.id, revision),
  }))
  const waitingFor = seen.filter(({ at }) => at === null).map(({ member }) => member)
  if (waitingFor.length > 0) return { goesAt: null, waitingFor }
  const instants = [binnedAt, changedAt, ...seen.map(({ at }) => at!)].map((at) => Date.parse(at))
  const began = Math.max(...instants.filter(Number.isFinite))
  if (!Number.isFinite(began)) return { goesAt: null, waitingFor: [] }
  return { goesAt: instantText(began + binDays * dayMs), waitingFor: [] }
}

/** Since when something lies in the bin, and until when, as people are told. */
export function inBinOf(vault: OpenVault, thing: BinnedThing): InBin {
  return { binnedAt: thing.binnedAt, going: goingOf(vault, thing) }
}

/** Somebody may have written an instant that no calendar has. */
function instantText(at: number): string | null {
  const instant = new Date(at)
  return Number.isFinite(instant.getTime()) ? instant.toISOString() : null
}
