import type { DebriefId } from '../../../shared/ids.ts'

/** What somebody comes to this room for, from elsewhere. */
export type DebriefsBeginning =
  | { at: 'debrief'; id: DebriefId }
  /** Several came in to open this one; the list, where it is not one of those who came. */
  | { at: 'to-open'; id: DebriefId }
  | { at: 'agreements' }
  /** Something new. */
  | { at: 'start' }
