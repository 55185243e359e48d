import type { DayView } from '../../../../shared/model/day-view.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { namesOf } from '../../../parts/members-of.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useWords } from '../../../words/useWords.ts'
import { unfinished } from './standing.ts'

export interface FinishDialogProps {
  view: DayView
  session: Session
  text: string
  /** The words go to where they are sealed; no save comes after. */
  onSealing(): void
  onRefused(): void
  onClose(): void
}

/** What finishing means, before it is so: for the last one it is for good. */
export function FinishDialog(props: FinishDialogProps) {
  const { view, session, text, onSealing, onRefused, onClose } = props
  const { t, list } = useWords()
  const seal = useCommand('views.seal')
  const others = unfinished(view).filter((who) => who !== session.me)
  const names = list(namesOf(others, session))

  const finish = async () => {
    if (seal.isRunning) return
    onSealing()
    const reply = await seal.run({ id: view.id, text })
    if (!reply.ok) return onRefused()
    announce(t('views.finished'))
    onClose()
  }

  return (
    <Dialog
      title={t('views.finish-title')}
      isOpen
      isQuestion
      onClose={onClose}
      actions={
        <>
          <Button tone="quiet" autoFocus onPress={onClose}>
            {t('views.finish-not')}
          </Button>
          <Button tone="primary" onPress={() => void finish()}>
            {t('views.finish-now')}
          </Button>
        </>
      }
    >
      <p>
        {others.length === 0
          ? t('views.finish-last')
          : t('views.finish-wait', { names, count: others.length })}
      </p>
      {seal.error ? <Trouble code={seal.error} /> : null}
    </Dialog>
  )
}
