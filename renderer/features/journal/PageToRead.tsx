import { Ellipsis, FilePen, PenLine, Pilcrow, Pin, PinOff, Trash2, Users } from 'lucide-react'
import { useState } from 'react'
import type { EntryId } from '../../../shared/ids.ts'
import type { SavedDraft } from '../../../shared/model/draft.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import type { Session } from '../../../shared/model/member.ts'
import { useCommand, useRead } from '../../bridge/hooks.ts'
import { everyone } from '../../parts/everyone.ts'
import { mayWrite } from '../../parts/may-write.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Link } from '../../ui/Link.tsx'
import { Menu, type MenuAction } from '../../ui/Menu.tsx'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { useWords } from '../../words/useWords.ts'
import { PageHistory } from './history/PageHistory.tsx'
import { WrittenOver } from './history/WrittenOver.tsx'
import { InBinNotice } from './InBinNotice.tsx'
import { LadderNote } from './ladder/LadderNote.tsx'
import { ParagraphDialog } from './ladder/ParagraphDialog.tsx'
import { PageHead } from './PageHead.tsx'
import styles from './PageToRead.module.css'
import { Prose } from './Prose.tsx'
import { Readers } from './Readers.tsx'
import { AnswerNote } from './responses/AnswerNote.tsx'
import { Thread } from './responses/Thread.tsx'
import { ShareDialog } from './ShareDialog.tsx'

export interface PageToReadProps {
  session: Session
  entry: Entry
  /** What its author has begun to change in it. */
  draft: SavedDraft | null
  onEdit(entry: Entry): void
  /** To another page; left out where there is no way to it. */
  onOpen?: ((id: EntryId) => void) | undefined
}

/** A finished page, whole, with what its reader may do with it. */
export function PageToRead({ session, entry, draft, onEdit, onOpen }: PageToReadProps) {
  const { t, dayOf, list } = useWords()
  const pin = useCommand('entries.pin')
  const bin = useCommand('entries.bin')
  const history = useRead('entries.history', { id: entry.id })
  const [isSharing, setIsSharing] = useState(false)
  const [isChoosing, setIsChoosing] = useState(false)
  const [isInHistory, setIsInHistory] = useState(false)
  const { id, binnedAt } = entry
  const author = everyone(session).find((member) => member.id === entry.author)
  const others = session.members.filter((member) => member.id !== session.me)
  const isMine = entry.author === session.me
  const isOpenToWrite = mayWrite(session)
  const mayChange = isMine && binnedAt === null && isOpenToWrite
  const refused = pin.error ?? bin.error

  if (isInHistory) {
    return (
      <PageHistory
        session={session}
        entry={entry}
        draft={draft}
        onLeave={() => setIsInHistory(false)}
        onEdit={onEdit}
      />
    )
  }
  return (
    <>
      <PageHead
        content={entry}
        author={author}
        zone={entry.zone}
        isPinned={entry.pinned}
        actions={
          <>
            {mayChange ? (
              <IconButton label={t('journal.edit')} size="small" onPress={() => onEdit(entry)}>
                <PenLine size={18} strokeWidth={1.6} aria-hidden />
              </IconButton>
            ) : null}
            {binnedAt === null && isOpenToWrite ? (
              <Menu
                label={t('common.more')}
                trigger={
                  <IconButton label={t('common.more')} size="small">
                    <Ellipsis size={18} strokeWidth={1.6} aria-hidden />
                  </IconButton>
                }
                actions={actions()}
              />
            ) : null}
          </>
        }
      />
      {refused ? (
        <div className={styles.notice}>
          <Trouble code={refused} />
        </div>
      ) : null}
      {binnedAt === null ? null : (
        <div className={styles.notice}>
          <InBinNotice session={session} entry={{ ...entry, binnedAt }} />
        </div>
      )}
      {history.data?.some(({ counts }) => !counts) ? (
        <div className={styles.notice}>
          <WrittenOver session={session} entry={entry} onLook={() => setIsInHistory(true)} />
        </div>
      ) : null}
      {draft && mayChange ? (
        <div className={styles.notice}>
          <NoticePanel
            tone="quiet"
            icon={<FilePen size={20} strokeWidth={1.6} />}
            title={t('journal.unfinished')}
            actions={
              <Button size="small" onPress={() => onEdit(entry)}>
                {t('journal.carry-on')}
              </Button>
            }
          >
            <p>{t('journal.unfinished-more')}</p>
          </NoticePanel>
        </div>
      ) : null}
      <div className={styles.notice}>
        <LadderNote
          session={session}
          entry={entry}
          onOpen={onOpen}
          onShare={() => setIsSharing(true)}
        />
      </div>
      <AnswerNote session={session} entry={entry} author={author} />
      <div className={styles.text}>
        <Prose
          markdown={entry.body}
          attachments={entry.attachments}
          mayKeep={isMine && isOpenToWrite}
        />
      </div>
      {entry.zone === 'ours' ? <Thread key={id} session={session} entry={entry} /> : null}
      <Readers session={session} readers={entry.readers} />
      <p className={styles.small}>
        {t('journal.words', { count: entry.wordCount })}
        {entry.changedAt === entry.writtenAt || entry.revision === 1 ? null : (
          <span>{t('journal.changed', { day: dayOf(entry.changedAt) })}</span>
        )}
        {(history.data?.length ?? 0) > 1 ? (
          <Link onPress={() => setIsInHistory(true)}>{t('history.open')}</Link>
        ) : null}
      </p>
      {isChoosing ? (
        <ParagraphDialog session={session} entry={entry} onClose={() => setIsChoosing(false)} />
      ) : null}
      {isSharing ? (
        <ShareDialog session={session} entry={entry} onClose={() => setIsSharing(false)} />
      ) : null}
    </>
  )

  function actions(): MenuAction[] {
    const mayShare = isMine && entry.zone === 'mine' && others.length > 0
    return [
      ...(mayShare
        ? [
            {
              id: 'share',
              label: t('journal.share-with', { names: list(others.map(({ label }) => label)) }),
              icon: <Users size={18} strokeWidth={1.6} aria-hidden />,
              onAction: () => setIsSharing(true),
            },
            {
              id: 'paragraph',
              label: t('ladder.action'),
              icon: <Pilcrow size={18} strokeWidth={1.6} aria-hidden />,
              onAction: () => setIsChoosing(true),
            },
          ]
        : []),
      {
        id: 'pin',
        label: t(entry.pinned ? 'journal.unpin' : 'journal.pin'),
        icon: entry.pinned ? (
          <PinOff size={18} strokeWidth={1.6} aria-hidden />
        ) : (
          <Pin size={18} strokeWidth={1.6} aria-hidden />
        ),
        onAction: () => void pin.run({ id, pinned: !entry.pinned }),
      },
      ...(isMine
        ? [
            {
              id: 'bin',
              label: t('journal.to-bin'),
              icon: <Trash2 size={18} strokeWidth={1.6} aria-hidden />,
              onAction: () => void putAway(),
            },
          ]
        : []),
    ]
  }

  async function putAway(): Promise<void> {
    const reply = await bin.run({ id })
    if (reply.ok) announce(t('journal.binned'))
  }
}
