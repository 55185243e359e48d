import { withoutPlaceInExif } from './exif.ts'
import type { FileToLookInto, Found } from './patch.ts'
import { withoutPlaceInXmp } from './xmp.ts'

const longest = 16 * 1024 * 1024
/** Some writers put the sign of JPEG's EXIF in front, though none belongs there. */
const exifSign = 'Exif\0\0'

/** What a WebP says about a place. */
export async function placeInWebp(file: FileToLookInto): Promise<Found> {
  const found: Found = { hasPlace: false, patches: [] }
  for (let at = 12; at + 8 <= file.size; ) {
    const head = await file.read(at, 8)
    const type = String.fromCharCode(...head.subarray(0, 4))
    const length = new DataView(head.buffer, head.byteOffset, 8).getUint32(4, true)
    const isWhole = at + 8 + length <= file.size && length <= longest
    if (isWhole && type === 'EXIF') {
      const data = await file.read(at + 8, length)
      const skip = String.fromCharCode(...data.subarray(0, 6)) === exifSign ? 6 : 0
      const clean = await withoutPlaceInExif(data.slice(skip))
      if (clean !== null) {
        found.patches.push({ at: at + 8 + skip, bytes: clean.bytes })
        found.hasPlace ||= clean.hasPlace
      }
    }
    if (isWhole && type === 'XMP ') {
      const bytes = withoutPlaceInXmp(await file.read(at + 8, length))
      if (bytes !== null) {
        found.patches.push({ at: at + 8, bytes })
        found.hasPlace = true
      }
    }
    at += 8 + length + (length % 2)
  }
  return found
}
