import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useWords } from '../../../words/useWords.ts'

export interface KeepNothingDialogProps {
  isOpen: boolean
  onClose(): void
  onKeepNothing(): void
}

/** Asks once before nothing is kept: one member's word ends the debrief for everyone. */
export function KeepNothingDialog({ isOpen, onClose, onKeepNothing }: KeepNothingDialogProps) {
  const { t } = useWords()
  return (
    <Dialog
      title={t('stage.keep-sure')}
      isOpen={isOpen}
      isQuestion
      onClose={onClose}
      actions={
        <>
          <Button tone="quiet" autoFocus onPress={onClose}>
            {t('stage.keep-sure-no')}
          </Button>
          <Button
            onPress={() => {
              onClose()
              onKeepNothing()
            }}
          >
            {t('stage.keep-sure-go')}
          </Button>
        </>
      }
    >
      <p>{t('stage.keep-sure-more')}</p>
    </Dialog>
  )
}
