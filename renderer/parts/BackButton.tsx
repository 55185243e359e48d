import { ArrowLeft } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import styles from './BackButton.module.css'

export interface BackButtonProps {
  children: string
  onLeave(): void
}

/** The way back, named by where it leads. */
export function BackButton({ children, onLeave }: BackButtonProps) {
  return (
    <Button
      tone="quiet"
      size="small"
      className={styles.back}
      icon={<ArrowLeft size={15} strokeWidth={1.6} aria-hidden />}
      onPress={onLeave}
    >
      {children}
    </Button>
  )
}
