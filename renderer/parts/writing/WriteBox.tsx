import { type ReactNode, type Ref, useId } from 'react'
import { limits } from '../../../shared/limits.ts'
import styles from './WriteBox.module.css'

export interface WriteBoxProps {
  label: string
  hint?: string
  value: string
  onChange(value: string): void
  /** Nothing can be typed until what was written before is back. */
  isReady?: boolean
  rows?: number
  maxLength?: number
  ref?: Ref<HTMLTextAreaElement>
  /** Something about the words that stand there, and the id of the part that describes the box. */
  below?: ReactNode
  describedBy?: string
}

/** A box for words of one's own, in the letters that people write in; it grows with them. */
export function WriteBox({
  label,
  hint,
  value,
  onChange,
  isReady = true,
  rows = 3,
  maxLength = limits.debriefTextLength,
  ref,
  below,
  describedBy,
}: WriteBoxProps) {
  const id = useId()
  const about = [hint ? `${id}-hint` : '', describedBy ?? ''].filter(Boolean).join(' ')
  return (
    <div className={styles.box}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      <textarea
        id={id}
        ref={ref}
        rows={rows}
        dir="auto"
        value={value}
        maxLength={maxLength}
        readOnly={!isReady}
        spellCheck={false}
        autoComplete="off"
        {...(about ? { 'aria-describedby': about } : {})}
        onChange={({ target }) => onChange(target.value)}
      />
      {below}
    </div>
  )
}
