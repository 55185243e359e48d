/** What long work needs of the world so that nobody waits for it. */
export interface Breath {
  /** Milliseconds, from any beginning. */
  now(): number
  /** Lets calls that wait have their turn. */
  breathe(): Promise<void>
}

/** Work at a stretch for no longer than this, in milliseconds. */
const stretchMs = 6

/** Cuts long work into short stretches. */
export class Pause {
  readonly #breath: Breath
  #since: number

  constructor(breath: Breath) {
    this.#breath = breath
    this.#since = breath.now()
  }

  /** Lets others have their turn once the stretch has lasted long enough. */
  async ifDue(): Promise<void> {
    if (this.#breath.now() - this.#since < stretchMs) return
    await this.#breath.breathe()
    this.#since = this.#breath.now()
  }
}
