import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import styles from './ChoiceCards.module.css'

export interface ChoiceCard<Value extends string> {
  value: Value
  title: string
  description?: string
  icon?: ReactNode
  /** Cool paper for what only its author reads. */
  paper?: 'shared' | 'private'
}

export interface ChoiceCardsProps<Value extends string> {
  label: string
  value: Value
  onChange(value: Value): void
  options: readonly ChoiceCard<Value>[]
  /** The label is read aloud but not shown. */
  isLabelHidden?: boolean
}

/** One of a few, each with a sentence that says what it means. */
export function ChoiceCards<Value extends string>({
  label,
  value,
  onChange,
  options,
  isLabelHidden = false,
}: ChoiceCardsProps<Value>) {
  const isChosen = options.some((option) => option.value === value)
  return (
    <RadioGroup
      className={styles.group ?? ''}
      aria-label={label}
      // A value that no card bears would take every card out of the tab order; none is null.
      value={isChosen ? value : null}
      onChange={(next) => onChange(next as Value)}
    >
      {isLabelHidden ? null : (
        <span className={styles.label} aria-hidden>
          {label}
        </span>
      )}
      <div className={styles.cards}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className={styles.card ?? ''}
            data-paper={option.paper}
            data-value={option.value}
          >
            <span className={styles.dot} aria-hidden />
            <span>
              <span className={styles.title}>
                {option.icon}
                {option.title}
              </span>
              {option.description ? (
                <span className={styles.description}>{option.description}</span>
              ) : null}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
