/** What the platform has for this, and the libraries of the language do not name. */
declare class TextEncoder {
  encodeInto(text: string, into: Uint8Array): { read: number; written: number }
}
declare class TextDecoder {
  constructor(label: 'utf-8' | 'latin1', options?: { fatal: boolean; ignoreBOM: boolean })
  decode(bytes: Uint8Array): string
}

const encoder = new TextEncoder()
/** Nothing at the beginning of a text is left out: somebody may have signed it. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const signBySign = new TextDecoder('latin1')

/** Grows to the longest page, once. */
let scratch = new Uint8Array(0)

/**
 * Texts of many pages lie in stretches of this length. One for each page would lie between what reading it took
 * for a moment, and hold the memory around it.
 */
const stretch = 4 * 1024 * 1024
let open = { bytes: new Uint8Array(0), used: 0 }

/**
 * Lays texts one behind the other. As strings they would lie on the heap, that of a language with one sign beyond
 * Latin-1 in two bytes for each, and be gone over whenever garbage is collected.
 *
 * @returns where each of them lies; null for one that UTF-8 cannot tell again, which stays a string
 */
export function packed(texts: readonly string[]): {
  bytes: Uint8Array
  places: ({ from: number; until: number } | null)[]
} {
  const room = texts.reduce((sum, text) => sum + 3 * text.length, 0)
  if (scratch.length < room) scratch = new Uint8Array(room)
  let length = 0
  const lengths = texts.map((text) => {
    if (!isWellFormed(text)) return null
    const { written } = encoder.encodeInto(text, scratch.subarray(length))
    length += written
    return written
  })
  if (open.used + length > open.bytes.length) {
    open = { bytes: new Uint8Array(Math.max(stretch, length)), used: 0 }
  }
  const { bytes } = open
  bytes.set(scratch.subarray(0, length), open.used)
  let until = open.used
  open.used += length
  const places = lengths.map((written) => {
    if (written === null) return null
    const from = until
    until += written
    return { from, until }
  })
  return { bytes, places }
}

/** The beginning of one, where it is ASCII; anything else comes out as other signs. */
export function asciiOf(bytes: Uint8Array): string {
  return signBySign.decode(bytes)
}

/** One of them again. */
export function unpacked(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}

/** False where half of a pair of units stands alone. */
function isWellFormed(text: string): boolean {
  return (text as unknown as { isWellFormed(): boolean }).isWellFormed()
}
