/** Enough Markdown to find 180 characters of words in, whatever signs stand between them. */
const lookedAt = 2_000
const longest = 180

/**
 * The first words of a page as plain text, at most 180 characters, for one row of the timeline.
 * Markdown's signs are left out; words are cut between words and end in '…' when there are more.
 */
export function openingOf(markdown: string): string {
  const words = markdown
    .slice(0, lookedAt)
    .split('\n')
    .map(plainLine)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
  const isAll = words.length <= longest && markdown.length <= lookedAt
  return isAll ? words : cut(words)
}

/** One line of Markdown without its signs. */
export function plainLine(line: string): string {
  if (/^\s*(?:```|~~~)/.test(line) || /^\s*(?:[-*_]\s*){3,}$/.test(line)) return ''
  const text = line
    .replace(/^\s*(?:>\s?)+/, '')
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+/, '')
    .replace(/^\[[ xX]\]\s+/, '')
  return plainWords(text)
}

/**
 * A character after a backslash stands for itself. It waits among characters that nobody writes
 * (Unicode's last private plane) until the signs around it are gone.
 */
const aside = 0x10_0000

function plainWords(text: string): string {
  return text
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) =>
      String.fromCodePoint(aside + sign.charCodeAt(0)),
    )
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/(\*\*|__|~~|==|`+|\*)(?=\S)/g, '')
    .replace(/(?<=\S)(\*\*|__|~~|==|`+|\*)/g, '')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
    .replace(/[\u{100021}-\u{10007e}]/gu, (sign) =>
      String.fromCharCode((sign.codePointAt(0) ?? aside) - aside),
    )
}

function cut(words: string): string {
  const room = words.slice(0, longest - 1)
  const lastSpace = words[longest - 1] === ' ' ? longest - 1 : room.lastIndexOf(' ')
  // A single endless word, or writing without spaces, is cut between characters.
  const end = lastSpace > longest / 2 ? lastSpace : wholeCharacters(room)
  return `${words.slice(0, end).replace(/[\s,;:.–—-]+$/u, '')}…`
}

/** How much of the text holds whole characters: an emoji is two units and is not cut in half. */
function wholeCharacters(text: string): number {
  const last = text.charCodeAt(text.length - 1)
  return last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length
}
