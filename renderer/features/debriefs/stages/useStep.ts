import { useEffect, useRef, useState } from 'react'
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
  /**
   * Says it, once the words are safe as a draft: they stay one until what is said stands. While they are
   * being saved nothing is typed. What is said before the words from before are back waits for them, and is
   * not said where there are any: whoever pressed had not seen them.
   */
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
  const isSending = useRef(false)
  const [isHeld, setIsHeld] = useState(false)
  const early = useRef<StageAct | null>(null)

  const send = async (said: StageAct) => {
    if (isSending.current) return
    if (!draft.isReady) {
      early.current = said
      return
    }
    isSending.current = true
    setIsHeld(true)
    const code = await draft.settle()
    isSending.current = false
    setIsHeld(false)
    setUnsafe(code)
    if (code === null) saying.say(said, form)
  }
  useEffect(() => {
    const said = early.current
    if (!draft.isReady || said === null) return
    early.current = null
    if (draft.isEmpty) void send(said)
  })
  return {
    draft: isHeld ? { ...draft, isReady: false } : draft,
    error: unsafe ?? draft.refusal,
    send,
  }
}
