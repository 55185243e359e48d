import { HardDrive } from 'lucide-react'
import { NoticePanel } from '../ui/NoticePanel.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './DiskFull.module.css'

/** Said for as long as the disk is full: what is safe, what has to wait, and what to do. */
export function DiskFull() {
  const { t } = useWords()
  return (
    <section className={styles.notice} aria-label={t('disk-full.title')}>
      <NoticePanel
        icon={<HardDrive size={22} strokeWidth={1.6} />}
        title={t('disk-full.happened')}
        isAnnounced
      >
        <p>{t('disk-full.safe')}</p>
        <p>{t('disk-full.next')}</p>
      </NoticePanel>
    </section>
  )
}
