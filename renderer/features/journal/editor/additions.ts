import type { ErrorCode } from '../../../../shared/errors.ts'
import type { AttachmentId } from '../../../../shared/ids.ts'
import type { Attachment } from '../../../../shared/model/attachment.ts'
import { type FileToAdd, takeIn } from '../../../bridge/attachments.ts'
import { makeThumbnail } from '../../../parts/photos/make-thumbnail.ts'

/**
 * One file on its way to the page, one that could not come, or a photo that is on the page without the
 * place where it was taken, as long as that can still be put back.
 */
export interface Addition {
  key: number
  name: string
  done: number
  /** Bytes in all; 0 while it is not known. */
  total: number
  state: 'waiting' | 'going' | 'failed' | 'left-out'
  code: ErrorCode | null
  /** What came of it. */
  id: AttachmentId | null
}

interface Job {
  addition: Addition
  source: FileToAdd
  stop: AbortController
  keepsLocation: boolean
}

/**
 * Files that are being added to a page, one after the other in the order in which they were given. What
 * goes wrong stays in the list until somebody has seen it; the text is never touched by it.
 */
export class Additions {
  readonly #onAdded: (key: number, attachment: Attachment, insteadOf: AttachmentId | null) => void
  readonly #onStopped: () => void
  readonly #watchers = new Set<() => void>()
  readonly #settled = new Set<() => void>()
  #jobs: Job[] = []
  #list: readonly Addition[] = []
  #lastKey = 0
  #isRunning = false

  constructor(
    onAdded: (key: number, attachment: Attachment, insteadOf: AttachmentId | null) => void,
    onStopped: () => void = () => undefined,
  ) {
    this.#onAdded = onAdded
    this.#onStopped = onStopped
  }

  /** For `useSyncExternalStore`. */
  readonly state = (): readonly Addition[] => this.#list

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** Takes files in; answers with the keys under which they will be told of. */
  add(sources: readonly FileToAdd[]): number[] {
    const jobs = sources.map((source): Job => {
      this.#lastKey += 1
      const total = source.kind === 'file' ? source.file.size : 0
      const { name } = source
      const addition: Addition = {
        key: this.#lastKey,
        name,
        done: 0,
        total,
        state: 'waiting',
        code: null,
        id: null,
      }
      return { addition, source, stop: new AbortController(), keepsLocation: false }
    })
    this.#jobs.push(...jobs)
    this.#tell()
    void this.#run()
    return jobs.map(({ addition }) => addition.key)
  }

  /** Stops everything that waits or goes on. Nothing of it is kept. */
  stopAll(): void {
    for (const job of this.#jobs) {
      if (isOnItsWay(job)) job.stop.abort()
    }
    this.#jobs = this.#jobs.filter(({ addition }) => addition.state !== 'waiting')
    this.#tell()
  }

  stop(key: number): void {
    const job = this.#jobs.find(({ addition }) => addition.key === key)
    job?.stop.abort()
    if (job?.addition.state === 'waiting') this.#drop(job)
  }

  /** Takes off the list what failed, or what was said of a photo. */
  putAway(key: number): void {
    const job = this.#jobs.find(({ addition }) => addition.key === key)
    if (job && !isOnItsWay(job)) this.#drop(job)
  }

  /** Takes a photo in once more, with the place where it was taken; it comes instead of the first. */
  keepLocation(key: number): void {
    const job = this.#jobs.find(({ addition }) => addition.key === key)
    if (job?.addition.state !== 'left-out') return
    job.keepsLocation = true
    this.#change(job, { state: 'waiting', done: 0 })
    void this.#run()
  }

  /** Tries once more what failed, under the same key. */
  retry(key: number): void {
    const job = this.#jobs.find(({ addition }) => addition.key === key)
    if (job?.addition.state !== 'failed') return
    this.#change(job, { state: 'waiting', code: null, done: 0 })
    void this.#run()
  }

  /** Resolves once nothing waits or goes on. */
  settled(): Promise<void> {
    if (!this.isBusy()) return Promise.resolve()
    return new Promise((resolve) => this.#settled.add(resolve))
  }

  isBusy(): boolean {
    return this.#jobs.some(isOnItsWay)
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return
    this.#isRunning = true
    for (;;) {
      const job = this.#jobs.find(({ addition }) => addition.state === 'waiting')
      if (!job) break
      this.#change(job, { state: 'going' })
      const onStep = (done: number, total: number) => this.#change(job, { done, total })
      const { keepsLocation } = job
      const { signal } = job.stop
      const reply = await takeIn(job.source, { signal, onStep, keepsLocation }, makeThumbnail)
      if (reply.ok && !signal.aborted) {
        const { id, location } = reply.value
        const before = job.addition.id
        if (location === 'left-out') this.#change(job, { state: 'left-out', id })
        else this.#drop(job)
        this.#onAdded(job.addition.key, reply.value, before)
      } else if (reply.ok || reply.code === 'request.cancelled') {
        this.#drop(job)
        this.#onStopped()
      } else this.#change(job, { state: 'failed', code: reply.code })
    }
    this.#isRunning = false
    for (const resolve of this.#settled) resolve()
    this.#settled.clear()
  }

  #change(job: Job, change: Partial<Addition>): void {
    job.addition = { ...job.addition, ...change }
    this.#tell()
  }

  #drop(job: Job): void {
    this.#jobs = this.#jobs.filter((each) => each !== job)
    this.#tell()
  }

  #tell(): void {
    this.#list = this.#jobs.map(({ addition }) => addition)
    for (const watcher of this.#watchers) watcher()
  }
}

function isOnItsWay({ addition: { state } }: Job): boolean {
  return state === 'waiting' || state === 'going'
}
