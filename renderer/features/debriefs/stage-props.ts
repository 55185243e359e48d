import type { Debrief } from '../../../shared/model/debrief.ts'
import type { Member, Session } from '../../../shared/model/member.ts'

/**
 * What every stage of a debrief is given. A stage fills the body of the sheet, which scrolls and brings
 * its margins; head, stage track, pause and close stand around it already.
 */
export interface StageProps {
  debrief: Debrief
  session: Session
  /** Those who take part, in the order of joining. */
  members: Member[]
  /** Back to the list. */
  onLeave(): void
}
