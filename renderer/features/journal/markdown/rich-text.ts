/**
 * A page as a tree: the JSON of the editor's document, so that reading, writing and editing share one
 * shape. Blocks: paragraph, heading, blockquote, bulletList, orderedList, taskList, listItem, taskItem,
 * codeBlock, horizontalRule, and on the page itself attachment with its caption. Inline: text, hardBreak,
 * picture.
 */
export interface RichNode {
  type: string
  attrs?: Record<string, unknown>
  content?: RichNode[]
  text?: string
  marks?: RichMark[]
}

export interface RichMark {
  type: 'bold' | 'italic' | 'strike' | 'code' | 'link'
  attrs?: Record<string, unknown>
}

/** The order in which marks stand on a text: the outermost first. */
const markOrder: readonly RichMark['type'][] = ['link', 'bold', 'italic', 'strike', 'code']

/** Marks in their settled order, so that equal sets compare equal. */
export function sortMarks(marks: readonly RichMark[]): RichMark[] {
  return [...marks].sort((a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type))
}

export function sameMark(a: RichMark, b: RichMark): boolean {
  if (a.type !== b.type) return false
  if (a.type !== 'link') return true
  return a.attrs?.href === b.attrs?.href && (a.attrs?.title ?? null) === (b.attrs?.title ?? null)
}

export function sameMarks(a: readonly RichMark[] = [], b: readonly RichMark[] = []): boolean {
  return a.length === b.length && a.every((mark, index) => sameMark(mark, b[index] as RichMark))
}

/** A text node; `marks` is left out where there is none, as the editor's JSON does. */
export function makeText(text: string, marks: readonly RichMark[] = []): RichNode {
  return marks.length > 0 ? { type: 'text', text, marks: [...marks] } : { type: 'text', text }
}

/** A block of inline nodes; `content` is left out where it is empty, as the editor's JSON does. */
export function withContent(node: RichNode, content: readonly RichNode[]): RichNode {
  const { content: _, ...rest } = node
  return content.length > 0 ? { ...rest, content: [...content] } : rest
}

/** True for a block that holds inline nodes. */
function isTextBlock(node: RichNode): boolean {
  return node.type === 'paragraph' || node.type === 'heading'
}

export function isList(node: RichNode): boolean {
  return node.type === 'bulletList' || node.type === 'orderedList' || node.type === 'taskList'
}

/** All words of a tree as plain text, blocks and breaks parted by line feeds. */
export function plainText(node: RichNode): string {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return '\n'
  if (node.type === 'picture') return String(node.attrs?.alt ?? '')
  const inline = isTextBlock(node) || node.type === 'codeBlock'
  return (node.content ?? []).map(plainText).join(inline ? '' : '\n')
}
