import type { ReactNode, Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import styles from './Button.module.css'
import { Tooltip } from './Tooltip.tsx'

export interface ButtonProps {
  children: ReactNode
  /** One primary button on a screen, at most. */
  tone?: 'primary' | 'default' | 'line' | 'quiet'
  size?: 'large' | 'medium' | 'small'
  icon?: ReactNode
  type?: 'button' | 'submit'
  /** Why it cannot be pressed now. It keeps its label and its place in the tab order. */
  unavailable?: string | undefined
  /** Says more about it while it can be pressed, such as the key that does the same. */
  hint?: string | undefined
  onPress?: (() => void) | undefined
  autoFocus?: boolean
  className?: string | undefined
  'aria-describedby'?: string
  /** Where its label alone says too little to somebody who hears it; it begins with the label. */
  'aria-label'?: string
  'aria-expanded'?: boolean
  ref?: Ref<HTMLButtonElement>
}

/** A labelled button. */
export function Button({
  children,
  tone = 'default',
  size = 'medium',
  icon,
  type = 'button',
  unavailable,
  hint,
  onPress,
  className,
  ...rest
}: ButtonProps) {
  // One element in both cases: whoever has it in focus, or is pressing it, keeps it when that changes.
  const isAvailable = unavailable === undefined
  return (
    <Tooltip text={unavailable ?? hint}>
      <AriaButton
        className={className ? `${styles.button} ${className}` : (styles.button ?? '')}
        data-tone={tone}
        data-size={size}
        {...rest}
        {...(onPress && isAvailable ? { onPress } : {})}
        render={(props) => (
          <button
            {...props}
            type={isAvailable ? type : 'button'}
            {...(isAvailable ? {} : { 'aria-disabled': true })}
          />
        )}
      >
        {icon}
        {children}
      </AriaButton>
    </Tooltip>
  )
}
