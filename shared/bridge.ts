import type { Reply } from './errors.ts'
import type { ShellEvent } from './events.ts'

/** What the preload puts on `window.hearth`. Everything else the page knows comes over its MessagePort. */
export interface Bridge {
  /** One shell row of the contract. Never rejects. */
  call(name: string, input: unknown): Promise<Reply<unknown>>
  /** Subscribes to the shell's events; answers with the way to stop. */
  onEvent(listener: (event: ShellEvent) => void): () => void
  /** Says that the page has nothing unsaved any more; the answer to `locking`. */
  flushed(): void
  /** The other answer: words could not be saved. The lock waits, covered, until `flushed` or `stays`. */
  unsaved(): void
  /** Whoever wrote them has come back to those words: the lock is called off. */
  stays(): void
}

/** The `data` of the window message by which the preload hands the page its MessagePort (`ports[0]`). */
export const portMessage = 'hearth:port'
