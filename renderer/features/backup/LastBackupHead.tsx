import { Shield, ShieldAlert, ShieldCheck } from 'lucide-react'
import { useArrivalIfLost } from '../../parts/useArrivalIfLost.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './LastBackupHead.module.css'

export interface LastBackupHeadProps {
  /** When the last good backup was made; null where there is none. */
  last: string | null
  hasTrouble: boolean
  /** Null where there is no copy to check. */
  onCheck: (() => void) | null
  onMake(): void
}

/** Whether there is a good backup and from when, and the buttons that check it and make another. */
export function LastBackupHead({ last, hasTrouble, onCheck, onMake }: LastBackupHeadProps) {
  const { t, dayOf, timeOf } = useWords()
  // Work may begin and end by itself under whoever reads on below.
  const heading = useArrivalIfLost('in-place')
  const isToday = last && new Date(last).toDateString() === new Date().toDateString()
  const Icon = hasTrouble ? ShieldAlert : last ? ShieldCheck : Shield
  return (
    <section className={styles.head}>
      <span className={styles.ring} data-good={last && !hasTrouble ? '' : undefined}>
        <Icon size={24} strokeWidth={1.6} aria-hidden />
      </span>
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {last
            ? isToday
              ? t('backup.today')
              : t('backup.past', { day: dayOf(last, 'plain') })
            : t('backup.none')}
        </h2>
        <p className={styles.more}>
          {last
            ? t('backup.made', { day: dayOf(last), time: timeOf(last) })
            : t('backup.none-more')}
        </p>
      </div>
      <span className={styles.acts}>
        {onCheck ? <Button onPress={onCheck}>{t('backup.check')}</Button> : null}
        <Button tone="primary" onPress={onMake}>
          {t('backup.now')}
        </Button>
      </span>
    </section>
  )
}
