import { AppError } from '../../../../shared/errors.ts'
import { concat, fromUtf8 } from '../../crypto/bytes.ts'

/**
 * Text that comes in pieces: UTF-8, or UTF-16 behind its byte order mark, as some shells of Windows
 * write it. A character that is parted between two pieces stays whole.
 *
 * @throws AppError `import.wrong-encoding` for bytes that are neither.
 */
export async function* textPieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest: Uint8Array = new Uint8Array(0)
  let order: 'little' | 'big' | null = null
  let isFirst = true
  for await (const piece of pieces) {
    if (piece.length === 0) continue
    const bytes = rest.length > 0 ? concat(rest, piece) : piece
    if (isFirst && bytes.length === 1) {
      rest = bytes.slice()
      continue
    }
    if (isFirst) order = orderOf(bytes)
    isFirst = false
    const end = order === null ? lastWholeCharacter(bytes) : bytes.length & ~1
    rest = bytes.slice(end)
    const whole = bytes.subarray(0, end)
    yield order === null ? decode(whole) : decodeWide(whole, order)
  }
  if (isFirst && rest.length > 0) yield decode(rest)
  else if (rest.length > 0) throw new AppError('import.wrong-encoding')
}

/** Which byte of a sign comes first, by the mark at the start; null for a text in bytes. */
function orderOf(start: Uint8Array): 'little' | 'big' | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'little'
  return start[0] === 0xfe && start[1] === 0xff ? 'big' : null
}

/** Signs of two bytes each, in steps that a call can take. */
function decodeWide(bytes: Uint8Array, order: 'little' | 'big'): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8_192) {
    const codes: number[] = []
    for (let sign = at; sign < Math.min(at + 8_192, bytes.length); sign += 2) {
      codes.push(view.getUint16(sign, order === 'little'))
    }
    parts.push(String.fromCharCode(...codes))
  }
  return parts.join('')
}

/** Where the last character that is surely whole ends: one may want up to three bytes more. */
function lastWholeCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!
    if ((byte & 0xc0) === 0x80) continue
    const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return needs > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

function decode(bytes: Uint8Array): string {
  let at = 0
  let marks = ''
  // The decoder swallows a byte order mark wherever a piece happens to begin with one.
  while (bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) {
    marks += '\ufeff'
    at += 3
  }
  try {
    return marks + fromUtf8(bytes.subarray(at))
  } catch (cause) {
    throw new AppError('import.wrong-encoding', { cause })
  }
}
