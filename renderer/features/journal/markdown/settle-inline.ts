import { makeText, type RichMark, type RichNode, sameMarks, sortMarks } from './rich-text.ts'

const loose: readonly RichMark['type'][] = ['bold', 'italic', 'strike']

/** Brings the pieces of one block into that form; none where there is nothing to see. */
export function settleInline(nodes: readonly RichNode[]): RichNode[] {
  let pieces = nodes.flatMap(cleanPiece)
  for (const type of loose) pieces = withdrawMark(pieces, type)
  pieces = join(trimLines(join(pieces)))
  const visible = pieces.some(
    (piece) => piece.type !== 'text' || hasCode(piece) || /[^\s]/.test(piece.text ?? ''),
  )
  return visible ? pieces : []
}

/** Line feeds inside a text become breaks; a code span has none. */
function cleanPiece(node: RichNode): RichNode[] {
  const marks = sortMarks(node.marks ?? []).map(settleMark)
  if (node.type === 'hardBreak') return [{ type: 'hardBreak' }]
  if (node.type !== 'text') {
    // Pictures come from Markdown only, where the reader has made them legible.
    return [marks.length > 0 ? { ...node, marks } : withoutMarks(node)]
  }
  const text = legible(node.text ?? '')
  if (text === '') return []
  if (hasCode(node)) return [makeText(text.replaceAll('\n', ' '), marks)]
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line === '' ? [] : [makeText(line, marks)]),
    ])
}

/** Code points that no font shows and no character reference may name: controls, halves, non-characters. */
const illegible = /(?![\t\n\f])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu

/** The text with every line end as a line feed, and without what no font shows. */
export function legible(text: string): string {
  return text.replace(/\r\n?|\v/g, '\n').replace(illegible, '')
}

function settleMark(mark: RichMark): RichMark {
  if (mark.type !== 'link') return { type: mark.type }
  const title = legible(String(mark.attrs?.title ?? ''))
  const href = legible(String(mark.attrs?.href ?? ''))
  return { type: 'link', attrs: { href, title: title === '' ? null : title } }
}

function withoutMarks(node: RichNode): RichNode {
  const { marks: _, ...rest } = node
  return rest
}

function hasCode(node: RichNode): boolean {
  return node.marks?.some((mark) => mark.type === 'code') ?? false
}

function hasMark(node: RichNode, type: RichMark['type']): boolean {
  return node.marks?.some((mark) => mark.type === type) ?? false
}

/** Takes one kind of mark off the blanks at both edges of each stretch that bears it. */
function withdrawMark(pieces: readonly RichNode[], type: RichMark['type']): RichNode[] {
  const result: RichNode[] = []
  let index = 0
  while (index < pieces.length) {
    if (!hasMark(pieces[index] as RichNode, type)) {
      result.push(pieces[index++] as RichNode)
      continue
    }
    let end = index
    while (end < pieces.length && hasMark(pieces[end] as RichNode, type)) end += 1
    const backwards = bareEdge(pieces.slice(index, end), type, 'start').reverse()
    result.push(...bareEdge(backwards, type, 'end').reverse())
    index = end
  }
  return result
}

function bareEdge(
  pieces: readonly RichNode[],
  type: RichMark['type'],
  edge: 'start' | 'end',
): RichNode[] {
  const bare = (node: RichNode, text: string) =>
    makeText(
      text,
      (node.marks ?? []).filter((mark) => mark.type !== type),
    )
  const result: RichNode[] = []
  let outside = true
  for (const piece of pieces) {
    const text = piece.text ?? ''
    if (!outside || piece.type !== 'text' || hasCode(piece)) {
      outside = false
      result.push(piece)
      continue
    }
    const blank = (edge === 'start' ? /^\s*/ : /\s*$/).exec(text)?.[0] ?? ''
    const rest =
      edge === 'start' ? text.slice(blank.length) : text.slice(0, text.length - blank.length)
    if (blank !== '') result.push(bare(piece, blank))
    if (rest !== '') {
      outside = false
      result.push(makeText(rest, piece.marks))
    }
  }
  return result
}

/** Drops blanks at the end of each line, and breaks at the end of the block. */
function trimLines(pieces: readonly RichNode[]): RichNode[] {
  const result: RichNode[] = []
  let atEnd = true
  let last = true
  for (const piece of [...pieces].reverse()) {
    if (piece.type === 'hardBreak') {
      if (last) continue
      atEnd = true
      result.push(piece)
      continue
    }
    if (piece.type === 'text' && atEnd && !hasCode(piece)) {
      const text = (piece.text ?? '').replace(/[ \t]+$/, '')
      if (text === '') continue
      result.push(makeText(text, piece.marks))
    } else {
      result.push(piece)
    }
    atEnd = false
    last = false
  }
  return result.reverse()
}

function join(pieces: readonly RichNode[]): RichNode[] {
  const result: RichNode[] = []
  for (const piece of pieces) {
    const before = result.at(-1)
    if (before?.type === 'text' && piece.type === 'text' && sameMarks(before.marks, piece.marks)) {
      result[result.length - 1] = makeText((before.text ?? '') + (piece.text ?? ''), piece.marks)
    } else {
      result.push(piece)
    }
  }
  return result
}
