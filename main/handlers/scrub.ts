import type { Handlers } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { JobId } from '../../shared/ids.ts'
import type { LookedThrough } from '../../shared/model/scrub.ts'
import { lookThrough } from '../core/backups/index.ts'
import { randomId } from '../core/crypto/ids.ts'
import type { UnlockedVault } from '../core/vault/index.ts'
import { Turns } from '../core/vault/turns.ts'
import type { Work } from '../core/work.ts'
import { faultOf } from './fault.ts'
import type { Jobs } from './jobs.ts'
import type { Room, World } from './room.ts'

/** Nothing was asked for so long: then a look goes on, and stands still with the next call. */
const quietMs = 3 * 60_000

/** What the room lends to the looks. */
export interface ScrubRoom {
  world: World
  jobs: Jobs
  /** The vault of whoever is in; null while nobody is. */
  vault(): UnlockedVault | null
  /** The folder with the copies. */
  copies(): string | null
  /** Something else goes on that reads or writes much. */
  isBusy(): boolean
  /** Lets closing wait for this piece of work. */
  count(work: () => Promise<void>): Promise<void>
  /** Tells the window that what it knows of looks, and of what is wrong, is stale. */
  changed(): void
}

/**
 * Looks through everything by itself, once in a sitting: begins when nothing was asked for a while, stands
 * still while somebody does something, and goes on where it was. It ends at the lock.
 */
export class ScrubWatch {
  readonly #room: ScrubRoom
  readonly #turns = new Turns()
  #last: LookedThrough | null = null
  #running: JobId | null = null
  #isDone = false
  #isOver = false
  #isQuiet = false
  #wake: () => void = () => undefined
  #stopQuiet: () => void = () => undefined

  constructor(room: ScrubRoom) {
    this.#room = room
  }

  get standing(): { running: JobId | null; last: LookedThrough | null } {
    return { running: this.#running, last: this.#last }
  }

  /** Somebody came in: nothing of an earlier look is known. */
  entered(): void {
    this.#last = null
    this.#isDone = false
    this.#isOver = false
  }

  /** Something was asked of the vault: quiet begins anew. */
  stirred(): void {
    this.#isQuiet = false
    this.#stopQuiet()
    this.#stopQuiet = this.#room.world.after(quietMs, () => {
      this.#isQuiet = true
      this.#wake()
      this.#begin()
    })
  }

  /** The vault is about to close. */
  stop(): void {
    this.#isOver = true
    this.#stopQuiet()
    this.#wake()
  }

  /** Looks through everything because somebody asks for it now, and mends what it can. */
  async runNow(work: Work): Promise<LookedThrough> {
    if (this.#running !== null) this.#room.jobs.cancel(this.#running)
    this.#isDone = true
    this.#wake()
    return this.#turns.take(() => this.#look(work, () => true))
  }

  #begin(): void {
    const vault = this.#room.vault()
    if (vault === null || this.#isDone || this.#isOver || this.#running !== null) return
    // After the next call there is another quiet time.
    if (this.#room.isBusy()) return
    void this.#room.count(() => this.#alone())
  }

  async #alone(): Promise<void> {
    const { world, jobs, vault, changed } = this.#room
    const job = randomId() as JobId
    this.#running = job
    changed()
    try {
      // Whoever only reads leaves nothing in the vault.
      const mayMend = () => vault()?.hasWritten ?? false
      await this.#turns.take(() => jobs.run(job, (work) => this.#look(this.#gentle(work), mayMend)))
      this.#isDone = true
    } catch (error) {
      const isStopped = error instanceof AppError && error.code === 'request.cancelled'
      if (!isStopped) world.report(faultOf('scrub.run', error))
    } finally {
      this.#running = null
      changed()
    }
  }

  async #look(work: Work, mayMend: () => boolean): Promise<LookedThrough> {
    const { world, vault, copies } = this.#room
    const open = vault()
    if (open === null) throw new AppError('vault.locked')
    const folder = copies()
    this.#last = await lookThrough({
      vault: open,
      copies: folder === null ? null : world.diskAt(folder),
      clock: world.clock,
      work: this.#whileOpen(open, work),
      mayMend,
    })
    return this.#last
  }

  /**
   * The same work, which ends once the vault that it looks at is open no more: another stands in its place where
   * its keys were made anew or it was filled, and what it misses by then is missing rightly.
   */
  #whileOpen(open: UnlockedVault, work: Work): Work {
    return {
      at: (phase, done, total) => work.at(phase, done, total),
      breathe: async () => {
        await work.breathe()
        if (this.#room.vault() !== open) throw new AppError('request.cancelled')
      },
    }
  }

  /** The same work, which stands still while somebody does something. */
  #gentle(work: Work): Work {
    return {
      at: (phase, done, total) => work.at(phase, done, total),
      breathe: async () => {
        await work.breathe()
        while (!this.#isQuiet && !this.#isOver) {
          await new Promise<void>((resolve) => {
            this.#wake = resolve
          })
          await work.breathe()
        }
        if (this.#isOver) throw new AppError('request.cancelled')
      },
    }
  }
}

/** The calls about looking through everything. */
export function scrubHandlers(
  room: Room,
  watch: ScrubWatch,
): Pick<Handlers<'vault'>, 'scrub.standing' | 'scrub.run'> {
  return {
    'scrub.standing': () => watch.standing,
    'scrub.run': ({ job }) => room.jobs.run(job, (work) => watch.runNow(work)),
  }
}
