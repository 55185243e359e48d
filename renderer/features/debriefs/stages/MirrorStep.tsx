import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { WriteBox } from '../pieces/WriteBox.tsx'
import { StageForm } from './StageForm.tsx'
import { StageHead } from './StageHead.tsx'
import type { TurnStepProps } from './TurnStepForm.tsx'

/** The listener: what I heard. */
export function MirrorStep({ step, speaker, isAgain }: TurnStepProps) {
  const { t } = useWords()
  const text = step.draft.field('text')
  const isEmpty = text.trim() === ''
  return (
    <StageForm
      step={step}
      actions={
        <Button
          tone="primary"
          type="submit"
          unavailable={isEmpty ? t('stage.need-words') : undefined}
        >
          {t('stage.mirror-go', { name: speaker })}
        </Button>
      }
      onSend={() => {
        if (!isEmpty) void step.send({ type: 'mirrored', text: text.trim() })
      }}
    >
      <StageHead title={t(isAgain ? 'stage.mirror-again' : 'stage.mirror-title')}>
        {t(isAgain ? 'stage.mirror-again-lead' : 'stage.mirror-lead', { name: speaker })}
      </StageHead>
      <WriteBox
        label={t('stage.mirror-label')}
        value={text}
        isReady={step.draft.isReady}
        onChange={(next) => step.draft.change({ text: next })}
      />
    </StageForm>
  )
}
