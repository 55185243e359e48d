import { errorMessages } from '../error-messages.ts'
import { common } from './common.ts'
import { errors } from './errors.ts'
import { keys } from './keys.ts'
import { lock } from './lock.ts'
import { newKeys } from './new-keys.ts'
import { protection } from './protection.ts'
import { recoverySheet } from './recovery-sheet.ts'
import { restore } from './restore.ts'
import { safety } from './safety.ts'
import { setup } from './setup.ts'
import { shell } from './shell.ts'
import { together } from './together.ts'

/** What may be said in front of the door: these words are on the screen before the others are read. */
export const door = {
  ...common,
  ...keys,
  ...shell,
  ...together,
  ...lock,
  ...setup,
  ...recoverySheet,
  ...newKeys,
  ...restore,
  ...safety,
  ...protection,
  ...errorMessages(errors),
} as const
