/**
 * Words as Markdown: signs that would mean something get a backslash, and no others, so that a text
 * reads in any program as it was written.
 */
export function escapeWords(text: string): string {
  return text.replace(/\\(?=[!-/:-@[-`{-~])|[*_`~<&\]]/g, (sign, at: number) =>
    meansSomething(sign, text, at) ? `\\${sign}` : sign,
  )
}

function meansSomething(sign: string, text: string, at: number): boolean {
  const [before, after] = [text[at - 1] ?? '', text[at + 1] ?? '']
  switch (sign) {
    case '*':
      return !(isBlank(before) && isBlank(after))
    case '_':
      return !(isBlank(before) && isBlank(after)) && !(isLetter(before) && isLetter(after))
    case '~':
      return before === '~' || after === '~'
    case '<':
      return /[A-Za-z/!?]/.test(after)
    case '&':
      return /^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/.test(
        text.slice(at, at + 40),
      )
    case ']':
      return after === '('
    default:
      return true
  }
}

/** A blank inside a line. What stands at its start or its end may begin or end something. */
function isBlank(sign: string): boolean {
  return sign === ' ' || sign === '\t'
}

function isLetter(sign: string): boolean {
  return /[\p{L}\p{N}_]/u.test(sign)
}

/** A line of words, already escaped, that must not begin a heading, a list or a quotation. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^(\s*)(#{1,6})(?=\s|$)/, '$1\\$2')
    .replace(/^([ \t]*)(\[(?:\\.|[^\\\][\n]){1,999}\]:)/, '$1\\$2')
    .replace(/^(\s*)([>])/, '$1\\$2')
    .replace(/^(\s*)([-+])(?=\s|$)/, '$1\\$2')
    .replace(/^(\s*)(-(?:[ \t]*-){2,}[ \t]*|=+[ \t]*)$/, '$1\\$2')
    .replace(/^(\s*)(\d{1,9})([.)])(?=\s|$)/, '$1$2\\$3')
}
