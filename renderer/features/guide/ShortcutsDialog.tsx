import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useWords } from '../../words/useWords.ts'
import { ShortcutList } from './ShortcutList.tsx'

/** The list of all keys, over whatever is on the screen. */
export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  const { t } = useWords()
  return (
    <Dialog
      title={t('shortcuts.title')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <Button autoFocus onPress={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <ShortcutList />
    </Dialog>
  )
}
