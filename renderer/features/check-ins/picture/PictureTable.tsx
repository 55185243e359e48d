import { type Chapter, isGoingOn } from '../../../../shared/model/chapter.ts'
import type { Member } from '../../../../shared/model/member.ts'
import { useWords } from '../../../words/useWords.ts'
import { useDimensionWords } from '../useDimensionWords.ts'
import styles from './PictureTable.module.css'
import type { Column, Series } from './series.ts'

export interface PictureTableProps {
  series: readonly Series[]
  members: readonly Member[]
  chapters: readonly Chapter[]
}

/** The same numbers as the lines, and the chapters they fell into: a table for each dimension, newest first. */
export function PictureTable({ series, members, chapters }: PictureTableProps) {
  const { t, day } = useWords()
  const words = useDimensionWords()
  return (
    <div className={styles.tables}>
      {series.map(({ dimension, columns }) => {
        const { name, low, high } = words(dimension)
        return (
          <table key={dimension.id} className={styles.table}>
            <caption>
              <span className={styles.name}>
                <bdi>{name}</bdi>
              </span>
              <span className={styles.ends}>{t('check-ins.dimension-ends', { low, high })}</span>
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('check-ins.column-day')}</th>
                {members.map(({ id, label }) => (
                  <th key={id} scope="col">
                    <bdi>{label}</bdi>
                  </th>
                ))}
                {chapters.length > 0 ? <th scope="col">{t('check-ins.column-chapter')}</th> : null}
              </tr>
            </thead>
            <tbody>
              {columns.toReversed().map((column) => (
                <tr key={column.id}>
                  <th scope="row">{day(column.day, 'plain')}</th>
                  {members.map(({ id }) => (
                    <td key={id}>{column.points.get(id) ?? '–'}</td>
                  ))}
                  {chapters.length > 0 ? <td>{chaptersOn(column)}</td> : null}
                </tr>
              ))}
            </tbody>
          </table>
        )
      })}
    </div>
  )

  function chaptersOn({ day: on }: Column): string {
    return chapters
      .filter((chapter) => isGoingOn(chapter, on))
      .map(({ name }) => name)
      .join(', ')
  }
}
