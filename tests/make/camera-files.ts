import { crc32 } from '../../shared/crc32.ts'
import { aJpeg } from './a-jpeg.ts'
import { aPicture } from './a-picture.ts'
import { joined } from './joined.ts'

/** What files of the kinds that cameras and phones write say, with a place in them and without. */
export interface CameraFile {
  bytes: Uint8Array
  /** Where it tells of a place: everything that may change. */
  place: readonly [from: number, to: number][]
}

type Value = number[] | string
interface Field {
  tag: number
  type: 2 | 3 | 4 | 5
  value: Value
}

export const maker = 'Fernweh Optics'
/** 47° 22' 7.5" north, 8° 32' 29" east, as a receiver writes it. */
export const gpsFields: Field[] = [
  { tag: 0, type: 4, value: [0x02030000] },
  { tag: 1, type: 2, value: 'N' },
  { tag: 2, type: 5, value: [47, 1, 22, 1, 75, 10] },
  { tag: 3, type: 2, value: 'E' },
  { tag: 4, type: 5, value: [8, 1, 32, 1, 29, 1] },
  { tag: 0x1c, type: 2, value: 'Lindenhof above the river' },
]

/**
 * EXIF as a camera writes it: maker, how it was held, when, and a small picture of its own; with the fields
 * of a receiver where any are given. Every value that does not fit into its entry lies behind all of them.
 */
export function exif(gps: readonly Field[] | null, isLittle = true): CameraFile {
  const own: Field[] = [
    { tag: 0x010f, type: 2, value: maker },
    { tag: 0x0112, type: 3, value: [6] },
    { tag: 0x0132, type: 2, value: '2026:11:07 08:30:00' },
  ]
  const count = own.length + (gps ? 1 : 0)
  const gpsAt = 8 + 2 + 12 * count + 4
  const dataAt = gpsAt + (gps ? 2 + 12 * gps.length + 4 : 0)
  const bytes = new Uint8Array(dataAt + 1024)
  const view = new DataView(bytes.buffer)
  const place: [number, number][] = []
  let free = dataAt
  bytes.set(isLittle ? [0x49, 0x49] : [0x4d, 0x4d])
  view.setUint16(2, 42, isLittle)
  view.setUint32(4, 8, isLittle)
  const write = (at: number, fields: readonly Field[], next: number, isPlace: boolean) => {
    view.setUint16(at, fields.length, isLittle)
    fields.forEach(({ tag, type, value }, index) => {
      const entry = at + 2 + 12 * index
      const units = typeof value === 'string' ? [...value, '\0'].map((l) => l.charCodeAt(0)) : value
      const size = { 2: 1, 3: 2, 4: 4, 5: 4 }[type]
      view.setUint16(entry, tag, isLittle)
      view.setUint16(entry + 2, type, isLittle)
      view.setUint32(entry + 4, type === 5 ? units.length / 2 : units.length, isLittle)
      const length = size * units.length
      const from = length > 4 ? free : entry + 8
      if (length > 4) {
        view.setUint32(entry + 8, from, isLittle)
        free += length + (length % 2)
        if (isPlace) place.push([from, from + length])
      }
      units.forEach((unit, each) => {
        const to = from + each * size
        if (size === 1) view.setUint8(to, unit)
        else if (size === 2) view.setUint16(to, unit, isLittle)
        else view.setUint32(to, unit, isLittle)
      })
    })
    view.setUint32(at + 2 + 12 * fields.length, next, isLittle)
  }
  const pointer: Field = { tag: 0x8825, type: 4, value: [gpsAt] }
  write(8, gps ? [...own, pointer] : own, 0, false)
  if (gps) {
    write(gpsAt, gps, 0, true)
    // The entry that leads there, and what stood behind it and moves up.
    place.push([8, gpsAt], [gpsAt, dataAt])
  }
  return { bytes: bytes.slice(0, free), place }
}

