/** How the line of a member is drawn, by order of joining: never by colour alone. */
export interface LineStyle {
  /** For `stroke-dasharray`; none is a solid line. */
  dash: string | undefined
  /** The word for it. */
  kind:
    | 'solid'
    | 'dashed'
    | 'dotted'
    | 'dash-dot'
    | 'long-dashes'
    | 'dash-dots'
    | 'short-dashes'
    | 'long-short'
}

const styles: readonly LineStyle[] = [
  { dash: undefined, kind: 'solid' },
  { dash: '5 3', kind: 'dashed' },
  { dash: '1.5 3', kind: 'dotted' },
  { dash: '7 3 1.5 3', kind: 'dash-dot' },
  { dash: '10 4', kind: 'long-dashes' },
  { dash: '7 3 1.5 3 1.5 3', kind: 'dash-dots' },
  { dash: '3 2', kind: 'short-dashes' },
  { dash: '10 3 3 3', kind: 'long-short' },
]

export function lineStyleOf(place: number): LineStyle {
  return styles[place % styles.length] ?? styles[0]!
}

/** The outline of a member's marker around (0, 0), by order of joining: a circle, a square, and on. */
export function markerPath(place: number): string {
  const r = 4
  switch (place % 8) {
    case 0:
      return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
    case 1:
      return 'M-3.6 -3.6h7.2v7.2h-7.2z'
    case 2:
      return 'M0 -4.8L4.6 3.4H-4.6z'
    case 3:
      return 'M0 -5L5 0L0 5L-5 0z'
    case 4:
      return 'M0 4.8L4.6 -3.4H-4.6z'
    case 5:
      return 'M-1.6 -4.6h3.2v3h3v3.2h-3v3h-3.2v-3h-3v-3.2h3z'
    case 6:
      return 'M0 -4.8L4.6 -1.5L2.8 4H-2.8L-4.6 -1.5z'
    default:
      return 'M-4.6 0L-2.3 -4H2.3L4.6 0L2.3 4H-2.3z'
  }
}
