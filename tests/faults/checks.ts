import { attachmentChecks } from './attachment-checks.ts'
import { authorChecks } from './author-checks.ts'
import { copyChecks } from './copy-checks.ts'
import { damageChecks } from './damage-checks.ts'
import { debriefChecks } from './debrief-checks.ts'
import { eraseChecks } from './erase-checks.ts'
import { firstChecks } from './first-checks.ts'
import { fullDiskChecks } from './full-disk-checks.ts'
import { keyChecks } from './key-checks.ts'
import { passphraseChecks } from './passphrase-checks.ts'
import { placeChecks } from './place-checks.ts'
import { roundChecks } from './round-checks.ts'
import { savingChecks } from './saving-checks.ts'
import { scrubChecks } from './scrub-checks.ts'
import { tamperChecks } from './tamper-checks.ts'

/** Looks at a few places, or at every one when it is thorough, which takes minutes. */
export type Check = (isThorough: boolean) => Promise<void>

/**
 * Checks of what a crash alone does not show, each a promise by name. Throwing means that the promise
 * is broken. The harness runs them on mutants of the vault and, thoroughly, on the vault as it is; the
 * tests run them on the vault as it is, in a few places.
 */
export const checks: Record<string, Check> = {
  ...damageChecks,
  ...authorChecks,
  ...firstChecks,
  ...placeChecks,
  ...passphraseChecks,
  ...savingChecks,
  ...fullDiskChecks,
  ...debriefChecks,
  ...attachmentChecks,
  ...eraseChecks,
  ...keyChecks,
  ...copyChecks,
  ...roundChecks,
  ...scrubChecks,
  ...tamperChecks,
}
