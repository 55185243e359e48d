import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './PrivatePart.module.css'

export interface PrivatePartProps {
  /** Says that nobody else sees it. */
  label: string
  more: string
  children: ReactNode
}

/** The part of a page that holds what one says alone. */
export function PrivatePart({ label, more, children }: PrivatePartProps) {
  return (
    <section className={styles.private} aria-label={label}>
      <p className={styles.only}>
        <Lock size={15} strokeWidth={1.6} aria-hidden />
        <span>
          <b>{label}</b> {more}
        </span>
      </p>
      {children}
    </section>
  )
}
