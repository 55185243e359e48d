/** A PNG as far as its pixels are not unpacked yet. */
export interface PngHead {
  width: number
  height: number
  /** Bits of one channel: 1, 2, 4, 8 or 16. */
  depth: number
  channels: number
  /** Three bytes for each colour, where pixels are numbers of colours. */
  palette: Uint8Array | null
  /** How much each colour of the palette covers, 0 to 255; 255 where none is told. */
  alphas: Uint8Array | null
  /** The pixels as zlib packed them. */
  packed: Uint8Array
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** By colour type: grey, colours, numbers of colours, grey that shines through, colours that do. */
const channelsOf: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const depths = [1, 2, 4, 8, 16]

/** Reads a PNG's chunks; null for what is none, or is laced into several passes. */
export function pngOf(bytes: Uint8Array): PngHead | null {
  if (!signature.every((byte, index) => bytes[index] === byte)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: { head: Omit<PngHead, 'packed'> | null; data: Uint8Array[] } = {
    head: null,
    data: [],
  }
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (body.length < length) return null
    if (type === 'IHDR') found.head = headOf(body)
    if (type === 'IHDR' && found.head === null) return null
    if (type === 'PLTE' && found.head?.palette) found.head.palette = body
    if (type === 'tRNS' && found.head?.palette) found.head.alphas = body
    if (type === 'IDAT') found.data.push(body)
    if (type === 'IEND') break
    at += 12 + length
  }
  if (found.head === null || found.data.length === 0) return null
  return { ...found.head, packed: Buffer.concat(found.data) }
}

function headOf(body: Uint8Array): Omit<PngHead, 'packed'> | null {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const [depth, type, , , laced] = body.subarray(8)
  const channels = channelsOf[type ?? -1]
  if (channels === undefined || !depths.includes(depth ?? 0)) return null
  if (width === 0 || height === 0 || laced !== 0 || (depth! < 8 && channels > 1)) return null
  const palette = type === 3 ? new Uint8Array(0) : null
  return { width, height, depth: depth!, channels, palette, alphas: null }
}
