import { useRef, useState } from 'react'
import { type Day, dayOfDate } from '../../../shared/days.ts'
import type { EntryId, RoundId } from '../../../shared/ids.ts'
import type { SavedDraft } from '../../../shared/model/draft.ts'
import type { Entry, EntryRow } from '../../../shared/model/entry.ts'
import type { Session } from '../../../shared/model/member.ts'
import { allPages, leavesOut, type PageFilters } from '../../../shared/model/page-filters.ts'
import { call } from '../../bridge/client.ts'
import { useRead } from '../../bridge/hooks.ts'
import { everyone } from '../../parts/everyone.ts'
import { mayWrite } from '../../parts/may-write.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { useWords } from '../../words/useWords.ts'
import { BinList } from './BinList.tsx'
import { CalendarPane } from './calendar/CalendarPane.tsx'
import type { Choice, Cursor } from './cursor.ts'
import { findPlace } from './find-place.ts'
import { ListHead } from './ListHead.tsx'
import { NothingYet } from './NothingYet.tsx'
import { PagesFoot } from './PagesFoot.tsx'
import styles from './PagesScreen.module.css'
import { ReadingPane } from './ReadingPane.tsx'
import { TimelineList } from './TimelineList.tsx'
import { ViewsNote } from './views/ViewsNote.tsx'

export interface PagesScreenProps {
  session: Session
  cursor: Cursor
  onMove(cursor: Cursor): void
  /** Which pages are shown; it is kept by the room, as the cursor is. */
  filters: PageFilters
  onFilters(filters: PageFilters): void
  onNew(): void
  /** A new page about this day. */
  onWrite(day: Day): void
  /** To where pages are searched. */
  onFind?: ((text: string) => void) | undefined
  /** A new page that begins with this question. */
  onAsk(question: string): void
  onEdit(entry: Entry): void
  onCarryOn(draft: SavedDraft): void
  onBringIn?: (() => void) | undefined
  /** To views of one day: one of them, or all. */
  onViews(id: RoundId | null): void
  /** What stands open at first, beside the list or in its place. */
  opensWith: 'calendar' | 'bin' | null
}

const noDrafts: readonly SavedDraft[] = []

