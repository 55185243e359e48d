import type { ReactNode } from 'react'
import type { RoundId } from '../../../shared/ids.ts'
import type { Session } from '../../../shared/model/member.ts'
import { mayWrite } from '../../parts/may-write.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Link } from '../../ui/Link.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './NothingYet.module.css'
import { ViewsNote } from './views/ViewsNote.tsx'

export interface NothingYetProps {
  session: Session
  onNew(): void
  onBringIn?: (() => void) | undefined
  onViews(id: RoundId | null): void
  /** What lies under the list once there is one. */
  foot: ReactNode
}

/** A journal without a page or a draft. */
export function NothingYet({ session, onNew, onBringIn, onViews, foot }: NothingYetProps) {
  const { t, rich, error } = useWords()
  const isAlone = session.mode === 'solo'
  const closed = session.writable ? undefined : error('vault.read-only').happened
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
            <ViewsNote session={session} onOpen={onViews} />
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
            {foot}
          </>
        }
      >
        {t(isAlone ? 'journal.empty' : 'together.journal-empty-more')}
      </EmptyState>
    </div>
  )
}
