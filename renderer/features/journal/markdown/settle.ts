import { asPicture, attachmentId, makeAttachment, partAtShown, shownId } from './attachment-node.ts'
import {
  isTextBlock,
  makeText,
  plainText,
  type RichMark,
  type RichNode,
  sameMarks,
  sortMarks,
  withContent,
} from './rich-text.ts'

/**
 * Brings a tree into the one form that Markdown can hold, changing nothing a reader sees: blanks at
 * the end of a line go, emphasis does not begin or end on a blank, neighbours with equal marks join,
 * empty paragraphs at the end of the page go, and a line that shows an attachment is a block.
 * `read(write(tree))` equals `settle(tree)`.
 */
export function settle(doc: RichNode): RichNode {
  const content = (doc.content ?? []).flatMap(settleTop)
  while (content.length > 0 && isEmptyParagraph(content.at(-1))) content.pop()
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

function isEmptyParagraph(node: RichNode | undefined): boolean {
  return node?.type === 'paragraph' && node.content === undefined
}

/** Settles one block of the page itself: only there do attachments stand. */
export function settleTop(node: RichNode): RichNode[] {
  if (node.type === 'attachment') return [settleAttachment(node)]
  return settleBlock(node).flatMap((block) =>
    block.type === 'paragraph' ? partParagraph(block) : [block],
  )
}

function settleAttachment(node: RichNode): RichNode {
  const id = attachmentId(node)
  const caption = oneLine(plainText(node))
  if (id !== null) return makeAttachment(id, caption)
  return withContent({ type: 'paragraph' }, caption === '' ? [] : [makeText(caption)])
}

function partParagraph(paragraph: RichNode): RichNode[] {
  const parts = partAtShown(paragraph)
  if (parts.every(({ kind }) => kind === 'words')) return [paragraph]
  return parts.flatMap((part) => {
    if (part.kind === 'shown') {
      return [makeAttachment(shownId(part.picture) ?? '', oneLine(plainText(part.picture)))]
    }
    const content = settleInline(part.content)
    return content.length > 0 ? [withContent({ type: 'paragraph' }, content)] : []
  })
}

function oneLine(text: string): string {
  return legible(text).replace(/\s+/g, ' ').trim()
}

/** Settles a block wherever it stands. */
export function settleBlock(node: RichNode): RichNode[] {
  switch (node.type) {
    case 'paragraph':
      return [withContent({ type: 'paragraph' }, settleInline(node.content ?? []))]
    case 'heading':
      return settleHeading(node)
    case 'codeBlock': {
      const text = (node.content ?? []).map((child) => child.text ?? '').join('')
      const clean = legible(text)
      const language = clearInfo(node.attrs?.language)
      return [
        withContent(
          { type: 'codeBlock', attrs: { language } },
          clean === '' ? [] : [makeText(clean)],
        ),
      ]
    }
    case 'horizontalRule':
      return [{ type: 'horizontalRule' }]
    case 'attachment': {
      const settled = settleAttachment(node)
      if (settled.type === 'paragraph') return [settled]
      return [{ type: 'paragraph', content: [asPicture(settled)] }]
    }
    case 'orderedList':
      return [
        {
          type: 'orderedList',
          attrs: { start: firstNumber(node) },
          content: settleChildren(node),
        },
      ]
    case 'taskItem':
      return [
        {
          type: 'taskItem',
          attrs: { checked: node.attrs?.checked === true },
          content: settleChildren(node),
        },
      ]
    case 'bulletList':
    case 'taskList':
    case 'listItem':
    case 'blockquote':
      return [{ type: node.type, content: settleChildren(node) }]
    default:
      // A kind this page does not know: its words stay.
      return node.content ? node.content.flatMap(settleBlock) : [{ type: 'paragraph' }]
  }
}

function settleChildren(node: RichNode): RichNode[] {
  const content = (node.content ?? []).flatMap(settleBlock)
  return content.length > 0 ? content : [{ type: 'paragraph' }]
}

/** Markdown's list markers hold at most nine digits. */
function firstNumber(node: RichNode): number {
  const start = Number(node.attrs?.start ?? 1)
  const last = 999_999_999 - (node.content?.length ?? 0)
  return Number.isInteger(start) && start >= 0 ? Math.min(start, last) : 1
}

function clearInfo(language: unknown): string | null {
  const info = typeof language === 'string' ? language.replace(/[\s\0]+/g, ' ').trim() : ''
  return info === '' ? null : info
}

/** A heading is one line in Markdown, so a break inside it makes two headings. */
function settleHeading(node: RichNode): RichNode[] {
  const level = Math.min(6, Math.max(1, Number(node.attrs?.level ?? 1)))
  const lines: RichNode[][] = [[]]
  for (const child of settleInline(node.content ?? [])) {
    if (child.type === 'hardBreak') lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines.map((line) => withContent({ type: 'heading', attrs: { level } }, settleInline(line)))
}

const loose: readonly RichMark['type'][] = ['bold', 'italic', 'strike']

function settleInline(nodes: readonly RichNode[]): RichNode[] {
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

function legible(text: string): string {
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

/** True where a page holds nothing to read: no text, no picture, no rule. */
export function isBlank(doc: RichNode): boolean {
  return settle(doc).content?.every((block) => isTextBlock(block) && !block.content) ?? true
}
