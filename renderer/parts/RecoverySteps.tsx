import type { ReactNode } from 'react'
import { StepMark } from '../ui/StepMark.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './RecoverySteps.module.css'

/** Three things to do with a sheet; the field to type it back stands in the second. */
export function RecoverySteps({ isTyping, children }: { isTyping: boolean; children: ReactNode }) {
  const { t } = useWords()
  return (
    <ol className={styles.steps}>
      <li data-now={!isTyping || undefined}>
        <StepMark state={isTyping ? 'done' : 'now'} />
        <div>
          <p className={styles.what}>{t('recovery.step-write')}</p>
          <p className={styles.more}>{t('recovery.step-write-more')}</p>
        </div>
      </li>
      <li data-now={isTyping || undefined}>
        <StepMark state={isTyping ? 'now' : 'ahead'} />
        <div>
          <p className={styles.what}>{t('recovery.step-type')}</p>
          <p className={styles.more}>{t('recovery.step-type-more')}</p>
          {isTyping ? <div className={styles.field}>{children}</div> : null}
        </div>
      </li>
      <li>
        <StepMark state="ahead" />
        <div>
          <p className={styles.what}>{t('recovery.step-keep')}</p>
          <p className={styles.more}>{t('recovery.step-keep-more')}</p>
        </div>
      </li>
    </ol>
  )
}
