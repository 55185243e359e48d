import { type KeyboardEvent, useEffect, useRef } from 'react'
import { addDays, addMonths, weekdayOf, weeksOf } from '../../../../shared/calendar.ts'
import { type Day, monthOf } from '../../../../shared/days.ts'
import { pressed } from '../../../../shared/shortcuts.ts'
import { useWords } from '../../../words/useWords.ts'
import styles from './MonthGrid.module.css'

export interface MonthGridProps {
  /** The day that is looked at; its month is shown. */
  day: Day
  today: Day
  /** Days of this month that have a page. */
  written: ReadonlySet<string>
  labelledBy: string
  /** The keys went to another day. */
  onDay(day: Day): void
  /** A day was pressed, or Enter on it. */
  onChoose(day: Day): void
}

/** The first of January 2024 was a Monday. */
const aMonday = '2024-01-01' as Day

/** One month. Arrows go by days and weeks, the page keys by months, with Shift by years. */
export function MonthGrid({ day, today, written, labelledBy, onDay, onChoose }: MonthGridProps) {
  const { t, day: nameOf, dayOfMonth, weekday, weekBegins } = useWords()
  const grid = useRef<HTMLTableElement>(null)
  const begins = weekBegins()
  const heads = Array.from({ length: 7 }, (_, at) => addDays(aMonday, begins - 1 + at))

  // Only the keys take the focus along. The day that had it may have gone with its month.
  const byKeys = useRef(false)
  useEffect(() => {
    if (!byKeys.current) return
    byKeys.current = false
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
  }, [day])

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of days is a table with keys
    <table ref={grid} role="grid" className={styles.grid} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {weekday(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={move}>
        {weeksOf(monthOf(day), begins).map((week, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place in the month
          <tr key={at}>
            {week.map((each, place) =>
              each === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={place} />
              ) : (
                // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a cell of a grid
                <td key={each} aria-selected={each === day}>
                  <button
                    type="button"
                    className={styles.day}
                    data-day={each}
                    data-written={written.has(each) || undefined}
                    data-chosen={each === day || undefined}
                    aria-label={
                      written.has(each)
                        ? t('journal.day-written', { day: nameOf(each) })
                        : nameOf(each)
                    }
                    {...(each === today ? { 'aria-current': 'date' } : {})}
                    tabIndex={each === day ? 0 : -1}
                    onClick={() => onChoose(each)}
                  >
                    {dayOfMonth(each)}
                  </button>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )

  function move(event: KeyboardEvent): void {
    const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl'
    const inWeek = (weekdayOf(day) - begins + 7) % 7
    const right = isMirrored ? -1 : 1
    const next =
      [addDays(day, -right), addDays(day, right)][pressed(event, 'calendar-day')] ??
      [addDays(day, -7), addDays(day, 7)][pressed(event, 'calendar-week')] ??
      [addDays(day, -inWeek), addDays(day, 6 - inWeek)][pressed(event, 'calendar-week-ends')] ??
      [addMonths(day, -1), addMonths(day, 1)][pressed(event, 'calendar-month')] ??
      [addMonths(day, -12), addMonths(day, 12)][pressed(event, 'calendar-year')]
    if (next === undefined) return
    event.preventDefault()
    byKeys.current = true
    onDay(next)
  }
}
