import type { BundleFile } from '../bundle.ts'
import { textPieces } from './text-pieces.ts'

/** Other calls are served after so much text, in UTF-16 units: some milliseconds of work. */
const breathEvery = 128 * 1024

/**
 * A file as text, without its byte order mark and with `\n` at the ends of its lines. The caller has
 * seen to it that it is not too large.
 *
 * @throws AppError `import.wrong-encoding`, `file.unreadable`
 */
export async function wholeText(file: BundleFile): Promise<string> {
  const parts: string[] = []
  for await (const text of textPieces(file.bytes())) parts.push(text)
  return parts
    .join('')
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
}

/** The text of a file in pieces of bounded length, with room for other calls between them. */
export async function* piecesOfText(
  file: BundleFile,
  breathe: () => Promise<void>,
): AsyncGenerator<string> {
  let sinceBreath = 0
  for await (const text of textPieces(file.bytes())) {
    // One piece can be many megabytes of a text that packs well.
    for (let at = 0; at < text.length; at += breathEvery) {
      const part = text.slice(at, at + breathEvery)
      yield part
      sinceBreath += part.length
      if (sinceBreath < breathEvery) continue
      sinceBreath = 0
      await breathe()
    }
  }
}

/** The lines of a text that comes in pieces. A line past `longest` is cut there, and told of. */
export async function* linesOfText(
  pieces: AsyncIterable<string>,
  longest: number,
): AsyncGenerator<{ line: string; isCut: boolean }> {
  let held: string[] = []
  let length = 0
  const whole = (last: string) => {
    const isCut = length + last.length > longest
    const line = isCut ? '' : [...held, last].join('').replace(/\r$/, '')
    held = []
    length = 0
    return { line, isCut }
  }
  let isFirst = true
  for await (const piece of pieces) {
    const text = isFirst ? piece.replace(/^\ufeff/, '') : piece
    isFirst = false
    let at = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
      yield whole(text.slice(at, end))
      at = end + 1
    }
    length += text.length - at
    if (length <= longest) held.push(text.slice(at))
    else held = []
  }
  if (length > 0) yield whole('')
}
