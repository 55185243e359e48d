import type { Day } from '../../../../shared/days.ts'
import type { EntryRow } from '../../../../shared/model/entry.ts'
import type { Member } from '../../../../shared/model/member.ts'
import type { PageFilters } from '../../../../shared/model/page-filters.ts'
import { useRead } from '../../../bridge/hooks.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './CalendarPane.module.css'
import { DayRow } from './DayRow.tsx'

export interface PagesOfDayProps {
  day: Day
  members: readonly Member[]
  filters: PageFilters | undefined
  onOpen(row: EntryRow): void
  /** Begins a page about this day; left out where nobody writes. */
  onWrite?: (() => void) | undefined
}

/** So many pages of one day are shown here; the list has them all. */
const most = 12

/** The pages of the day that is looked at, or that there are none. */
export function PagesOfDay({ day, members, filters, onOpen, onWrite }: PagesOfDayProps) {
  const { t, day: nameOf } = useWords()
  const only = filters ? { filters } : {}
  const place = useRead('entries.place', { day, ...only })
  const from = place.data ?? null
  const slice = useRead(
    'entries.slice',
    { from: from ?? 0, length: most, ...only },
    { enabled: from !== null },
  )
  const isKnown = place.isSuccess && (from === null || slice.isSuccess)
  const rows = (slice.data ?? []).filter((row) => row.day === day)
  return (
    <section className={styles.part}>
      <h2>{nameOf(day)}</h2>
      {rows.length > 0 ? (
        <ul>
          {rows.map((row) => (
            <DayRow
              key={row.id}
              row={row}
              author={members.find(({ id }) => id === row.author)}
              edge={row.time ?? ''}
              onOpen={onOpen}
            />
          ))}
        </ul>
      ) : isKnown ? (
        <div className={styles.none}>
          <p>{t(filters ? 'journal.day-none-filtered' : 'journal.day-none')}</p>
          {onWrite ? (
            <Button size="small" onPress={onWrite}>
              {t('journal.day-write')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}
