import { Actions } from '../../parts/Actions.tsx'
import { StepHead } from '../../parts/StepHead.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import type { SetupState } from './setup-flow.ts'

export interface HandOverStepProps {
  state: SetupState
  onHandedOver(): void
  onPutOff(): void
}

/** Between two turns: the first person's code has left the screen, and the second sits down. */
export function HandOverStep({ state, onHandedOver, onPutOff }: HandOverStepProps) {
  const { t } = useWords()
  const [other, name] = state.names
  return (
    <>
      <StepHead
        turn={{ name, place: 1, words: t('setup.turn', { name, other }) }}
        title={t('setup.hand-over-title', { name })}
        lead={t('setup.hand-over-lead', { name, other })}
        isFocused
      />
      <Actions
        leave={
          <Button tone="quiet" size="large" onPress={onPutOff}>
            {t('setup.skip', { name })}
          </Button>
        }
      >
        <Button tone="primary" size="large" onPress={onHandedOver}>
          {t('setup.hand-over-go', { name })}
        </Button>
      </Actions>
    </>
  )
}
