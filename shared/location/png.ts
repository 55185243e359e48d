import { crc32 } from '../crc32.ts'
import { withoutPlaceInExif } from './exif.ts'
import type { FileToLookInto, Found } from './patch.ts'
import { withoutPlaceInXmp } from './xmp.ts'

const signature = 8
/** Chunks of words that are longer are emptied whole. */
const longest = 16 * 1024 * 1024
const blank = 0x20
/** Keywords under which programs put what a camera wrote. */
const ofCameras = /^(?:XML:com\.adobe\.xmp|Raw profile type (?:exif|xmp|iptc|app1|8bim))$/i

/** What a PNG says about a place. Chunks keep their length; their checksums are made anew. */
export async function placeInPng(file: FileToLookInto): Promise<Found> {
  const found: Found = { hasPlace: false, patches: [] }
  for (let at = signature; at + 12 <= file.size; ) {
    const head = await file.read(at, 8)
    const length = new DataView(head.buffer, head.byteOffset, 8).getUint32(0)
    const type = String.fromCharCode(...head.subarray(4))
    if (at + 12 + length > file.size) break
    if (/^(?:eXIf|iTXt|tEXt|zTXt)$/.test(type) && length <= longest) {
      const data = await file.read(at + 8, length)
      const clean = await cleanChunk(type, data)
      if (clean !== null) {
        const bytes = new Uint8Array(8 + length)
        bytes.set(Uint8Array.from(clean.type, (letter) => letter.charCodeAt(0)))
        bytes.set(clean.data, 4)
        new DataView(bytes.buffer).setUint32(4 + length, crc32(bytes.subarray(0, 4 + length)))
        found.patches.push({ at: at + 4, bytes })
        found.hasPlace ||= clean.hasPlace
      }
    }
    at += 12 + length
  }
  return found
}

async function cleanChunk(type: string, data: Uint8Array) {
  if (type === 'eXIf') {
    const clean = await withoutPlaceInExif(data)
    return clean && { type, data: clean.bytes, hasPlace: clean.hasPlace }
  }
  const end = data.indexOf(0)
  const keyword = String.fromCharCode(...data.subarray(0, end < 0 ? 0 : Math.min(end, 80)))
  if (!ofCameras.test(keyword)) return null
  const words = end + 5
  const isPlainXmp = type === 'iTXt' && keyword.startsWith('XML') && data[end + 1] === 0
  if (isPlainXmp) {
    const clean = withoutPlaceInXmp(data.subarray(words))
    if (clean === null) return null
    const whole = data.slice()
    whole.set(clean, words)
    return { type, data: whole, hasPlace: true }
  }
  // Compressed, or written in digits: it goes whole, and blanks take its room.
  const whole = new Uint8Array(data.length).fill(blank)
  whole.set(data.subarray(0, end + 1))
  return { type: 'tEXt', data: whole, hasPlace: true }
}
