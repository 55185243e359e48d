/** Parts of the settings, in the order they are listed. */
export const settingsPages = [
  'backup',
  'locking',
  'appearance',
  'reminders',
  'members',
  'import',
  'export',
  'protection',
  'about',
] as const
export type SettingsPage = (typeof settingsPages)[number]
