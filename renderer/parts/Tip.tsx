import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './Tip.module.css'

/** One thing to know, with its sign; a line of a list. */
export function Tip({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <li className={styles.tip}>
      <Icon size={18} strokeWidth={1.6} aria-hidden />
      <span>{children}</span>
    </li>
  )
}
