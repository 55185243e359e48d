import { type CheckIn, emptyCheckIn, trimmedSide } from '../../../../shared/model/check-in.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { namesOf } from '../../../parts/members-of.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './SealDialog.module.css'
import type { RatingsAtWork } from './useRatings.ts'

export interface SealDialogProps {
  checkIn: CheckIn
  session: Session
  work: RatingsAtWork
  onClose(): void
  onSealed(): void
}

/** Says what comes of it before one's own part is sealed. */
export function SealDialog({ checkIn, session, work, onClose, onSealed }: SealDialogProps) {
  const { t, list } = useWords()
  const seal = useCommand('check-ins.seal')
  const others = checkIn.members.filter((who) => who !== session.me)
  const unfinished = others.filter((who) => !checkIn.sealed.includes(who))
  const isAlone = others.length === 0
  const named = unfinished.length > 0 ? unfinished : others

  const sealIt = async () => {
    if (seal.isRunning) return
    // No late save may bring the draft back.
    const side = trimmedSide(work.stop() ?? emptyCheckIn)
    const reply = await seal.run({ id: checkIn.id, side })
    if (!reply.ok) return work.resume()
    announce(t(isAlone ? 'check-ins.opened-alone' : 'check-ins.sealed-now'))
    onSealed()
  }

  const values = {
    names: list(namesOf(named, session)),
    count: named.length,
  }
  return (
    <Dialog
      title={t(isAlone ? 'check-ins.seal-title-alone' : 'check-ins.seal-title')}
      isOpen
      isQuestion
      onClose={onClose}
      actions={
        <>
          <Button tone="quiet" autoFocus onPress={onClose}>
            {t('check-ins.seal-not-yet')}
          </Button>
          <Button tone="primary" onPress={() => void sealIt()}>
            {t(isAlone ? 'check-ins.seal-now-alone' : 'check-ins.seal-now')}
          </Button>
        </>
      }
    >
      <div className={styles.meaning}>
        {isAlone ? <p>{t('check-ins.seal-alone')}</p> : null}
        {unfinished.length > 0 ? (
          <>
            <p>{t('check-ins.seal-1', values)}</p>
            <p>{t('check-ins.seal-2')}</p>
          </>
        ) : isAlone ? null : (
          <p>{t('check-ins.seal-last', values)}</p>
        )}
        {seal.error ? <Trouble code={seal.error} /> : null}
      </div>
    </Dialog>
  )
}
