import { useId } from 'react'
import { type Day, dayOfDate } from '../../../../shared/days.ts'
import { limits } from '../../../../shared/limits.ts'
import { useWords } from '../../../words/useWords.ts'
import styles from './PromiseFields.module.css'
import { isDayToCome, type PromiseInHand } from './promise.ts'
import { WriteBox } from './WriteBox.tsx'

export interface PromiseFieldsProps {
  label: string
  value: PromiseInHand
  isReady?: boolean
  onChange(part: Partial<PromiseInHand>): void
}

/** One small thing, and the day to look at it again. */
export function PromiseFields({ label, value, isReady = true, onChange }: PromiseFieldsProps) {
  const { t, day } = useWords()
  const id = useId()
  const isWrong = !isDayToCome(value.day)
  return (
    <div className={styles.fields}>
      <WriteBox
        label={label}
        rows={2}
        maxLength={limits.promiseLength}
        value={value.text}
        isReady={isReady}
        onChange={(text) => onChange({ text: text.replace(/\s*\n\s*/g, ' ') })}
      />
      <div className={styles.day}>
        <label htmlFor={id}>{t('stage.agree-day')}</label>
        <input
          id={id}
          type="date"
          required
          min={dayOfDate(new Date())}
          max="9999-12-31"
          value={value.day}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-wrong` : undefined}
          onChange={({ target }) => onChange({ day: target.value })}
        />
        {isWrong ? (
          <p id={`${id}-wrong`} role="status">
            {t('stage.agree-day-bad')}
          </p>
        ) : (
          <span>{day(value.day as Day)}</span>
        )}
      </div>
    </div>
  )
}
