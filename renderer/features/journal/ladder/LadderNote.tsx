import { Milestone } from 'lucide-react'
import type { EntryId } from '../../../../shared/ids.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useRead } from '../../../bridge/hooks.ts'
import { mayWrite } from '../../../parts/may-write.ts'
import { Button } from '../../../ui/Button.tsx'
import { Link } from '../../../ui/Link.tsx'
import { NoticePanel } from '../../../ui/NoticePanel.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './LadderNote.module.css'

export interface LadderNoteProps {
  session: Session
  entry: Entry
  /** To another page; left out where there is no way to it. */
  onOpen?: ((id: EntryId) => void) | undefined
  /** To sharing all of this page. */
  onShare(): void
}

/** For its author alone: what a page is a paragraph of, or which of its paragraphs are shared. */
export function LadderNote({ session, entry, onOpen, onShare }: LadderNoteProps) {
  const { t, rich, day } = useWords()
  const isMine = entry.author === session.me && session.mode === 'solo'
  const ladder = useRead('entries.ladder', { id: entry.id }, { enabled: isMine })
  if (!isMine || !ladder.data || entry.binnedAt !== null) return null
  const { from, paragraphs } = ladder.data
  const icon = <Milestone size={20} strokeWidth={1.6} />
  if (from !== null) {
    const title = from.title || t('ladder.from-untitled', { day: day(from.day, 'plain') })
    return (
      <NoticePanel tone="quiet" icon={icon} title={t('ladder.from-title')}>
        <p>
          {onOpen
            ? rich('ladder.from', {
                title,
                link: (chunks) => (
                  <Link key="from" onPress={() => onOpen(from.id)}>
                    {chunks}
                  </Link>
                ),
              })
            : t('ladder.from-plain', { title })}
        </p>
      </NoticePanel>
    )
  }
  if (paragraphs.length === 0) return null
  return (
    <NoticePanel
      tone="quiet"
      icon={icon}
      title={t('ladder.some', { count: paragraphs.length })}
      actions={
        entry.zone === 'mine' && mayWrite(session) ? (
          <Button size="small" onPress={onShare}>
            {t('ladder.all')}
          </Button>
        ) : null
      }
    >
      <p>{t('ladder.some-more')}</p>
      {onOpen ? (
        <div className={styles.links}>
          {paragraphs.map(({ id, opening }) => (
            <Link key={id} onPress={() => onOpen(id)}>
              {t('ladder.read', { opening: shortened(opening) })}
            </Link>
          ))}
        </div>
      ) : null}
    </NoticePanel>
  )
}

/** The first words, as many as stand in a line. */
function shortened(opening: string): string {
  if (opening.length <= 60) return opening
  return `${opening.slice(0, 60).replace(/\s+\S*$/, '')}…`
}
