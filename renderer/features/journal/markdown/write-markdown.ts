import { asPicture } from './attachment-node.ts'
import { readMarkdown } from './read-markdown.ts'
import { isList, plainText, type RichNode } from './rich-text.ts'
import { settle, settleTop } from './settle.ts'
import { type InlineStyle, writeInline } from './write-inline.ts'

/** From the plainest Markdown to the most careful; the first that reads back the same is taken. */
const styles: readonly InlineStyle[] = [
  { emphasis: '*', strict: false, guarded: false },
  { emphasis: '*', strict: true, guarded: false },
  { emphasis: '_', strict: true, guarded: false },
  { emphasis: '_', strict: true, guarded: true },
]

/**
 * Writes a tree as Markdown. Each block is read back and compared before it is trusted, so no word
 * is lost to a sign that happens to mean something; where a form of emphasis cannot be written at
 * all, the words win.
 */
export function writeMarkdown(doc: RichNode): string {
  const blocks = settle(doc).content ?? []
  return joinBlocks(blocks.map((block, index) => writeBlock(block, isFlipped(blocks, index))))
}

/** Joins what `writeBlock` made of the blocks of a settled page. */
export function joinBlocks(blocks: readonly string[]): string {
  return blocks.length === 1 && blocks[0] === emptyLine ? '' : blocks.join('\n\n')
}

/** An empty paragraph is a line that holds one no-break space: Markdown has no other way to say it. */
const emptyLine = '\u00a0'

/** True for two lists that would read as one, if their signs were the same. */
export function wouldJoin(before: RichNode, block: RichNode): boolean {
  if (!isList(before) || !isList(block)) return false
  return (before.type === 'orderedList') === (block.type === 'orderedList')
}

/** Whether a list among these blocks takes the other sign, because the one before it has the first. */
function isFlipped(blocks: readonly RichNode[], index: number): boolean {
  let flipped = false
  for (let at = 1; at <= index; at += 1) {
    const [before, block] = [blocks[at - 1] as RichNode, blocks[at] as RichNode]
    flipped = wouldJoin(before, block) && !flipped
  }
  return flipped
}

/** Writes one settled top-level block, tested by reading it back. */
export function writeBlock(block: RichNode, flipped: boolean): string {
  const wanted = JSON.stringify(tidy(block))
  for (const style of styles) {
    const text = write(block, style, { flipped, inList: false })
    if (JSON.stringify(readBack(text)) === wanted) return text
  }
  const words = styles
    .map((style) => write(block, style, { flipped, inList: false }))
    .find((text) => plainText(readMarkdown(text)) === plainText(settle(docOf(block))))
  return words ?? write(block, { emphasis: 'none', strict: true, guarded: true }, { flipped })
}

function docOf(block: RichNode): RichNode {
  return { type: 'doc', content: settleTop(block) }
}

function readBack(text: string): unknown {
  const blocks = readMarkdown(text).content ?? []
  return blocks.length === 1 ? tidy(blocks[0] as RichNode) : null
}

/** Attributes in one order, so that trees compare as text. */
function tidy(node: RichNode): unknown {
  const attrs = Object.entries(node.attrs ?? {})
    .filter(([, value]) => value !== null && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const marks = (node.marks ?? []).map((mark) => [
    mark.type,
    mark.attrs?.href ?? null,
    mark.attrs?.title ?? null,
  ])
  return [node.type, attrs, marks, node.text ?? null, (node.content ?? []).map(tidy)]
}

interface Place {
  flipped: boolean
  inList?: boolean
  /** A list that stands first in an item: three equal signs in a row would be a rule. */
  leads?: boolean
}

function write(node: RichNode, style: InlineStyle, place: Place): string {
  const children = node.content ?? []
  switch (node.type) {
    case 'heading':
      return writeHeading(node, writeInline(children, style))
    case 'codeBlock':
      return writeCode(node)
    case 'attachment':
      return writeInline([asPicture(node)], style)
    case 'horizontalRule':
      return place.inList ? '___' : '---'
    case 'blockquote':
      return prefixLines(writeChildren(children, style, false), '> ', '> ')
    case 'bulletList':
    case 'taskList':
      return children.map((item) => writeItem(item, style, `${bulletFor(place)} `)).join('\n')
    case 'orderedList': {
      const start = Number(node.attrs?.start ?? 1)
      const sign = place.flipped ? ')' : '.'
      return children
        .map((item, index) => writeItem(item, style, `${start + index}${sign} `))
        .join('\n')
    }
    default:
      return children.length === 0 ? emptyLine : writeInline(children, style)
  }
}

function bulletFor(place: Place): string {
  if (place.flipped) return '*'
  return place.leads ? '+' : '-'
}

function writeHeading(node: RichNode, words: string): string {
  const signs = '#'.repeat(Number(node.attrs?.level ?? 1))
  return words === '' ? signs : `${signs} ${words}`
}

function writeItem(item: RichNode, style: InlineStyle, marker: string): string {
  const box = item.type === 'taskItem' ? (item.attrs?.checked === true ? '[x] ' : '[ ] ') : ''
  const children = item.content ?? []
  const alone = children.length === 1 && isEmpty(children[0])
  const text = alone ? '' : writeChildren(children, style, true)
  return prefixLines(box + text, marker, ' '.repeat(marker.length))
}

function isEmpty(node: RichNode | undefined): boolean {
  return node?.type === 'paragraph' && (node.content ?? []).length === 0
}

function writeChildren(blocks: readonly RichNode[], style: InlineStyle, inList: boolean): string {
  if (blocks.length === 1 && isEmpty(blocks[0])) return ''
  return blocks
    .map((block, index) => {
      const text = write(block, style, {
        flipped: isFlipped(blocks, index),
        inList,
        leads: inList && index === 0,
      })
      return index === 0 ? text : between(blocks[index - 1] as RichNode, block, inList) + text
    })
    .join('')
}

/** A list right under its item's words needs no empty line, where it may follow a paragraph at all. */
function between(before: RichNode, block: RichNode, inList: boolean): string {
  const follows =
    inList &&
    before.type === 'paragraph' &&
    isList(block) &&
    !isEmpty(block.content?.[0]?.content?.[0]) &&
    (block.type !== 'orderedList' || block.attrs?.start === 1)
  return follows ? '\n' : '\n\n'
}

function prefixLines(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => {
      const prefix = index === 0 ? first : rest
      return line === '' ? prefix.trimEnd() : prefix + line
    })
    .join('\n')
}

function writeCode(node: RichNode): string {
  const text = (node.content ?? []).map((child) => child.text ?? '').join('')
  const info = String(node.attrs?.language ?? '')
  const sign = info.includes('`') ? '~' : '`'
  const runs = text.match(sign === '`' ? /`+/g : /~+/g) ?? []
  const fence = sign.repeat(Math.max(3, ...runs.map((run) => run.length + 1)))
  return `${fence}${info}\n${text === '' ? '' : `${text}\n`}${fence}`
}
