import type { SetupState } from './setup-flow.ts'

/** The name of the one whose turn it is not; null when the second person is not there. */
export function otherOf({ names, turn, areBothHere }: SetupState): string | null {
  if (!areBothHere) return null
  return turn === 0 ? names[1] : names[0]
}
