import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components'
import styles from './Chip.module.css'

export interface ChipProps {
  children: ReactNode
  icon?: ReactNode
  isOn: boolean
  onChange(isOn: boolean): void
}

/** A small choice that is on or off, such as a filter or a mood. */
export function Chip({ children, icon, isOn, onChange }: ChipProps) {
  return (
    <ToggleButton className={styles.chip ?? ''} isSelected={isOn} onChange={onChange}>
      {icon}
      {children}
    </ToggleButton>
  )
}
