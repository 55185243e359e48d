import { TriangleAlert } from 'lucide-react'
import { call } from '../bridge/client.ts'
import { Button } from '../ui/Button.tsx'
import { NoticePanel } from '../ui/NoticePanel.tsx'
import { sheetId } from '../ui/sheet-id.ts'
import { useWords } from '../words/useWords.ts'
import styles from './BrokenScreen.module.css'

/** A screen of Hearth failed. It says so, and offers the two ways that always work. */
export function BrokenScreen({ onTryAgain }: { onTryAgain(): void }) {
  const { t, error } = useWords()
  const { happened, next } = error('internal')
  return (
    <main id={sheetId} className={styles.screen} tabIndex={-1}>
      <NoticePanel
        icon={<TriangleAlert size={22} strokeWidth={1.6} />}
        title={happened}
        isAnnounced
        actions={
          <>
            <Button size="small" onPress={onTryAgain}>
              {t('common.try-again')}
            </Button>
            <Button size="small" tone="quiet" onPress={() => void call('app.lock', {})}>
              {t('shell.lock-now')}
            </Button>
          </>
        }
      >
        <p>{next}</p>
      </NoticePanel>
    </main>
  )
}
