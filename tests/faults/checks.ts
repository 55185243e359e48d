import { authorChecks } from './author-checks.ts'
import { damageChecks } from './damage-checks.ts'
import { debriefChecks } from './debrief-checks.ts'
import { passphraseChecks } from './passphrase-checks.ts'
import { placeChecks } from './place-checks.ts'
import { savingChecks } from './saving-checks.ts'

/**
 * Checks of what a crash alone does not show, each a promise by name. Throwing means that the promise
 * is broken. The harness runs them on mutants of the vault, the tests on the vault as it is.
 */
export const checks: Record<string, () => Promise<void>> = {
  ...damageChecks,
  ...authorChecks,
  ...placeChecks,
  ...passphraseChecks,
  ...savingChecks,
  ...debriefChecks,
}
