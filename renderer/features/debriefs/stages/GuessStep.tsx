import { Check } from 'lucide-react'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { useOneStop } from '../../../ui/useOneStop.ts'
import { useWords } from '../../../words/useWords.ts'
import { HintedBox } from '../hints/HintedBox.tsx'
import { ofTheOther } from '../hints/of-the-other.ts'
import styles from './GuessStep.module.css'
import { StageForm } from './StageForm.tsx'
import { StageHead } from './StageHead.tsx'
import type { TurnStepProps } from './useStep.ts'

const feelings = [
  'debriefs.felt-hurt',
  'debriefs.felt-sad',
  'debriefs.felt-lonely',
  'debriefs.felt-disappointed',
  'debriefs.felt-angry',
  'debriefs.felt-annoyed',
  'debriefs.felt-worried',
  'debriefs.felt-anxious',
  'debriefs.felt-unsure',
  'debriefs.felt-tired',
  'debriefs.felt-overwhelmed',
  'debriefs.felt-helpless',
  'debriefs.felt-ashamed',
  'debriefs.felt-guilty',
  'debriefs.felt-relieved',
] as const

/** The listener: what it may have felt like. Chosen words, own words, or both. */
export function GuessStep({ step, speaker }: TurnStepProps) {
  const { t } = useWords()
  const { row, chip } = useOneStop(feelings)
  const { draft } = step
  const text = draft.field('text')
  const felt = draft.field('felt').split('\n').filter(Boolean)
  const isEmpty = text.trim() === '' && felt.length === 0
  return (
    <StageForm
      step={step}
      actions={
        <Button
          tone="primary"
          type="submit"
          unavailable={isEmpty ? t('stage.need-guess') : undefined}
        >
          {t('stage.guess-go', { name: speaker })}
        </Button>
      }
      onSend={() => {
        if (!isEmpty) void step.send({ type: 'guessed', felt, text: text.trim() })
      }}
    >
      <StageHead title={t('stage.guess-title', { name: speaker })}>
        {t('stage.guess-lead', { name: speaker })}
      </StageHead>
      <div {...row} className={styles.chips} role="toolbar" aria-label={t('stage.guess-chips')}>
        {feelings.map((id) => {
          const word = t(id)
          const isOn = felt.includes(word)
          return (
            <Chip
              key={id}
              {...chip(id)}
              isOn={isOn}
              icon={isOn ? <Check size={13} strokeWidth={2.4} aria-hidden /> : undefined}
              onChange={(on) => {
                if (!draft.isReady) return
                const next = on ? [...felt, word] : felt.filter((other) => other !== word)
                draft.change({ felt: next.join('\n') })
              }}
            >
              {word}
            </Chip>
          )
        })}
      </div>
      <HintedBox
        name="guess"
        kinds={ofTheOther}
        label={t('stage.guess-label')}
        rows={2}
        value={text}
        isReady={draft.isReady}
        onChange={(next) => draft.change({ text: next })}
      />
    </StageForm>
  )
}
