import type { Span } from './break-lines.ts'

/** About three pages of a book. */
const portionLength = 8_000

/**
 * A long paragraph in portions that end between words, so that a page of any length can be set a little at
 * a time. A paragraph as people write them is one portion.
 */
export function* portionsOf(spans: readonly Span[]): Generator<Span[]> {
  let portion: Span[] = []
  let length = 0
  for (const span of spans) {
    let rest = span.text
    while (length + rest.length > portionLength) {
      const end = rest.lastIndexOf(' ', Math.max(1, portionLength - length))
      const at = end > 0 ? end + 1 : wholeSigns(rest, Math.max(1, portionLength - length))
      portion.push({ ...span, text: rest.slice(0, at) })
      yield portion
      rest = rest.slice(at)
      portion = []
      length = 0
    }
    if (rest !== '') portion.push({ ...span, text: rest })
    length += rest.length
  }
  if (portion.length > 0 || length === 0) yield portion
}

/** A place at or behind this one that parts no sign in two. */
function wholeSigns(text: string, at: number): number {
  const isInside = /[\udc00-\udfff]/.test(text.charAt(at))
  return isInside ? at + 1 : at
}
