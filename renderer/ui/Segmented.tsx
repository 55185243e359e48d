import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import styles from './Segmented.module.css'

export interface SegmentedOption<Value extends string> {
  value: Value
  label: ReactNode
  icon?: ReactNode
}

export interface SegmentedProps<Value extends string> {
  /** What is being chosen; read aloud. */
  label: string
  /** Null where nothing is chosen yet. */
  value: Value | null
  onChange(value: Value): void
  options: readonly SegmentedOption<Value>[]
  size?: 'large' | 'medium' | 'small'
  isDisabled?: boolean
}

/** One of two or three, side by side. The chosen one is filled; icon and word stand on each. */
export function Segmented<Value extends string>({
  label,
  value,
  onChange,
  options,
  size = 'medium',
  isDisabled = false,
}: SegmentedProps<Value>) {
  return (
    <RadioGroup
      className={styles.group ?? ''}
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={(next) => onChange(next as Value)}
      isDisabled={isDisabled}
    >
      {options.map((option) => (
        <Radio
          key={option.value}
          value={option.value}
          className={styles.option ?? ''}
          data-size={size}
          data-value={option.value}
        >
          {option.icon}
          {option.label}
        </Radio>
      ))}
    </RadioGroup>
  )
}
