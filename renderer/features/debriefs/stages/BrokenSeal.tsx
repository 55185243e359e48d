import { ShieldAlert } from 'lucide-react'
import { NoticePanel } from '../../../ui/NoticePanel.tsx'
import { useWords } from '../../../words/useWords.ts'

/** A side that is not what its author sealed: said kindly, and with what is safe. */
export function BrokenSeal({ name }: { name: string }) {
  const { t } = useWords()
  return (
    <NoticePanel
      icon={<ShieldAlert size={22} strokeWidth={1.6} />}
      title={t('stage.broken', { name })}
    >
      <p>{t('stage.broken-more', { name })}</p>
    </NoticePanel>
  )
}
