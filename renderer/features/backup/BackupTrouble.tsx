import { TriangleAlert } from 'lucide-react'
import type { ErrorCode } from '../../../shared/errors.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { Button } from '../../ui/Button.tsx'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { useWords } from '../../words/useWords.ts'

/** What tends to stand in the way of a copy, by the words for it. */
const kinds = {
  'backup.folder-away': 'away',
  'disk.full': 'full',
  'disk.read-only': 'read-only',
  'disk.no-permission': 'no-permission',
  'backup.verification-failed': 'differs',
  'vault.damaged': 'rests',
} as const

export interface BackupTroubleProps {
  code: ErrorCode
  /** The place for the copies, as it is called. */
  folder: string
  onTryNow(): void
  onChoosePlace(): void
}

/** Why no copy was made by itself, what is safe, and what can be done. */
export function BackupTrouble({ code, folder, onTryNow, onChoosePlace }: BackupTroubleProps) {
  const { t } = useWords()
  const kind = code in kinds ? kinds[code as keyof typeof kinds] : null
  const actions =
    kind === 'rests' ? undefined : (
      <>
        <Button size="small" tone="line" onPress={onTryNow}>
          {t('backup.try-now')}
        </Button>
        <Button size="small" tone="quiet" onPress={onChoosePlace}>
          {t('backup.where-other')}
        </Button>
      </>
    )
  if (kind === null) return <Trouble code={code} actions={actions} />
  return (
    <NoticePanel
      icon={<TriangleAlert size={22} strokeWidth={1.6} />}
      title={t(`backup.${kind}-title`)}
      actions={actions}
    >
      <p>{t(`backup.${kind}-more`, { folder })}</p>
    </NoticePanel>
  )
}
