import { AppError } from '../../../../shared/errors.ts'
import { concat, fromUtf8 } from '../../crypto/bytes.ts'

/**
 * UTF-8 that comes in pieces, as text. A character that is parted between two pieces stays whole.
 *
 * @throws AppError `file.unreadable` for bytes that are not UTF-8.
 */
export async function* textPieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest: Uint8Array = new Uint8Array(0)
  for await (const piece of pieces) {
    const bytes = rest.length > 0 ? concat(rest, piece) : piece
    const end = lastWholeCharacter(bytes)
    rest = bytes.slice(end)
    yield decode(bytes.subarray(0, end))
  }
  if (rest.length > 0) throw new AppError('file.unreadable')
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
    throw new AppError('file.unreadable', { cause })
  }
}
