import { TriangleAlert } from 'lucide-react'
import type { ErrorCode } from '../../../../shared/errors.ts'
import { Button } from '../../../ui/Button.tsx'
import { NoticePanel } from '../../../ui/NoticePanel.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './Notice.module.css'

/** The words on the screen are not safe yet. It stays until they are. */
export function SaveTrouble({ code, onRetry }: { code: ErrorCode; onRetry(): void }) {
  const { t, error } = useWords()
  const { happened, next } = error(code)
  return (
    <div className={styles.notice}>
      <NoticePanel
        icon={<TriangleAlert size={22} strokeWidth={1.6} />}
        title={`${t('journal.not-saved')}. ${happened}`}
        isAnnounced
        actions={
          <Button size="small" onPress={onRetry}>
            {t('common.try-again')}
          </Button>
        }
      >
        <p>
          {next} {t('journal.not-saved-more')}
        </p>
      </NoticePanel>
    </div>
  )
}
