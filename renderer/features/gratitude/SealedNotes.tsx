import { Hourglass } from 'lucide-react'
import { useState } from 'react'
import { dayOfDate } from '../../../shared/days.ts'
import type { Session } from '../../../shared/model/member.ts'
import type { SealedNote } from '../../../shared/model/sealed-note.ts'
import { flushDrafts } from '../../bridge/events.ts'
import { useCommand, useRead } from '../../bridge/hooks.ts'
import { everyone } from '../../parts/everyone.ts'
import { mayWrite } from '../../parts/may-write.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './WallBin.module.css'

export interface SealedNotesProps {
  session: Session
  /** A note is on the slip again. */
  onTakenBack(): void
}

/** The door to one's own notes that wait for their time; nothing where there are none. */
export function SealedNotes({ session, onTakenBack }: SealedNotesProps) {
  const { t } = useWords()
  const sealed = useRead('notes.sealed', {}, { enabled: session.mode === 'solo' })
  const [isOpen, setIsOpen] = useState(false)
  const notes = sealed.data ?? []
  if (session.mode !== 'solo' || (notes.length === 0 && !isOpen)) return null
  return (
    <>
      <Button
        tone="quiet"
        size="small"
        icon={<Hourglass size={15} strokeWidth={1.6} aria-hidden />}
        onPress={() => setIsOpen(true)}
      >
        {t('gratitude.sealed-door')}
      </Button>
      {isOpen ? (
        <SealedList
          session={session}
          notes={notes}
          onClose={() => setIsOpen(false)}
          onTakenBack={() => {
            setIsOpen(false)
            onTakenBack()
          }}
        />
      ) : null}
    </>
  )
}

interface SealedListProps extends SealedNotesProps {
  notes: readonly SealedNote[]
  onClose(): void
}

function SealedList({ session, notes, onClose, onTakenBack }: SealedListProps) {
  const { t, day } = useWords()
  const takeBack = useCommand('notes.take-back')
  const today = dayOfDate(new Date())
  const nameOf = ({ to }: SealedNote) => everyone(session).find(({ id }) => id === to)?.label ?? ''
  const isBusy = takeBack.error === 'record.not-now'
  return (
    <Dialog
      title={t('gratitude.sealed-door')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={<Button onPress={onClose}>{t('common.close')}</Button>}
    >
      <p>{t('gratitude.sealed-lead')}</p>
      {isBusy ? <p role="alert">{t('gratitude.take-back-busy')}</p> : null}
      {takeBack.error && !isBusy ? <Trouble code={takeBack.error} /> : null}
      {notes.length === 0 ? <p className={styles.none}>{t('gratitude.sealed-none')}</p> : null}
      <ul className={styles.list}>
        {notes.map((note) => (
          <li key={note.id} className={styles.note}>
            <p className={styles.words} dir="auto">
              {note.text}
            </p>
            <p className={styles.going}>{waits(note)}</p>
            {mayWrite(session) ? (
              <div className={styles.actions}>
                <Button size="small" onPress={() => void back(note)}>
                  {t('gratitude.take-back')}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Dialog>
  )

  function waits(note: SealedNote): string {
    const { to, until } = note
    const name = nameOf(note)
    const isHere = to === null || session.members.some(({ id }) => id === to)
    if (!isHere) return t('gratitude.sealed-left', { name })
    if (until === 'together') {
      return to === null
        ? t('gratitude.until-together-all')
        : t('gratitude.until-together', { name })
    }
    if (until <= today) return t('gratitude.sealed-due')
    const values = { name, day: day(until, 'plain') }
    return to === null ? t('gratitude.until-day-all', values) : t('gratitude.until-day', values)
  }

  async function back({ id }: SealedNote): Promise<void> {
    // What is on the slip is known to the vault before it says whether there is room.
    await flushDrafts()
    const reply = await takeBack.run({ id })
    if (!reply.ok) return
    announce(t('gratitude.taken-back'))
    onTakenBack()
  }
}
