import { type Day, dayToUtcNoon } from '../../../../shared/days.ts'
import type { MemberId } from '../../../../shared/ids.ts'
import { points as scale } from '../../../../shared/model/check-in.ts'
import type { Column } from './series.ts'

/** The room of a chart in pixels: its field, and what lies above it for chapters. */
export interface Field {
  width: number
  height: number
  top: number
}

/** How far the lines of two members lie off the value they share, so that neither hides the other. */
const mostOffset = 1.3

/** Across, by the calendar; the last check-in stands at the end, where the names are. */
export function acrossOf(columns: readonly Pick<Column, 'day'>[], { width }: Field) {
  const from = instantOf(columns[0]?.day ?? ('2000-01-01' as Day))
  const to = instantOf(columns.at(-1)?.day ?? ('2000-01-01' as Day))
  return (day: Day): number => {
    if (to === from) return instantOf(day) < from ? 0 : width
    const share = (instantOf(day) - from) / (to - from)
    return Math.min(1, Math.max(0, share)) * width
  }
}

/** Up and down: the last point is at the top. */
export function heightOf(point: number, { height, top }: Field): number {
  return top + ((scale.last - point) / (scale.last - scale.first)) * height
}

/** By how much one of several members lies off. */
function offsetOf(index: number, count: number): number {
  return count < 2 ? 0 : (index / (count - 1) - 0.5) * 2 * mostOffset
}

/** Where a value of one of several members stands. */
export function placer(columns: readonly Column[], field: Field, index: number, count: number) {
  const across = acrossOf(columns, field)
  const offset = offsetOf(index, count)
  return (column: Column, point: number): [number, number] => [
    across(column.day),
    heightOf(point, field) + offset,
  ]
}

/** The line of one member: a stretch for every run of check-ins that they rated; null for no rating. */
export function stretchesOf(
  columns: readonly Column[],
  who: MemberId,
  place: (column: Column, point: number) => [number, number],
): [number, number][][] {
  const stretches: [number, number][][] = []
  let isGoingOn = false
  for (const column of columns) {
    const point = column.points.get(who)
    if (point === undefined) {
      isGoingOn = false
      continue
    }
    if (!isGoingOn) stretches.push([])
    stretches.at(-1)!.push(place(column, point))
    isGoingOn = true
  }
  return stretches
}

/** A name at the end of a line; one for all where all end at the same point. */
export interface EndLabel {
  who: MemberId[]
  point: number
  /** Where its middle stands. */
  y: number
}

/** The last point of each, as labels that keep `gap` from one another and stay in the chart. */
export function endLabels(
  columns: readonly Column[],
  members: readonly MemberId[],
  field: Field,
  gap: number,
): EndLabel[] {
  const byPoint = new Map<number, MemberId[]>()
  for (const who of members) {
    const point = columns.findLast(({ points }) => points.has(who))?.points.get(who)
    if (point !== undefined) byPoint.set(point, [...(byPoint.get(point) ?? []), who])
  }
  const labels = [...byPoint]
    .sort(([a], [b]) => b - a)
    .flatMap(([point, together]) => {
      const groups = together.length === members.length ? [together] : together.map((who) => [who])
      return groups.map((who) => ({ who, point, y: heightOf(point, field) }))
    })
  return spread(labels, gap, field)
}

/** From the top down no two too near; where that runs out below, all move up together. */
function spread(labels: EndLabel[], gap: number, { height, top }: Field): EndLabel[] {
  let next = -Infinity
  const down = labels.map((label) => {
    const y = Math.max(label.y, next)
    next = y + gap
    return { ...label, y }
  })
  const bottom = top + height
  let limit = bottom
  return down
    .toReversed()
    .map((label) => {
      const y = Math.min(label.y, limit)
      limit = y - gap
      return { ...label, y }
    })
    .toReversed()
}

/** A stretch of time behind the lines. */
export interface Band {
  from: number
  to: number
}

/** Where a chapter lies in the picture; null where it lies outside of it. */
export function bandOf(
  { from, until }: { from: Day; until: Day | null },
  columns: readonly Pick<Column, 'day'>[],
  field: Field,
): Band | null {
  const first = columns[0]?.day
  const last = columns.at(-1)?.day
  if (first === undefined || last === undefined) return null
  if (from > last || (until !== null && until < first)) return null
  const across = acrossOf(columns, field)
  const least = 6
  const start = across(from < first ? first : from)
  const end = across(until === null || until > last ? last : until)
  // One that touches the picture on a single day is still to be seen.
  const width = Math.max(end - start, least)
  const to = Math.min(field.width, start + width)
  return { from: Math.max(0, to - width), to }
}

function instantOf(day: Day): number {
  return dayToUtcNoon(day).getTime()
}
