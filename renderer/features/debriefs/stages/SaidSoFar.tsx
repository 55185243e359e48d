import { type ReactNode, useEffect, useId, useRef } from 'react'
import { isFocusLost } from '../../../parts/useArrivalIfLost.ts'
import { useWords } from '../../../words/useWords.ts'

export interface SaidSoFarProps {
  className: string | undefined
  /** What was said is what is asked about: whoever has just sat down hears it before the question. */
  isJudged: boolean
  /** Given the id of the lines that describe this part. */
  children(id: string): ReactNode
}

/** What was said in the turn so far, before what it leads to. */
export function SaidSoFar({ className, isJudged, children }: SaidSoFarProps) {
  const { t } = useWords()
  const part = useRef<HTMLElement>(null)
  const lines = useId()
  // It stands before the question, and so its effect comes before that of the question's heading.
  useEffect(() => {
    if (isJudged && isFocusLost()) part.current?.focus()
  }, [isJudged])
  return (
    <section
      className={className}
      aria-label={t('stage.so-far')}
      ref={part}
      {...(isJudged ? { tabIndex: -1, 'aria-describedby': lines } : {})}
    >
      {children(lines)}
    </section>
  )
}
