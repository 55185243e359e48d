/** Lets one piece of work in at a time, in the order of asking. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0

  /** True while somebody has asked and not had a turn yet. */
  get isAwaited(): boolean {
    return this.#waiting > 0
  }

  /** Runs `work` when all that asked before has ended, well or badly. */
  take<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#waiting += 1
    const begin = () => {
      this.#waiting -= 1
      return work()
    }
    const run = this.#last.then(begin, begin)
    this.#last = run.catch(() => undefined)
    return run
  }
}
