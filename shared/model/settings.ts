import { z } from 'zod'
import { limits } from '../limits.ts'
import { BackupEvery } from './backup.ts'

/**
 * What this computer remembers outside the vault, in the clear: nothing that says who wrote or what.
 * `locale` names a catalogue: English, or one of the two pseudo-locales used to test the screens.
 */
export const Settings = z.strictObject({
  theme: z.enum(['daylight', 'lamplight', 'system']),
  textSize: z.number().min(0.8).max(2),
  locale: z.enum(['en', 'en-XL', 'en-XR']),
  autoLockMinutes: z.number().int().min(limits.autoLockMinutes.min).max(limits.autoLockMinutes.max),
  lockOnSleep: z.boolean(),
  /** Only where the system tells of a locked screen, which Linux does not. */
  lockOnScreenLock: z.boolean(),
  lockOnMinimise: z.boolean(),
  /** How often a copy is made by itself, once somebody has chosen a folder for the copies. */
  backupEvery: BackupEvery,
})
export type Settings = z.infer<typeof Settings>

export const startSettings: Settings = {
  theme: 'system',
  textSize: 1,
  locale: 'en',
  autoLockMinutes: limits.autoLockMinutes.start,
  lockOnSleep: true,
  lockOnScreenLock: true,
  lockOnMinimise: false,
  backupEvery: 'daily',
}
