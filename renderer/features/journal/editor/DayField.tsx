import { useId, useRef, useState } from 'react'
import { type Day, isDay } from '../../../../shared/days.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './DayField.module.css'

export interface DayFieldProps {
  day: Day
  time: string | null
  onChange(day: Day, time: string | null): void
}

/** The day and time a page is about. Pressed, it opens the two fields to change them in. */
export function DayField({ day, time, onChange }: DayFieldProps) {
  const words = useWords()
  const { t } = words
  const [isOpen, setIsOpen] = useState(false)
  // What is typed may not be a day yet; the page keeps its own until it is one.
  const [typedDay, setTypedDay] = useState<string>(day)
  const name = useId()
  const line = useRef<HTMLButtonElement>(null)
  const full = words.day(day)
  return (
    <div className={styles.when}>
      <button
        ref={line}
        type="button"
        className={styles.line}
        aria-expanded={isOpen}
        aria-controls={`${name}-fields`}
        title={t('journal.page-day')}
        onClick={() => {
          setTypedDay(day)
          setIsOpen(!isOpen)
        }}
      >
        {time ? `${full}, ${time}` : full}
      </button>
      <div id={`${name}-fields`} className={styles.fields} hidden={!isOpen}>
        <label>
          <span>{t('journal.day')}</span>
          <input
            type="date"
            min="0001-01-01"
            max="9999-12-31"
            required
            value={typedDay}
            onChange={({ target }) => {
              setTypedDay(target.value)
              if (isDay(target.value)) onChange(target.value as Day, time)
            }}
          />
        </label>
        <label>
          <span>{t('journal.time')}</span>
          <input
            type="time"
            value={time ?? ''}
            aria-describedby={`${name}-hint`}
            onChange={({ target }) => onChange(day, target.value.slice(0, 5) || null)}
          />
        </label>
        <Button size="small" onPress={fold}>
          {t('journal.set-day')}
        </Button>
        <p id={`${name}-hint`}>{t('journal.time-hint')}</p>
      </div>
    </div>
  )

  /** The button goes with the fields: whoever pressed it goes on at the line that opened them. */
  function fold(): void {
    setIsOpen(false)
    line.current?.focus()
  }
}
