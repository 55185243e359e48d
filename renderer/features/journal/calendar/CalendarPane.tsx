import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { addMonths } from '../../../../shared/calendar.ts'
import { type Day, dayOfDate, isDay, monthOf } from '../../../../shared/days.ts'
import type { EntryRow } from '../../../../shared/model/entry.ts'
import type { Session } from '../../../../shared/model/member.ts'
import type { PageFilters } from '../../../../shared/model/page-filters.ts'
import { useRead } from '../../../bridge/hooks.ts'
import { everyone } from '../../../parts/everyone.ts'
import { mayWrite } from '../../../parts/may-write.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './CalendarPane.module.css'
import { MonthGrid } from './MonthGrid.tsx'
import { OnThisDay } from './OnThisDay.tsx'
import { PagesOfDay } from './PagesOfDay.tsx'

export interface CalendarPaneProps {
  session: Session
  /** The day to begin with. */
  start: Day
  /** What the list shows; undefined for everything. */
  filters: PageFilters | undefined
  /** A day was chosen: the list goes there. */
  onDay(day: Day): void
  onOpen(row: EntryRow): void
  onWrite(day: Day): void
  onClose(): void
}

const none: readonly Day[] = []

/** The calendar beside the list: a month, what was written on a day, and on that day in earlier years. */
export function CalendarPane({
  session,
  start,
  filters,
  onDay,
  onOpen,
  onWrite,
  onClose,
}: CalendarPaneProps) {
  const { t, month } = useWords()
  const name = useId()
  const [day, setDay] = useState(start)
  const [typed, setTyped] = useState('')
  const days = useRead(
    'entries.days',
    { month: monthOf(day), ...(filters ? { filters } : {}) },
    { keepPrevious: true },
  )
  const today = dayOfDate(new Date())
  const members = everyone(session)
  const isAlone = session.mode === 'solo'
  return (
    <section
      className={styles.pane}
      aria-label={t('journal.calendar')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a full day scrolls, by keyboard too
      tabIndex={0}
    >
      <div className={styles.column}>
        <header className={styles.head}>
          <h1 id={name} aria-live="polite">
            {month(monthOf(day))}
          </h1>
          <span className={styles.steps}>
            <IconButton label={t('journal.month-before')} onPress={() => by(-1)}>
              <ChevronLeft size={18} strokeWidth={1.6} aria-hidden className={styles.way} />
            </IconButton>
            <IconButton label={t('journal.month-after')} onPress={() => by(1)}>
              <ChevronRight size={18} strokeWidth={1.6} aria-hidden className={styles.way} />
            </IconButton>
            <Button size="small" tone="quiet" onPress={() => go(today)}>
              {t('journal.today')}
            </Button>
            <IconButton label={t('journal.close-calendar')} onPress={onClose}>
              <X size={18} strokeWidth={1.6} aria-hidden />
            </IconButton>
          </span>
        </header>
        <MonthGrid
          day={day}
          today={today}
          written={new Set(days.data ?? none)}
          labelledBy={name}
          onDay={setDay}
          onChoose={go}
        />
        <form className={styles.jump} onSubmit={jump}>
          <label>
            <span>{t('journal.jump')}</span>
            <input
              type="date"
              min="0001-01-01"
              max="9999-12-31"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          </label>
          <Button
            type="submit"
            size="small"
            {...(isDay(typed) ? {} : { unavailable: t('journal.jump-first') })}
          >
            {t('journal.jump-go')}
          </Button>
        </form>
        <PagesOfDay
          day={day}
          members={members}
          filters={filters}
          onOpen={onOpen}
          onWrite={mayWrite(session) && !filters ? () => onWrite(day) : undefined}
        />
        {isAlone ? (
          <OnThisDay
            key={day}
            day={day}
            members={members}
            mayHide={mayWrite(session)}
            onOpen={onOpen}
          />
        ) : null}
      </div>
    </section>
  )

  function go(to: Day): void {
    setDay(to)
    onDay(to)
  }

  function by(months: number): void {
    setDay((now) => addMonths(now, months))
  }

  function jump(event: FormEvent): void {
    event.preventDefault()
    if (isDay(typed)) go(typed as Day)
  }
}
