import type { ReactNode } from 'react'
import { Trouble } from '../../../parts/Trouble.tsx'
import { SavedLine } from '../../../parts/writing/SavedLine.tsx'
import styles from './StageForm.module.css'
import type { StepInHand } from './useStep.ts'

export interface StageFormProps {
  step: StepInHand
  /** Words are typed here: whether they are safe stands below them. */
  hasWords?: boolean
  children: ReactNode
  /** The buttons, the one that goes on first. */
  actions: ReactNode
  onSend?: () => void
}

/** One thing asked of the member at the keyboard: the boxes, whether they are safe, and the way on. */
export function StageForm({ step, hasWords = true, children, actions, onSend }: StageFormProps) {
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        onSend?.()
      }}
    >
      {children}
      {hasWords ? <SavedLine state={step.draft.saved} /> : null}
      {step.error ? <Trouble code={step.error} /> : null}
      <div className={styles.actions}>{actions}</div>
    </form>
  )
}
