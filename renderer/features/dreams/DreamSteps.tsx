import { Plus, X } from 'lucide-react'
import { useRef } from 'react'
import { limits } from '../../../shared/limits.ts'
import type { DreamStep } from '../../../shared/model/dream.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './DreamWriting.module.css'

export interface DreamStepsProps {
  steps: readonly DreamStep[]
  onChange(steps: DreamStep[]): void
}

/** The small steps of a dream, being written. */
export function DreamSteps({ steps, onChange }: DreamStepsProps) {
  const { t } = useWords()
  const box = useRef<HTMLFieldSetElement>(null)
  const isFull = steps.length >= limits.dreamSteps
  return (
    <fieldset ref={box} className={styles.steps}>
      <legend>{t('dreams.field-steps')}</legend>
      {steps.length > 0 ? (
        <ol>
          {steps.map((step, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a draft are told apart by their places
            <li key={at} className={styles.step}>
              <TextField
                label={t('dreams.field-step', { number: at + 1 })}
                isLabelHidden
                value={step.text}
                maxLength={limits.dreamStepLength}
                onChange={(text) =>
                  onChange(steps.map((one, i) => (i === at ? { ...one, text } : one)))
                }
              />
              <IconButton
                label={t('dreams.remove-step', { number: at + 1 })}
                onPress={() => onChange(steps.filter((_, i) => i !== at))}
              >
                <X size={18} strokeWidth={1.6} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ol>
      ) : null}
      {isFull ? (
        <p>{t('dreams.steps-full')}</p>
      ) : (
        <Button
          size="small"
          tone="quiet"
          className={styles.add}
          icon={<Plus size={15} strokeWidth={1.6} aria-hidden />}
          onPress={add}
        >
          {t('dreams.add-step')}
        </Button>
      )}
    </fieldset>
  )

  function add(): void {
    onChange([...steps, { text: '', doneOn: null }])
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus(),
    )
  }
}
