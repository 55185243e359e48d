import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import styles from './NavButton.module.css'

export interface NavButtonProps {
  icon: LucideIcon
  children: ReactNode
  onPress?: () => void
  isCurrent?: boolean
  size?: 'medium' | 'small'
  /** The keys that do the same, shown at the end. */
  keys?: string
}

/** What can be pressed on a line of the sidebar. */
export function NavButton({
  icon: Icon,
  children,
  onPress,
  isCurrent = false,
  size = 'medium',
  keys,
}: NavButtonProps) {
  return (
    <Button
      className={styles.item ?? ''}
      data-size={size}
      {...(onPress ? { onPress } : {})}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
    >
      <Icon size={18} strokeWidth={1.6} aria-hidden />
      <span className={styles.word}>{children}</span>
      {keys ? <kbd>{keys}</kbd> : null}
    </Button>
  )
}
