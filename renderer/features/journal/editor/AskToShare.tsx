import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useWords } from '../../../words/useWords.ts'

export interface AskToShareProps {
  /** Everyone else, by name; empty for somebody who is alone in Hearth. */
  names: string
  isOpen: boolean
  onNo(): void
  onYes(): void
}

/** Asked once, when the switch first moves to shared: what Done will then do. */
export function AskToShare({ names, isOpen, onNo, onYes }: AskToShareProps) {
  const { t } = useWords()
  return (
    <Dialog
      title={names === '' ? t('journal.ask-title-alone') : t('journal.ask-title', { names })}
      isOpen={isOpen}
      onClose={onNo}
      isQuestion
      actions={
        <>
          <Button tone="quiet" onPress={onNo}>
            {t('journal.ask-no')}
          </Button>
          <Button tone="primary" onPress={onYes}>
            {t('journal.ask-yes')}
          </Button>
        </>
      }
    >
      <p>{t('journal.ask-body')}</p>
    </Dialog>
  )
}
