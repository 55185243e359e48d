import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import styles from './Checkbox.module.css'

export interface CheckboxProps {
  children: ReactNode
  /** A second line that says more. */
  description?: string
  isOn: boolean
  onChange(isOn: boolean): void
}

/** A box to tick, with its sentence. */
export function Checkbox({ children, description, isOn, onChange }: CheckboxProps) {
  return (
    <AriaCheckbox className={styles.checkbox ?? ''} isSelected={isOn} onChange={onChange}>
      <span className={styles.box}>
        <Check size={14} strokeWidth={2.4} aria-hidden />
      </span>
      <span>
        {children}
        {description ? <span className={styles.description}>{description}</span> : null}
      </span>
    </AriaCheckbox>
  )
}
