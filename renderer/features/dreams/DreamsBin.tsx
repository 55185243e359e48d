import type { BinnedDream } from '../../../shared/model/dream.ts'
import type { Session } from '../../../shared/model/member.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { EraseDialog } from '../../parts/EraseDialog.tsx'
import { everyone } from '../../parts/everyone.ts'
import { GoingNote } from '../../parts/GoingNote.tsx'
import { mayWrite } from '../../parts/may-write.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { useWaysOutOfBin } from '../../parts/useWaysOutOfBin.ts'
import { WaysOutOfBin } from '../../parts/WaysOutOfBin.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './DreamsBin.module.css'
import { DreamText } from './DreamText.tsx'

export interface DreamsBinProps {
  session: Session
  dreams: readonly BinnedDream[]
  onClose(): void
}

/** The dreams that their owners put away, the last one first, to read and to take out again. */
export function DreamsBin({ session, dreams, onClose }: DreamsBinProps) {
  const { t } = useWords()
  const ways = useWaysOutOfBin<BinnedDream>({
    unbin: useCommand('dreams.unbin'),
    erase: useCommand('dreams.erase'),
    said: { unbinned: t('dreams.unbinned'), erased: t('dreams.erased') },
    onLeft: () => dreams.length === 1 && onClose(),
  })
  return (
    <>
      <Dialog
        title={t('dreams.bin')}
        isOpen={ways.going === null}
        onClose={onClose}
        width="wide"
        actions={<Button onPress={onClose}>{t('common.close')}</Button>}
      >
        <p>{t('dreams.bin-lead')}</p>
        {ways.refused ? <Trouble code={ways.refused} /> : null}
        <ul className={styles.list}>
          {dreams.map((dream) => (
            <li key={dream.id} className={styles.dream}>
              {one(dream)}
            </li>
          ))}
        </ul>
      </Dialog>
      {ways.question ? (
        <EraseDialog
          what={ways.going?.zone === 'mine' ? 'dream' : 'shared-dream'}
          {...ways.question}
        />
      ) : null}
    </>
  )

  function one(dream: BinnedDream) {
    const owner = everyone(session).find(({ id }) => id === dream.owner)
    const isMine = session.mode === 'solo' && dream.owner === session.me
    return (
      <>
        <h3 dir="auto">{dream.title}</h3>
        <p className={styles.facts}>
          {owner ? <Avatar name={owner.label} place={owner.place} size="tiny" /> : null}
          {owner?.label} · {t(dream.zone === 'mine' ? 'common.mine' : 'common.ours')}
        </p>
        <DreamText dream={dream} level={4} owner={isMine ? undefined : owner?.label} />
        <p className={styles.facts}>
          <GoingNote session={session} going={dream.going} />
        </p>
        {isMine && mayWrite(session) ? (
          <WaysOutOfBin
            className={styles.actions}
            out={t('dreams.unbin')}
            onOut={() => ways.takeOut(dream)}
            onErase={() => ways.askToErase(dream)}
          />
        ) : null}
      </>
    )
  }
}
