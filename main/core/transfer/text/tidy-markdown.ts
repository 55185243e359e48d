/**
 * Day One puts a backslash before nearly every sign (`It rained\. Hard\!`). They change nothing in what
 * a reader sees, but they stand in the way of searching and of writing on. This takes away those whose
 * absence cannot give the text another meaning, and leaves all others.
 */
export function tidyMarkdown(text: string): string {
  const lines = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').split('\n')
  let fence: string | null = null
  const tidied = lines.map((line) => {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null
      return line
    }
    if (mark !== undefined) {
      fence = mark
      return line
    }
    return isCode(line) ? line : tidyLine(line)
  })
  return tidied.join('\n')
}

/** Indented by four or more: a block of code, or what goes on in a list, where a wrong guess costs nothing. */
function isCode(line: string): boolean {
  return /^(?: {4}|\t)/.test(line)
}

function tidyLine(line: string): string {
  // Where code or a link's target may be, a backslash can be part of it.
  if (line.includes('`') || line.includes('](') || line.includes('<')) return line
  // Marks of quotes and lists: what follows them begins a block of its own.
  const start = /^(?:\s|>|[-+*]\s|\d{1,9}[.)]\s)*/.exec(line)![0].length
  return line.replace(/\\([.,;:'"?/%$@^=()!+#>{}-])/g, (escaped, sign: string, at: number) =>
    mustStay(sign, line, at, start) ? escaped : sign,
  )
}

/** True when the sign at `at + 1` would mean something else without the backslash at `at`. */
function mustStay(sign: string, line: string, at: number, start: number): boolean {
  const before = line[at - 1] ?? ''
  const after = line[at + 2] ?? ''
  const isBetweenWords = /\w/.test(before) && /[\w/]/.test(after)
  // After another backslash this one may itself be what is escaped.
  if (before === '\\') return true
  switch (sign) {
    case '.':
      return isNumber(line.slice(start, at)) || isInAddress(line.slice(Math.max(0, at - 300), at))
    case ')':
      return isNumber(line.slice(start, at))
    case '-':
    case '+':
    case '=':
    case '>':
      return at <= start
    case '#':
      return at <= start || /^[#\\\s]*$/.test(line.slice(at + 2, at + 300))
    case '!':
      return after === '['
    case '(':
      return before === ']'
    case ':':
      return at <= start || isBetweenWords
    case '@':
    case '/':
      return isBetweenWords
    default:
      return false
  }
}

/** With a dot or a bracket behind it, it would begin a list. */
function isNumber(text: string): boolean {
  return text.length <= 9 && /^\d+$/.test(text)
}

/** Inside what a reader may make a link of by itself: `www.example`, `name@example`, `https://…`. */
function isInAddress(before: string): boolean {
  return /(?:www|@\S*|:\/\/\S*)$/i.test(before)
}

/** Markdown of one line as the words a reader sees: for titles, which are plain text. */
export function plainLine(line: string): string {
  return line
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/(?<![\\\w])(\*\*|__|~~|==)(?=\S)(.+?)(?<=[^\s\\])\1(?!\w)/g, '$2')
    .replace(/(?<![\\\w*_])([*_])(?=\S)(.+?)(?<=[^\s\\])\1(?![\w*_])/g, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/[ \t]+/g, ' ')
    .trim()
}
