import type { DreamId, MemberId, RoundId } from '../../shared/ids.ts'
import type { DebriefsBeginning } from '../features/debriefs/beginning.ts'
import type { DreamsPage } from '../features/dreams/dreams-pages.ts'
import type { GuideRoomPage } from '../features/guide/guide-room-pages.ts'
import type { Beginning } from '../features/journal/beginning.ts'
import type { RitualsPage } from '../features/rituals/room-pages.ts'
import type { SettingsPage } from '../features/settings/settings-pages.ts'

/** Where somebody is inside Hearth. Only rooms that exist have a place. */
export type Place =
  | { room: 'search' }
  | { room: 'today' }
  /** `begin` is what is begun there right away. */
  | { room: 'journal'; begin?: Beginning }
  /** `celebrate` is whom a note is begun for; null for everyone. `isWriting`: the empty slip is gone to. */
  | { room: 'gratitude'; celebrate?: { to: MemberId | null }; isWriting?: boolean }
  | { room: 'debriefs'; begin?: DebriefsBeginning }
  /** `read` is the check-in that is looked at right away. */
  | { room: 'check-ins'; read?: RoundId }
  | { room: 'rituals'; page?: RitualsPage }
  | { room: 'talk' }
  /** `begin` is what is begun there right away. */
  | { room: 'settings'; page: SettingsPage; begin?: 'renew' }
  /** `dream` is one to read right away. */
  | { room: 'dreams'; page?: DreamsPage; dream?: DreamId }
  /** `back` is where its way back leads; the room that is shown first, unless said. */
  | { room: 'chapters'; back?: Place }
  | { room: 'missing' }
  | { room: 'guide'; page?: GuideRoomPage }
  /** `back` is where its way back leads: that list, or what was open there. The room that is shown first, unless said. */
  | { room: 'safety'; back?: 'debriefs' | 'debrief' }
