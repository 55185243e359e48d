import { Check } from 'lucide-react'
import styles from './StepMark.module.css'

/** Where one of several steps stands: a tick, a lamp, or a hollow ring. */
export function StepMark({ state }: { state: 'done' | 'now' | 'ahead' }) {
  return (
    <span className={styles.mark} data-state={state} aria-hidden>
      {state === 'done' ? <Check size={18} strokeWidth={1.6} /> : null}
    </span>
  )
}
