import { TriangleAlert, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { Day } from '../../../../shared/days.ts'
import type { DayView } from '../../../../shared/model/day-view.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { call } from '../../../bridge/client.ts'
import { AskFirst } from '../../../parts/AskFirst.tsx'
import { InnerHead } from '../../../parts/InnerHead.tsx'
import { namesOf } from '../../../parts/members-of.ts'
import { Button } from '../../../ui/Button.tsx'
import { NoticePanel } from '../../../ui/NoticePanel.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { useWords } from '../../../words/useWords.ts'
import { LetGoOfViews } from './LetGoOfViews.tsx'
import { OwnWords } from './OwnWords.tsx'
import styles from './WaitingView.module.css'

export interface OwnViewLeftProps {
  view: DayView
  session: Session
  onLeave(): void
  onPage(day: Day, text: string): void
}

/** What does not open, or was let go: why, and one's own words, which are safe. */
export function OwnViewLeft({ view, session, onLeave, onPage }: OwnViewLeftProps) {
  const { t, day, list, error } = useWords()
  const [text, setText] = useState('')
  const { id, stage, altered } = view
  const isAlone = session.mode === 'solo'
  const isOver = stage === 'over'
  const closed = session.writable ? undefined : error('vault.read-only').happened
  return (
    <Sheet>
      <div className={styles.page}>
        <InnerHead back={{ words: t('views.back-to-list'), onLeave }} title={day(view.day)} />
        {isOver ? (
          <NoticePanel
            tone="quiet"
            icon={<Undo2 size={20} strokeWidth={1.6} />}
            title={t('views.over-title')}
          >
            <p>{t('views.over')}</p>
          </NoticePanel>
        ) : (
          <NoticePanel
            tone="danger"
            icon={<TriangleAlert size={20} strokeWidth={1.6} />}
            title={t('views.altered-title')}
          >
            <p>{t('views.altered', { names: list(namesOf(altered, session)) })}</p>
          </NoticePanel>
        )}
        {isAlone ? <OwnWords id={id} isOver onRead={setText} /> : null}
        <div className={styles.actions}>
          {isAlone && text !== '' ? (
            <Button onPress={() => onPage(view.day, text)} unavailable={closed}>
              {t('views.over-page')}
            </Button>
          ) : null}
          {isAlone && isOver ? (
            <AskFirst
              label={t('views.over-drop')}
              title={t('views.over-drop-title')}
              more={t('views.over-drop-more')}
              now={t('views.over-drop-now')}
              done={t('views.over-dropped')}
              act={() => call('views.discard', { id })}
              onDone={onLeave}
              unavailable={closed}
            />
          ) : null}
          {isAlone && !isOver ? (
            <LetGoOfViews id={id} unavailable={closed} onDone={onLeave} />
          ) : null}
        </div>
      </div>
    </Sheet>
  )
}
