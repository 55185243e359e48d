import { CircleStop, TriangleAlert } from 'lucide-react'
import type { ErrorCode } from '../../../../shared/errors.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { Button } from '../../../ui/Button.tsx'
import { NoticePanel } from '../../../ui/NoticePanel.tsx'
import { useWords } from '../../../words/useWords.ts'

export interface CopyRefusedProps {
  code: ErrorCode
  /** Tries again and leaves out what is damaged; null where that is no way on. */
  onWithout: (() => void) | null
}

/** Why there is no readable copy, and the way on where there is one. */
export function CopyRefused({ code, onWithout }: CopyRefusedProps) {
  const { t } = useWords()
  if (code === 'request.cancelled') {
    return (
      <NoticePanel
        icon={<CircleStop size={20} strokeWidth={1.6} />}
        title={t('export.stopped')}
        tone="quiet"
        isAnnounced
      />
    )
  }
  if (onWithout === null) return <Trouble code={code} />
  return (
    <NoticePanel
      icon={<TriangleAlert size={22} strokeWidth={1.6} />}
      title={t('export.damaged')}
      isAnnounced
      actions={
        <Button size="small" tone="line" onPress={onWithout}>
          {t('export.without')}
        </Button>
      }
    >
      <p>{t('export.damaged-more')}</p>
    </NoticePanel>
  )
}
