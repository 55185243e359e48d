import { addBitSweep, type BitShare, type BitSweep, emptyBitSweep } from './bit-sweep.ts'
import { type Crew, inParallel } from './crew.ts'
import { parts } from './parts/index.ts'
import type { Counts, PartTally } from './parts/tally.ts'
import { withCrew } from './run.ts'

/** A worker that has not answered after so long hangs; a share of a part takes seconds. */
const patienceMs = 30 * 60_000

/** What many parts came to, by name. */
export type Parted = Map<string, { counts: Counts; failures: FailedPart[] }>

export interface FailedPart {
  what: string
  /** What shows it again. */
  command: string
}

/** How much of each part is to be done, by name; of what is not named, nothing. */
export type Sizes = Record<string, number>

/** Does so much of each part. `told` hears of every failure at once. */
export async function runParts(
  sizes: Sizes,
  seed: number,
  workers: number,
  told: (failure: FailedPart) => void = () => undefined,
): Promise<Parted> {
  const sum: Parted = new Map()
  const shares = Object.entries(sizes).flatMap(([name, size]) => sharesOf(name, size, seed))
  if (shares.length === 0) return sum
  await withCrew('parts', [], async (crew) => {
    await inParallel(workers, () => {
      const share = shares.shift()
      if (share === undefined) return null
      return async () => {
        const failures = addPart(sum, share, await tallyOf(crew, share))
        for (const failure of failures) told(failure)
      }
    })
  })
  return sum
}

interface Share {
  name: string
  seed: number
  size: number
}

function sharesOf(name: string, size: number, seed: number): Share[] {
  const { share } = parts[name]!
  const count = Math.ceil(size / share)
  return Array.from({ length: count }, (_, at) => ({
    ...{ name, seed: seed + at, size: Math.min(share, size - at * share) },
  }))
}

async function tallyOf(crew: Crew, { name, seed, size }: Share): Promise<PartTally> {
  try {
    const answer = await crew.work({ kind: 'part', name, seed, size }, patienceMs)
    if (answer.kind === 'part') return answer.tally
    throw new Error('another answer')
  } catch (error) {
    // It never ended, or took its process with it.
    return { counts: { hangs: 1 }, failures: [{ seed, size, what: String(error) }] }
  }
}

function addPart(sum: Parted, { name }: Share, tally: PartTally): FailedPart[] {
  const known = sum.get(name) ?? { counts: {}, failures: [] }
  for (const [what, count] of Object.entries(tally.counts)) {
    known.counts[what] = (known.counts[what] ?? 0) + count
  }
  const failures = tally.failures.map(({ seed, size, what }) => ({
    what: `${name}: ${what}`,
    command: `npm run faults -- --part '${name}' --seed ${seed} --size ${size}`,
  }))
  known.failures.push(...failures)
  sum.set(name, known)
  return failures
}

/** So many shares of all bits: small enough that a run tells how far it is, and can be ended early. */
const bitShares = 20_000

/**
 * Flips about one bit in so many of a file of every kind; `seed` says which.
 *
 * @param every of the short files, and of the long ones: each bit of those is under the same one seal
 */
export async function runBits(
  workers: number,
  every: Record<BitShare['of'], number>,
  seed: number,
  told: (sum: BitSweep) => void = () => undefined,
): Promise<BitSweep> {
  const sum = emptyBitSweep()
  await withCrew('bits', [], async (crew) => {
    const shares = [
      ...bitSharesOf('short', every.short, seed),
      ...bitSharesOf('long', every.long, seed),
    ]
    let next = 0
    await inParallel(workers, () => {
      const share = shares[next]
      next += 1
      if (share === undefined) return null
      return async () => {
        const answer = await crew.work({ kind: 'bits', ...share })
        if (answer.kind === 'bits') addBitSweep(sum, answer.sweep)
        told(sum)
      }
    })
  })
  return sum
}

function bitSharesOf(of: BitShare['of'], every: number, seed: number): BitShare[] {
  // An odd step comes to each of the eight bits of a byte.
  const step = every | 1
  const parts = Math.max(bitShares, step)
  const shares: BitShare[] = []
  for (let part = seed % step; part < parts; part += step) shares.push({ of, part, parts })
  return shares
}
