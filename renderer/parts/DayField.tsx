import { useId } from 'react'
import styles from './DayField.module.css'

export interface DayFieldProps {
  label: string
  /** `YYYY-MM-DD`, or `HH:MM`; empty while nothing is chosen. */
  value: string
  onChange(value: string): void
  kind?: 'date' | 'time'
  /** `line` puts label, field and hint side by side as long as there is room. */
  layout?: 'stacked' | 'line'
  /** The first and the last day that will do, `YYYY-MM-DD`. */
  min?: string
  max?: string
  isRequired?: boolean
  /** Says why the value will not do; it also marks the field. */
  error?: string | null
  hint?: string | undefined
}

/** A day or a time of day, with its label, in the system's own field. */
export function DayField({
  label,
  value,
  onChange,
  kind = 'date',
  layout = 'stacked',
  min = '0001-01-01',
  max = '9999-12-31',
  isRequired = false,
  error = null,
  hint,
}: DayFieldProps) {
  const id = useId()
  const said = error ?? hint
  return (
    <div className={styles.day} data-layout={layout}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={kind}
        required={isRequired}
        {...(kind === 'date' ? { min, max } : {})}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={said ? `${id}-said` : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      {said ? (
        <p id={`${id}-said`} role={error ? 'status' : undefined}>
          {said}
        </p>
      ) : null}
    </div>
  )
}
