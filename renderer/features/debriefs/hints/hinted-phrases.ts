import { createContext } from 'react'

/**
 * Which phrases the writer has been told of while a debrief is on the screen, so that nobody hears of one
 * twice. It is in memory alone and goes with the screen.
 */
export class HintedPhrases {
  /** By each phrase the field in which it was marked first. */
  readonly #fields = new Map<string, string>()
  readonly #kept = new Set<string>()

  /** Whether this phrase may be marked in this field; from then on it is in no other. */
  mayMark(phrase: string, field: string): boolean {
    const said = phrase.toLowerCase()
    if (this.#kept.has(said)) return false
    const first = this.#fields.get(said) ?? field
    this.#fields.set(said, first)
    return first === field
  }

  /** The writer has looked at it and keeps it. */
  keep(phrase: string): void {
    this.#kept.add(phrase.toLowerCase())
  }
}

/** Null where no hint stands below what is written. */
export const HintedPhrasesContext = createContext<HintedPhrases | null>(null)
