import type { Line } from './break-lines.ts'
import { type Frame, faint, measure } from './frame.ts'
import type { Marker } from './markdown-blocks.ts'
import type { Typefaces } from './typefaces.ts'

/** How lines look, and what they are for those who listen. */
export interface Look {
  tag: string
  size: number
  leading: number
  inset: number
  color: string
  marker: Marker | null
  /** Bars of quotes at its side. */
  bars: number
  isCentred?: boolean
}

/** Sets lines below each other, over as many pages as they need. */
export function setLines(frame: Frame, faces: Typefaces, lines: readonly Line[], look: Look): void {
  frame.need(look.leading)
  frame.tagged(look.tag, {}, () => {
    for (const [index, line] of lines.entries()) {
      if (mustTurn(index, lines.length, frame.room, look.leading)) frame.turn()
      if (index === 0 && look.marker !== null) setMarker(frame, faces, look.marker, look)
      setLine(frame, line, look)
      frame.y += look.leading
    }
  })
}

function setLine(
  frame: Frame,
  line: Line,
  { size, leading, inset, color, bars, isCentred }: Look,
): void {
  const { document, left, y } = frame
  const start = left + (isCentred ? (measure - line.width) / 2 : inset)
  for (let bar = 0; bar < bars; bar += 1) {
    const x = left + inset - 14 * (bars - bar) + 2
    document.lineWidth(1.2).strokeColor(faint)
    document
      .moveTo(x, y - 1)
      .lineTo(x, y + leading - 1)
      .stroke()
  }
  document.fillColor(color).strokeColor(color)
  for (const run of line.runs) {
    // Weight by a thin outline: the files of the typeface hold one weight.
    const weight = run.isStrong ? { fill: true, stroke: true } : {}
    if (run.isStrong) document.lineWidth(size * 0.02)
    frame.write(run, size, start + run.x, y, weight)
    if (run.isStruck) {
      const middle = y + size * 0.78
      document.lineWidth(0.6)
      document
        .moveTo(start + run.x, middle)
        .lineTo(start + run.x + run.width, middle)
        .stroke()
    }
  }
}

function setMarker(
  frame: Frame,
  faces: Typefaces,
  marker: Marker,
  { size, inset, color }: Look,
): void {
  const { document, left, y } = frame
  if (marker.kind === 'sign') {
    document.fillColor(color)
    const [run] = faces.runs(marker.text, 'upright')
    if (!run) return
    const x = left + inset - faces.width(run) * size - 5
    frame.write(run, size, x, y)
    return
  }
  const [x, top, side] = [left + inset - 13, y + 4, 7.5]
  document.lineWidth(0.8).strokeColor(color).rect(x, top, side, side).stroke()
  if (!marker.isTicked) return
  document
    .moveTo(x + 1.6, top + 4)
    .lineTo(x + 3.2, top + 5.8)
    .lineTo(x + 6.2, top + 1.8)
    .stroke()
}

/** No line alone: not the first at the foot of a page, and not the last on top of one. */
function mustTurn(index: number, count: number, room: number, leading: number): boolean {
  const fitting = Math.floor((room + 0.01) / leading)
  if (fitting < 1) return true
  const left = count - index
  if (count > 2 && index === 0 && fitting === 1) return true
  return count > 3 && left === 2 && fitting === 1
}
