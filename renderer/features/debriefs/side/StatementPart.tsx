import { useId, useRef } from 'react'
import { limits } from '../../../../shared/limits.ts'
import { HintBelow } from '../hints/HintBelow.tsx'
import { useBlameHint } from '../hints/useBlameHint.ts'
import styles from './StatementFields.module.css'

export interface StatementPartProps {
  name: string
  /** The words of the sentence that those of the field follow. */
  label: string
  placeholder: string
  text: string
  onChange(text: string): void
}

/** One part of the sentence, and below it a hint where what it makes may be hard to hear. */
export function StatementPart({ name, label, placeholder, text, onChange }: StatementPartProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const blame = useBlameHint({ name, text, lead: label })
  return (
    <div className={styles.row}>
      <label className={styles.part}>
        <span>{label}</span>
        <textarea
          ref={field}
          rows={1}
          dir="auto"
          value={text}
          placeholder={placeholder}
          maxLength={limits.noteLength}
          spellCheck={false}
          autoComplete="off"
          {...(blame.hint ? { 'aria-describedby': id } : {})}
          onChange={({ target }) => {
            blame.typed(target.value)
            onChange(target.value)
          }}
        />
      </label>
      <HintBelow id={id} blame={blame} field={field} wording={{ kind: 'question' }} />
    </div>
  )
}
