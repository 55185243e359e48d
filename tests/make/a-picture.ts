import { zlibSync } from 'fflate'
import { crc32 } from '../../shared/crc32.ts'
import { joined } from './joined.ts'

/**
 * A picture of hills under an evening sky as PNG, different for each `seed`; the same bytes every time.
 * Works in a page too.
 */
export function aPicture(width = 48, height = 32, seed = 1): Uint8Array {
  const name = `${width} ${height} ${seed}`
  const painted = pictures.get(name) ?? paint(width, height, seed)
  pictures.set(name, painted)
  return painted.slice()
}

/** Painted before; a photo takes a fifth of a second, and most tests want the same one. */
const pictures = new Map<string, Uint8Array>()

function paint(width: number, height: number, seed: number): Uint8Array {
  const rows = new Uint8Array(height * (1 + width * 3))
  let at = 0
  for (let y = 0; y < height; y += 1) {
    rows[at++] = 0
    for (let x = 0; x < width; x += 1) {
      const [u, v] = [x / width, y / height]
      const far = 0.52 + 0.07 * Math.sin(u * 7 + seed) + 0.03 * Math.sin(u * 23 + seed * 2)
      const near = 0.72 + 0.06 * Math.sin(u * 5 + seed * 3) + 0.02 * Math.sin(u * 31)
      const colour = v > near ? [62, 74, 58] : v > far ? [108, 118, 112] : sky(v, seed)
      for (const part of colour) rows[at++] = part
    }
  }
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return joined([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', new Uint8Array(0)),
  ])
}

function sky(v: number, seed: number): number[] {
  const warm = 0.5 + 0.5 * Math.sin(seed)
  return [196 + 50 * v * warm, 170 + 40 * v, 178 - 60 * v * warm].map((part) =>
    Math.max(0, Math.min(255, Math.round(part))),
  )
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = joined([Uint8Array.from(name, (letter) => letter.charCodeAt(0)), data])
  const whole = new Uint8Array(8 + body.length)
  const view = new DataView(whole.buffer)
  view.setUint32(0, data.length)
  whole.set(body, 4)
  view.setUint32(4 + body.length, crc32(body))
  return whole
}
