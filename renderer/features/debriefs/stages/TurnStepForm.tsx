import type { MemberId } from '../../../../shared/ids.ts'
import type { Debrief, DebriefState } from '../../../../shared/model/debrief.ts'
import { AnswerStep } from './AnswerStep.tsx'
import { ConfirmStep } from './ConfirmStep.tsx'
import { GuessStep } from './GuessStep.tsx'
import { MirrorStep } from './MirrorStep.tsx'
import { type TurnStepProps, useStep } from './useStep.ts'
import { ValidateStep } from './ValidateStep.tsx'

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
