import type { Scope } from './contract/row.ts'
import type { Progress } from './model/job.ts'

/** What the vault process announces to its window, unasked. */
export type VaultEvent =
  | { event: 'changed'; scopes: readonly Scope[] }
  | { event: 'progress'; progress: Progress }

/**
 * What the shell announces to the window. On `locking` the page hides what it shows at once, hands
 * over its last unsaved words, and answers with `flushed`; the window goes soon after, answered or not.
 * Only where it answers that words could not be saved, the window waits for them, covered.
 */
export type ShellEvent =
  | {
      event: 'locking'
      why: 'asked' | 'idle' | 'suspend' | 'screen-lock' | 'minimise' | 'quick-exit'
    }
  /** Somebody opened a backup in the system's file manager: `app.take-offered` hands it out. */
  | { event: 'offered' }
  | { event: 'changed'; scopes: readonly Scope[] }
