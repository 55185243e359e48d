import { zlibSync } from 'fflate'
import { crc32 } from '../shared/crc32.ts'
import { drawIcon } from './icon-drawing.ts'

/** The same icon in the files that each system wants, by their paths in `build/icons`. */
export function iconFiles(): Map<string, Uint8Array> {
  return new Map([
    ['icon.png', pngOf(1024)],
    ['icon.ico', icoOf([16, 20, 24, 32, 40, 48, 64, 128, 256])],
    ['icon.icns', icns()],
    ...[16, 24, 32, 48, 64, 96, 128, 256, 512].map(
      (size) => [`sizes/${size}x${size}.png`, pngOf(size)] as const,
    ),
  ])
}

function pngOf(size: number): Uint8Array {
  const pixels = drawIcon(size)
  const rows = Buffer.alloc(size * (size * 4 + 1))
  // Each row begins with how it is told from others: 0, as it is.
  for (let row = 0; row < size; row++) {
    rows.set(pixels.subarray(row * size * 4, (row + 1) * size * 4), row * (size * 4 + 1) + 1)
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  // Eight bits for each of red, green, blue and alpha.
  head.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngPart('IHDR', head),
    pngPart('IDAT', zlibSync(rows, { level: 9 })),
    pngPart('IEND', new Uint8Array()),
  ])
}

function pngPart(name: string, bytes: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), bytes])
  const part = Buffer.alloc(body.length + 8)
  part.writeUInt32BE(bytes.length, 0)
  body.copy(part, 4)
  part.writeUInt32BE(crc32(body), body.length + 4)
  return part
}

/** Windows: the largest as PNG, the others as bitmaps, which older readers of icons want. */
function icoOf(sizes: readonly number[]): Uint8Array {
  const images = sizes.map((size) => (size === 256 ? Buffer.from(pngOf(size)) : bitmapOf(size)))
  const head = Buffer.alloc(6 + sizes.length * 16)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(sizes.length, 4)
  let offset = head.length
  images.forEach((image, index) => {
    const at = 6 + index * 16
    // A byte cannot say 256; 0 stands for it.
    const size = (sizes[index] ?? 0) % 256
    head.set([size, size, 0, 0, 1, 0, 32, 0], at)
    head.writeUInt32LE(image.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += image.length
  })
  return Buffer.concat([head, ...images])
}

/** A bitmap as icons have it: rows from below, blue first, and an empty mask after it. */
function bitmapOf(size: number): Buffer {
  const pixels = drawIcon(size)
  const maskRow = Math.ceil(size / 32) * 4
  const image = Buffer.alloc(40 + size * size * 4 + size * maskRow)
  image.writeUInt32LE(40, 0)
  image.writeInt32LE(size, 4)
  image.writeInt32LE(size * 2, 8)
  image.writeUInt16LE(1, 12)
  image.writeUInt16LE(32, 14)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const from = (row * size + column) * 4
      const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(from, from + 4)
      image.set([blue, green, red, alpha], 40 + ((size - 1 - row) * size + column) * 4)
    }
  }
  return image
}

/** macOS: each PNG under the name of its size; the first two and `ic13`, `ic14`, `ic10` are for dense screens. */
const icnsNames = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
] as const

function icns(): Uint8Array {
  return icnsPart(
    'icns',
    Buffer.concat(icnsNames.map(([name, size]) => icnsPart(name, pngOf(size)))),
  )
}

function icnsPart(name: string, bytes: Uint8Array): Buffer {
  const part = Buffer.alloc(8 + bytes.length)
  part.write(name, 'latin1')
  part.writeUInt32BE(part.length, 4)
  part.set(bytes, 8)
  return part
}
