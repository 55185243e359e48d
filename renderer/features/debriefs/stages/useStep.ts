import { useState } from 'react'
import type { ErrorCode } from '../../../../shared/errors.ts'
import type { DebriefId, MemberId } from '../../../../shared/ids.ts'
import type { StageAct } from '../../../../shared/model/debrief.ts'
import type { HalfWritten } from '../../../parts/writing/useHalfWritten.ts'
import { useSaying } from '../saying/saying-context.ts'
import { useTurnDraft } from './useTurnDraft.ts'

/** One thing asked of a member: the words for it as they are typed, and the way to say it. */
export interface StepInHand {
  draft: HalfWritten
  error: ErrorCode | null
  /** Says it, once the words are safe as a draft: they stay one until what is said stands. */
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
  const form = `${place}.${who}`
  const draft = useTurnDraft(id, form, who)
  const saying = useSaying()
  const [unsafe, setUnsafe] = useState<ErrorCode | null>(null)
  return {
    draft,
    error: unsafe ?? draft.refusal,
    send: async (said) => {
      const code = await draft.settle()
      setUnsafe(code)
      if (code === null) saying.say(said, form)
    },
  }
}
