import type { Progress } from '../../shared/model/job.ts'

/** A long piece of work while it goes on: it tells how far it is and can be asked to stop. */
export interface Work {
  /** Tells how far the work is. Cheap: call it for every step, the window hears of a few. */
  at(phase: Progress['phase'], done: number, total: number): void
  /**
   * Await it between steps: it lets other calls be served meanwhile.
   *
   * @throws AppError `request.cancelled` once a person has asked to stop. Whoever catches nothing
   * leaves nothing half-done: undo in `finally`.
   */
  breathe(): Promise<void>
}

/** Work that nobody watches and nobody stops, for the command line and for tests. */
export const unwatched: Work = { at() {}, async breathe() {} }
