import { type Day, dayOfDate } from '../../../../shared/days.ts'
import { limits } from '../../../../shared/limits.ts'
import { DayField } from '../../../parts/DayField.tsx'
import { useWords } from '../../../words/useWords.ts'
import { HintedBox } from '../hints/HintedBox.tsx'
import styles from './PromiseFields.module.css'
import { isDayToCome, type PromiseInHand } from './promise.ts'

export interface PromiseFieldsProps {
  label: string
  value: PromiseInHand
  isReady?: boolean
  onChange(part: Partial<PromiseInHand>): void
}

/** One small thing, and the day to look at it again. */
export function PromiseFields({ label, value, isReady = true, onChange }: PromiseFieldsProps) {
  const { t, day } = useWords()
  const isWrong = !isDayToCome(value.day)
  return (
    <div className={styles.fields}>
      <HintedBox
        name="promise"
        label={label}
        rows={2}
        maxLength={limits.promiseLength}
        value={value.text}
        isReady={isReady}
        onChange={(text) => onChange({ text: text.replace(/\s*\n\s*/g, ' ') })}
      />
      <DayField
        layout="line"
        label={t('stage.agree-day')}
        value={value.day}
        min={dayOfDate(new Date())}
        isRequired
        error={isWrong ? t('stage.agree-day-bad') : null}
        hint={isWrong ? undefined : day(value.day as Day)}
        onChange={(next) => onChange({ day: next })}
      />
    </div>
  )
}
