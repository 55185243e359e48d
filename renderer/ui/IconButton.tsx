import type { ReactNode, Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import styles from './IconButton.module.css'
import { Tooltip } from './Tooltip.tsx'

export interface IconButtonProps {
  /** Its accessible name, also shown as a tooltip. */
  label: string
  children: ReactNode
  onPress?: () => void
  size?: 'medium' | 'small'
  isOn?: boolean
  ref?: Ref<HTMLButtonElement>
}

/** A button with a sign instead of a word; only for signs that everybody reads. */
export function IconButton({
  label,
  children,
  onPress,
  size = 'medium',
  isOn,
  ref,
}: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <AriaButton
        className={styles.button ?? ''}
        data-size={size}
        aria-label={label}
        {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
        {...(onPress ? { onPress } : {})}
        {...(ref ? { ref } : {})}
      >
        {children}
      </AriaButton>
    </Tooltip>
  )
}
