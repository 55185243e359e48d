import { ChevronRight, PenLine } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { RoundId } from '../../../../shared/ids.ts'
import type { DayViewRow } from '../../../../shared/model/day-view.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useRead } from '../../../bridge/hooks.ts'
import { everyone } from '../../../parts/everyone.ts'
import { InnerHead } from '../../../parts/InnerHead.tsx'
import { Trouble } from '../../../parts/Trouble.tsx'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { useWords } from '../../../words/useWords.ts'
import { NoViews } from './NoViews.tsx'
import { standingOf } from './standing.ts'
import styles from './ViewsList.module.css'

export interface ViewsListProps {
  session: Session
  onLeave(): void
  onAsk(): void
  onOpen(id: RoundId): void
}

/** All days that were asked about, and how each of them stands. */
export function ViewsList({ session, onLeave, onAsk, onOpen }: ViewsListProps) {
  const words = useWords()
  const { t, day, error } = words
  const views = useRead('views.list', {})
  const { refetch } = views
  const [isFresh, setIsFresh] = useState(false)
  // A draft that was saved tells no screen, so what was read earlier may be older than the vault.
  useEffect(() => {
    void refetch().then(() => setIsFresh(true))
  }, [refetch])
  const rows = isFresh ? views.data : undefined
  const isAlone = session.mode === 'solo'
  const isEmpty = rows?.length === 0
  const isFilled = rows !== undefined && !isEmpty
  // With nobody else there is nobody to ask.
  const mayAsk = isAlone && session.members.length > 1
  const closed = session.writable ? undefined : error('vault.read-only').happened
  return (
    <Sheet>
      <div className={styles.page}>
        <InnerHead
          back={{ words: t('views.back'), onLeave }}
          title={t('views.title', { members: session.members.length })}
          lead={t('views.lead')}
          aside={
            mayAsk && isFilled ? (
              <Button
                tone="primary"
                icon={<PenLine size={15} strokeWidth={1.6} aria-hidden />}
                onPress={onAsk}
                unavailable={closed}
              >
                {t('views.ask')}
              </Button>
            ) : null
          }
        >
          {isAlone || isEmpty ? null : (
            <p className={styles.together}>{t('views.none-together')}</p>
          )}
        </InnerHead>
        {views.isError ? <Trouble code={views.error.code} /> : null}
        {isEmpty ? (
          <NoViews
            members={session.members.length}
            isAlone={isAlone}
            unavailable={closed}
            onAsk={mayAsk ? onAsk : null}
          />
        ) : null}
        {isFilled ? (
          <ul className={styles.list} aria-label={t('views.list')}>
            {rows.map((row) => (
              <li key={row.id}>
                <button type="button" className={styles.row} onClick={() => onOpen(row.id)}>
                  <span className={styles.words}>
                    <b>{day(row.day)}</b>
                    <span className={styles.standing}>{standingOf(row, session, words)}</span>
                  </span>
                  <Marks row={row} session={session} />
                  <ChevronRight size={18} strokeWidth={1.6} className={styles.way} aria-hidden />
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Sheet>
  )
}

/** Whoever takes part; filled where they have finished. The sentence beside it says the same. */
function Marks({ row, session }: { row: DayViewRow; session: Session }) {
  return (
    <span className={styles.marks} aria-hidden>
      {everyone(session)
        .filter(({ id }) => row.members.includes(id))
        .map(({ id, label, place }) => (
          <Avatar
            key={id}
            name={label}
            place={place}
            size="small"
            isHere={row.sealed.includes(id)}
          />
        ))}
    </span>
  )
}
