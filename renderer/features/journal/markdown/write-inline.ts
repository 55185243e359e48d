import { type RichMark, type RichNode, sameMark } from './rich-text.ts'

/** How carefully a line is written. */
export interface InlineStyle {
  /** The sign for italics; `none` writes no emphasis at all. */
  emphasis: '*' | '_' | 'none'
  /** Escape every sign that could mean something, not only those that would. */
  strict: boolean
  /** Write the letters next to emphasis as character references, which may stand beside any sign. */
  guarded: boolean
}

/** A stretch of output: words, or a sign that opens or closes emphasis. */
type Piece = { kind: 'words' | 'sign'; text: string }

/** Writes the inline nodes of one settled block, breaks included. */
export function writeInline(nodes: readonly RichNode[], style: InlineStyle): string {
  const lines: RichNode[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'hardBreak') lines.push([])
    else lines.at(-1)?.push(node)
  }
  const written = lines.map((line) => writeLine(line, style))
  return written
    .map((line, index) => {
      if (index === written.length - 1) return line
      // Two blanks make a break after words; a line without words needs a visible sign.
      return line === '' ? '\\\n' : `${line}  \n`
    })
    .join('')
}

function writeLine(nodes: readonly RichNode[], style: InlineStyle): string {
  const pieces = writeSpan(nodes, style, [])
  if (style.guarded) guard(pieces)
  return escapeLineStart(pieces.map((piece) => piece.text).join(''))
}

/** Opens, around the stretch that begins here, the mark that reaches furthest; the rest nests inside. */
function writeSpan(
  nodes: readonly RichNode[],
  style: InlineStyle,
  done: readonly RichMark[],
): Piece[] {
  const result: Piece[] = []
  let index = 0
  while (index < nodes.length) {
    const node = nodes[index] as RichNode
    const open = (node.marks ?? []).filter((mark) => mark.type !== 'code' && !has(done, mark))
    const widest = open
      .map((mark) => ({ mark, end: reach(nodes, index, mark) }))
      .reduce<{ mark: RichMark; end: number } | null>(
        (best, next) => (best === null || next.end > best.end ? next : best),
        null,
      )
    if (widest === null) {
      result.push({ kind: 'words', text: writeLeaf(node, nodes[index + 1], style, done) })
      index += 1
      continue
    }
    const inner = nodes.slice(index, widest.end)
    result.push(...wrap(widest.mark, inner, style, [...done, widest.mark]))
    index = widest.end
  }
  return result
}

function has(marks: readonly RichMark[], mark: RichMark): boolean {
  return marks.some((other) => sameMark(other, mark))
}

function reach(nodes: readonly RichNode[], from: number, mark: RichMark): number {
  let end = from
  while (end < nodes.length && has(nodes[end]?.marks ?? [], mark)) end += 1
  return end
}

function wrap(
  mark: RichMark,
  inner: readonly RichNode[],
  style: InlineStyle,
  done: readonly RichMark[],
): Piece[] {
  if (mark.type === 'link') return writeLink(mark, inner, style, done)
  const pieces = writeSpan(inner, style, done)
  if (style.emphasis === 'none') return pieces
  const sign = mark.type === 'bold' ? '**' : mark.type === 'strike' ? '~~' : style.emphasis
  return [{ kind: 'sign', text: sign }, ...pieces, { kind: 'sign', text: sign }]
}

function writeLink(
  mark: RichMark,
  inner: readonly RichNode[],
  style: InlineStyle,
  done: readonly RichMark[],
): Piece[] {
  const href = String(mark.attrs?.href ?? '')
  const title = mark.attrs?.title
  const [only] = inner
  const bare = inner.length === 1 && only?.text === href && only.marks?.length === done.length
  if (bare && title == null && /^[a-z][a-z0-9+.-]{1,31}:[^\s<>\\]*$/i.test(href)) {
    return [{ kind: 'words', text: `<${href}>` }]
  }
  return [
    { kind: 'words', text: '[' },
    ...writeSpan(inner, { ...style, strict: true }, done),
    { kind: 'words', text: `](${writeAddress(href)}${writeTitle(title)})` },
  ]
}

function writeAddress(address: string): string {
  const plain = /^[^\s<>()\\&[\]\p{Cc}]+$/u.test(address)
  if (plain) return address
  const inside = address
    .replace(/[\\<>&]/g, '\\$&')
    .replace(/[\r\n]/g, (sign) => (sign === '\n' ? '&#10;' : '&#13;'))
  return `<${inside}>`
}

