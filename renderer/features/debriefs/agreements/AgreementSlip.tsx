import type { ReactNode } from 'react'
import type { Day } from '../../../../shared/days.ts'
import { useWords } from '../../../words/useWords.ts'
import styles from './AgreementSlip.module.css'

export interface AgreementSlipProps {
  /** The small thing, in the words of whoever will do it. */
  text: string
  followUp: Day
  /** It was looked at: the day that was set for it is not to come any more. */
  isPast?: boolean
  /** Whose it is, above the words. */
  head?: ReactNode
  /** What became of it, below them. */
  children?: ReactNode
}

/** A promise on its slip of paper, with the day on which it is looked at again. */
export function AgreementSlip({
  text,
  followUp,
  isPast = false,
  head,
  children,
}: AgreementSlipProps) {
  const { t, day } = useWords()
  return (
    <div className={styles.slip}>
      {head}
      <p className={styles.words} dir="auto">
        {text}
      </p>
      <p className={styles.until}>
        {t(isPast ? 'stage.was-until' : 'stage.until', { date: day(followUp) })}
      </p>
      {children}
    </div>
  )
}
