import { Check, CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './Sentence.module.css'

const icons = { danger: CircleAlert, good: Check, quiet: Info }

export interface SentenceProps {
  tone: keyof typeof icons
  children: ReactNode
  id?: string
}

/** A short sentence with the sign that goes with its colour, for the place right below a control. */
export function Sentence({ tone, children, id }: SentenceProps) {
  const Icon = icons[tone]
  return (
    <span className={styles.sentence} data-tone={tone} id={id}>
      <Icon size={18} strokeWidth={1.6} aria-hidden />
      <span>{children}</span>
    </span>
  )
}
