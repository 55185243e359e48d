import { CalendarDays, PenLine, Pin } from 'lucide-react'
import type { Timeline } from '../../../shared/model/entry.ts'
import type { Session } from '../../../shared/model/member.ts'
import { allPages, leavesOut, type PageFilters } from '../../../shared/model/page-filters.ts'
import { Filters } from '../../parts/filters/Filters.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useWords } from '../../words/useWords.ts'
import { FindField } from './FindField.tsx'
import styles from './ListHead.module.css'

export interface ListHeadProps {
  session: Session
  timeline: Timeline
  filters: PageFilters
  onFilters(filters: PageFilters): void
  isCalendarOpen: boolean
  onCalendar(isOpen: boolean): void
  onNew(): void
  /** To where pages are searched, with these words; left out where there is no such place. */
  onFind?: ((text: string) => void) | undefined
}

/** Above the list: a new page, the calendar, words to look for, and which pages are shown. */
export function ListHead({
  session,
  timeline,
  filters,
  onFilters,
  isCalendarOpen,
  onCalendar,
  onNew,
  onFind,
}: ListHeadProps) {
  const { t, error } = useWords()
  const isAlone = session.mode === 'solo'
  const closed = session.writable ? undefined : error('vault.read-only').happened
  const isNarrow = leavesOut(filters)
  const { pinned, ...rest } = filters
  const { count } = timeline
  return (
    <div className={styles.top}>
      <div className={styles.line}>
        <h1>{t('journal.title')}</h1>
        <span className={styles.acts}>
          <IconButton
            label={t('journal.calendar')}
            size="small"
            isOn={isCalendarOpen}
            onPress={() => onCalendar(!isCalendarOpen)}
          >
            <CalendarDays size={17} strokeWidth={1.6} aria-hidden />
          </IconButton>
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
          ) : null}
        </span>
        {isAlone ? null : <p className={styles.waits}>{t('together.journal-waits')}</p>}
      </div>
      {onFind ? (
        <FindField
          hint={isNarrow ? t('journal.find-narrowed') : t('journal.find-all', { count })}
          onFind={onFind}
        />
      ) : null}
      <Filters
        session={session}
        filters={{ ...rest, kind: null }}
        onChange={({ kind: _, ...next }) => onFilters({ ...next, pinned })}
        isOfPages
        {...(isAlone
          ? {
              more: {
                chip: (
                  <Chip
                    icon={<Pin size={12} strokeWidth={1.8} aria-hidden />}
                    isOn={pinned}
                    onChange={(isOn) => onFilters({ ...filters, pinned: isOn })}
                  >
                    {t('journal.pinned')}
                  </Chip>
                ),
                isOn: pinned,
                onTakeOff: () => onFilters(allPages),
              },
            }
          : {})}
      />
      <p role="status" className={styles.status}>
        {isNarrow ? <VisuallyHidden>{t('journal.passing', { count })}</VisuallyHidden> : null}
        {isNarrow && timeline.isReading ? t('search.reading') : null}
      </p>
    </div>
  )
}
