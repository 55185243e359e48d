import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components'
import styles from './Chip.module.css'

export interface ChipProps {
  children: ReactNode
  icon?: ReactNode
  isOn: boolean
  onChange(isOn: boolean): void
  /** Both from `useOneStop`, where many stand in a row. */
  excludeFromTabOrder?: boolean
  onFocus?: () => void
}

/** A small choice that is on or off, such as a filter or a mood. */
export function Chip({ children, icon, isOn, onChange, ...inRow }: ChipProps) {
  return (
    <ToggleButton className={styles.chip ?? ''} isSelected={isOn} onChange={onChange} {...inRow}>
      {icon}
      {children}
    </ToggleButton>
  )
}
