import { PenLine, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { SavedDraft } from '../../../shared/model/draft.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import type { Session } from '../../../shared/model/member.ts'
import { useRead } from '../../bridge/hooks.ts'
import { DoubtfulDoor } from '../../parts/DoubtfulDoor.tsx'
import { everyone } from '../../parts/everyone.ts'
import { mayWrite } from '../../parts/may-write.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Link } from '../../ui/Link.tsx'
import { useWords } from '../../words/useWords.ts'
import { BinList } from './BinList.tsx'
import type { Choice, Cursor } from './cursor.ts'
import styles from './PagesScreen.module.css'
import { ReadingPane } from './ReadingPane.tsx'
import { TimelineList } from './TimelineList.tsx'

export interface PagesScreenProps {
  session: Session
  cursor: Cursor
  onMove(cursor: Cursor): void
  onNew(): void
  onEdit(entry: Entry): void
  onCarryOn(draft: SavedDraft): void
  onBringIn?: (() => void) | undefined
}

const noDrafts: readonly SavedDraft[] = []

/** All pages on one side, the chosen one on the other. */
export function PagesScreen({
  session,
  cursor,
  onMove,
  onNew,
  onEdit,
  onCarryOn,
  onBringIn,
}: PagesScreenProps) {
  const { t, rich, error } = useWords()
  const timeline = useRead('entries.timeline', {})
  const isAlone = session.mode === 'solo'
  const ownDrafts = useRead('drafts.list', {}, { enabled: isAlone })
  const drafts = isAlone ? ownDrafts.data : noDrafts
  const binned = useRead('entries.binned', {})
  const [fromBin, setFromBin] = useState<string | null>(null)
  const [isInBin, setIsInBin] = useState(false)
  const refused = timeline.error ?? ownDrafts.error
  const closed = session.writable ? undefined : error('vault.read-only').happened
  const me = session.members.find((member) => member.id === session.me)

  if (refused) {
    return (
      <div className={styles.trouble}>
        <Trouble code={refused.code} />
      </div>
    )
  }
  if (!timeline.data || !drafts || !me) return null
  const isEmpty = timeline.data.count === 0 && drafts.length === 0
  if (isEmpty && !isInBin) return nothingYet()

  const choice: Choice | null = isInBin
    ? fromBin === null
      ? null
      : { kind: 'page', id: fromBin }
    : cursor.choice
  return (
    <div className={styles.panes}>
      <section className={styles.list} aria-label={t('journal.all-pages')}>
        {isInBin ? (
          <BinList
            session={session}
            chosen={fromBin}
            onChoose={setFromBin}
            onLeave={() => setIsInBin(false)}
          />
        ) : (
          <>
            <div className={styles.top}>
              <h1>{t('journal.title')}</h1>
              {isAlone ? (
                <Button
                  tone="primary"
                  size="small"
                  icon={<PenLine size={15} strokeWidth={1.6} aria-hidden />}
                  onPress={onNew}
                  unavailable={closed}
                >
                  {t('journal.new-page')}
                </Button>
              ) : (
                <p className={styles.waits}>{t('together.journal-waits')}</p>
              )}
            </div>
            <TimelineList
              timeline={timeline.data}
              drafts={drafts}
              members={everyone(session)}
              me={me}
              cursor={cursor}
              mayWrite={mayWrite(session)}
              onMove={onMove}
              onOpen={open}
            />
            {doors()}
          </>
        )}
      </section>
      <ReadingPane
        session={session}
        choice={choice}
        drafts={drafts}
        onEdit={onEdit}
        onCarryOn={onCarryOn}
      />
    </div>
  )

  function open({ kind, id }: Choice): void {
    const draft = kind === 'draft' && drafts?.find((one) => one.id === id)
    if (draft && mayWrite(session)) onCarryOn(draft)
  }

  function doors() {
    return (
      <div className={styles.foot}>
        {binDoor()}
        <DoubtfulDoor session={session} kind="page" />
      </div>
    )
  }

  function binDoor() {
    if (!binned.data || binned.data.length === 0) return null
    return (
      <Button
        tone="quiet"
        size="small"
        icon={<Trash2 size={15} strokeWidth={1.6} aria-hidden />}
        onPress={() => {
          setFromBin(null)
          setIsInBin(true)
        }}
      >
        {t('journal.bin')}
      </Button>
    )
  }

  function nothingYet() {
    return (
      <div className={styles.empty}>
        <h1 className={styles.title}>{t('journal.title')}</h1>
        <EmptyState
          art={
            <>
              <path d="M46 14h56l22 22v78a4 4 0 0 1-4 4H46a4 4 0 0 1-4-4V18a4 4 0 0 1 4-4z" />
              <path d="M102 14v18a4 4 0 0 0 4 4h18" />
              <path data-soft d="M58 66h50M58 82h50M58 98h30" />
              <path data-lit d="M58 44v12" />
            </>
          }
          title={t(isAlone ? 'journal.empty-title' : 'together.journal-empty')}
          action={
            isAlone ? (
              <Button tone="primary" size="large" onPress={onNew} unavailable={closed}>
                {t('journal.empty-action')}
              </Button>
            ) : null
          }
          foot={
            <>
              {onBringIn && mayWrite(session) ? (
                <span>
                  {rich('journal.empty-foot', {
                    link: (chunks) => (
                      <Link key="bring-in" onPress={onBringIn}>
                        {chunks}
                      </Link>
                    ),
                  })}
                </span>
              ) : null}
              {doors()}
            </>
          }
        >
          {t(isAlone ? 'journal.empty' : 'together.journal-empty-more')}
        </EmptyState>
      </div>
    )
  }
}
