/** Frames that readers of PDFs know: baseline, extended and progressive. */
const frames = [0xc0, 0xc1, 0xc2]

/** The measures of a JPEG as it is to be seen, turned as its camera was held; null for what is none. */
export function jpegSize(bytes: Uint8Array): { width: number; height: number } | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let isTurned = false
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = view.getUint16(at + 2)
    if (marker === 0xe1) isTurned = orientationIn(bytes.subarray(at + 4, at + 2 + length)) > 4
    if (frames.includes(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
      if (width === 0 || height === 0) return null
      return isTurned ? { width: height, height: width } : { width, height }
    }
    // A frame that no reader of PDFs knows, or the picture before any frame.
    if ((marker >= 0xc3 && marker <= 0xcf && marker !== 0xc4) || marker === 0xda) return null
    at += 2 + length
  }
  return null
}

/** The EXIF orientation (1 to 8) in an APP1 segment; 1 where none is told. */
function orientationIn(segment: Uint8Array): number {
  const isExif = String.fromCharCode(...segment.subarray(0, 4)) === 'Exif'
  if (!isExif || segment.length < 16) return 1
  const view = new DataView(segment.buffer, segment.byteOffset + 6, segment.byteLength - 6)
  const isLittle = view.getUint16(0) === 0x4949
  const first = view.getUint32(4, isLittle)
  if (first + 2 > view.byteLength) return 1
  const count = view.getUint16(first, isLittle)
  for (let index = 0; index < count; index += 1) {
    const at = first + 2 + index * 12
    if (at + 12 > view.byteLength) return 1
    if (view.getUint16(at, isLittle) === 0x0112) return view.getUint16(at + 8, isLittle)
  }
  return 1
}
