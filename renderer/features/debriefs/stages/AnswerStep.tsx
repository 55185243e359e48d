import { useWords } from '../../../words/useWords.ts'
import { RightOrNot } from './RightOrNot.tsx'
import type { TurnStepProps } from './useStep.ts'

/** The speaker: whether it felt as the listener guessed, or how it did. */
export function AnswerStep({ step, listener: name }: TurnStepProps) {
  const { t } = useWords()
  return (
    <RightOrNot
      step={step}
      name="answer"
      title={t('stage.answer-title')}
      lead={t('stage.answer-lead', { name })}
      yes={t('stage.answer-yes')}
      no={t('stage.answer-no')}
      label={t('stage.answer-label')}
      send={t('stage.answer-no-go', { name })}
      toAct={(right, text) => ({ type: 'answered', right, text })}
    />
  )
}
