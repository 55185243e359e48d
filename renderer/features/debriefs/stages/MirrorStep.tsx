import { useWords } from '../../../words/useWords.ts'
import { InWords } from './InWords.tsx'
import type { TurnStepProps } from './useStep.ts'

/** The listener: what I heard. */
export function MirrorStep({ step, speaker: name, isAgain }: TurnStepProps) {
  const { t } = useWords()
  return (
    <InWords
      step={step}
      name="mirror"
      title={t(isAgain ? 'stage.mirror-again' : 'stage.mirror-title')}
      lead={t(isAgain ? 'stage.mirror-again-lead' : 'stage.mirror-lead', { name })}
      label={t('stage.mirror-label')}
      send={t('stage.mirror-go', { name })}
      toAct={(text) => ({ type: 'mirrored', text })}
    />
  )
}
