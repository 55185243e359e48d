import type { DebriefRow } from '../../../shared/model/debrief.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSaying } from './saying/saying-context.ts'
import { useOneAtATime } from './useOneAtATime.ts'

export interface CloseDialogProps {
  row: DebriefRow
  onClose(): void
  onClosed(): void
}

/** Asks once before a debrief is closed. It asks for no reason, and says what stays. */
export function CloseDialog({ row, onClose, onClosed }: CloseDialogProps) {
  const { t } = useWords()
  const saying = useSaying()
  const close = useCommand('debriefs.close')
  const refusal = close.error ?? saying.error
  const isBefore = row.state.phase === 'sides'

  const closeIt = useOneAtATime(async () => {
    // What was said before it was closed counts as said.
    if (!(await saying.letGo())) return
    const reply = await close.run({ id: row.id })
    if (!reply.ok) return
    announce(t('debriefs.closed'))
    onClosed()
  })

  return (
    <Dialog
      title={t('debriefs.close-title')}
      isOpen
      isQuestion
      onClose={onClose}
      actions={
        <>
          <Button tone="quiet" autoFocus onPress={onClose}>
            {t('debriefs.close-not')}
          </Button>
          <Button onPress={() => closeIt()}>{t('debriefs.close-now')}</Button>
        </>
      }
    >
      <p>
        {t('debriefs.close-more')} {t(isBefore ? 'debriefs.close-before' : 'debriefs.close-after')}
      </p>
      <p>{t('debriefs.close-copies')}</p>
      {refusal ? <Trouble code={refusal} /> : null}
    </Dialog>
  )
}
