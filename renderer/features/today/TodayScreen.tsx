import { type ReactNode, useState } from 'react'
import { dayOfDate } from '../../../shared/days.ts'
import type { NoteId } from '../../../shared/ids.ts'
import { isGoingOn } from '../../../shared/model/chapter.ts'
import type { Note } from '../../../shared/model/gratitude.ts'
import type { Session } from '../../../shared/model/member.ts'
import { allPages } from '../../../shared/model/page-filters.ts'
import { useRead } from '../../bridge/hooks.ts'
import { mayWrite } from '../../parts/may-write.ts'
import { useSlowTime } from '../../parts/useSlowTime.ts'
import { Link } from '../../ui/Link.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { Beginning } from './Beginning.tsx'
import { ComingUp } from './ComingUp.tsx'
import { Greeting } from './Greeting.tsx'
import { Memory } from './Memory.tsx'
import { Question } from './Question.tsx'
import { QuickNote } from './QuickNote.tsx'
import { Thanks } from './Thanks.tsx'
import styles from './TodayScreen.module.css'
import type { ReadThanks } from './thanks.ts'
import type { TodayPlace } from './today-place.ts'
import { WaitingList } from './WaitingList.tsx'

export interface TodayScreenProps {
  session: Session
  /** Somebody would rather look around than be shown how to begin. */
  hasBegun: boolean
  onBegun(): void
  /** Notes to those who are here that were read in this sitting. */
  read: ReadThanks
  onRead(id: NoteId): void
  showNote(note: Note, onClose: () => void): ReactNode
  onGo(place: TodayPlace): void
}

/** The page that Hearth opens with: an invitation, and nothing that has to be done. */
export function TodayScreen({ session, hasBegun, onBegun, onGo, ...reading }: TodayScreenProps) {
  const { day: nameOf } = useWords()
  // The page is as old as its visit: nothing on it changes under somebody's eyes at midnight.
  const [now] = useState(() => new Date())
  const today = dayOfDate(now)
  const isAlone = session.mode === 'solo'
  const others = session.members.filter(({ id }) => id !== session.me)
  const isGentle = useSlowTime()
  const chapters = useRead('chapters.list', {})
  const mine = useRead(
    'entries.slice',
    { from: 0, length: 1, filters: { ...allPages, author: session.me } },
    { enabled: isAlone },
  )
  const drafts = useRead('drafts.list', {}, { enabled: isAlone })
  const isAtStart =
    !hasBegun && mayWrite(session) && mine.data?.length === 0 && drafts.data?.length === 0
  const goingOn = (chapters.data ?? []).filter((chapter) => isGoingOn(chapter, today))

  return (
    <Sheet>
      <p className={styles.date}>
        {nameOf(today, 'full')}
        {goingOn.map(({ id, name }) => (
          <span key={id}>
            {' · '}
            <Link onPress={() => onGo({ to: 'chapters' })}>{name}</Link>
          </span>
        ))}
      </p>
      <Greeting session={session} now={now} today={today} onGo={onGo} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <Thanks session={session} today={today} {...reading} />
          <Question session={session} now={now} today={today} isGentle={isGentle} onGo={onGo} />
          {mayWrite(session) && others.length > 0 ? (
            <QuickNote me={session.me} others={others} />
          ) : null}
          <WaitingList session={session} now={now} today={today} onGo={onGo} />
        </div>
        <aside className={styles.aside}>
          {isAtStart ? <Beginning onGo={onGo} onPutAway={onBegun} /> : null}
          {isAlone ? <Memory session={session} today={today} onGo={onGo} /> : null}
          <ComingUp today={today} onGo={onGo} />
        </aside>
      </div>
    </Sheet>
  )
}
