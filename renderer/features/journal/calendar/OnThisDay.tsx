import { EyeOff } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Day } from '../../../../shared/days.ts'
import type { EntryId } from '../../../../shared/ids.ts'
import type { EntryRow } from '../../../../shared/model/entry.ts'
import type { Member } from '../../../../shared/model/member.ts'
import { useCommand, useRead } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Link } from '../../../ui/Link.tsx'
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
  const hide = useCommand('entries.hide-memory')
  const [hidden, setHidden] = useState<EntryId | null>(null)
  const part = useRef<HTMLElement>(null)
  const rows = pages.data ?? []
  if (rows.length === 0 && hidden === null) return null
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
                onPress={() => void set(row.id, true)}
              >
                <EyeOff size={15} strokeWidth={1.6} aria-hidden />
              </IconButton>
            ) : null}
          </DayRow>
        ))}
      </ul>
      <div role="status" className={styles.hidden}>
        {hidden ? (
          <>
            {t('journal.memory-hidden')}{' '}
            <Link onPress={() => void set(hidden, false)}>{t('journal.bring-back')}</Link>
          </>
        ) : null}
      </div>
      {hide.error ? <Trouble code={hide.error} /> : null}
    </section>
  )

  async function set(id: EntryId, isHidden: boolean): Promise<void> {
    const reply = await hide.run({ id, hidden: isHidden })
    if (!reply.ok) return
    setHidden(isHidden ? id : null)
    // The button that was pressed goes with its row.
    part.current?.focus({ preventScroll: true })
  }
}
