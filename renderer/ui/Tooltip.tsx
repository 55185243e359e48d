import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import { hintsId } from './hints.ts'
import styles from './Tooltip.module.css'

export interface TooltipProps {
  /** Nothing is said, and the control stays as it is, where there is none. */
  text: string | undefined
  children: ReactNode
}

/** Says more about the one control inside, on hover and on keyboard focus. */
export function Tooltip({ text, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100} isDisabled={text === undefined}>
      {children}
      {text === undefined ? null : (
        <AriaTooltip
          className={styles.tooltip ?? ''}
          offset={6}
          UNSTABLE_portalContainer={document.getElementById(hintsId) ?? document.body}
        >
          {text}
        </AriaTooltip>
      )}
    </TooltipTrigger>
  )
}
