import type { Moment } from '../../shared/model/reminders.ts'

/** Timers stand still while a computer sleeps, and a clock may be set: looked at this often at least. */
const lookAtLeastMs = 60_000

/**
 * When members of this vault are to be reminded: instants, in memory alone. What was told stays over a
 * lock and goes with the app. What is shown does not depend on whose moment it is, and one showing serves
 * all whose moments came together.
 */
export class Reminders {
  readonly #show: () => void
  readonly #moments = new Map<string, readonly Moment[]>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(show: () => void) {
    this.#show = show
  }

  /** Takes the place of what was told of a member before; what is due by then is shown first. */
  tell(of: string, moments: readonly Moment[]): void {
    this.look()
    this.#moments.set(of, moments)
    this.look()
  }

  /**
   * Shows what has come: once, and only where it is not too late. A moment that is past counts for nothing
   * from here on, also when the clock is set back.
   */
  look(): void {
    const now = Date.now()
    const come = [...this.#moments.values()].flat().filter(({ at }) => at <= now)
    for (const [of, moments] of this.#moments) {
      this.#moments.set(
        of,
        moments.filter(({ at }) => at > now),
      )
    }
    this.#again(now)
    if (come.some(({ until }) => now < until)) this.#show()
  }

  #again(now: number): void {
    clearTimeout(this.#timer)
    const coming = [...this.#moments.values()].flat().map(({ at }) => at)
    if (coming.length === 0) return
    const wait = Math.min(Math.min(...coming) - now, lookAtLeastMs)
    this.#timer = setTimeout(() => this.look(), wait)
  }
}
