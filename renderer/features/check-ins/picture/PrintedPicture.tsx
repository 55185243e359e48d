import { createPortal } from 'react-dom'
import type { Chapter } from '../../../../shared/model/chapter.ts'
import { points } from '../../../../shared/model/check-in.ts'
import type { Member } from '../../../../shared/model/member.ts'
import { useWords } from '../../../words/useWords.ts'
import { useDimensionWords } from '../useDimensionWords.ts'
import { ChartField } from './ChartField.tsx'
import { endLabels, type Field } from './chart-geometry.ts'
import { lastDifference } from './differences.ts'
import { Legend } from './Legend.tsx'
import { PictureTable } from './PictureTable.tsx'
import styles from './PrintedPicture.module.css'
import type { Series } from './series.ts'
import { useDifferenceWords } from './useDifferenceWords.ts'
import { useValueWords } from './useValueWords.ts'

export interface PrintedPictureProps {
  series: readonly Series[]
  members: readonly Member[]
  chapters: readonly Chapter[]
}

/**
 * The picture as a printer gets it, lines and numbers: it stands beside everything else, is shown on no
 * screen, and is the only thing that prints (base.css). Paper is always daylight.
 */
export function PrintedPicture({ series, members, chapters }: PrintedPictureProps) {
  const { t, day } = useWords()
  const words = useDimensionWords()
  const difference = useDifferenceWords()
  const values = useValueWords(members)
  const columns = series[0]?.columns ?? []
  const [from, to] = [columns[0]?.day, columns.at(-1)?.day]
  const field: Field = { width: 210, height: 104, top: chapters.length > 0 ? 20 : 8 }
  if (from === undefined || to === undefined) return null
  return createPortal(
    <article data-print-sheet data-theme="daylight" className={styles.paper}>
      <h1>
        {from === to
          ? t('check-ins.printed-one', { day: day(from, 'plain') })
          : t('check-ins.printed', { from: day(from, 'plain'), to: day(to, 'plain') })}
      </h1>
      <Legend members={members} chapters={chapters} />
      <div className={styles.charts}>
        {series.map((one) => {
          const { name, low, high } = words(one.dimension)
          const apart = difference(lastDifference(one))
          return (
            <section key={one.dimension.id}>
              <h2>{name}</h2>
              <p>
                {[
                  t('check-ins.dimension-ends', { low, high }),
                  ...(apart === null ? [] : [apart.text]),
                ].join(' · ')}
              </p>
              <div className={styles.chart} dir="ltr">
                <span className={styles.axis} style={{ marginTop: `${field.top - 8}px` }}>
                  {[points.last, 4, points.first].map((point) => (
                    <span key={point}>{point}</span>
                  ))}
                </span>
                <ChartField
                  columns={one.columns}
                  members={members}
                  chapters={chapters}
                  field={field}
                  cursor={null}
                />
                <span className={styles.labels}>
                  {endLabels(
                    one.columns,
                    members.map(({ id }) => id),
                    field,
                    15,
                  ).map(({ who, point, y }) => (
                    <span key={who.join()} style={{ top: `${y}px` }}>
                      {values.namesAt(who)} {point}
                    </span>
                  ))}
                </span>
              </div>
            </section>
          )
        })}
      </div>
      <h2 className={styles.numbers}>{t('check-ins.printed-numbers')}</h2>
      <div className={styles.tables}>
        <PictureTable series={series} members={members} chapters={chapters} />
      </div>
    </article>,
    document.body,
  )
}
