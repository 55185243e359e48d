import type { PointerEvent } from 'react'
import type { Chapter } from '../../../../shared/model/chapter.ts'
import { points as scale } from '../../../../shared/model/check-in.ts'
import type { Member } from '../../../../shared/model/member.ts'
import styles from './ChartField.module.css'
import { ChartLines } from './ChartLines.tsx'
import { ChartMarkers } from './ChartMarkers.tsx'
import { acrossOf, bandOf, type Field, heightOf } from './chart-geometry.ts'
import type { Column } from './series.ts'

export interface ChartFieldProps {
  columns: readonly Column[]
  members: readonly Member[]
  chapters: readonly Chapter[]
  field: Field
  cursor: number | null
  onCursor?: ((column: number | null) => void) | undefined
  onRead?: (column: number) => void
}

/** The drawing itself: chapters behind, guides, and the lines. What it says stands in words beside it. */
export function ChartField(props: ChartFieldProps) {
  const { columns, members, chapters, field, cursor, onCursor, onRead } = props
  const across = acrossOf(columns, field)
  const { width, height, top } = field
  const rated = members.filter(({ id }) => columns.some(({ points }) => points.has(id)))
  const looked = cursor === null ? undefined : columns[cursor]
  return (
    <svg
      className={styles.field}
      width={width}
      height={top + height + 6}
      data-many={columns.length > 60 || undefined}
      aria-hidden
      {...(onCursor
        ? {
            onPointerMove: (event: PointerEvent<SVGSVGElement>) => onCursor(nearest(event)),
            onPointerLeave: () => onCursor(null),
          }
        : {})}
      {...(onRead ? { onClick: () => cursor !== null && onRead(cursor) } : {})}
    >
      {/* All of it takes the pointer, not the lines alone. */}
      <rect width={width} height={top + height + 6} fill="transparent" />
      {chapters.map((chapter, index) => {
        const band = bandOf(chapter, columns, field)
        if (band === null) return null
        return (
          <g key={chapter.id} className={styles.chapter}>
            <rect x={band.from} y={top} width={band.to - band.from} height={height} />
            <path d={`M${band.from} ${top}v${height}`} />
            <text x={band.from + 2} y={top - 6}>
              {index + 1}
            </text>
          </g>
        )
      })}
      {[scale.last, 4, scale.first].map((point) => (
        <path key={point} className={styles.guide} d={`M0 ${heightOf(point, field)}h${width}`} />
      ))}
      {looked ? (
        <path className={styles.cursor} d={`M${across(looked.day)} ${top - 4}v${height + 8}`} />
      ) : null}
      <ChartLines columns={columns} members={rated} field={field} />
      <ChartMarkers columns={columns} members={rated} field={field} cursor={cursor} />
    </svg>
  )

  function nearest(event: PointerEvent<SVGSVGElement>): number | null {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    let best: number | null = null
    let least = Number.POSITIVE_INFINITY
    for (const [index, { day }] of columns.entries()) {
      const away = Math.abs(across(day) - x)
      if (away > least) continue
      best = index
      least = away
    }
    return best
  }
}
