import { parts } from './parts/index.ts'
import type { Sizes } from './run-parts.ts'

/** How much of everything is done. */
export interface Scale {
  points: number
  kills: number
  races: number
  /** One bit in so many is flipped; 0 for none. */
  bits: number
  sizes: Sizes
}

/** Of what belongs to a change of the vault, the share that is done where nothing is asked for. */
const aLook = 0.05

/**
 * `change` is what belongs to every change of the vault, `release` to a release; a number is so much of a
 * change's.
 *
 * @throws Error for anything else
 */
export function scaleOf(name: string | undefined): Scale {
  if (name === 'release') {
    return { points: 2_000_000, kills: 5_000, races: 1_000, bits: 1, sizes: sizesFor('release', 1) }
  }
  const share = name === 'change' ? 1 : name === undefined ? aLook : Number(name)
  if (!(share >= 0)) throw new Error('--scale is change, release or a number')
  return {
    points: Math.ceil(100_000 * share),
    kills: Math.ceil(50 * share),
    races: Math.ceil(100 * share),
    bits: share === 0 ? 0 : Math.ceil(150 / share),
    sizes: sizesFor('change', share),
  }
}

function sizesFor(kind: 'change' | 'release', share: number): Sizes {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, Math.ceil(part[kind] * share)]),
  )
}
