import { useWords } from '../../../words/useWords.ts'
import { RightOrNot } from './RightOrNot.tsx'
import type { TurnStepProps } from './useStep.ts'

/** The speaker: yes, that is it; or not quite, with what is missing. */
export function ConfirmStep({ step, listener: name }: TurnStepProps) {
  const { t } = useWords()
  return (
    <RightOrNot
      step={step}
      name="confirm"
      title={t('stage.confirm-title')}
      lead={t('stage.confirm-lead', { name })}
      yes={t('stage.confirm-yes')}
      no={t('stage.confirm-no')}
      label={t('stage.confirm-missing')}
      send={t('stage.confirm-no-go', { name })}
      toAct={(yes, text) => ({ type: 'confirmed', yes, text })}
    />
  )
}
