import { withoutPlaceInExif } from './exif.ts'
import { withoutPlaceInResources } from './iptc.ts'
import type { FileToLookInto, Found } from './patch.ts'
import { withoutPlaceInXmp } from './xmp.ts'

const step = 1024 * 1024
/** Longer than any segment with its length. */
const overlap = 70 * 1024

/** What stands in front of each kind of metadata, behind the two bytes of length. */
const kinds = [
  { marker: 0xe1, sign: 'Exif\0\0', skip: 6, clean: withoutPlaceInExif },
  { marker: 0xe1, sign: 'http://ns.adobe.com/xap/1.0/\0', skip: 29, clean: xmp },
  // A packet in parts: its number and its length stand before the words.
  { marker: 0xe1, sign: 'http://ns.adobe.com/xmp/extension/\0', skip: 75, clean: xmp },
  { marker: 0xed, sign: 'Photoshop 3.0\0', skip: 14, clean: resources },
].map((kind) => ({ ...kind, sign: Uint8Array.from(kind.sign, (letter) => letter.charCodeAt(0)) }))

/**
 * What a JPEG says about a place. Its segments are looked for in the whole file: previews, second pictures
 * and what phones append have metadata of their own. Between them nothing looks like one, because in a
 * JPEG's picture the byte 255 is never followed by these.
 */
export async function placeInJpeg(file: FileToLookInto): Promise<Found> {
  const found: Found = { hasPlace: false, patches: [] }
  let next = 0
  for (let from = 0; from < file.size; from += step) {
    const piece = await file.read(from, Math.min(step + overlap, file.size - from))
    const last = Math.min(step, piece.length)
    for (
      let at = piece.indexOf(0xff, Math.max(0, next - from));
      at >= 0 && at < last;
      at = piece.indexOf(0xff, at + 1)
    ) {
      const marker = piece[at + 1]
      if (marker !== 0xe1 && marker !== 0xed) continue
      const kind = kinds.find((each) => each.marker === marker && startsWith(piece, at + 4, each))
      if (kind === undefined) continue
      const length = (piece[at + 2]! << 8) | piece[at + 3]!
      const start = at + 4 + kind.skip
      const end = Math.min(piece.length, at + 2 + length)
      if (start >= end) continue
      const clean = await kind.clean(piece.slice(start, end))
      if (clean !== null) {
        found.patches.push({ at: from + start, bytes: clean.bytes })
        found.hasPlace ||= clean.hasPlace
      }
      at = end - 1
      next = from + end
    }
  }
  return found
}

function startsWith(piece: Uint8Array, at: number, { sign }: { sign: Uint8Array }): boolean {
  return sign.every((byte, index) => piece[at + index] === byte)
}

async function xmp(bytes: Uint8Array) {
  const clean = withoutPlaceInXmp(bytes)
  return clean && { bytes: clean, hasPlace: true }
}

async function resources(bytes: Uint8Array) {
  const clean = withoutPlaceInResources(bytes)
  return clean && { bytes: clean, hasPlace: true }
}
