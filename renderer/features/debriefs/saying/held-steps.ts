import type { MemberId } from '../../../../shared/ids.ts'
import type { Debrief, StageAct } from '../../../../shared/model/debrief.ts'
import { next } from '../../../../shared/model/debrief-states.ts'

/** Something said on this page that the vault has not been told yet. */
export interface HeldStep {
  who: MemberId
  act: StageAct
  /** The form whose words these are; null where it has no box. */
  place: string | null
  /** How many things had happened in the debrief before it. */
  at: number
}

/** The debrief as it is once these steps are said; as it was where one of them has no meaning now. */
export function withSteps(debrief: Debrief, steps: readonly HeldStep[]): Debrief {
  let { state } = debrief
  const events = [...debrief.events]
  for (const { act, who } of steps) {
    const after = next(debrief.about, state, { ...act, who })
    if (after === null) return debrief
    state = after
    events.push({ ...act, who })
  }
  return { ...debrief, state, events }
}
