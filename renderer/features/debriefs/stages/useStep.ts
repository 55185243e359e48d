import type { ErrorCode } from '../../../../shared/errors.ts'
import type { DebriefId, MemberId } from '../../../../shared/ids.ts'
import type { StageAct } from '../../../../shared/model/debrief.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import type { HalfWritten } from '../../../parts/writing/useHalfWritten.ts'
import { useTurnDraft } from './useTurnDraft.ts'

/** One thing asked of a member: the words for it as they are typed, and the way to say it. */
export interface StepInHand {
  draft: HalfWritten
  error: ErrorCode | null
  isRunning: boolean
  /** Says it; the words stay a draft when that is refused. */
  send(act: StageAct): Promise<void>
}

/** What each step of a turn is given. */
export interface TurnStepProps {
  step: StepInHand
  /** The names of the one who is heard, and of the one who listens. */
  speaker: string
  listener: string
  /** Something was said in this turn before. */
  isAgain: boolean
}

/** `place` names the step inside the debrief; each member's words in it are kept apart. */
export function useStep(id: DebriefId, place: string, who: MemberId): StepInHand {
  const draft = useTurnDraft(id, place, who)
  const act = useCommand('debriefs.act')
  return {
    draft,
    error: act.error ?? draft.refusal,
    isRunning: act.isRunning,
    send: async (said) => {
      if (act.isRunning) return
      draft.hold()
      const reply = await act.run({ id, act: said })
      if (reply.ok) draft.sent()
      else draft.refused()
    },
  }
}
