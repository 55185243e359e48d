import { z } from 'zod'
import { limits } from '../limits.ts'

/**
 * What this computer remembers outside the vault, in the clear: nothing that says who wrote or what.
 * `locale` names a catalogue: English, or one of the two pseudo-locales used to test the screens.
 */
export const Settings = z.strictObject({
  theme: z.enum(['daylight', 'lamplight', 'system']),
  textSize: z.number().min(0.8).max(2),
  locale: z.enum(['en', 'en-XL', 'en-XR']),
  autoLockMinutes: z.number().int().min(limits.autoLockMinutes.min).max(limits.autoLockMinutes.max),
  lockOnMinimise: z.boolean(),
})
export type Settings = z.infer<typeof Settings>

export const startSettings: Settings = {
  theme: 'system',
  textSize: 1,
  locale: 'en',
  autoLockMinutes: limits.autoLockMinutes.start,
  lockOnMinimise: false,
}
