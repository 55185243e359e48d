/** Parts of the settings, in the order they are listed. */
export const settingsPages = [
  'backup',
  'locking',
  'appearance',
  'members',
  'import',
  'about',
] as const
export type SettingsPage = (typeof settingsPages)[number]

/** Where somebody is inside Hearth. Only rooms that exist have a place. */
export type Place =
  | { room: 'journal' }
  | { room: 'gratitude' }
  | { room: 'settings'; page: SettingsPage }
  | { room: 'safety' }
