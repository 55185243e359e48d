import { Random } from '../../make/random.ts'
import { hashOf } from '../points.ts'

/** Numbers that a part of the matrix came to; those of several runs are added. */
export type Counts = Record<string, number>

/** What a part came to. */
export interface PartTally {
  counts: Counts
  /** What was wrong, for people to read, each with the numbers that show it again. */
  failures: PartFailure[]
}

export interface PartFailure {
  seed: number
  size: number
  what: string
}

/**
 * One part of the matrix that counts: does `size` things that follow from `seed`, and says what they came
 * to. The same two numbers do the same things again.
 */
export type Part = (seed: number, size: number) => Promise<PartTally>

/** Gathers what a part comes to. */
export class Count<Name extends string> {
  readonly #counts: Record<Name, number>
  readonly #failures: PartFailure[] = []
  readonly #seed: number
  readonly #size: number

  constructor(seed: number, size: number, names: readonly Name[]) {
    this.#seed = seed
    this.#size = size
    this.#counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>
  }

  add(name: Name, by = 1): void {
    this.#counts[name] += by
  }

  /** One more of what must never be. */
  wrong(name: Name, what: string): void {
    this.add(name)
    if (this.#failures.length < 5) {
      this.#failures.push({ seed: this.#seed, size: this.#size, what: `${name}: ${what}` })
    }
  }

  get tally(): PartTally {
    return { counts: this.#counts, failures: this.#failures }
  }
}

/** Chance for one of many things that a part does. */
export function chanceOf(part: string, seed: number, number = 0): Random {
  return new Random(hashOf(`${part} ${seed} ${number}`))
}
