import type { Random } from '../make/random.ts'
import { collections, type Line } from './ledger.ts'

/** What is written in a story, by chance: nothing in it is ever named like anything else. */
export class StoryWords {
  readonly #random: Random
  /** In all names, so that nothing is taken for the words of another story. */
  readonly #mark: string
  #told = 0

  constructor(random: Random, mark: string) {
    this.#random = random
    this.#mark = mark
  }

  newName(kind: 'act' | 'backup' | 'record' | 'restored'): string {
    this.#told += 1
    return `${kind}-${this.#mark}-${this.#told}`
  }

  newLine(): Line {
    const id = this.newName('record')
    return {
      collection: this.#random.pick(collections),
      id,
      text: this.text(this.#random.pick([20, 200, 2_000, 6_000])),
    }
  }

  text(length = 20): string {
    let text = ''
    while (text.length < length) text += this.#random.next().toString(36).slice(2)
    return text.slice(0, length)
  }
}
