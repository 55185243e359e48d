import { withoutPlaceInExif } from './exif.ts'
import type { FileToLookInto, Found } from './patch.ts'
import { withoutPlaceInXmp } from './xmp.ts'

/** The table of what is in a file is never longer than this. */
const longest = 16 * 1024 * 1024
const mostItems = 10_000

interface Box {
  type: string
  /** Where its contents begin and end. */
  from: number
  to: number
}

/** What HEIC and AVIF say about a place: both are boxes within boxes, with a table of what is in them. */
export async function placeInHeif(file: FileToLookInto): Promise<Found> {
  const found: Found = { hasPlace: false, patches: [] }
  const meta = await findMeta(file)
  if (meta === null) return found
  const bytes = await file.read(meta.from, meta.to - meta.from)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const inside = boxesIn(view, 4, bytes.length)
  const box = (type: string) => inside.find((each) => each.type === type)
  const [names, places, own] = [box('iinf'), box('iloc'), box('idat')]
  if (!names || !places) return found
  const kinds = kindsOf(view, names)
  for (const { item, isOwn, extents } of extentsOf(view, places)) {
    const kind = kinds.get(item)
    if (kind === undefined || extents.length !== 1 || (isOwn && !own)) continue
    const { at, length } = extents[0]!
    const from = isOwn ? meta.from + own!.from + at : at
    if (length < 4 || length > longest || from + length > file.size) continue
    const data = await file.read(from, length)
    if (kind === 'xmp') {
      const clean = withoutPlaceInXmp(data)
      if (clean === null) continue
      found.patches.push({ at: from, bytes: clean })
      found.hasPlace = true
    } else {
      // Four bytes tell how far on the EXIF itself begins.
      const skip = 4 + new DataView(data.buffer, data.byteOffset, 4).getUint32(0)
      const clean = await withoutPlaceInExif(data.slice(skip > length ? 4 : skip))
      if (clean === null) continue
      found.patches.push({ at: from + (skip > length ? 4 : skip), bytes: clean.bytes })
      found.hasPlace ||= clean.hasPlace
    }
  }
  return found
}

async function findMeta(file: FileToLookInto): Promise<Box | null> {
  for (let at = 0; at + 16 <= file.size; ) {
    const head = await file.read(at, 16)
    const view = new DataView(head.buffer, head.byteOffset, 16)
    const { type, head: headBytes, length } = boxAt(view, 0, file.size - at)
    if (length < headBytes || at + length > file.size) return null
    if (type === 'meta') {
      return length > longest ? null : { type, from: at + headBytes, to: at + length }
    }
    at += length
  }
  return null
}

function boxAt(view: DataView, at: number, rest: number) {
  const short = view.getUint32(at)
  const type = String.fromCharCode(...[4, 5, 6, 7].map((each) => view.getUint8(at + each)))
  if (short === 1) return { type, head: 16, length: Number(view.getBigUint64(at + 8)) }
  return { type, head: 8, length: short === 0 ? rest : short }
}

function boxesIn(view: DataView, from: number, to: number): Box[] {
  const boxes: Box[] = []
  for (let at = from; at + 16 <= to; ) {
    const { type, head, length } = boxAt(view, at, to - at)
    if (length < head || at + length > to) break
    boxes.push({ type, from: at + head, to: at + length })
    at += length
  }
  return boxes
}

/** Which items are EXIF and which XMP, by their numbers. */
function kindsOf(view: DataView, { from, to }: Box): Map<number, 'exif' | 'xmp'> {
  const kinds = new Map<number, 'exif' | 'xmp'>()
  const countBytes = view.getUint8(from) === 0 ? 2 : 4
  for (const box of boxesIn(view, from + 4 + countBytes, to)) {
    const version = view.getUint8(box.from)
    if (box.type !== 'infe' || version < 2 || box.to - box.from < 12) continue
    const id = version === 2 ? view.getUint16(box.from + 4) : view.getUint32(box.from + 4)
    const typeAt = box.from + (version === 2 ? 8 : 10)
    const type = String.fromCharCode(...[0, 1, 2, 3].map((each) => view.getUint8(typeAt + each)))
    if (type === 'Exif') kinds.set(id, 'exif')
    if (type === 'mime') {
      const rest = new Uint8Array(view.buffer, view.byteOffset + typeAt, box.to - typeAt)
      if (String.fromCharCode(...rest).includes('rdf+xml')) kinds.set(id, 'xmp')
    }
  }
  return kinds
}

interface ItemPlace {
  item: number
  /** It lies in the table's own box of data, not in the file around it. */
  isOwn: boolean
  extents: { at: number; length: number }[]
}

function extentsOf(view: DataView, { from, to }: Box): ItemPlace[] {
  const version = view.getUint8(from)
  const sizes = view.getUint16(from + 4)
  const [offsetBytes, lengthBytes] = [sizes >> 12, (sizes >> 8) & 15]
  const [baseBytes, indexBytes] = [(sizes >> 4) & 15, version === 0 ? 0 : sizes & 15]
  let at = from + 6
  const take = (bytes: number): number => {
    let value = 0
    for (let each = 0; each < bytes; each += 1) value = value * 256 + view.getUint8(at + each)
    at += bytes
    return value
  }
  const wide = version === 2 ? 4 : 2
  const count = Math.min(take(wide), mostItems)
  const items: ItemPlace[] = []
  for (let index = 0; index < count && at < to; index += 1) {
    const item = take(wide)
    const isOwn = version > 0 && (take(2) & 15) === 1
    take(2)
    const base = take(baseBytes)
    const extents = Array.from({ length: Math.min(take(2), mostItems) }, () => {
      take(indexBytes)
      return { at: base + take(offsetBytes), length: take(lengthBytes) }
    })
    items.push({ item, isOwn, extents })
  }
  return items
}
