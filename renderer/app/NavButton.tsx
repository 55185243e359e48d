import type { LucideIcon } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button } from 'react-aria-components'
import type { ShortcutId } from '../../shared/shortcuts.ts'
import { Keys } from '../parts/Keys.tsx'
import styles from './NavButton.module.css'

export interface NavButtonProps {
  icon: LucideIcon
  children: ReactNode
  onPress?: () => void
  isCurrent?: boolean
  size?: 'medium' | 'small'
  /** The keys that do the same, shown at the end. */
  keys?: ShortcutId
  /** It opens and folds up something below it, which is open or not. */
  isExpanded?: boolean
  ref?: Ref<HTMLButtonElement>
}

/** What can be pressed on a line of the sidebar. */
export function NavButton({
  icon: Icon,
  children,
  onPress,
  isCurrent = false,
  size = 'medium',
  keys,
  isExpanded,
  ref,
}: NavButtonProps) {
  return (
    <Button
      className={styles.item ?? ''}
      data-size={size}
      {...(onPress ? { onPress } : {})}
      {...(ref ? { ref } : {})}
      {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
    >
      <Icon size={18} strokeWidth={1.6} aria-hidden />
      <span className={styles.word}>{children}</span>
      {keys ? <Keys of={keys} /> : null}
    </Button>
  )
}
