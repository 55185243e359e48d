import type { Output } from '../../../shared/contract.ts'
import type { Session } from '../../../shared/model/member.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { EraseDialog } from '../../parts/EraseDialog.tsx'
import { everyone } from '../../parts/everyone.ts'
import { GoingNote } from '../../parts/GoingNote.tsx'
import { mayWrite } from '../../parts/may-write.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { useWaysOutOfBin } from '../../parts/useWaysOutOfBin.ts'
import { WaysOutOfBin } from '../../parts/WaysOutOfBin.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useWords } from '../../words/useWords.ts'
import { Byline } from './Byline.tsx'
import styles from './WallBin.module.css'

type BinnedNote = Output<'notes.binned'>[number]

export interface WallBinProps {
  session: Session
  notes: readonly BinnedNote[]
  onClose(): void
}

/** The notes that their writers took off the wall, the last one first. */
export function WallBin({ session, notes, onClose }: WallBinProps) {
  const { t } = useWords()
  const ways = useWaysOutOfBin<BinnedNote>({
    unbin: useCommand('notes.unbin'),
    erase: useCommand('notes.erase'),
    said: { unbinned: t('bin.note-unbinned'), erased: t('bin.erased-note') },
    onLeft: () => notes.length === 1 && onClose(),
  })
  return (
    <>
      <Dialog
        title={t('bin.wall')}
        isOpen={ways.going === null}
        onClose={onClose}
        width="wide"
        actions={<Button onPress={onClose}>{t('common.close')}</Button>}
      >
        <p>{t('bin.wall-lead')}</p>
        {ways.refused ? <Trouble code={ways.refused} /> : null}
        {notes.length === 0 ? <p className={styles.none}>{t('bin.wall-empty')}</p> : null}
        <ul className={styles.list}>
          {notes.map((note) => (
            <li key={note.id} className={styles.note}>
              <p className={styles.words} dir="auto">
                {note.text}
              </p>
              <Byline note={note} members={everyone(session)} />
              <p className={styles.going}>
                <GoingNote session={session} going={note.going} />
              </p>
              {note.from === session.me && mayWrite(session) ? (
                <WaysOutOfBin
                  className={styles.actions}
                  out={t('bin.note-out')}
                  onOut={() => ways.takeOut(note)}
                  onErase={() => ways.askToErase(note)}
                />
              ) : null}
            </li>
          ))}
        </ul>
      </Dialog>
      {ways.question ? <EraseDialog what="note" {...ways.question} /> : null}
    </>
  )
}
