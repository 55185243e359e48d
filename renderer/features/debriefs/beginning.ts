import type { DebriefId } from '../../../shared/ids.ts'

/** What somebody comes to this room for, from elsewhere. */
export type DebriefsBeginning =
  | { at: 'debrief'; id: DebriefId }
  | { at: 'agreements' }
  /** Something new. */
  | { at: 'start' }
