import type { ErrorCode } from '../../shared/errors.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './EraseDialog.module.css'
import { Trouble } from './Trouble.tsx'

export interface EraseDialogProps {
  what: 'page' | 'note' | 'response' | 'dream' | 'shared-dream'
  error: ErrorCode | null
  onErase(): void
  onClose(): void
}

/** Asks once, plainly, before something in the bin goes for good. */
export function EraseDialog({ what, error, onErase, onClose }: EraseDialogProps) {
  const { t } = useWords()
  return (
    <Dialog
      title={t(`bin.erase-${what}`)}
      isOpen
      isQuestion
      onClose={onClose}
      actions={
        <>
          <Button tone="line" onPress={onErase}>
            {t('bin.erase-yes')}
          </Button>
          <Button tone="primary" onPress={onClose} autoFocus>
            {t('bin.erase-not')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>{t(`bin.erase-${what}-body`)}</p>
        {what === 'shared-dream' ? null : <p>{t('bin.erase-copies')}</p>}
        {error ? <Trouble code={error} /> : null}
      </div>
    </Dialog>
  )
}