function writeTitle(title: unknown): string {
  if (title == null) return ''
  return ` "${String(title)
    .replace(/[\\"&]/g, '\\$&')
    .replace(/\n/g, '&#10;')}"`
}

function writeLeaf(
  node: RichNode,
  next: RichNode | undefined,
  style: InlineStyle,
  done: readonly RichMark[],
): string {
  if (node.type === 'picture') {
    const alt = escapeText(String(node.attrs?.alt ?? ''), { ...style, strict: true })
    return `![${alt}](${writeAddress(String(node.attrs?.src ?? ''))}${writeTitle(node.attrs?.title)})`
  }
  const text = node.text ?? ''
  if (node.marks?.some((mark) => mark.type === 'code')) return writeCodeSpan(text)
  const escaped = escapeText(text, style)
  // An exclamation mark right before a link would make it a picture.
  const linkFollows = next?.marks?.some((mark) => mark.type === 'link' && !has(done, mark))
  return linkFollows && !style.strict && escaped.endsWith('!')
    ? `${escaped.slice(0, -1)}\\!`
    : escaped
}

function writeCodeSpan(text: string): string {
  const runs = text.match(/`+/g) ?? []
  let length = 1
  while (runs.some((run) => run.length === length)) length += 1
  const fence = '`'.repeat(length)
  const padded = /^`|`$|^ .*[^ ].* $/.test(text)
  return padded ? `${fence} ${text} ${fence}` : fence + text + fence
}

const signs = /[\\`*_[\]<>~&!#|]/g

function escapeText(text: string, style: InlineStyle): string {
  if (style.strict) return text.replace(signs, '\\$&')
  return text.replace(/[\\`*_~&<[]/g, (sign, at: number) => {
    const before = text[at - 1] ?? ''
    const after = text[at + 1] ?? ''
    return mattersHere(sign, before, after, text.slice(at)) ? `\\${sign}` : sign
  })
}

/** Whether a sign would mean something where it stands; the reading back catches what this misses. */
function mattersHere(sign: string, before: string, after: string, rest: string): boolean {
  switch (sign) {
    case '\\':
      return after === '' || /[!-/:-@[-`{-~]/.test(after)
    case '_':
      return !(/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after))
    case '*':
      return !(before === ' ' && after === ' ')
    case '~':
      return before === '~' || after === '~' || before === '' || after === ''
    case '&':
      return /^&(?:#|[a-z0-9]+;)/i.test(rest)
    case '<':
      return /[a-z/!?]/i.test(after)
    case '[':
      return /^\[[^\]]*\]\(/.test(rest) || /^\[[ xX]\]/.test(rest)
    default:
      return true
  }
}

/** Takes away what signs at the start of a line would mean: headings, quotes, lists, rules, indents. */
function escapeLineStart(line: string): string {
  const indent = /^[ \t]+/.exec(line)?.[0] ?? ''
  const rest = line.slice(indent.length)
  const references = [...indent].map((blank) => (blank === ' ' ? '&#32;' : '&#9;')).join('')
  return references + escapeFirstSign(rest)
}

function escapeFirstSign(line: string): string {
  if (/^(?:#{1,6}(?:[ \t]|$)|>|[-+](?:[ \t]|$)|[-=]+[ \t]*$|(?:-[ \t]*){3,}$|~~~)/.test(line)) {
    return `\\${line}`
  }
  if (/^\*(?:[ \t]|$)|^(?:[*_][ \t]*){3,}$/.test(line)) return `\\${line}`
  return line.replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, '$1\\$2')
}

const firstLetter = /^[^!-/:-@[-`{-~]/u
const lastLetter = /[^!-/:-@[-`{-~]$/u

/** Writes letters and blanks that touch a sign as references, whose `&` and `;` suit any sign. */
function guard(pieces: Piece[]): void {
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'sign') return
    const before = pieces[index - 1]
    const after = pieces[index + 1]
    if (before?.kind === 'words') before.text = before.text.replace(lastLetter, asReference)
    if (after?.kind === 'words') after.text = after.text.replace(firstLetter, asReference)
  })
}

function asReference(letter: string): string {
  return `&#${letter.codePointAt(0)};`
}
