import type { Debrief } from '../../../shared/model/debrief.ts'
import type { Member, Session } from '../../../shared/model/member.ts'

/** What every stage of a debrief is given. */
export interface StageProps {
  debrief: Debrief
  session: Session
  /** Those who take part, in the order of joining. */
  members: Member[]
  /** Back to the list. */
  onLeave(): void
}
