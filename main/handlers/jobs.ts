import { AppError } from '../../shared/errors.ts'
import type { VaultEvent } from '../../shared/events.ts'
import type { JobId } from '../../shared/ids.ts'
import type { Progress } from '../../shared/model/job.ts'
import type { Work } from '../core/work.ts'
import { breathe } from './breathe.ts'

/** Progress is told about this many times per phase at most, however small the steps are. */
const tellings = 200

/** While nobody knows how many steps there are, one telling stands for this many. */
const stepInTheDark = 100

/** The long pieces of work that are going on, by the id the page gave each. */
export class Jobs {
  readonly #announce: (event: VaultEvent) => void
  readonly #stopAsked = new Map<JobId, boolean>()

  constructor(announce: (event: VaultEvent) => void) {
    this.#announce = announce
  }

  /**
   * Does a long piece of work under an id.
   *
   * @throws AppError `request.cancelled` when it was asked to stop in time, `request.invalid` when
   * work under this id is going on already.
   */
  async run<Value>(job: JobId, act: (work: Work) => Promise<Value>): Promise<Value> {
    if (this.#stopAsked.has(job)) throw new AppError('request.invalid')
    this.#stopAsked.set(job, false)
    try {
      return await act(this.#work(job))
    } finally {
      this.#stopAsked.delete(job)
    }
  }

  /** Asks one piece of work to stop. Nothing happens when it is over already. */
  cancel(job: JobId): void {
    if (this.#stopAsked.has(job)) this.#stopAsked.set(job, true)
  }

  /** Asks all of them to stop. */
  cancelAll(): void {
    for (const job of this.#stopAsked.keys()) this.#stopAsked.set(job, true)
  }

  #work(job: JobId): Work {
    let told: Progress | null = null
    return {
      at: (phase, done, total) => {
        const step = total === 0 ? stepInTheDark : Math.max(1, Math.floor(total / tellings))
        const isNews =
          told === null ||
          told.phase !== phase ||
          told.total !== total ||
          done - told.done >= step ||
          (done === total && told.done !== done)
        if (!isNews) return
        told = { job, phase, done, total }
        this.#announce({ event: 'progress', progress: told })
      },
      breathe: async () => {
        await breathe()
        if (this.#stopAsked.get(job)) throw new AppError('request.cancelled')
      },
    }
  }
}
