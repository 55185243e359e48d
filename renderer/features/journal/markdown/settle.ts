import { asPicture, attachmentId, makeAttachment, partAtShown, shownId } from './attachment-node.ts'
import { makeText, plainText, type RichNode, withContent } from './rich-text.ts'
import { legible, settleInline } from './settle-inline.ts'

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
function settleBlock(node: RichNode): RichNode[] {
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
