import { EyeOff } from 'lucide-react'
import { useRef } from 'react'
import type { Day } from '../../../../shared/days.ts'
import type { EntryRow } from '../../../../shared/model/entry.ts'
import type { Member } from '../../../../shared/model/member.ts'
import { useRead } from '../../../bridge/hooks.ts'
import { HiddenMemoryNote } from '../../../parts/HiddenMemoryNote.tsx'
import { useHiddenMemory } from '../../../parts/useHiddenMemory.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './CalendarPane.module.css'
import { DayRow } from './DayRow.tsx'

export interface OnThisDayProps {
  day: Day
  members: readonly Member[]
  mayHide: boolean
  onOpen(row: EntryRow): void
}

/** What was written about this day in earlier years. Each can be hidden from it for good. */
export function OnThisDay({ day, members, mayHide, onOpen }: OnThisDayProps) {
  const { t, day: nameOf } = useWords()
  const pages = useRead('entries.on-this-day', { day })
  const part = useRef<HTMLElement>(null)
  // The button that was pressed goes with its row.
  const memory = useHiddenMemory(() => part.current?.focus({ preventScroll: true }))
  const rows = pages.data ?? []
  if (rows.length === 0 && memory.hidden === null) return null
  return (
    <section ref={part} className={styles.part} tabIndex={-1}>
      <h2>{t('journal.on-this-day', { day: nameOf(day, 'near') })}</h2>
      <ul>
        {rows.map((row) => (
          <DayRow
            key={row.id}
            row={row}
            author={members.find(({ id }) => id === row.author)}
            edge={String(Number(row.day.slice(0, 4)))}
            onOpen={onOpen}
          >
            {mayHide ? (
              <IconButton
                label={t('journal.hide-memory')}
                size="small"
                onPress={() => void memory.hide(row.id)}
              >
                <EyeOff size={15} strokeWidth={1.6} aria-hidden />
              </IconButton>
            ) : null}
          </DayRow>
        ))}
      </ul>
      <HiddenMemoryNote memory={memory} />
    </section>
  )
}
