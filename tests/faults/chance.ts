import { randomBytes, stockBytes } from '../../main/core/crypto/random.ts'

/**
 * Random bytes that follow from a number. With them a story is the same to the byte whenever it is told:
 * keys, ids and nonces too. Nothing in it is a secret.
 */
class Chance {
  readonly #state = new Uint32Array(4)

  /** Begins again. */
  begin(seed: number): void {
    this.#state.set([seed, ~seed, 0x9e3779b9, 1])
    for (let turn = 0; turn < 12; turn += 1) this.#next()
  }

  fill(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += 4) {
      const word = this.#next()
      for (let part = 0; part < 4 && at + part < bytes.length; part += 1)
        bytes[at + part] = word >>> (8 * part)
    }
  }

  fillWord(word: Uint32Array): void {
    word[0] = this.#next()
  }

  /** The next of its numbers (sfc32). */
  #next(): number {
    const state = this.#state
    const sum = (state[0]! + state[1]! + state[3]!) | 0
    state[3] = state[3]! + 1
    state[0] = state[1]! ^ (state[1]! >>> 9)
    state[1] = (state[2]! + (state[2]! << 3)) | 0
    state[2] = (state[2]! << 21) | (state[2]! >>> 11)
    state[2] = (state[2]! + sum) | 0
    return sum >>> 0
  }
}

const chance = new Chance()
let isKnown = false

/**
 * From here on all that this process draws by chance follows from `seed`, until it is called again. For
 * processes of their own that run stories; where it was never called, chance is what it is everywhere.
 */
export function knowChance(): void {
  isKnown = true
  crypto.getRandomValues = ((values: ArrayBufferView) => {
    if (values instanceof Uint32Array && values.length === 1) chance.fillWord(values)
    else chance.fill(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
    return values
  }) as typeof crypto.getRandomValues
}

/** Where chance is known, begins it again from a number. Elsewhere nothing changes. */
export function beginChance(seed: number): void {
  if (!isKnown) return
  // What core still has in stock was drawn before: a story would begin with another one's numbers.
  randomBytes(stockBytes)
  chance.begin(seed)
}
