/** Work that waits for its turn, a few at a time; what nobody wants any more is left out. */
export class InTurn {
  readonly #atOnce: number
  readonly #waiting = new Set<() => Promise<void>>()
  #running = 0

  constructor(atOnce: number) {
    this.#atOnce = atOnce
  }

  /** Does `act` when its turn has come; answers with the way to withdraw it before that. */
  add(act: () => Promise<void>): () => void {
    this.#waiting.add(act)
    this.#next()
    return () => {
      this.#waiting.delete(act)
    }
  }

  /** Nothing that waits is done. */
  clear(): void {
    this.#waiting.clear()
  }

  #next(): void {
    while (this.#running < this.#atOnce) {
      const [act] = this.#waiting
      if (!act) return
      this.#waiting.delete(act)
      this.#running += 1
      void act().finally(() => {
        this.#running -= 1
        this.#next()
      })
    }
  }
}
