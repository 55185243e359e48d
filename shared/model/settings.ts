import { z } from 'zod'
import { limits } from '../limits.ts'
import { BackupEvery } from './backup.ts'

/**
 * What this computer remembers outside the vault, in the clear: nothing that says who wrote or what.
 * `locale` names a catalogue: English, German, whichever of them the computer speaks, or one of the two
 * pseudo-locales used to test the screens.
 */
export const Settings = z.strictObject({
  theme: z.enum(['daylight', 'lamplight', 'system']),
  textSize: z.number().min(0.8).max(2),
  locale: z.enum(['system', 'en', 'de', 'en-XL', 'en-XR']),
  autoLockMinutes: z.number().int().min(limits.autoLockMinutes.min).max(limits.autoLockMinutes.max),
  lockOnSleep: z.boolean(),
  /** Only where the system tells of a locked screen, which Linux does not. */
  lockOnScreenLock: z.boolean(),
  lockOnMinimise: z.boolean(),
  /** Keys that are a single sign, without Ctrl or Cmd, do something of their own. */
  signKeys: z.boolean(),
  /** The words are not shown while another window is in front. */
  coverOnBlur: z.boolean(),
  /** The system is asked to leave the window out of recordings while somebody is in. Not on Linux. */
  hideFromCapture: z.boolean(),
  /** How often a copy is made by itself, once somebody has chosen a folder for the copies. */
  backupEvery: BackupEvery,
  /** The version whose news somebody saw here last; null where none ever told of any. */
  seenVersion: z.string().max(40).nullable(),
})
export type Settings = z.infer<typeof Settings>

export const startSettings: Settings = {
  theme: 'system',
  textSize: 1,
  locale: 'system',
  autoLockMinutes: limits.autoLockMinutes.start,
  lockOnSleep: true,
  lockOnScreenLock: true,
  lockOnMinimise: false,
  signKeys: true,
  coverOnBlur: false,
  hideFromCapture: true,
  backupEvery: 'daily',
  seenVersion: null,
}
