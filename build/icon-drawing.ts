/**
 * Hearth's icon, drawn from its measures: a rounded square, an arch, and a flame in it. Every size is
 * drawn by itself, so that lines stay sharp; the smallest ones have less room around and thicker lines.
 */

/** An opaque colour: red, green, blue. */
type Colour = readonly [number, number, number]

const ground: Colour = [0x23, 0x27, 0x2f]
const paper: Colour = [0xf4, 0xf2, 0xec]
const flame: Colour = [0xe0, 0xa3, 0x4e]

/** Lengths on a square of 1024. */
const square = 1024
const middle = square / 2
const archTop = 482
const archFoot = 777
const flameTop = 634
const flameFoot = 765

interface Measures {
  margin: number
  corner: number
  archRadius: number
  halfLine: number
}

const usual: Measures = { margin: 64, corner: 205, archRadius: 217, halfLine: 26.5 }
const small: Measures = { margin: 16, corner: 205, archRadius: 250, halfLine: 46 }
const largestSmall = 32

/** RGBA, row by row from the top, of the icon in a square of so many pixels. */
export function drawIcon(size: number): Uint8Array {
  const measures = size <= largestSmall ? small : usual
  const pixel = square / size
  const pixels = new Uint8Array(size * size * 4)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const x = (column + 0.5) * pixel
      const y = (row + 0.5) * pixel
      const share = (distance: number) => Math.min(1, Math.max(0, 0.5 - distance / pixel))
      const arch = share(distanceToArch(x, y, measures))
      const light = share(distanceToLine(x, y, middle, flameTop, flameFoot) - measures.halfLine)
      const at = (row * size + column) * 4
      for (let part = 0; part < 3; part++) {
        const under = mix(ground[part] ?? 0, paper[part] ?? 0, arch)
        pixels[at + part] = Math.round(mix(under, flame[part] ?? 0, light))
      }
      pixels[at + 3] = Math.round(255 * share(distanceToSquare(x, y, measures)))
    }
  }
  return pixels
}

function mix(under: number, over: number, share: number): number {
  return under + (over - under) * share
}

/** Distances are negative inside. */
function distanceToSquare(x: number, y: number, { margin, corner }: Measures): number {
  const half = middle - margin - corner
  const right = Math.abs(x - middle) - half
  const down = Math.abs(y - middle) - half
  const outside = Math.hypot(Math.max(right, 0), Math.max(down, 0))
  return outside + Math.min(Math.max(right, down), 0) - corner
}

function distanceToArch(x: number, y: number, { archRadius, halfLine }: Measures): number {
  if (y < archTop) {
    return Math.abs(Math.hypot(x - middle, y - archTop) - archRadius) - halfLine
  }
  const legs = [middle - archRadius, middle + archRadius]
  return Math.min(...legs.map((leg) => distanceToLine(x, y, leg, archTop, archFoot))) - halfLine
}

/** To an upright line with round ends. */
function distanceToLine(x: number, y: number, at: number, top: number, foot: number): number {
  return Math.hypot(x - at, y - Math.min(Math.max(y, top), foot))
}
