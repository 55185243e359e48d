import type { MemberId } from '../../../../shared/ids.ts'
import type { Debrief, DebriefState } from '../../../../shared/model/debrief.ts'
import { AnswerStep } from './AnswerStep.tsx'
import { ConfirmStep } from './ConfirmStep.tsx'
import { GuessStep } from './GuessStep.tsx'
import { MirrorStep } from './MirrorStep.tsx'
import { type StepInHand, useStep } from './useStep.ts'
import { ValidateStep } from './ValidateStep.tsx'

/** What each step of a turn is given. */
export interface TurnStepProps {
  step: StepInHand
  /** The names of the one who is heard, and of the one who listens. */
  speaker: string
  listener: string
  /** Something was said in this turn before. */
  isAgain: boolean
}

export interface TurnStepFormProps extends Omit<TurnStepProps, 'step'> {
  debrief: Debrief
  state: Extract<DebriefState, { phase: 'understand' }>
  me: MemberId
}

/** The one thing that this step of a turn asks of the member at the keyboard. */
export function TurnStepForm({ debrief, state, me, ...shared }: TurnStepFormProps) {
  const step = useStep(debrief.id, `understand.${state.turn}.${state.step}`, me)
  const props = { ...shared, step }
  switch (state.step) {
    case 'mirror':
      return <MirrorStep {...props} />
    case 'confirm':
      return <ConfirmStep {...props} />
    case 'validate':
      return <ValidateStep {...props} />
    case 'guess':
      return <GuessStep {...props} />
    case 'answer':
      return <AnswerStep {...props} />
  }
}
