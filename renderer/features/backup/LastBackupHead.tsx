import { Shield, ShieldCheck } from 'lucide-react'
import type { LastBackup } from '../../../shared/model/backup.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './LastBackupHead.module.css'

/** Whether there is a good backup and from when, and the button that makes one. */
export function LastBackupHead({ last, onMake }: { last: LastBackup; onMake(): void }) {
  const { t, dayOf, timeOf } = useWords()
  const isToday = last && new Date(last.madeAt).toDateString() === new Date().toDateString()
  const Icon = last ? ShieldCheck : Shield
  return (
    <section className={styles.head}>
      <span className={styles.ring} data-good={last ? '' : undefined}>
        <Icon size={24} strokeWidth={1.6} aria-hidden />
      </span>
      <div>
        <h2>
          {last
            ? isToday
              ? t('backup.today')
              : t('backup.past', { day: dayOf(last.madeAt, 'plain') })
            : t('backup.none')}
        </h2>
        <p className={styles.more}>
          {last
            ? t('backup.made', { day: dayOf(last.madeAt), time: timeOf(last.madeAt) })
            : t('backup.none-more')}
        </p>
      </div>
      <Button tone="primary" className={styles.make} onPress={onMake}>
        {t('backup.now')}
      </Button>
    </section>
  )
}
