import { isDay, makeDay } from '../../../../shared/days.ts'
import { AppError } from '../../../../shared/errors.ts'
import { fromUtf8 } from '../../crypto/bytes.ts'
import type { Source } from '../chosen-file.ts'
import type { DayAndTime } from '../text/day-and-time.ts'

/** One file in a ZIP, as the list at the end of the ZIP describes it. */
export interface Member {
  name: string
  /** 0 stored, 8 deflated; others are known but not read. */
  method: number
  isEncrypted: boolean
  crc: number
  compressedSize: number
  size: number
  /** Where its own header begins. */
  offset: number
  /** When its file was last changed, as the clock on the wall said there; null for nonsense. */
  changed: DayAndTime | null
}

const endMark = 0x06054b50
const end64LocatorMark = 0x07064b50
const end64Mark = 0x06064b50
const memberMark = 0x02014b50

const endBytes = 22
const memberBytes = 46
/** An archive of a hundred thousand photos needs about 12 MiB. */
const directoryLimit = 16 * 1024 * 1024
const memberLimit = 150_000

/**
 * Reads the list of members of a ZIP (PKWARE APPNOTE 6.3, with ZIP64). Null when the file is no ZIP.
 * Names are for comparing only; nothing is ever written under them.
 *
 * @throws AppError `file.unreadable` for a ZIP that is cut short, in several parts or damaged,
 * `import.too-large` for a list past 16 MiB or 150,000 members.
 */
export async function readDirectory(source: Source): Promise<Member[] | null> {
  const place = await findDirectory(source)
  if (place === null) {
    if (await beginsLikeAZip(source)) throw new AppError('file.unreadable')
    return null
  }
  if (place.length > directoryLimit || place.count > memberLimit) {
    throw new AppError('import.too-large')
  }
  return parseMembers(await source.read(place.offset, place.length), place.count)
}

async function beginsLikeAZip(source: Source): Promise<boolean> {
  if (source.size < 4) return false
  return viewOf(await source.read(0, 4)).getUint32(0, true) === 0x04034b50
}

interface DirectoryPlace {
  offset: number
  length: number
  count: number
}

/** The end record lies in the last 22 bytes, or further ahead by as much as the comment behind it. */
async function findDirectory(source: Source): Promise<DirectoryPlace | null> {
  const tailLength = Math.min(source.size, endBytes + 65_535)
  const tailStart = source.size - tailLength
  const view = viewOf(await source.read(tailStart, tailLength))
  for (let at = tailLength - endBytes; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== endMark) continue
    if (at + endBytes + view.getUint16(at + 20, true) !== tailLength) continue
    const place = {
      count: view.getUint16(at + 10, true),
      length: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
    }
    const isZip64 =
      place.count === 0xffff || place.length === 0xffffffff || place.offset === 0xffffffff
    return isZip64 ? ((await findDirectory64(source, tailStart + at)) ?? place) : place
  }
  return null
}

async function findDirectory64(source: Source, endAt: number): Promise<DirectoryPlace | null> {
  if (endAt < 20) return null
  const locator = viewOf(await source.read(endAt - 20, 20))
  if (locator.getUint32(0, true) !== end64LocatorMark) return null
  const end = viewOf(await source.read(u64(locator, 8), 56))
  if (end.getUint32(0, true) !== end64Mark) throw new AppError('file.unreadable')
  return { count: u64(end, 32), length: u64(end, 40), offset: u64(end, 48) }
}

function parseMembers(bytes: Uint8Array, count: number): Member[] {
  const view = viewOf(bytes)
  const members: Member[] = []
  let at = 0
  while (members.length < count) {
    if (at + memberBytes > bytes.length || view.getUint32(at, true) !== memberMark) {
      throw new AppError('file.unreadable')
    }
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const commentLength = view.getUint16(at + 32, true)
    const next = at + memberBytes + nameLength + extraLength + commentLength
    if (next > bytes.length) throw new AppError('file.unreadable')
    const nameEnd = at + memberBytes + nameLength
    const sizes = readSizes(view, at, nameEnd, nameEnd + extraLength)
    members.push({
      name: decodeName(bytes.subarray(at + memberBytes, nameEnd)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      changed: dosTime(view.getUint16(at + 14, true), view.getUint16(at + 12, true)),
      ...sizes,
    })
    at = next
  }
  return members
}

/** Sizes and offset, from ZIP64's extra field (id 1) where the short fields are full. */
function readSizes(view: DataView, at: number, extraStart: number, extraEnd: number) {
  const short = {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  }
  let field = extraStart
  while (field + 4 <= extraEnd) {
    const id = view.getUint16(field, true)
    const end = field + 4 + view.getUint16(field + 2, true)
    if (id === 1 && end <= extraEnd) {
      let next = field + 4
      const long = (value: number) => {
        if (value !== 0xffffffff) return value
        if (next + 8 > end) throw new AppError('file.unreadable')
        next += 8
        return u64(view, next - 8)
      }
      // The order is the format's: size, compressed size, offset.
      return {
        size: long(short.size),
        compressedSize: long(short.compressedSize),
        offset: long(short.offset),
      }
    }
    field = end
  }
  return short
}

/** Years from 1980, and a time in steps of two seconds; no zone. */
function dosTime(date: number, time: number): DayAndTime | null {
  const [year, month, day] = [1980 + (date >> 9), (date >> 5) & 15, date & 31]
  const [hour, minute] = [time >> 11, (time >> 5) & 63]
  const two = (part: number) => String(part).padStart(2, '0')
  if (!isDay(`${year}-${two(month)}-${two(day)}`) || hour > 23 || minute > 59) return null
  return { day: makeDay(year, month, day), time: `${two(hour)}:${two(minute)}` }
}

/** A number of eight bytes; past 2^53 there is no such file. */
function u64(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new AppError('file.unreadable')
  return Number(value)
}

/** Names in UTF-8; a name that is something else is read byte by byte, which serves for comparing. */
function decodeName(bytes: Uint8Array): string {
  try {
    return fromUtf8(bytes)
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  }
}

/** The bytes as numbers; little-endian in a ZIP. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
