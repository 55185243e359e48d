import { ChevronRight, type LucideIcon } from 'lucide-react'
import styles from './Way.module.css'

export interface WayProps {
  icon: LucideIcon
  name: string
  more: string
  onPress(): void
}

/** A way to another screen of this room. */
export function Way({ icon: Icon, name, more, onPress }: WayProps) {
  return (
    <li className={styles.way}>
      <button type="button" onClick={onPress}>
        <Icon size={18} strokeWidth={1.6} aria-hidden />
        <span className={styles.words}>
          <b>{name}</b> <span>{more}</span>
        </span>
        <ChevronRight size={18} strokeWidth={1.6} aria-hidden />
      </button>
    </li>
  )
}
