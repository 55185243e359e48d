import { memo } from 'react'
import type { Member } from '../../../../shared/model/member.ts'
import styles from './ChartField.module.css'
import { type Field, placer, stretchesOf } from './chart-geometry.ts'
import { lineStyleOf } from './line-styles.ts'
import type { Column } from './series.ts'

export interface ChartLinesProps {
  columns: readonly Column[]
  /** Those who rated anything. */
  members: readonly Member[]
  field: Field
}

/** A line for each member, broken where they left it out; drawn once, whatever is looked at. */
export const ChartLines = memo(Lines, (before, after) => {
  const isSameField =
    before.field.width === after.field.width &&
    before.field.height === after.field.height &&
    before.field.top === after.field.top
  const isSamePlaces =
    before.members.length === after.members.length &&
    before.members.every(({ id, place }, at) => {
      const other = after.members[at]
      return other?.id === id && other.place === place
    })
  return before.columns === after.columns && isSameField && isSamePlaces
})

function Lines({ columns, members, field }: ChartLinesProps) {
  return members.map((member, index) => {
    const at = placer(columns, field, index, members.length)
    return (
      <g key={member.id} data-place={member.place}>
        {stretchesOf(columns, member.id, at).map((stretch) => (
          <polyline
            key={stretch[0]?.join()}
            className={styles.line}
            points={stretch.map((place) => place.join()).join(' ')}
            strokeDasharray={lineStyleOf(member.place).dash}
          />
        ))}
      </g>
    )
  })
}
