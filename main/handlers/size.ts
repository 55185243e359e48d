import { limits } from '../../shared/limits.ts'

/** Text of the longest page, and room for its title, tags and ids. */
const mostText = limits.bodyLength + 100_000
/** One piece of a file. */
const mostBytes = limits.attachments.chunkBytes
const mostValues = 2_000
const deepest = 6

/**
 * True when a value from the page is small enough to look at. Counts before anything is parsed, and
 * stops counting as soon as it is too much. Whatever is neither text, number, boolean, null, bytes, list
 * nor plain object counts as too much: no call takes such a thing.
 */
export function isSmallEnough(input: unknown): boolean {
  let text = 0
  let bytes = 0
  let values = 0
  const fits = (value: unknown, depth: number): boolean => {
    values++
    if (values > mostValues || depth > deepest) return false
    if (typeof value === 'string') {
      text += value.length
      return text <= mostText
    }
    if (value === null || typeof value !== 'object') return true
    if (value instanceof Uint8Array) {
      bytes += value.length
      return bytes <= mostBytes
    }
    for (const key in value) {
      text += key.length
      if (text > mostText || !fits((value as Record<string, unknown>)[key], depth + 1)) return false
    }
    return true
  }
  return fits(input, 0)
}
