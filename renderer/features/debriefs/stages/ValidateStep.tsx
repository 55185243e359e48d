import { useRef } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { InWords } from './InWords.tsx'
import type { TurnStepProps } from './useStep.ts'
import styles from './ValidateStep.module.css'

const starts = [
  'stage.validate-start-1',
  'stage.validate-start-2',
  'stage.validate-start-3',
] as const

/** The listener: one part that makes sense to me. Ways to begin stand ready, to be changed at will. */
export function ValidateStep({ step, speaker: name }: TurnStepProps) {
  const { t } = useWords()
  const box = useRef<HTMLTextAreaElement>(null)
  return (
    <InWords
      step={step}
      name="validate"
      title={t('stage.validate-title')}
      lead={t('stage.validate-lead')}
      label={t('stage.validate-label')}
      send={t('stage.validate-go', { name })}
      toAct={(text) => ({ type: 'validated', text })}
      rows={2}
      box={box}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own box and legend */}
      <div className={styles.starts} role="group" aria-label={t('stage.validate-starts')}>
        {starts.map((start) => (
          <Button key={start} size="small" onPress={() => begin(t(start))}>
            {`${t(start).trimEnd()} …`}
          </Button>
        ))}
      </div>
    </InWords>
  )

  /** Puts the beginning behind what is there, and the cursor behind it. */
  function begin(start: string): void {
    const before = step.draft.field('text').trimEnd()
    step.draft.change({ text: before === '' ? start : `${before}\n${start}` })
    requestAnimationFrame(() => {
      box.current?.focus()
      box.current?.setSelectionRange(box.current.value.length, box.current.value.length)
    })
  }
}
