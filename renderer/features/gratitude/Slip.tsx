import { Award, Ellipsis, Trash2 } from 'lucide-react'
import type { MemberId } from '../../../shared/ids.ts'
import { mayComplete, type Note } from '../../../shared/model/gratitude.ts'
import type { Member } from '../../../shared/model/member.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { useWords } from '../../words/useWords.ts'
import { Byline } from './Byline.tsx'
import { Pin } from './Pin.tsx'
import styles from './Slip.module.css'
import { paperOf, wholeLength } from './wall-layout.ts'

export interface SlipProps {
  note: Note
  me: MemberId
  members: readonly Member[]
  /** Opens the slip by itself, whole. */
  onOpen?: (note: Note) => void
  onComplete?: (note: Note) => void
  /** Takes the slip off the wall; only for who wrote it. */
  onBin?: (note: Note) => void
  /** Shows every word, however many. */
  isWhole?: boolean
}

/** One note: the words, whose they are, and what they meant to the one who got them. */
export function Slip({ note, me, members, onOpen, onComplete, onBin, isWhole = false }: SlipProps) {
  const { t, dayOf } = useWords()
  const isLong = !isWhole && note.text.length > wholeLength
  const by = members.find((member) => member.id === note.completion?.by)

  return (
    <article className={styles.slip} data-paper={paperOf(note)} data-kind={note.kind}>
      <Pin />
      {note.kind === 'celebration' ? (
        <span className={styles.kind}>
          <Award size={15} strokeWidth={1.6} aria-hidden />
          {t('gratitude.celebration')}
        </span>
      ) : null}
      {note.kind === 'thanks' ? <span className={styles.kind}>{t('gratitude.thanks')}</span> : null}
      <p className={styles.words} dir="auto">
        {isLong ? `${note.text.slice(0, wholeLength).trimEnd()}…` : note.text}
      </p>
      {isLong && onOpen ? (
        <Button tone="quiet" size="small" onPress={() => onOpen(note)}>
          {t('gratitude.read-whole')}
        </Button>
      ) : null}
      <div className={styles.foot}>
        <Byline note={note} members={members} />
        {onBin && note.from === me ? (
          <Menu
            label={t('bin.note-actions')}
            trigger={
              <IconButton label={t('bin.note-actions')} size="small">
                <Ellipsis size={16} strokeWidth={1.6} aria-hidden />
              </IconButton>
            }
            actions={[
              {
                id: 'bin',
                label: t('bin.note-in'),
                icon: <Trash2 size={18} strokeWidth={1.6} aria-hidden />,
                onAction: () => onBin(note),
              },
            ]}
          />
        ) : null}
      </div>
      {note.keptSince === undefined ? null : (
        <p className={styles.kept}>
          {t('gratitude.kept-since', { date: dayOf(note.keptSince, 'plain') })}
        </p>
      )}
      {note.completion ? (
        <div className={styles.completion}>
          <span className={styles.lead}>{t('gratitude.mattered')}</span>
          <p dir="auto">{note.completion.text}</p>
          {by ? <span className={styles.by}>{by.label}</span> : null}
        </div>
      ) : null}
      {onComplete && mayComplete(note, me) ? (
        <div className={styles.act}>
          <Button tone="quiet" size="small" onPress={() => onComplete(note)}>
            {t(note.completion ? 'gratitude.complete-again' : 'gratitude.complete')}
          </Button>
        </div>
      ) : null}
    </article>
  )
}
