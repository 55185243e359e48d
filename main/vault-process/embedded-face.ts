import type PDFDocument from 'pdfkit'

type Document = InstanceType<typeof PDFDocument>

interface Outline {
  commands: { command: string; args: number[] }[]
  bbox: { minX: number; minY: number; maxX: number; maxY: number }
}

interface Glyph {
  path: Outline
  advanceWidth: number
}

interface Font {
  getGlyph(id: number): Glyph
  hasGlyphForCodePoint(point: number): boolean
}

/** What fontkit keeps while a subset is put together. */
interface Subset {
  glyf: Uint8Array[]
  loca: { offsets: number[] }
  hmtx: { metrics: { advance: number; bearing: number }[] }
  offset: number
  _addGlyph(id: number): number
}

/** What pdfkit keeps of a typeface in a document. */
interface Embedded {
  font: Font
  subset: Subset
  layoutCache: object
}

/** A typeface in a document, asked by name, and what it can write. */
export interface Face {
  name: string
  has(text: string): boolean
  /** Drops the words that pdfkit keeps measured; they are measured anew. */
  forget(): void
}

/**
 * Puts a typeface into a document. fontkit copies outlines out of the font's own table when it makes a
 * subset, and in WOFF2 that table is packed differently; so the outlines are written anew here.
 */
export function embedFace(document: Document, name: string, bytes: Buffer): Face {
  document.registerFont(name, bytes).font(name)
  const embedded = (document as unknown as { _font: Embedded })._font
  const { font, subset } = embedded
  subset._addGlyph = (id) => {
    const { path, advanceWidth } = font.getGlyph(id)
    const outline = path.commands.length === 0 ? new Uint8Array(0) : outlineBytes(path)
    subset.glyf.push(outline)
    subset.loca.offsets.push(subset.offset)
    const bearing = outline.length === 0 ? 0 : Math.round(path.bbox.minX)
    subset.hmtx.metrics.push({ advance: advanceWidth, bearing })
    subset.offset += outline.length
    return subset.glyf.length - 1
  }
  const has = (text: string) =>
    [...text].every((sign) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0))
  const forget = () => {
    embedded.layoutCache = Object.create(null)
  }
  return { name, has, forget }
}

const onCurve = 1

/** A simple glyph of the TrueType `glyf` table, every coordinate in two bytes. */
function outlineBytes({ commands, bbox }: Outline): Uint8Array {
  const points: { x: number; y: number; flag: number }[] = []
  const ends: number[] = []
  for (const { command, args } of commands) {
    if (command === 'closePath') ends.push(points.length - 1)
    for (let at = 0; at + 1 < args.length; at += 2) {
      const isControl = command === 'quadraticCurveTo' && at === 0
      const [x, y] = [Math.round(args[at] ?? 0), Math.round(args[at + 1] ?? 0)]
      points.push({ x, y, flag: isControl ? 0 : onCurve })
    }
  }
  const length = 10 + 2 * ends.length + 2 + 5 * points.length
  // Offsets in the table of places are even.
  const view = new DataView(new ArrayBuffer(length + (length % 2)))
  let at = 0
  const put = (value: number) => {
    view.setInt16(at, value)
    at += 2
  }
  put(ends.length)
  put(Math.floor(bbox.minX))
  put(Math.floor(bbox.minY))
  put(Math.ceil(bbox.maxX))
  put(Math.ceil(bbox.maxY))
  for (const end of ends) put(end)
  // No instructions.
  put(0)
  for (const { flag } of points) {
    view.setUint8(at, flag)
    at += 1
  }
  for (const axis of ['x', 'y'] as const) {
    let last = 0
    for (const point of points) {
      put(point[axis] - last)
      last = point[axis]
    }
  }
  return new Uint8Array(view.buffer)
}
