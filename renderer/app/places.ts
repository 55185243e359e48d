import type { SettingsPage } from '../features/settings/settings-pages.ts'

/** Where somebody is inside Hearth. Only rooms that exist have a place. */
export type Place =
  | { room: 'journal' }
  | { room: 'gratitude' }
  | { room: 'settings'; page: SettingsPage }
  | { room: 'safety' }
