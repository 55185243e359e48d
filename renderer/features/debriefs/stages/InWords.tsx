import type { ReactNode, Ref } from 'react'
import type { StageAct } from '../../../../shared/model/debrief.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { HintedBox } from '../hints/HintedBox.tsx'
import { ofTheOther } from '../hints/of-the-other.ts'
import { StageForm } from './StageForm.tsx'
import { StageHead } from './StageHead.tsx'
import type { StepInHand } from './useStep.ts'

export interface InWordsProps {
  step: StepInHand
  title: string
  lead: string
  /** What the box is known by on this page. */
  name: string
  /** The box, and the button that sends what is in it. */
  label: string
  send: string
  toAct(text: string): StageAct
  rows?: number
  box?: Ref<HTMLTextAreaElement>
  /** What stands below the box, where the first Tab from the question does not meet it. */
  children?: ReactNode
}

/** The listener says one thing in words of their own. */
export function InWords(props: InWordsProps) {
  const { step, rows, box, children, toAct } = props
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
          {props.send}
        </Button>
      }
      onSend={() => {
        if (!isEmpty) void step.send(toAct(text.trim()))
      }}
    >
      <StageHead title={props.title}>{props.lead}</StageHead>
      <HintedBox
        name={props.name}
        kinds={ofTheOther}
        label={props.label}
        {...(box ? { ref: box } : {})}
        {...(rows ? { rows } : {})}
        value={text}
        isReady={step.draft.isReady}
        onChange={(next) => step.draft.change({ text: next })}
      />
      {children}
    </StageForm>
  )
}
