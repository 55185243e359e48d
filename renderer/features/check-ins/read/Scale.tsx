import { points } from '../../../../shared/model/check-in.ts'
import type { Member } from '../../../../shared/model/member.ts'
import { Marker } from '../picture/Marker.tsx'
import styles from './Scale.module.css'

export interface ScaleProps {
  low: string
  high: string
  rated: readonly { member: Member; point: number }[]
}

const step = 40
const height = 26
const count = points.last - points.first
const width = count * step + 24
const ticks = Array.from({ length: count + 1 }, (_, at) => `M${12 + at * step} 9v8`).join('')

/** Where each stands between two words. What it shows stands in words below. */
export function Scale({ low, high, rated }: ScaleProps) {
  return (
    <div className={styles.scale} dir="ltr">
      <span className={styles.low}>{low}</span>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} aria-hidden="true">
        <path className={styles.line} d={`M12 13h${count * step}`} />
        <path className={styles.line} d={ticks} />
        {rated.map(({ member, point }) => {
          const beside = rated.filter((other) => other.point === point)
          const at = beside.findIndex((other) => other.member.id === member.id)
          const aside = (at - (beside.length - 1) / 2) * Math.min(11, 34 / beside.length)
          return (
            <Marker
              key={member.id}
              place={member.place}
              x={12 + (point - points.first) * step + aside}
              y={13}
            />
          )
        })}
      </svg>
      <span className={styles.high}>{high}</span>
    </div>
  )
}
