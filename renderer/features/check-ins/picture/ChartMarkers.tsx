import type { Member } from '../../../../shared/model/member.ts'
import { type Field, heightOf, placer } from './chart-geometry.ts'
import { Marker } from './Marker.tsx'
import type { Column } from './series.ts'

export interface ChartMarkersProps {
  columns: readonly Column[]
  /** Those who rated anything. */
  members: readonly Member[]
  field: Field
  cursor: number | null
}

/** Up to so many check-ins each value has a marker of its own; beyond, lines say it better. */
const mostMarkers = 16

/** The last value of each, all where there are few, what stands alone, and what is looked at. */
export function ChartMarkers({ columns, members, field, cursor }: ChartMarkersProps) {
  const lastOf = members.map(({ id }) => columns.findLastIndex(({ points }) => points.has(id)))
  // From the last member to the first: where several stand on one value, the smaller lie on the larger.
  return members
    .map((member, index) => {
      const at = placer(columns, field, index, members.length)
      return columns.map((column, number) => {
        const point = column.points.get(member.id)
        if (point === undefined || !isMarked(number, index)) return null
        const [x, y] = at(column, point)
        const together = members.filter(({ id }) => column.points.get(id) === point)
        const isAlone = together.length === 1
        return (
          <Marker
            key={`${member.id} ${column.id}`}
            place={member.place}
            x={x}
            y={isAlone ? y : heightOf(point, field)}
            scale={isAlone ? 1 : 0.65 + (0.6 * together.indexOf(member)) / (together.length - 1)}
          />
        )
      })
    })
    .toReversed()

  function isMarked(number: number, index: number): boolean {
    if (columns.length <= mostMarkers || number === cursor || number === lastOf[index]) return true
    const id = members[index]!.id
    const isRatedAt = (at: number) => columns[at]?.points.has(id) === true
    return !isRatedAt(number - 1) && !isRatedAt(number + 1)
  }
}
