import MarkdownIt, { type Token } from 'markdown-it'
import { makeText, type RichMark, type RichNode, sortMarks, withContent } from './rich-text.ts'
import { settle } from './settle.ts'

/**
 * Markdown as people's journals hold it: CommonMark with strike-through and check lists. A line break
 * inside a paragraph is a line break. Tags are text, link definitions are text, links keep their
 * address letter by letter: nothing here is ever opened or inserted as HTML.
 */
const reader = new MarkdownIt('commonmark', { html: false, maxNesting: 200 })
reader.enable('strikethrough')
reader.disable('reference')
reader.normalizeLink = (address) => address
reader.normalizeLinkText = (address) => address
reader.validateLink = () => true

const checkbox = /^\[([ xX])\](?:[ \t]+|$)/

reader.core.ruler.before('inline', 'check-list', (state) => {
  state.tokens.forEach((token, index) => {
    const paragraph = state.tokens[index + 2]
    if (token.type !== 'list_item_open' || paragraph?.type !== 'inline') return
    if (state.tokens[index + 1]?.type !== 'paragraph_open') return
    const box = checkbox.exec(paragraph.content)
    if (!box) return
    token.meta = { checked: box[1] !== ' ' }
    paragraph.content = paragraph.content.slice(box[0].length)
  })
})

/** More levels of quotes or lists in one line than any page has; read as plain text instead. */
const tooDeep = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])[ \t]*){40}/m

/** Reads Markdown into a settled tree. Total: what cannot be read as Markdown is read as plain text. */
export function readMarkdown(markdown: string): RichNode {
  if (tooDeep.test(markdown)) return readPlainText(markdown)
  try {
    const builder = new TreeBuilder()
    for (const token of reader.parse(markdown, {})) builder.add(token)
    return settle(builder.doc)
  } catch {
    return readPlainText(markdown)
  }
}

/** One paragraph for each line, and nothing in it means anything. */
function readPlainText(text: string): RichNode {
  const lines = text.split(/\r\n?|\n/)
  const content = lines.map((line) =>
    withContent({ type: 'paragraph' }, line === '' ? [] : [makeText(line)]),
  )
  return settle({ type: 'doc', content })
}

const blocks: Record<string, string> = {
  paragraph_open: 'paragraph',
  heading_open: 'heading',
  blockquote_open: 'blockquote',
  bullet_list_open: 'bulletList',
  ordered_list_open: 'orderedList',
  list_item_open: 'listItem',
}

const marks: Record<string, RichMark['type']> = {
  strong: 'bold',
  em: 'italic',
  s: 'strike',
  link: 'link',
}

/** Folds the flat row of tokens into a tree. */
class TreeBuilder {
  readonly doc: RichNode = { type: 'doc', content: [] }
  readonly #open: RichNode[] = [this.doc]

  add(token: Token): void {
    if (token.nesting === 1) this.#begin(token)
    else if (token.nesting === -1) this.#end()
    else if (token.type === 'inline') this.#append(...readInline(token.children ?? []))
    else if (token.type === 'fence') {
      const info = token.info.trim()
      this.#append(codeBlock(token.content.replace(/\n$/, ''), info === '' ? null : info))
    } else if (token.type === 'code_block') {
      this.#append(codeBlock(token.content.replace(/\n$/, ''), null))
    } else if (token.type === 'hr') this.#append({ type: 'horizontalRule' })
  }

  #begin(token: Token): void {
    const node: RichNode = { type: blocks[token.type] ?? 'paragraph', content: [] }
    if (token.type === 'heading_open') node.attrs = { level: Number(token.tag.slice(1)) }
    if (token.type === 'ordered_list_open') {
      node.attrs = { start: Number(token.attrGet('start') ?? 1) }
    }
    if (token.type === 'list_item_open' && token.meta) {
      node.type = 'taskItem'
      node.attrs = { checked: token.meta.checked }
    }
    this.#open.push(node)
  }

  #end(): void {
    const node = this.#open.pop()
    if (!node) return
    if (node.type === 'bulletList') this.#append(...partByKind(node))
    else if (node.type === 'orderedList') this.#append(withoutBoxes(node))
    else this.#append(node)
  }

  #append(...nodes: RichNode[]): void {
    this.#open.at(-1)?.content?.push(...nodes)
  }
}

/** A list that mixes plain items and check boxes becomes lists of one kind each, in the same order. */
function partByKind(list: RichNode): RichNode[] {
  const parts: RichNode[] = []
  for (const item of list.content ?? []) {
    const type = item.type === 'taskItem' ? 'taskList' : 'bulletList'
    const part = parts.at(-1)
    if (part?.type === type) part.content?.push(item)
    else parts.push({ type, content: [item] })
  }
  return parts
}

/** Numbered items have no boxes here: the box stays in front as it was typed. */
function withoutBoxes(list: RichNode): RichNode {
  const content = (list.content ?? []).map((item) => {
    if (item.type !== 'taskItem') return item
    const [first, ...rest] = item.content ?? []
    const box = item.attrs?.checked === true ? '[x] ' : '[ ] '
    const words = withContent({ type: 'paragraph' }, [makeText(box), ...(first?.content ?? [])])
    return { type: 'listItem', content: [words, ...rest] }
  })
  return { ...list, content }
}

function codeBlock(text: string, language: string | null): RichNode {
  return withContent(
    { type: 'codeBlock', attrs: { language } },
    text === '' ? [] : [makeText(text)],
  )
}

function readInline(tokens: readonly Token[]): RichNode[] {
  const result: RichNode[] = []
  let active: RichMark[] = []
  for (const token of tokens) {
    const mark = marks[token.type.replace(/_(open|close)$/, '')]
    if (mark && token.nesting === 1) active = [...active, openMark(mark, token)]
    else if (mark && token.nesting === -1) active = dropLast(active, mark)
    else if (token.type === 'text' && token.content !== '') {
      result.push(makeText(token.content, sortMarks(once(active))))
    } else if (token.type === 'code_inline') {
      result.push(makeText(token.content, sortMarks(once([...active, { type: 'code' }]))))
    } else if (token.type === 'softbreak' || token.type === 'hardbreak') {
      result.push({ type: 'hardBreak' })
    } else if (token.type === 'image') {
      const node: RichNode = { type: 'picture', attrs: pictureOf(token) }
      result.push(active.length > 0 ? { ...node, marks: sortMarks(once(active)) } : node)
    }
  }
  return result
}

function openMark(type: RichMark['type'], token: Token): RichMark {
  if (type !== 'link') return { type }
  return { type, attrs: { href: token.attrGet('href') ?? '', title: token.attrGet('title') } }
}

function dropLast(active: readonly RichMark[], type: RichMark['type']): RichMark[] {
  const index = active.map((mark) => mark.type).lastIndexOf(type)
  return active.filter((_, at) => at !== index)
}

/** Emphasis inside emphasis of the same kind is one emphasis. */
function once(active: readonly RichMark[]): RichMark[] {
  return active.filter((mark, index) => active.findIndex((m) => m.type === mark.type) === index)
}

function pictureOf(token: Token): Record<string, unknown> {
  return {
    src: token.attrGet('src') ?? '',
    alt: (token.children ?? []).map(asText).join(''),
    title: token.attrGet('title'),
  }
}

function asText(token: Token): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return ' '
  if (token.type === 'image') return (token.children ?? []).map(asText).join('')
  return token.content
}
