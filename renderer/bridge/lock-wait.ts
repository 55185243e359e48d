import type { ShellEvent } from '../../shared/events.ts'
import { onShellEvent } from './client.ts'
import { flushDrafts } from './events.ts'

/**
 * Watches for `locking`: covers the page in the same moment, then waits for all flushes, then tells the
 * shell. The cover is an attribute on the root, so that no render stands between the event and the
 * empty screen; what is covered stays mounted, because the flushes read from it. Where words could not be
 * saved the lock waits under the cover, unless somebody has to go now.
 */
export function coverOnLocking(): () => void {
  return onShellEvent((event: ShellEvent) => {
    if (event.event !== 'locking') return
    document.documentElement.dataset.covered = ''
    void flushDrafts().then((isSafe) => {
      if (isSafe || event.why === 'quick-exit') window.hearth.flushed()
      else lockWait.begin()
    })
  })
}

/** How long after a try the next one comes. */
const againMs = 2_000

/** A lock that waits, under the cover, for words that could not be saved. */
class LockWait {
  #isOn = false
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #watchers = new Set<() => void>()

  /** For `useSyncExternalStore`. */
  readonly isOn = (): boolean => this.#isOn

  /** Answers with the way to stop watching. */
  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  begin(): void {
    window.hearth.unsaved()
    this.#become(true)
    this.#tryAgain()
  }

  /** Locks: the words are safe, or whoever is there gives them up. */
  lock(): void {
    if (!this.#isOn) return
    this.#become(false)
    window.hearth.flushed()
  }

  /** Whoever is in has come back: the page is shown again, with all that was typed. */
  callOff(): void {
    if (!this.#isOn) return
    this.#become(false)
    delete document.documentElement.dataset.covered
    window.hearth.stays()
  }

  #tryAgain(): void {
    this.#timer = setTimeout(async () => {
      const isSafe = await flushDrafts()
      if (!this.#isOn) return
      if (isSafe) this.lock()
      else this.#tryAgain()
    }, againMs)
  }

  #become(isOn: boolean): void {
    clearTimeout(this.#timer)
    this.#isOn = isOn
    for (const watcher of this.#watchers) watcher()
  }
}

export const lockWait = new LockWait()
