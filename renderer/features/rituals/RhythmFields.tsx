import { useId } from 'react'
import type { Day } from '../../../shared/days.ts'
import { comingDays } from '../../../shared/model/ritual.ts'
import { mostWeeks, nths } from '../../../shared/rhythm.ts'
import { DayField } from '../../parts/DayField.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './RhythmFields.module.css'
import { type RhythmInHand, rhythmChosen } from './rhythm-in-hand.ts'
import { aDayOn, rhythmWords } from './rhythm-words.ts'

export interface RhythmFieldsProps {
  value: RhythmInHand
  today: Day
  onChange(value: RhythmInHand): void
}

/** When something comes round; its next days stand below, which make plain what was chosen. */
export function RhythmFields({ value, today, onChange }: RhythmFieldsProps) {
  const words = useWords()
  const { t, weekday, weekBegins } = words
  const id = useId()
  const rhythm = rhythmChosen(value)
  const week = Array.from({ length: 7 }, (_, at) => ((weekBegins() - 1 + at) % 7) + 1)
  const change = (part: Partial<RhythmInHand>) => onChange({ ...value, ...part })
  return (
    <fieldset className={styles.fields}>
      <legend>{t('rituals.form-rhythm')}</legend>
      <div>
        <Segmented
          label={t('rituals.form-rhythm')}
          value={value.kind}
          onChange={(kind) => change({ kind })}
          options={(['daily', 'weekly', 'monthly', 'yearly'] as const).map((kind) => ({
            value: kind,
            label: t(`rhythm.${kind}`),
          }))}
        />
      </div>
      {value.kind === 'weekly' ? (
        <>
          <fieldset className={styles.days} aria-label={t('rhythm.days')}>
            {week.map((day) => (
              <Chip
                key={day}
                isOn={value.days.includes(day)}
                onChange={(isOn) =>
                  change({
                    days: isOn ? [...value.days, day] : value.days.filter((one) => one !== day),
                  })
                }
              >
                {weekday(aDayOn(day), 'long')}
              </Chip>
            ))}
          </fieldset>
          <div className={styles.line}>
            {number('every', t('rhythm.every'), 1, mostWeeks)}
            {value.every > 1 ? date('anchor', t('rhythm.anchor')) : null}
          </div>
        </>
      ) : null}
      {value.kind === 'monthly' ? monthly() : null}
      {value.kind === 'yearly' ? (
        <div className={styles.line}>{date('dayOfYear', t('rhythm.day-of-year'))}</div>
      ) : null}
      {value.kind === 'yearly' && value.dayOfYear.endsWith('-02-29') ? (
        <p>{t('rhythm.leap')}</p>
      ) : null}
      {rhythm ? (
        <p role="status">
          <b>{rhythmWords(words, rhythm)}.</b>{' '}
          {t('rhythm.next', {
            days: words.list(comingDays(rhythm, today, 3).map((day) => words.day(day, 'plain'))),
          })}
        </p>
      ) : null}
    </fieldset>
  )

  function monthly() {
    return (
      <>
        <div>
          <Segmented
            label={t('rhythm.monthly')}
            size="small"
            value={value.by}
            onChange={(by) => change({ by })}
            options={[
              { value: 'date', label: t('rhythm.on-date') },
              { value: 'weekday', label: t('rhythm.on-weekday') },
            ]}
          />
        </div>
        {value.by === 'date' ? (
          <>
            <div className={styles.line}>{number('date', t('rhythm.date'), 1, 31)}</div>
            {value.date > 28 ? <p>{t('rhythm.date-short')}</p> : null}
          </>
        ) : (
          <>
            <Segmented
              label={t('rhythm.nth')}
              size="small"
              value={String(value.nth)}
              onChange={(next) => {
                const nth = nths.find((one) => String(one) === next)
                if (nth !== undefined) change({ nth })
              }}
              options={nths.map((nth) => ({
                value: String(nth),
                label: t(nth === -1 ? 'rhythm.nth-last' : `rhythm.nth-${nth}`),
              }))}
            />
            <Segmented
              label={t('rhythm.weekday')}
              size="small"
              value={String(value.weekday)}
              onChange={(next) => change({ weekday: Number(next) })}
              options={week.map((day) => ({ value: String(day), label: weekday(aDayOn(day)) }))}
            />
          </>
        )}
      </>
    )
  }

  function number(part: 'every' | 'date', label: string, min: number, max: number) {
    return (
      <>
        <label htmlFor={`${id}-${part}`}>{label}</label>
        <input
          id={`${id}-${part}`}
          type="number"
          min={min}
          max={max}
          value={value[part] || ''}
          onChange={({ target }) => change({ [part]: Math.trunc(Number(target.value)) })}
        />
      </>
    )
  }

  function date(part: 'anchor' | 'dayOfYear', label: string) {
    return (
      <DayField
        layout="line"
        label={label}
        value={value[part]}
        onChange={(day) => change({ [part]: day })}
      />
    )
  }
}
