import type { Dream } from '../../../shared/model/dream.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useWords } from '../../words/useWords.ts'

export interface RemoveDreamDialogProps {
  dream: Dream
  onClose(): void
  onRemoved(): void
}

/** Asks once before a dream goes. */
export function RemoveDreamDialog({ dream, onClose, onRemoved }: RemoveDreamDialogProps) {
  const { t } = useWords()
  const remove = useCommand('dreams.remove')
  return (
    <Dialog
      title={t('dreams.remove-title', { title: dream.title })}
      isOpen
      isQuestion
      onClose={onClose}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button onPress={() => void go()}>{t('dreams.remove')}</Button>
        </>
      }
    >
      {remove.error ? <Trouble code={remove.error} /> : null}
      <p>{t(dream.zone === 'mine' ? 'dreams.remove-mine' : 'dreams.remove-ours')}</p>
    </Dialog>
  )

  async function go(): Promise<void> {
    if (remove.isRunning) return
    const reply = await remove.run({ id: dream.id })
    if (!reply.ok) return
    announce(t('dreams.removed'))
    onRemoved()
  }
}
