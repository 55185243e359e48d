import type { ErrorCode } from '../../../shared/errors.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'

/** Troubles that a backup helps with. */
const mendedByBackup = new Set<ErrorCode>([
  'vault.not-found',
  'vault.damaged',
  'vault.key-file-damaged',
  'vault.key-file-missing',
])

/** What keeps the door shut, other than what was typed; with the way to a backup where that helps. */
export function DoorTrouble({ code, onRestore }: { code: ErrorCode; onRestore(): void }) {
  const { t } = useWords()
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
