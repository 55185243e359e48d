import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import styles from './Link.module.css'

/** Underlined words that lead to another screen of Hearth. Nothing here ever leads outside. */
export function Link({ children, onPress }: { children: ReactNode; onPress(): void }) {
  return (
    <Button className={styles.link ?? ''} onPress={onPress}>
      {children}
    </Button>
  )
}
