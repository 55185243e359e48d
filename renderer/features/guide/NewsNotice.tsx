import { Sparkles } from 'lucide-react'
import { useCommand } from '../../bridge/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './NewsNotice.module.css'

/** After an update, once: that there is something new, for whoever wants to see it. */
export function NewsNotice({ version, onRead }: { version: string; onRead(): void }) {
  const { t } = useWords()
  const change = useCommand('settings.change')
  const seen = () => void change.run({ seenVersion: version })
  return (
    <section className={styles.notice} aria-label={t('news.title')}>
      <NoticePanel
        tone="quiet"
        icon={<Sparkles size={20} strokeWidth={1.6} />}
        title={t('news.changed')}
        actions={
          <>
            <Button
              size="small"
              tone="line"
              onPress={() => {
                seen()
                onRead()
              }}
            >
              {t('news.read')}
            </Button>
            <Button size="small" tone="quiet" onPress={seen}>
              {t('news.later')}
            </Button>
          </>
        }
      >
        <p>{t('news.changed-more')}</p>
      </NoticePanel>
    </section>
  )
}
