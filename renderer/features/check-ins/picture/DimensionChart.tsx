import { type CSSProperties, useState } from 'react'
import type { Chapter } from '../../../../shared/model/chapter.ts'
import { points } from '../../../../shared/model/check-in.ts'
import type { Member } from '../../../../shared/model/member.ts'
import { useWords } from '../../../words/useWords.ts'
import { useDimensionWords } from '../useDimensionWords.ts'
import { ChartField } from './ChartField.tsx'
import { endLabels, type Field } from './chart-geometry.ts'
import styles from './DimensionChart.module.css'
import { lastDifference } from './differences.ts'
import type { Series } from './series.ts'
import { useChartKeys } from './useChartKeys.ts'
import { useDifferenceWords } from './useDifferenceWords.ts'
import { useValueWords } from './useValueWords.ts'
import { useWidth } from './useWidth.ts'

export interface DimensionChartProps {
  series: Series
  /** Whose lines they are, in the order of joining. */
  members: readonly Member[]
  chapters: readonly Chapter[]
  /** Which check-in is looked at, in all charts at once; null where none is. */
  cursor: number | null
  onCursor(column: number | null): void
  /** Reads the check-in that is looked at. */
  onRead(column: number): void
}

const height = 104
/** How far apart two names stand, in rem. */
const labelRem = 1.05
/** What names at the ends of lines may take of the width. */
const leastNamesRem = 3.2
const mostNamesRem = 5.5

/** One dimension over time: a line for each member, with their name and last value where it ends. */
export function DimensionChart(props: DimensionChartProps) {
  const { series, members, chapters, cursor, onCursor, onRead } = props
  const { t, shortDay, shortMonth } = useWords()
  const words = useDimensionWords()(series.dimension)
  const values = useValueWords(members)
  const difference = useDifferenceWords()
  const { element, width, rem } = useWidth(150)
  const [isFocused, setIsFocused] = useState(false)
  const { columns } = series
  const last = columns.length - 1
  const at = cursor ?? last
  const gap = labelRem * rem
  const field: Field = {
    width,
    height: Math.max(height, gap * (members.length - 1)),
    top: chapters.length > 0 ? 20 : 8,
  }
  /** All charts keep the same room for names, as much as the longest needs. */
  const longest = Math.max(...members.map(({ label }) => label.length)) + 2
  const namesRem = Math.min(mostNamesRem, Math.max(leastNamesRem, longest * 0.52))
  const keys = useChartKeys({ at, last, onCursor, onRead })
  const labels = endLabels(
    columns,
    members.map(({ id }) => id),
    field,
    gap,
  )
  const first = columns[0]
  const end = columns[last]
  const isLong = first && end ? first.day.slice(0, 4) !== end.day.slice(0, 4) : false
  const inShort = isLong ? shortMonth : shortDay
  const shown = difference(lastDifference(series))
  const isRead = cursor !== null && columns[at] !== undefined
  return (
    <section className={styles.chart} data-apart={shown?.isApart || undefined}>
      <h3>
        <bdi>{words.name}</bdi>
      </h3>
      <p className={styles.caption}>
        {isRead
          ? values.inLine(columns[at]!)
          : (shown?.text ?? (labels.length === 0 ? t('check-ins.chart-empty') : '\u00a0'))}
      </p>
      {/* A chart is read like a slider: its value is what was said on the day that is looked at. */}
      <div
        className={styles.body}
        role="slider"
        tabIndex={0}
        dir="ltr"
        style={{ '--names': `${namesRem}rem` } as CSSProperties}
        aria-label={t('check-ins.chart', {
          dimension: words.name,
          low: words.low,
          high: words.high,
        })}
        aria-readonly
        aria-valuemin={1}
        aria-valuemax={columns.length}
        aria-valuenow={at + 1}
        aria-valuetext={columns[at] ? values.spoken(columns[at]) : ''}
        onKeyDown={keys}
        onFocus={() => {
          setIsFocused(true)
          onCursor(at)
        }}
        onBlur={() => {
          setIsFocused(false)
          onCursor(null)
        }}
      >
        <span className={styles.axis} aria-hidden>
          {[points.last, 4, points.first].map((point) => (
            <span
              key={point}
              style={{
                top: `${field.top + ((points.last - point) / (points.last - points.first)) * field.height}px`,
              }}
            >
              {point}
            </span>
          ))}
        </span>
        <div ref={element} className={styles.field}>
          <ChartField
            columns={columns}
            members={members}
            chapters={chapters}
            field={field}
            cursor={cursor}
            onCursor={isFocused ? undefined : onCursor}
            onRead={onRead}
          />
        </div>
        <span className={styles.labels} aria-hidden>
          {labels.map(({ who, point, y }) => (
            <span
              key={who.join()}
              style={{ top: `${y}px` }}
              {...(who.length === 1 ? { 'data-place': placeOf(who[0]!) } : {})}
            >
              <span className={styles.who}>{values.namesAt(who)}</span> {point}
            </span>
          ))}
        </span>
        <span className={styles.days} aria-hidden>
          <span>{first && last > 0 ? inShort(first.day) : null}</span>
          <span>{end ? inShort(end.day) : null}</span>
        </span>
      </div>
    </section>
  )

  function placeOf(who: string): number {
    return members.find(({ id }) => id === who)?.place ?? 0
  }
}