/** All pages on one side, the chosen one on the other. */
export function PagesScreen({
  session,
  cursor,
  onMove,
  filters,
  onFilters,
  onNew,
  onWrite,
  onFind,
  onAsk,
  onEdit,
  onCarryOn,
  onBringIn,
  onViews,
  opensWith,
}: PagesScreenProps) {
  const { t } = useWords()
  const only = leavesOut(filters) ? filters : undefined
  const timeline = useRead('entries.timeline', only ? { filters: only } : {}, {
    keepPrevious: true,
  })
  const isAlone = session.mode === 'solo'
  const ownDrafts = useRead('drafts.list', {}, { enabled: isAlone })
  const drafts = isAlone ? ownDrafts.data : noDrafts
  const panes = useRef<HTMLDivElement>(null)
  /** The day that the calendar begins with; null while it is closed. */
  const [calendarStart, setCalendarStart] = useState<Day | null>(() =>
    opensWith === 'calendar' ? dayOfDate(new Date()) : null,
  )
  const [fromBin, setFromBin] = useState<string | null>(null)
  const [isInBin, setIsInBin] = useState(opensWith === 'bin')
  const refused = timeline.error ?? ownDrafts.error
  const me = session.members.find((member) => member.id === session.me)

  if (refused) {
    return (
      <div className={styles.trouble}>
        <Trouble code={refused.code} />
      </div>
    )
  }
  if (!timeline.data || !drafts || !me) return null
  // What does not pass is a page none the less, and a draft has no place among those that do.
  const listed = only ? noDrafts : drafts
  const isNone = timeline.data.count === 0 && listed.length === 0 && !timeline.isPlaceholderData
  const isEmpty = isNone && !only
  const doors = (
    <PagesFoot
      session={session}
      isUnderList={!isEmpty}
      onAsk={onAsk}
      onViews={() => onViews(null)}
      onBin={() => {
        setFromBin(null)
        setIsInBin(true)
      }}
    />
  )
  if (isEmpty && !isInBin) {
    return (
      <NothingYet
        session={session}
        onNew={onNew}
        onBringIn={onBringIn}
        onViews={onViews}
        foot={doors}
      />
    )
  }

  const choice: Choice | null = isInBin
    ? fromBin === null
      ? null
      : { kind: 'page', id: fromBin }
    : cursor.choice
  return (
    <div ref={panes} className={styles.panes}>
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
            <ListHead
              session={session}
              timeline={timeline.data}
              filters={filters}
              onFilters={narrow}
              isCalendarOpen={calendarStart !== null}
              onCalendar={(isOpen) => void showCalendar(isOpen)}
              onNew={onNew}
              onFind={onFind}
            />
            <ViewsNote session={session} onOpen={onViews} />
            {isNone ? (
              <p className={styles.none}>
                {t(timeline.data.isReading ? 'journal.passing-yet' : 'journal.passing-none')}
              </p>
            ) : (
              <TimelineList
                timeline={timeline.data}
                filters={only}
                drafts={listed}
                members={everyone(session)}
                me={me}
                cursor={cursor}
                mayWrite={mayWrite(session)}
                onMove={move}
                onOpen={open}
              />
            )}
            {doors}
          </>
        )}
      </section>
      {calendarStart !== null && !isInBin ? calendar(calendarStart) : reading()}
    </div>
  )

  function reading() {
    return (
      <ReadingPane
        session={session}
        choice={choice}
        drafts={drafts ?? noDrafts}
        onEdit={onEdit}
        onCarryOn={onCarryOn}
        onOpen={(id) => void goTo(id)}
      />
    )
  }

  function calendar(start: Day) {
    return (
      <CalendarPane
        session={session}
        start={start}
        filters={only}
        onDay={(day) => void showDay(day)}
        onOpen={(row) => void openFrom(row)}
        onWrite={onWrite}
        onClose={() => setCalendarStart(null)}
      />
    )
  }

  /** Somebody moved in the list: what they chose is what they want to read. */
  function move(next: Cursor): void {
    if (cursor.choice !== null) setCalendarStart(null)
    onMove(next)
  }

  function narrow(next: PageFilters): void {
    onFilters(next)
    send(leavesOut(next) ? 0 : (drafts?.length ?? 0), null)
  }

  /** The calendar begins with the day of the page that was being read. */
  async function showCalendar(isOpen: boolean): Promise<void> {
    if (!isOpen) return setCalendarStart(null)
    const { choice } = cursor
    const isPage = choice?.kind === 'page'
    const page = isPage ? await call('entries.read', { id: choice.id as EntryId }) : null
    const day = page?.ok ? page.value?.day : undefined
    setCalendarStart(day ?? dayOfDate(new Date()))
  }

  function send(index: number, choice: Choice | null): void {
    onMove({ index, choice, sentAt: (cursor.sentAt ?? 0) + 1 })
  }

  /** The list goes to a day, or else to the next older page; the calendar stays. */
  async function showDay(day: Day): Promise<void> {
    const place = await call('entries.place', only ? { day, filters: only } : { day })
    if (!place.ok || place.value === null) return
    send((only ? 0 : (drafts?.length ?? 0)) + place.value, null)
  }

  /** A page chosen beside the calendar is read in its place. */
  async function openFrom({ id }: EntryRow): Promise<void> {
    await goTo(id)
    setCalendarStart(null)
  }

  /** To another page, and the list with it; it may be one that did not pass. */
  async function goTo(id: EntryId): Promise<void> {
    const page = await call('entries.read', { id })
    if (!page.ok || page.value === null) return
    const index = (await findPlace(page.value)) ?? 0
    onFilters(allPages)
    onMove({ index, choice: { kind: 'page', id }, sentAt: (cursor.sentAt ?? 0) + 1 })
  }

  function open({ kind, id }: Choice): void {
    const draft = kind === 'draft' && drafts?.find((one) => one.id === id)
    if (draft && mayWrite(session)) onCarryOn(draft)
    else panes.current?.querySelector<HTMLElement>('article')?.focus({ preventScroll: true })
  }
}
