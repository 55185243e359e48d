import { MailOpen } from 'lucide-react'
import { useState } from 'react'
import type { Session } from '../../../shared/model/member.ts'
import { useRead } from '../../bridge/hooks.ts'
import { everyone } from '../../parts/everyone.ts'
import { Button } from '../../ui/Button.tsx'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './ArrivedNotes.module.css'
import { OneNoteDialog } from './OneNoteDialog.tsx'

export interface ArrivedNotesProps {
  session: Session
  /** Somebody read them, or will do so later. */
  onSeen(): void
}

/** Says that notes whose time had come went on the wall as those who are here came in. */
export function ArrivedNotes({ session, onSeen }: ArrivedNotesProps) {
  const { t } = useWords()
  const arrived = useRead('notes.arrived', {})
  const [shown, setShown] = useState<number | null>(null)
  const notes = arrived.data ?? []
  const count = notes.length
  if (count === 0) return null
  const isTogether = session.mode === 'together'
  const note = shown === null ? undefined : notes[shown % count]
  const title = t(isTogether ? 'gratitude.arrived' : 'gratitude.arrived-own', { count })
  return (
    <section className={styles.card} aria-label={title}>
      <NoticePanel
        tone="lamp"
        icon={<MailOpen size={20} strokeWidth={1.6} />}
        title={title}
        isAnnounced
        actions={
          <>
            <Button size="small" tone="line" onPress={() => setShown(0)}>
              {t('gratitude.arrived-read', { count })}
            </Button>
            <Button size="small" tone="quiet" onPress={onSeen}>
              {t(isTogether ? 'gratitude.arrived-later' : 'common.close')}
            </Button>
          </>
        }
      >
        <p>{t(isTogether ? 'gratitude.arrived-more' : 'gratitude.arrived-own-more', { count })}</p>
      </NoticePanel>
      {note ? (
        <OneNoteDialog
          note={note}
          me={session.me}
          members={everyone(session)}
          onClose={onSeen}
          onAnother={count > 1 ? () => setShown((at) => ((at ?? 0) + 1) % count) : undefined}
        />
      ) : null}
    </section>
  )
}
