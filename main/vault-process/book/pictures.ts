import { deflateSync, inflateSync } from 'node:zlib'
import type PDFDocument from 'pdfkit'
import { jpegSize } from './jpeg-size.ts'
import { type PngHead, pngOf } from './png-pixels.ts'

type Document = InstanceType<typeof PDFDocument>

/** A picture that a PDF can hold, and how to draw it. */
export interface Drawable {
  /** In its own pixels. */
  width: number
  height: number
  draw(place: { x: number; y: number; width: number; height: number }): void
}

/** Unpacking holds everything else up for as long as it takes; of a larger one the small picture is shown. */
const mostPixels = 16_000_000

/** A picture out of the bytes of a file; null for what a PDF cannot hold, or what is none. */
export function drawableOf(document: Document, bytes: Uint8Array): Drawable | null {
  try {
    return jpeg(document, bytes) ?? png(document, bytes)
  } catch {
    return null
  }
}

/** The same, turned clockwise. */
export function turned(document: Document, picture: Drawable, turn: 0 | 90 | 180 | 270): Drawable {
  if (turn === 0) return picture
  const isOnItsSide = turn !== 180
  const [width, height] = isOnItsSide
    ? [picture.height, picture.width]
    : [picture.width, picture.height]
  return {
    width,
    height,
    draw: (place) => {
      const [middleX, middleY] = [place.x + place.width / 2, place.y + place.height / 2]
      const [wide, high] = isOnItsSide ? [place.height, place.width] : [place.width, place.height]
      document.save()
      document.rotate(turn, { origin: [middleX, middleY] })
      picture.draw({ x: middleX - wide / 2, y: middleY - high / 2, width: wide, height: high })
      document.restore()
    },
  }
}

/** A JPEG goes into the PDF as it is, turned as its camera was held. */
function jpeg(document: Document, bytes: Uint8Array): Drawable | null {
  const size = jpegSize(bytes)
  if (size === null) return null
  const same = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { ...size, draw: drawer(document, (document as unknown as Objects).openImage(same)) }
}

/** A PNG is unpacked here, and what it lets shine through is white, as paper is. */
function png(document: Document, bytes: Uint8Array): Drawable | null {
  const head = pngOf(bytes)
  if (head === null || head.width * head.height > mostPixels) return null
  const { width, height } = head
  const pixels = deflateSync(rgbOf(head))
  return {
    width,
    height,
    draw: (place) => drawer(document, embedded(document, pixels, head))(place),
  }
}

function drawer(document: Document, image: object): Drawable['draw'] {
  return ({ x, y, width, height }) => {
    // pdfkit takes a picture that is in already, though its types know paths and bytes only.
    document.image(image as unknown as string, x, y, { width, height })
  }
}

/** What pdfkit has beside what its types tell. */
interface Objects {
  openImage(bytes: Uint8Array): object
  ref(data: object): { end(bytes: Uint8Array): void }
  _imageCount: number
}

/** In the form in which pdfkit keeps a picture that it has taken in. */
function embedded(document: Document, pixels: Uint8Array, { width, height }: PngHead) {
  const objects = document as unknown as Objects
  objects._imageCount += 1
  const obj = objects.ref({
    Type: 'XObject',
    Subtype: 'Image',
    BitsPerComponent: 8,
    Width: width,
    Height: height,
    ColorSpace: 'DeviceRGB',
    Filter: 'FlateDecode',
  })
  obj.end(pixels)
  return { width, height, label: `I${objects._imageCount}`, obj, embed() {} }
}

function rgbOf({ width, height, packed, depth, channels, palette, alphas }: PngHead): Uint8Array {
  const bits = depth * channels
  const stride = Math.ceil((width * bits) / 8)
  const step = Math.max(1, bits >> 3)
  const raw = inflateSync(packed, { maxOutputLength: height * (stride + 1) })
  const rgb = new Uint8Array(width * height * 3)
  let above = new Uint8Array(stride)
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1)
    const row = raw.subarray(start + 1, start + 1 + stride)
    if (row.length < stride) throw new Error('the picture ends early')
    unfilter(raw[start] ?? 0, row, above, step)
    above = row
    for (let x = 0; x < width; x += 1) {
      put(rgb, (y * width + x) * 3, row, x, { depth, channels, palette, alphas })
    }
  }
  return rgb
}

type Kind = Pick<PngHead, 'depth' | 'channels' | 'palette' | 'alphas'>

function put(
  rgb: Uint8Array,
  at: number,
  row: Uint8Array,
  x: number,
  { depth, channels, palette, alphas }: Kind,
): void {
  if (palette !== null) {
    const index = depth === 8 ? row[x]! : bitsAt(row, x, depth)
    const alpha = alphas?.[index] ?? 255
    for (let part = 0; part < 3; part += 1)
      rgb[at + part] = onPaper(palette[index * 3 + part] ?? 0, alpha)
    return
  }
  const bytes = depth === 16 ? 2 : 1
  const value = (channel: number) => row[(x * channels + channel) * bytes]!
  if (channels <= 2) {
    const most = 2 ** depth - 1
    const grey = depth >= 8 ? value(0) : Math.round((bitsAt(row, x, depth) * 255) / most)
    rgb.fill(onPaper(grey, channels === 2 ? value(1) : 255), at, at + 3)
    return
  }
  const alpha = channels === 4 ? value(3) : 255
  for (let part = 0; part < 3; part += 1) rgb[at + part] = onPaper(value(part), alpha)
}

function bitsAt(row: Uint8Array, x: number, depth: number): number {
  const bit = x * depth
  return (row[bit >> 3]! >> (8 - depth - (bit & 7))) & (2 ** depth - 1)
}

function onPaper(value: number, alpha: number): number {
  return alpha === 255 ? value : Math.round((value * alpha + 255 * (255 - alpha)) / 255)
}

/** Undoes the filter of one row of a PNG, in place. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  for (let index = 0; index < row.length; index += 1) {
    const left = index >= step ? row[index - step]! : 0
    const up = above[index]!
    const corner = index >= step ? above[index - step]! : 0
    const guess =
      filter === 1
        ? left
        : filter === 2
          ? up
          : filter === 3
            ? (left + up) >> 1
            : filter === 4
              ? paeth(left, up, corner)
              : 0
    row[index] = row[index]! + guess
  }
}

function paeth(left: number, up: number, corner: number): number {
  const sum = left + up - corner
  const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}
