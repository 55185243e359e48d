import type { Entry } from '../../shared/model/entry.ts'
import type { SettingsPage } from '../features/settings/settings-pages.ts'

/** Where somebody is inside Hearth. Only rooms that exist have a place. */
export type Place =
  | { room: 'search' }
  /** `edit` is a page to be changed right away. */
  | { room: 'journal'; edit?: Entry }
  | { room: 'gratitude' }
  | { room: 'debriefs' }
  /** `begin` is what is begun there right away. */
  | { room: 'settings'; page: SettingsPage; begin?: 'renew' }
  | { room: 'missing' }
  /** `back` is where its way back leads; the room that is shown first, unless said. */
  | { room: 'safety'; back?: 'debriefs' }
