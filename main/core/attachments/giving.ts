import { AppError } from '../../../shared/errors.ts'
import type { JobId } from '../../../shared/ids.ts'

type Pieces = AsyncGenerator<Uint8Array<ArrayBuffer>>

/** Files that the page is reading piece by piece, each under a job of its own. */
export class Giving {
  readonly #outgoing = new Map<JobId, Pieces>()

  /** @throws AppError `request.invalid` for a job that is going on */
  begin(job: JobId, pieces: Pieces): void {
    if (this.#outgoing.has(job)) throw new AppError('request.invalid')
    this.#outgoing.set(job, pieces)
  }

  /** The next piece; null at the end, once. @throws AppError `request.cancelled` after that */
  async next(job: JobId): Promise<Uint8Array<ArrayBuffer> | null> {
    const pieces = this.#outgoing.get(job)
    if (pieces === undefined) throw new AppError('request.cancelled')
    try {
      const { done, value } = await pieces.next()
      if (!done) return value
    } catch (error) {
      this.#outgoing.delete(job)
      throw error
    }
    this.#outgoing.delete(job)
    return null
  }

  end(job: JobId): void {
    this.#outgoing.delete(job)
  }

  endAll(): void {
    this.#outgoing.clear()
  }
}
