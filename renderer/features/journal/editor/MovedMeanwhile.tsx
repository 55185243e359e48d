import { FilePen } from 'lucide-react'
import { Button } from '../../../ui/Button.tsx'
import { NoticePanel } from '../../../ui/NoticePanel.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './Notice.module.css'

export interface MovedMeanwhileProps {
  /** Puts these words on top of the other version; null while that is not known. */
  onMine: (() => void) | null
  onRead(): void
}

/** The page was changed elsewhere while somebody wrote here: both versions are safe, and which comes next is asked. */
export function MovedMeanwhile({ onMine, onRead }: MovedMeanwhileProps) {
  const { t } = useWords()
  return (
    <div className={styles.notice}>
      <NoticePanel
        icon={<FilePen size={22} strokeWidth={1.6} />}
        title={t('journal.moved-title')}
        isAnnounced
        actions={
          <>
            {onMine ? (
              <Button size="small" onPress={onMine}>
                {t('journal.moved-mine')}
              </Button>
            ) : null}
            <Button size="small" tone="quiet" onPress={onRead}>
              {t('journal.moved-read')}
            </Button>
          </>
        }
      >
        <p>{t('journal.moved')}</p>
      </NoticePanel>
    </div>
  )
}
