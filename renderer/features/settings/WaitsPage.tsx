import { Hourglass } from 'lucide-react'
import { useCommand } from '../../bridge/hooks.ts'
import { PageHead } from '../../parts/PageHead.tsx'
import { Button } from '../../ui/Button.tsx'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { useWords } from '../../words/useWords.ts'
import type { SettingsPage } from './settings-pages.ts'

/** In place of a page of the settings that only one who is here alone can use. */
export function WaitsPage({ page }: { page: SettingsPage }) {
  const { t } = useWords()
  const lock = useCommand('app.lock')
  return (
    <>
      <PageHead title={t(`settings.${page}`)} />
      <NoticePanel
        tone="quiet"
        icon={<Hourglass size={20} strokeWidth={1.6} />}
        title={t('together.waits')}
        actions={
          <Button size="small" tone="line" onPress={() => void lock.run({ door: 'solo' })}>
            {t('together.leaving')}
          </Button>
        }
      >
        <p>{t('together.waits-more')}</p>
      </NoticePanel>
    </>
  )
}
