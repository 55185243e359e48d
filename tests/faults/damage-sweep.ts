import { saving } from './damage-checks.ts'
import { cuts, type Damage, flips, oneOfEachKind, removals, tollOf, zeros } from './damages.ts'
import { smallVault } from './small-vault.ts'

/** What a sweep came to: how often each kind of damage was done, and what nobody was told of. */
export interface Sweep {
  flips: number
  cuts: number
  zeros: number
  removals: number
  /** Damages of which somebody was told; after the others all was still there. */
  told: number
  silent: string[]
  /** How many of those are flips. */
  silentFlips: number
}

/** A share of all damages: those whose number leaves `part` when divided by `parts`. */
export interface SweepShare {
  part: number
  parts: number
}

export function emptySweep(): Sweep {
  return { flips: 0, cuts: 0, zeros: 0, removals: 0, told: 0, silent: [], silentFlips: 0 }
}

export function addSweep(sum: Sweep, more: Sweep): void {
  for (const kind of ['flips', 'cuts', 'zeros', 'removals', 'told', 'silentFlips'] as const)
    sum[kind] += more[kind]
  sum.silent.push(...more.silent)
}

/**
 * Flips every byte of a file of every kind once, cuts it at every length, blanks every 512 bytes of it,
 * and takes every file away: a share of that, each on a fresh copy, seen by those whom it could hurt.
 */
export async function sweep({ part, parts }: SweepShare): Promise<Sweep> {
  const vault = await smallVault()
  const kinds = oneOfEachKind(vault)
  const all = {
    flips: flips(vault.disk, kinds, 1),
    cuts: saving(vault, cuts(vault.disk, kinds, 1)),
    zeros: zeros(vault.disk, kinds),
    removals: saving(vault, removals([...vault.disk.files().keys()])),
  }
  const done = emptySweep()
  for (const kind of ['flips', 'cuts', 'zeros', 'removals'] as const) {
    const toll = await tollOf(vault, everyNth(all[kind], part, parts))
    done[kind] = toll.tried
    done.told += toll.told
    if (kind === 'flips') done.silentFlips += toll.silent.length
    done.silent.push(...toll.silent)
  }
  return done
}

function* everyNth(all: Iterable<Damage>, part: number, parts: number): Generator<Damage> {
  let number = 0
  for (const damage of all) {
    if (number % parts === part) yield damage
    number += 1
  }
}
