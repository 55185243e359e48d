import { markerPath } from './line-styles.ts'

export interface MarkerProps {
  place: number
  x: number
  y: number
  scale?: number
}

/** A member's marker in a drawing, at a place of it. */
export function Marker({ place, x, y, scale = 1 }: MarkerProps) {
  return (
    <path
      data-place={place}
      d={markerPath(place)}
      transform={`translate(${x} ${y}) scale(${scale})`}
      fill="var(--member)"
      stroke="var(--under, var(--sheet))"
      strokeWidth={1.5}
      paintOrder="stroke"
    />
  )
}
