import { makeDay } from '../shared/days.ts'
import type { EntryContent } from '../shared/model/entry.ts'
import { Random } from '../tests/make/random.ts'

const vocabularySize = 20_000
const wordsOfPage = 146

/**
 * Pages that look like a journal to a program: words as rare and as common as in a language (Zipf over
 * 20,000), 146 to a page, one page in eight with an emoji, over ten years. The same seed, the same pages.
 */
export class SeededPages {
  readonly #random: Random
  readonly #vocabulary: string[]
  readonly #upTo: Float64Array

  constructor(seed: number) {
    this.#random = new Random(seed)
    this.#vocabulary = vocabularyOf(new Random(seed ^ 0x5eed))
    this.#upTo = new Float64Array(vocabularySize)
    let sum = 0
    for (let rank = 0; rank < vocabularySize; rank += 1) {
      sum += 1 / (rank + 2.7)
      this.#upTo[rank] = sum
    }
  }

  /** The words, the most common one first. */
  get vocabulary(): readonly string[] {
    return this.#vocabulary
  }

  next(): EntryContent {
    const random = this.#random
    const words = Array.from({ length: wordsOfPage }, () => this.#word())
    const sentences: string[] = []
    while (words.length > 0) {
      const sentence = words.splice(0, 6 + random.below(12)).join(' ')
      sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`)
    }
    const emoji = random.chance(1 / 8) ? ' 🌧️' : ''
    const [month, day] = [random.below(120), 1 + random.below(28)]
    return {
      day: makeDay(2016 + Math.floor(month / 12), 1 + (month % 12), day),
      time: `${String(random.below(24)).padStart(2, '0')}:${10 + random.below(50)}`,
      title: `${this.#word()} ${this.#word()} ${this.#word()}`,
      body: `${sentences.join(' ')}${emoji}`,
      mood: null,
      tags: random.chance(0.2) ? [this.#vocabulary[random.below(40)]!] : [],
    }
  }

  #word(): string {
    const wanted = this.#random.next() * this.#upTo[vocabularySize - 1]!
    let [low, high] = [0, vocabularySize - 1]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#upTo[middle]! < wanted) low = middle + 1
      else high = middle
    }
    return this.#vocabulary[low]!
  }
}

function vocabularyOf(random: Random): string[] {
  const [consonants, vowels] = ['bcdfghklmnprstvwz', 'aeiou']
  const words = new Set<string>()
  while (words.size < vocabularySize) {
    const syllables = 1 + random.below(words.size < 200 ? 2 : 4)
    let word = ''
    for (let count = 0; count < syllables; count += 1) {
      word += consonants[random.below(consonants.length)]! + vowels[random.below(vowels.length)]!
      if (random.chance(0.3)) word += consonants[random.below(consonants.length)]!
    }
    words.add(word)
  }
  return [...words]
}