export const xmpPlace = '<exif:GPSLatitude>47,22.125N</exif:GPSLatitude>'
/** XMP that rates a photo and says who made it, with `inside` somewhere in the middle. */
export function xmp(inside: string, attributes = ''): Uint8Array {
  return ascii(
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description xmp:Rating="5"${attributes}>` +
      `<dc:creator>Mara</dc:creator>${inside}<xmp:CreatorTool>Darkroom</xmp:CreatorTool>` +
      '</rdf:Description></rdf:RDF></x:xmpmeta>',
  )
}

/** A JPEG with these segments right behind its beginning. */
export function jpeg(...segments: { marker: number; data: Uint8Array }[]): Uint8Array {
  const parts = segments.map(({ marker, data }) =>
    joined([Uint8Array.of(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255), data]),
  )
  return joined([aJpeg.subarray(0, 2), ...parts, aJpeg.subarray(2)])
}

export const exifSegment = (bytes: Uint8Array) => ({
  marker: 0xe1,
  data: joined([ascii('Exif\0\0'), bytes]),
})
export const xmpSegment = (bytes: Uint8Array) => ({
  marker: 0xe1,
  data: joined([ascii('http://ns.adobe.com/xap/1.0/\0'), bytes]),
})
export const iptcSegment = (datasets: Record<number, string>) => {
  const iptc = joined(
    Object.entries(datasets).map(([dataset, words]) =>
      joined([Uint8Array.of(0x1c, 2, Number(dataset), 0, words.length), ascii(words)]),
    ),
  )
  const head = Uint8Array.of(0x38, 0x42, 0x49, 0x4d, 4, 4, 0, 0, 0, 0, 0, iptc.length)
  return { marker: 0xed, data: joined([ascii('Photoshop 3.0\0'), head, iptc]) }
}

/** A PNG with these chunks in front of its picture. */
export function png(...chunks: { type: string; data: Uint8Array }[]): Uint8Array {
  return pngOf(aPicture(12, 8), ...chunks)
}

/** The same of another picture. */
export function pngOf(
  plain: Uint8Array,
  ...chunks: { type: string; data: Uint8Array }[]
): Uint8Array {
  const made = chunks.map(({ type, data }) => {
    const body = joined([ascii(type), data])
    return joined([uint32(data.length), body, uint32(crc32(body))])
  })
  return joined([plain.subarray(0, 33), ...made, plain.subarray(33)])
}

export function webp(...chunks: { type: string; data: Uint8Array }[]): Uint8Array {
  const all = [
    { type: 'VP8L', data: Uint8Array.of(47, 0, 0, 0, 16, 7, 16, 17, 17, 136) },
    ...chunks,
  ]
  const body = joined(
    all.map(({ type, data }) =>
      joined([ascii(type), uint32(data.length, true), data, new Uint8Array(data.length % 2)]),
    ),
  )
  return joined([ascii('RIFF'), uint32(4 + body.length, true), ascii('WEBP'), body])
}

/** A HEIC as phones write it: a table first, and one lump of data behind it in which the EXIF lies. */
export function heic(exifBytes: Uint8Array): Uint8Array {
  const box = (type: string, ...parts: Uint8Array[]) => {
    const data = joined(parts)
    return joined([uint32(8 + data.length), ascii(type), data])
  }
  const brand = box('ftyp', ascii('heic'), uint32(0), ascii('mif1heic'))
  const item = box('infe', Uint8Array.of(2, 0, 0, 0, 0, 7, 0, 0), ascii('Exif\0'))
  const names = box('iinf', Uint8Array.of(0, 0, 0, 0, 0, 1), item)
  const lump = joined([ascii('picture of hills'), uint32(6), ascii('Exif\0\0'), exifBytes])
  const length = 10 + exifBytes.length
  const table = (at: number) =>
    box(
      'meta',
      uint32(0),
      names,
      box(
        'iloc',
        Uint8Array.of(1, 0, 0, 0, 0x44, 0, 0, 1, 0, 7, 0, 0, 0, 0, 0, 1),
        uint32(at),
        uint32(length),
      ),
    )
  const at = brand.length + table(0).length + 8 + 16
  return joined([brand, table(at), box('mdat', lump)])
}

export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

function uint32(value: number, isLittle = false): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value, isLittle)
  return bytes
}
