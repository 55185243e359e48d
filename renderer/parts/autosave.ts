import type { ErrorCode, Reply } from '../../shared/errors.ts'
import { limits } from '../../shared/limits.ts'
import { askBeforeLock } from '../bridge/events.ts'

/** Where the words on the screen stand. `failed` stays until a save has worked; `saving` from the next key on. */
export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; code: ErrorCode }

/** How long after a failure the next try comes by itself. */
const retryMs = 5_000

/**
 * Saves what somebody types soon after the last key, and now and then while they go on typing. One
 * save at a time, each with the newest words; a save that fails is tried again until one works.
 */
export class Autosave {
  readonly #save: () => Promise<Reply<{ savedAt: string }>>
  readonly #watchers = new Set<() => void>()
  #state: SaveState = { kind: 'untouched' }
  #version = 0
  #savedVersion = 0
  #running: Promise<void> | null = null
  #soon: ReturnType<typeof setTimeout> | undefined
  #atLatest: ReturnType<typeof setTimeout> | undefined
  #isStopped = false
  /** Set while the last try failed: words that are not safe outlive their screen, and no lock forgets them. */
  #forgetAtLock: (() => void) | null = null

  /** `save` reads the words as they are when it is called. */
  constructor(save: () => Promise<Reply<{ savedAt: string }>>) {
    this.#save = save
  }

  /** For `useSyncExternalStore`. */
  readonly state = (): SaveState => this.#state

  /** Answers with the way to stop watching. */
  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** Something was typed. */
  touch(): void {
    if (this.#isStopped) return
    this.#version += 1
    // 'Saved' is said of every word on the screen, or not at all.
    if (this.#state.kind === 'saved') this.#become({ kind: 'saving' })
    clearTimeout(this.#soon)
    this.#soon = setTimeout(this.#begin, limits.draftIdleMs)
    this.#atLatest ??= setTimeout(this.#begin, limits.draftAtMostMs)
  }

  /**
   * Saves at once what is not saved yet, also while a save of older words is on its way: the vault takes
   * them in the order they come. True when every word is safe, or has gone another way; false when it failed.
   */
  async flush(): Promise<boolean> {
    this.#clearTimers()
    const older = this.#running
    while (!this.#isStopped && this.#savedVersion !== this.#version) {
      const version = this.#version
      await this.#run()
      if (this.#state.kind === 'failed' && this.#version === version) return false
    }
    await older
    return this.#isStopped || this.#state.kind !== 'failed'
  }

  /** No further save begins: the words have gone another way, or the screen has. */
  stop(): void {
    this.#isStopped = true
    this.#clearTimers()
    this.#settle()
  }

  /** Takes up again after `stop`, as when a Done was refused and writing goes on. */
  resume(): void {
    this.#isStopped = false
  }

  readonly #begin = (): void => {
    this.#clearTimers()
    if (this.#running === null) void this.#run()
    else void this.#running.then(() => this.#isBehind() && this.#begin())
  }

  #isBehind(): boolean {
    return !this.#isStopped && this.#running === null && this.#savedVersion !== this.#version
  }

  #run(): Promise<void> {
    const run = this.#once().finally(() => {
      if (this.#running === run) this.#running = null
    })
    this.#running = run
    return run
  }

  async #once(): Promise<void> {
    const version = this.#version
    if (this.#state.kind !== 'failed') this.#become({ kind: 'saving' })
    const reply = await this.#save()
    if (reply.ok) {
      this.#savedVersion = version
      const isWhole = version === this.#version
      this.#become(isWhole ? { kind: 'saved', at: reply.value.savedAt } : { kind: 'saving' })
      return
    }
    this.#become({ kind: 'failed', code: reply.code })
    if (!this.#isStopped) this.#soon ??= setTimeout(this.#begin, retryMs)
  }

  #settle(): void {
    this.#forgetAtLock?.()
    this.#forgetAtLock = null
  }

  #become(state: SaveState): void {
    this.#state = state
    if (state.kind === 'saved') this.#settle()
    else if (state.kind === 'failed' && !this.#isStopped) {
      this.#forgetAtLock ??= askBeforeLock(() => this.flush())
    }
    for (const watcher of this.#watchers) watcher()
  }

  #clearTimers(): void {
    clearTimeout(this.#soon)
    clearTimeout(this.#atLatest)
    this.#soon = undefined
    this.#atLatest = undefined
  }
}
