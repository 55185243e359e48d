import { useState } from 'react'
import type { Output } from '../../../shared/contract.ts'
import type { Session } from '../../../shared/model/member.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { EraseDialog } from '../../parts/EraseDialog.tsx'
import { everyone } from '../../parts/everyone.ts'
import { GoingNote } from '../../parts/GoingNote.tsx'
import { mayWrite } from '../../parts/may-write.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { announce } from '../../ui/announce.ts'
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
  const unbin = useCommand('notes.unbin')
  const erase = useCommand('notes.erase')
  const [going, setGoing] = useState<BinnedNote | null>(null)
  return (
    <>
      <Dialog
        title={t('bin.wall')}
        isOpen={going === null}
        onClose={onClose}
        width="wide"
        actions={<Button onPress={onClose}>{t('common.close')}</Button>}
      >
        <p>{t('bin.wall-lead')}</p>
        {unbin.error ? <Trouble code={unbin.error} /> : null}
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
                <div className={styles.actions}>
                  <Button size="small" onPress={() => void hangUp(note)}>
                    {t('bin.note-out')}
                  </Button>
                  <Button size="small" tone="quiet" onPress={() => setGoing(note)}>
                    {t('bin.erase')}
                  </Button>
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      </Dialog>
      {going ? (
        <EraseDialog
          what="note"
          error={erase.error}
          onErase={() => void takeAway(going)}
          onClose={() => setGoing(null)}
        />
      ) : null}
    </>
  )

  async function hangUp({ id }: BinnedNote): Promise<void> {
    const reply = await unbin.run({ id })
    if (!reply.ok) return
    announce(t('bin.note-unbinned'))
    if (notes.length === 1) onClose()
  }

  async function takeAway({ id }: BinnedNote): Promise<void> {
    const reply = await erase.run({ id })
    if (!reply.ok) return
    announce(t('bin.erased-note'))
    setGoing(null)
    if (notes.length === 1) onClose()
  }
}
