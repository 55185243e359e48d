/** A first sentence or line up to this long, in characters, stands out. */
const short = 60

/** The short sentence that a response begins with, where it begins with one, and what comes after it. */
export function splitFirst(text: string): { first: string; rest: string } {
  const found = /^[^\n]+?[.…](?=\s|$)|^[^\n]+(?=\n|$)/u.exec(text)?.[0] ?? ''
  const first = found.trim()
  if (first === '' || first.length > short) return { first: '', rest: text }
  return { first, rest: text.slice(found.length).trim() }
}
