import { useRef } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { WriteBox } from '../pieces/WriteBox.tsx'
import { StageForm } from './StageForm.tsx'
import { StageHead } from './StageHead.tsx'
import type { TurnStepProps } from './TurnStepForm.tsx'
import styles from './ValidateStep.module.css'

const starts = [
  'stage.validate-start-1',
  'stage.validate-start-2',
  'stage.validate-start-3',
] as const

/** The listener: one part that makes sense to me. Ways to begin stand ready, to be changed at will. */
export function ValidateStep({ step, speaker }: TurnStepProps) {
  const { t } = useWords()
  const box = useRef<HTMLTextAreaElement>(null)
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
          {t('stage.validate-go', { name: speaker })}
        </Button>
      }
      onSend={() => {
        if (!isEmpty) void step.send({ type: 'validated', text: text.trim() })
      }}
    >
      <StageHead title={t('stage.validate-title')}>{t('stage.validate-lead')}</StageHead>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own box and legend */}
      <div className={styles.starts} role="group" aria-label={t('stage.validate-starts')}>
        {starts.map((start) => (
          <Button key={start} size="small" onPress={() => begin(t(start))}>
            {`${t(start).trimEnd()} …`}
          </Button>
        ))}
      </div>
      <WriteBox
        label={t('stage.validate-label')}
        ref={box}
        rows={2}
        value={text}
        isReady={step.draft.isReady}
        onChange={(next) => step.draft.change({ text: next })}
      />
    </StageForm>
  )

  /** Puts the beginning behind what is there, and the cursor behind it. */
  function begin(start: string): void {
    const before = text.trimEnd()
    step.draft.change({ text: before === '' ? start : `${before}\n${start}` })
    requestAnimationFrame(() => {
      box.current?.focus()
      box.current?.setSelectionRange(box.current.value.length, box.current.value.length)
    })
  }
}
