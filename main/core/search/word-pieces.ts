import type { Pause } from './pause.ts'
import { WordsOfDocument } from './search-index.ts'
import type { Found } from './source.ts'

/** A text longer than this is read piece by piece. */
const pieceLength = 16_384

/** The words of a document, however long it is, in short stretches. */
export async function wordsOfDocument(
  { title, parts, tags }: Found,
  pause: Pause,
): Promise<WordsOfDocument> {
  const texts = [title, ...parts.map((part) => part.text), ...tags]
  const words = new WordsOfDocument(texts.reduce((sum, text) => sum + text.length, 4_096))
  for (const text of texts) {
    if (text.length <= pieceLength) words.take(text)
    else {
      for (const piece of piecesOf(text)) {
        words.take(piece)
        await pause.ifDue()
      }
    }
    words.end()
  }
  for (const tag of tags) words.takeTag(tag)
  return words
}

/** Cuts a text where ASCII parts words; one that has no such place for long stays in one piece. */
function* piecesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const rest = text.slice(from + pieceLength)
    const cut = rest === '' ? -1 : rest.search(/[\n ]/)
    const to = cut === -1 ? text.length : from + pieceLength + cut
    yield text.slice(from, to)
    from = to
  }
}
