import type { Debrief, Side } from '../../../../shared/model/debrief.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { namesOf } from '../../../parts/members-of.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './SealDialog.module.css'

export interface SealDialogProps {
  debrief: Debrief
  session: Session
  side: Side
  /** Called before the words go: no late save may bring the draft back. */
  onSealing(): void
  /** The seal was refused; the draft goes on. */
  onRefused(): void
  onClose(): void
}

/** Says what a seal is, and who will read, before it is set. */
export function SealDialog(props: SealDialogProps) {
  const { debrief, session, side, onClose } = props
  const { t, list } = useWords()
  const seal = useCommand('debriefs.seal')
  const others = debrief.about.members.filter((member) => member !== session.me)

  const sealIt = async () => {
    if (seal.isRunning) return
    props.onSealing()
    const reply = await seal.run({ id: debrief.id, side })
    if (!reply.ok) return props.onRefused()
    announce(t('debriefs.sealed-now'))
    onClose()
  }

  return (
    <Dialog
      title={t('debriefs.seal-title')}
      isOpen
      isQuestion
      onClose={onClose}
      actions={
        <>
          <Button tone="quiet" autoFocus onPress={onClose}>
            {t('debriefs.seal-not-yet')}
          </Button>
          <Button tone="primary" onPress={() => void sealIt()}>
            {t('debriefs.seal-now')}
          </Button>
        </>
      }
    >
      <ul className={styles.meaning}>
        <li>{t('debriefs.seal-1')}</li>
        <li>{t('debriefs.seal-2')}</li>
        <li>
          {t('debriefs.seal-3', { names: list(namesOf(others, session)), count: others.length })}
        </li>
        <li>{t('debriefs.seal-4')}</li>
      </ul>
      {seal.error ? <Trouble code={seal.error} /> : null}
    </Dialog>
  )
}
