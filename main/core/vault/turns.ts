/** Lets one piece of work in at a time, in the order of asking. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  /** Runs `work` when all that asked before has ended, well or badly. */
  take<Value>(work: () => Promise<Value>): Promise<Value> {
    const run = this.#last.then(work, work)
    this.#last = run.catch(() => undefined)
    return run
  }
}
