import { CircleQuestionMark } from 'lucide-react'
import type { ErrorCode } from '../../../shared/errors.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { Button } from '../../ui/Button.tsx'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { useWords } from '../../words/useWords.ts'

/** Troubles that a backup helps with. */
const mendedByBackup = new Set<ErrorCode>([
  'vault.not-found',
  'vault.damaged',
  'vault.key-file-damaged',
  'vault.key-file-missing',
])

export interface DoorTroubleProps {
  code: ErrorCode
  onRestore(): void
  /** Opens all the same, where somebody says that no other computer has the vault open. */
  onTakeOver?(): void
}

/** What keeps the door shut, other than what was typed; with the way on where there is one. */
export function DoorTrouble({ code, onRestore, onTakeOver }: DoorTroubleProps) {
  const { t } = useWords()
  if (code === 'vault.in-use-elsewhere' && onTakeOver) {
    return (
      <NoticePanel
        icon={<CircleQuestionMark size={22} strokeWidth={1.6} />}
        title={t('lock.elsewhere')}
        isAnnounced
        actions={
          <Button size="small" tone="line" onPress={onTakeOver}>
            {t('lock.take-over')}
          </Button>
        }
      >
        <p>{t('lock.elsewhere-more')}</p>
      </NoticePanel>
    )
  }
  if (!mendedByBackup.has(code)) return <Trouble code={code} />
  return (
    <Trouble
      code={code}
      actions={
        <Button size="small" tone="line" onPress={onRestore}>
          {t('lock.restore')}
        </Button>
      }
    />
  )
}
