import { mutated, mutatedJson } from '../../make/mutated.ts'
import fc from '../../make/properties.ts'
import type { Random } from '../../make/random.ts'

/**
 * Bytes to try a parser on: most of them good ones that something happened to. The same for the same
 * `random`; each comes with what was done, for people to read.
 */
export class HurtBytes {
  readonly #random: Random

  constructor(random: Random) {
    this.#random = random
  }

  /** A file after something happened to it, or no file at all. */
  of(whole: Uint8Array): Uint8Array {
    const dice = this.#random.below(20)
    if (dice === 0) return this.#random.bytes(this.#random.below(200))
    if (dice === 1) return whole.slice(0, this.#random.below(whole.length + 1))
    if (dice < 8) return this.#flipped(whole)
    return this.sample(mutated(whole))
  }

  /** What a document says after something happened to it: its checksum is made anew by whoever asks. */
  json(value: unknown): unknown {
    return JSON.parse(this.sample(mutatedJson(JSON.stringify(value))))
  }

  /** One value of an arbitrary. */
  sample<Value>(any: fc.Arbitrary<Value>): Value {
    return fc.sample(any, { numRuns: 1, seed: this.#random.below(2 ** 31) })[0]!
  }

  #flipped(whole: Uint8Array): Uint8Array {
    const bytes = whole.slice()
    for (let flips = 1 + this.#random.below(4); flips > 0 && bytes.length > 0; flips -= 1) {
      // Heads say the most, and are short.
      const end = this.#random.chance(0.5) ? Math.min(bytes.length, 96) : bytes.length
      const at = this.#random.below(end)
      bytes[at] = this.#random.chance(0.5)
        ? bytes[at]! ^ (1 << this.#random.below(8))
        : this.#random.pick([0, 1, 0x7f, 0x80, 0xff])
    }
    return bytes
  }
}
