/**
 * Until when people who talk, and touch nothing, are meant to be there. It belongs to one sitting: a lock
 * ends it. Measured by a clock that nobody sets.
 */
export class Stay {
  #sitting: object | null = null
  #until = 0

  /** From this moment for so many seconds; 0 takes back what was asked before. */
  ask(sitting: object, seconds: number): void {
    this.#sitting = sitting
    this.#until = performance.now() + seconds * 1000
  }

  /** Seconds since it was over; negative while it lasts, Infinity where nobody asked. */
  overFor(sitting: object): number {
    if (sitting !== this.#sitting) return Number.POSITIVE_INFINITY
    return (performance.now() - this.#until) / 1000
  }
}
