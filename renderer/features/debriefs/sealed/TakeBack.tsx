import { useState } from 'react'
import type { DebriefId } from '../../../../shared/ids.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useWords } from '../../../words/useWords.ts'

/** Takes the own sealed side back, after one question. */
export function TakeBack({ id }: { id: DebriefId }) {
  const { t } = useWords()
  const withdraw = useCommand('debriefs.withdraw')
  const [isAsking, setIsAsking] = useState(false)

  const takeBack = async () => {
    if (withdraw.isRunning) return
    const reply = await withdraw.run({ id })
    if (!reply.ok) return
    announce(t('debriefs.taken-back'))
    setIsAsking(false)
  }

  return (
    <>
      <Button tone="quiet" onPress={() => setIsAsking(true)}>
        {t('debriefs.take-back')}
      </Button>
      <Dialog
        title={t('debriefs.take-back-title')}
        isOpen={isAsking}
        isQuestion
        onClose={() => setIsAsking(false)}
        actions={
          <>
            <Button tone="quiet" autoFocus onPress={() => setIsAsking(false)}>
              {t('common.cancel')}
            </Button>
            <Button onPress={() => void takeBack()}>{t('debriefs.take-back-now')}</Button>
          </>
        }
      >
        <p>{t('debriefs.take-back-more')}</p>
        {withdraw.error ? <Trouble code={withdraw.error} /> : null}
      </Dialog>
    </>
  )
}
