import type { SettingsPage } from '../features/settings/settings-pages.ts'

/** Where somebody is inside Hearth. Only rooms that exist have a place. */
export type Place =
  | { room: 'journal' }
  | { room: 'gratitude' }
  | { room: 'debriefs' }
  | { room: 'settings'; page: SettingsPage }
  /** `back` is where its way back leads; the room that is shown first, unless said. */
  | { room: 'safety'; back?: 'debriefs' }
