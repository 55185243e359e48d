import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { StageAct } from '../../../../shared/model/debrief.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { HintedBox } from '../hints/HintedBox.tsx'
import { StageForm } from './StageForm.tsx'
import { StageHead } from './StageHead.tsx'
import type { StepInHand } from './useStep.ts'

export interface RightOrNotProps {
  step: StepInHand
  /** What the box is known by on this page. */
  name: string
  title: string
  lead: string
  yes: string
  no: string
  /** What is asked after a no, and the button that sends it. */
  label: string
  send: string
  toAct(isRight: boolean, text: string): StageAct
}

/** The speaker says whether they were understood; where not, in their own words what is missing. */
export function RightOrNot(props: RightOrNotProps) {
  const { step, toAct } = props
  const { t } = useWords()
  const [isNot, setIsNot] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  const text = step.draft.field('text')
  const isEmpty = text.trim() === ''
  // Words from before a lock say by themselves which answer they belong to.
  const isOpen = isNot || !isEmpty
  // Neither answer is lit: it is the speaker's to say.
  const yes = (
    <Button tone="line" onPress={() => void step.send(toAct(true, ''))}>
      {props.yes}
    </Button>
  )
  return (
    <StageForm
      step={step}
      hasWords={isOpen}
      actions={
        isOpen ? (
          <>
            <Button
              tone="primary"
              type="submit"
              unavailable={isEmpty ? t('stage.need-words') : undefined}
            >
              {props.send}
            </Button>
            {yes}
          </>
        ) : (
          <>
            {yes}
            <Button
              tone="line"
              onPress={() => {
                flushSync(() => setIsNot(true))
                box.current?.focus()
              }}
            >
              {props.no}
            </Button>
          </>
        )
      }
      onSend={() => {
        if (isOpen && !isEmpty) void step.send(toAct(false, text.trim()))
      }}
    >
      <StageHead title={props.title}>{props.lead}</StageHead>
      {isOpen ? (
        <HintedBox
          name={props.name}
          label={props.label}
          ref={box}
          rows={2}
          value={text}
          isReady={step.draft.isReady}
          onChange={(next) => step.draft.change({ text: next })}
        />
      ) : null}
    </StageForm>
  )
}
