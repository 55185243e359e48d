import type { SettingsPage } from '../features/settings/settings-pages.ts'

/** What touches one member's own keys or pages, and so needs them here alone. */
export const soloPages: ReadonlySet<SettingsPage> = new Set([
  'backup',
  'reminders',
  'members',
  'import',
  'export',
])
