import { useState } from 'react'
import type { DebriefId, MemberId } from '../../../../shared/ids.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { PromiseFields } from '../pieces/PromiseFields.tsx'
import { promiseOf, startDay } from '../pieces/promise.ts'
import styles from './AgreeForm.module.css'
import { StageForm } from './StageForm.tsx'
import { StageHead } from './StageHead.tsx'
import { useStep } from './useStep.ts'

/** One small thing that the member at the keyboard will do; ending without one is as complete. */
export function AgreeForm({ id, me }: { id: DebriefId; me: MemberId }) {
  const { t } = useWords()
  const step = useStep(id, 'agree', me)
  const { draft } = step
  const [start] = useState(startDay)
  const typed = { text: draft.field('text'), day: draft.field('day') || start }
  const promise = promiseOf(typed)
  return (
    <StageForm
      step={step}
      actions={
        <>
          <Button
            tone="primary"
            type="submit"
            unavailable={promise === null ? t('stage.need-words') : undefined}
          >
            {t('stage.agree-go')}
          </Button>
          <span className={styles.or}>
            <Button tone="line" onPress={() => void step.send({ type: 'promised', promise: null })}>
              {t('stage.agree-none')}
            </Button>
            <span>{t('stage.agree-none-hint')}</span>
          </span>
        </>
      }
      onSend={() => {
        if (promise) void step.send({ type: 'promised', promise })
      }}
    >
      <StageHead title={t('stage.agree-title')}>{t('stage.agree-lead')}</StageHead>
      <div className={styles.slip}>
        <PromiseFields
          label={t('stage.agree-label')}
          value={typed}
          isReady={draft.isReady}
          onChange={(part) => draft.change({ ...typed, ...part })}
        />
      </div>
    </StageForm>
  )
}
