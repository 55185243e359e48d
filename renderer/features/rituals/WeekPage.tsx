import { ChevronLeft, ChevronRight, Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { addDays, weekdayOf } from '../../../shared/calendar.ts'
import { type Day, dayOfDate } from '../../../shared/days.ts'
import type { EntryId } from '../../../shared/ids.ts'
import type { EntryDraft } from '../../../shared/model/draft.ts'
import type { Session } from '../../../shared/model/member.ts'
import { isResting, plannedDays, type Ritual } from '../../../shared/model/ritual.ts'
import { useRead } from '../../bridge/hooks.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { isFocusLost } from '../../parts/useArrivalIfLost.ts'
import { Waiting } from '../../parts/Waiting.tsx'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useWords } from '../../words/useWords.ts'
import { DayDialog } from './DayDialog.tsx'
import { NoRituals } from './NoRituals.tsx'
import { RitualForm } from './RitualForm.tsx'
import { SetAside } from './SetAside.tsx'
import styles from './WeekPage.module.css'
import { WeekTable } from './WeekTable.tsx'

export interface WeekPageProps {
  session: Session
  onWrite(draft: EntryDraft): void
  onRead(page: EntryId): void
}

/** Rituals, a week at a time. */
export function WeekPage({ session, onWrite, onRead }: WeekPageProps) {
  const { t, day: named, weekBegins } = useWords()
  const [today] = useState(() => dayOfDate(new Date()))
  const thisWeek = addDays(today, -((weekdayOf(today) - weekBegins() + 7) % 7))
  const [from, setFrom] = useState(thisWeek)
  const [form, setForm] = useState<Ritual | 'new' | null>(null)
  const [marking, setMarking] = useState<{ ritual: Ritual; day: Day } | null>(null)
  const anew = useRef<HTMLButtonElement>(null)
  const to = addDays(from, 6)
  const rituals = useRead('rituals.list', {})
  const days = useRead('rituals.days', { from, length: 7 }, { keepPrevious: true })
  const isEmpty = rituals.data?.length === 0
  const hasAsked = useRef(false)
  // The first ritual takes the button away that opened its form, before or after the form has closed.
  useEffect(() => {
    if (form !== null) hasAsked.current = true
    if (isEmpty || form !== null || !hasAsked.current) return
    const drawn = requestAnimationFrame(() => {
      if (isFocusLost()) anew.current?.focus()
    })
    return () => cancelAnimationFrame(drawn)
  }, [isEmpty, form])
  const refusal = rituals.error ?? days.error
  if (refusal) return <Trouble code={refusal.code} />
  if (!rituals.data || !days.data) return <Waiting />

  const said = days.data.filter(({ day }) => day >= from && day <= to)
  const shown = rituals.data.filter(
    (ritual) =>
      (!ritual.isEnded && !isResting(ritual)) ||
      plannedDays(ritual.plan, from, to).length > 0 ||
      said.some((one) => one.ritual === ritual.id),
  )
  const week = { from: named(from, 'near'), to: named(to, 'near') }
  const readOnly = session.writable ? undefined : t('rituals.read-only')
  return (
    <div className={styles.page}>
      {isEmpty ? (
        <NoRituals readOnly={readOnly} onNew={() => setForm('new')} />
      ) : (
        <>
          <div className={styles.head}>
            <div className={styles.week}>
              <IconButton
                label={t('rituals.week-before')}
                onPress={() => setFrom(addDays(from, -7))}
              >
                <ChevronLeft size={18} strokeWidth={1.6} aria-hidden />
              </IconButton>
              <p role="status">{t('rituals.from-to', week)}</p>
              <IconButton label={t('rituals.week-after')} onPress={() => setFrom(addDays(from, 7))}>
                <ChevronRight size={18} strokeWidth={1.6} aria-hidden />
              </IconButton>
              {from === thisWeek ? null : (
                <Button size="small" tone="quiet" onPress={() => setFrom(thisWeek)}>
                  {t('rituals.this-week')}
                </Button>
              )}
            </div>
            <Button
              ref={anew}
              tone="line"
              icon={<Plus size={18} strokeWidth={1.6} aria-hidden />}
              unavailable={readOnly}
              onPress={() => setForm('new')}
            >
              {t('rituals.new')}
            </Button>
          </div>
          {shown.length === 0 ? (
            <p className={styles.none}>{t('rituals.none-week')}</p>
          ) : (
            <WeekTable
              label={t('rituals.table', week)}
              rituals={shown}
              said={said}
              from={from}
              today={today}
              session={session}
              onMark={(ritual, day) => setMarking({ ritual, day })}
              onChange={setForm}
            />
          )}
          <SetAside rituals={rituals.data} session={session} onChange={setForm} />
        </>
      )}
      {form === null ? null : (
        <RitualForm
          key={session.me}
          ritual={form === 'new' ? null : form}
          rituals={rituals.data}
          today={today}
          me={session.me}
          onClose={() => setForm(null)}
        />
      )}
      {marking === null ? null : (
        <DayDialog
          key={session.me}
          ritual={marking.ritual}
          day={marking.day}
          said={said.find(({ ritual, day }) => ritual === marking.ritual.id && day === marking.day)}
          isToCome={marking.day > today}
          session={session}
          onWrite={onWrite}
          onRead={onRead}
          onClose={() => setMarking(null)}
        />
      )}
    </div>
  )
}
