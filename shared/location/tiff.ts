import { withoutPlaceInIptc } from './iptc.ts'
import type { FileToLookInto, Found, Patch } from './patch.ts'
import { withoutPlaceInXmp } from './xmp.ts'

/** Thrown for a structure that cannot be followed: what it holds is not known. */
export class CannotFollow extends Error {}

const gpsPointer = 0x8825
const pointers = [0x014a, 0x8769]
const xmpTag = 0x02bc
const iptcTags = [0x83bb, 0x8649]
/** Bytes of one value, by its type. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4]
/** Version, time, status, mode of measuring, datum, date and correction say nothing of a place. */
const placeless = new Set([0x00, 0x07, 0x09, 0x0a, 0x0b, 0x12, 0x1d, 0x1e, 0x1f])
const mostDirectories = 200
const longestValue = 1024 * 1024

interface Entry {
  tag: number
  type: number
  count: number
  /** Where the value is, and how long. */
  at: number
  bytes: number
  raw: Uint8Array
}

interface Directory {
  at: number
  length: number
  entries: Entry[]
  next: number
}

/**
 * What TIFF, and EXIF, which is built like it, says about a place. The receiver's directory is emptied and
 * the entry that leads to it taken out; its neighbours move up, and no other byte changes.
 *
 * @throws CannotFollow
 */
export async function placeInTiff(file: FileToLookInto): Promise<Found> {
  const reader = await TiffReader.open(file)
  const found: Found = { hasPlace: false, patches: [] }
  /** Emptied last, over whatever else was changed. */
  const emptied: Patch[] = []
  const seen = new Set<number>()
  const waiting = [reader.first]
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (at === 0 || seen.has(at)) continue
    if (seen.size >= mostDirectories) throw new CannotFollow()
    seen.add(at)
    const directory = await reader.directory(at)
    waiting.push(directory.next)
    for (const entry of directory.entries) {
      if (pointers.includes(entry.tag)) waiting.push(...(await reader.offsets(entry)))
      else if (entry.tag === gpsPointer) {
        for (const offset of await reader.offsets(entry)) {
          if (offset === 0) continue
          const gps = await reader.directory(offset)
          found.hasPlace ||= gps.entries.some(({ tag }) => !placeless.has(tag))
          emptied.push(...[gps, ...gps.entries.filter(liesOutside)].map(zeros))
        }
      } else if (entry.tag === xmpTag || iptcTags.includes(entry.tag)) {
        const clean = entry.tag === xmpTag ? withoutPlaceInXmp : withoutPlaceInIptc
        const bytes = liesOutside(entry) ? clean(await reader.value(entry)) : null
        if (bytes === null) continue
        found.hasPlace = true
        found.patches.push({ at: entry.at, bytes })
      }
    }
    if (directory.entries.some(({ tag }) => tag === gpsPointer)) {
      found.patches.push({ at, bytes: reader.withoutPointer(directory) })
    }
  }
  found.patches.push(...emptied)
  return found
}

function liesOutside({ bytes }: Entry): boolean {
  return bytes > 4
}

function zeros(part: Directory | Entry): Patch {
  return { at: part.at, bytes: new Uint8Array('length' in part ? part.length : part.bytes) }
}

class TiffReader {
  readonly first: number
  readonly #file: FileToLookInto
  readonly #isLittle: boolean

  private constructor(file: FileToLookInto, isLittle: boolean, first: number) {
    this.#file = file
    this.#isLittle = isLittle
    this.first = first
  }

  static async open(file: FileToLookInto): Promise<TiffReader> {
    if (file.size < 8) throw new CannotFollow()
    const head = await file.read(0, 8)
    const order = String.fromCharCode(...head.subarray(0, 4))
    if (order !== 'II*\0' && order !== 'MM\0*') throw new CannotFollow()
    const isLittle = order === 'II*\0'
    return new TiffReader(file, isLittle, viewOf(head).getUint32(4, isLittle))
  }

  async directory(at: number): Promise<Directory> {
    const head = viewOf(await this.#read(at, 2))
    const count = head.getUint16(0, this.#isLittle)
    // The last directory of a careless writer lacks the offset of the next.
    const isCut = at + 2 + 12 * count + 4 > this.#file.size
    const length = 2 + 12 * count + (isCut ? 0 : 4)
    const bytes = await this.#read(at, length)
    const view = viewOf(bytes)
    const entries = Array.from({ length: count }, (_, index): Entry => {
      const from = 2 + 12 * index
      const type = view.getUint16(from + 2, this.#isLittle)
      const values = view.getUint32(from + 4, this.#isLittle)
      const size = (sizes[type] ?? 1) * values
      const inline = at + from + 8
      return {
        tag: view.getUint16(from, this.#isLittle),
        type,
        count: values,
        at: size > 4 ? view.getUint32(from + 8, this.#isLittle) : inline,
        bytes: size,
        raw: bytes.slice(from, from + 12),
      }
    })
    const next = isCut ? 0 : view.getUint32(length - 4, this.#isLittle)
    for (const entry of entries) {
      const isOfReceiver = entry.tag < 0x20 && liesOutside(entry)
      if (isOfReceiver && entry.bytes > longestValue) throw new CannotFollow()
      if (isOfReceiver && entry.at + entry.bytes > this.#file.size) throw new CannotFollow()
    }
    return { at, length, entries, next }
  }

  /** The places that a pointer names. */
  async offsets(entry: Entry): Promise<number[]> {
    const isLong = entry.type === 4 || entry.type === 13
    if (!isLong || entry.count > mostDirectories) throw new CannotFollow()
    const view = viewOf(await this.#read(entry.at, entry.bytes))
    return Array.from({ length: entry.count }, (_, at) => view.getUint32(at * 4, this.#isLittle))
  }

  value(entry: Entry): Promise<Uint8Array> {
    if (entry.bytes > longestValue) throw new CannotFollow()
    return this.#read(entry.at, entry.bytes)
  }

  /** A directory of the same length that does not lead to the receiver's. */
  withoutPointer({ length, entries, next }: Directory): Uint8Array {
    const kept = entries.filter(({ tag }) => tag !== gpsPointer)
    const bytes = new Uint8Array(length)
    const view = viewOf(bytes)
    view.setUint16(0, kept.length, this.#isLittle)
    kept.forEach(({ raw }, index) => {
      bytes.set(raw, 2 + 12 * index)
    })
    view.setUint32(2 + 12 * kept.length, next, this.#isLittle)
    return bytes
  }

  #read(at: number, length: number): Promise<Uint8Array> {
    if (at < 0 || at + length > this.#file.size) throw new CannotFollow()
    return this.#file.read(at, length)
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
