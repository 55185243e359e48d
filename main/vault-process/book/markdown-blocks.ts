import MarkdownIt, { type Token } from 'markdown-it'
import type { Span } from './break-lines.ts'

/** What stands before the first line of a list's item. */
export type Marker = { kind: 'sign'; text: string } | { kind: 'box'; isTicked: boolean }

/** Where a block stands: how deep in lists, and in how many quotes. */
export interface Depth {
  list: number
  quote: number
}

export interface Words extends Depth {
  kind: 'words'
  spans: Span[]
  /** Of a heading, 1 to 6; 0 for other words. */
  level: number
  marker: Marker | null
  isCode: boolean
}

export interface Rule extends Depth {
  kind: 'rule'
}

export interface Shown extends Depth {
  kind: 'picture'
  id: string
  caption: string
}

export type Block = Words | Rule | Shown

/** The Markdown of Hearth's pages: CommonMark with strike-through and check lists; HTML is text. */
const reader = new MarkdownIt('commonmark', { html: false, maxNesting: 200 })
reader.enable('strikethrough')
reader.disable('reference')
reader.normalizeLink = (address) => address
reader.validateLink = () => true

/** More quotes or lists in one line than any page has: it is read as plain text. */
const tooDeep = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])[ \t]*){40}/m
const checkbox = /^\[([ xX])\](?:[ \t]+|$)/
const shown = /^hearth:([0-9a-v]{26})$/

/** A page's Markdown as the blocks that a book sets, in their order. Total: what cannot be read is text. */
export function blocksOf(markdown: string): Block[] {
  if (tooDeep.test(markdown)) return plainBlocks(markdown)
  try {
    const reading = new Reading()
    for (const token of reader.parse(markdown, {})) reading.take(token)
    return reading.blocks
  } catch {
    return plainBlocks(markdown)
  }
}

/** A block of words in the plain manner. */
export function wordsBlock(spans: Span[], { list, quote }: Depth = { list: 0, quote: 0 }): Words {
  return { kind: 'words', spans, level: 0, marker: null, isCode: false, list, quote }
}

function plainBlocks(text: string): Block[] {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => wordsBlock([{ text: line }]))
}

/** Lists that are open: the number of the next item, or null for one without numbers. */
interface OpenList {
  next: number | null
}

class Reading {
  readonly blocks: Block[] = []
  readonly #lists: OpenList[] = []
  #quote = 0
  #level = 0
  /** Of the item that was just begun; its first words take it. */
  #marker: Marker | null = null
  #isItemStart = false

  take(token: Token): void {
    switch (token.type) {
      case 'heading_open':
        this.#level = Number(token.tag.slice(1))
        break
      case 'heading_close':
        this.#level = 0
        break
      case 'blockquote_open':
        this.#quote += 1
        break
      case 'blockquote_close':
        this.#quote -= 1
        break
      case 'bullet_list_open':
        this.#lists.push({ next: null })
        break
      case 'ordered_list_open':
        this.#lists.push({ next: Number(token.attrGet('start') ?? 1) })
        break
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.#lists.pop()
        break
      case 'list_item_open':
        this.#beginItem()
        break
      case 'list_item_close':
        // An item of nothing still has its sign.
        if (this.#marker !== null) this.#add([])
        break
      case 'inline':
        this.#inline(token)
        break
      case 'fence':
      case 'code_block':
        // Spaces that do not break keep what is indented where it is.
        this.#add([{ text: token.content.trimEnd().replaceAll(/ (?= )|^ /gm, '\u00a0') }], true)
        break
      case 'hr':
        this.blocks.push({ kind: 'rule', ...this.#depth })
        break
    }
  }

  get #depth(): Depth {
    return { list: this.#lists.length, quote: this.#quote }
  }

  #beginItem(): void {
    const list = this.#lists.at(-1)
    const number = list?.next ?? null
    if (list && number !== null) list.next = number + 1
    this.#marker = { kind: 'sign', text: number === null ? '•' : `${number}.` }
    this.#isItemStart = true
  }

  #inline(token: Token): void {
    const children = token.children ?? []
    const [first] = children
    const box = first?.type === 'text' && this.#isItemStart ? checkbox.exec(first.content) : null
    if (first && box && this.#lists.at(-1)?.next === null) {
      first.content = first.content.slice(box[0].length)
      this.#marker = { kind: 'box', isTicked: box[1] !== ' ' }
    }
    for (const stretch of stretchesOf(children)) {
      if (Array.isArray(stretch)) this.#add(stretch)
      else this.blocks.push({ kind: 'picture', ...stretch, ...this.#depth })
    }
  }

  #add(spans: Span[], isCode = false): void {
    const marker = this.#marker
    this.#marker = null
    this.#isItemStart = false
    this.blocks.push({
      kind: 'words',
      spans,
      level: this.#level,
      marker,
      isCode,
      ...this.#depth,
    })
  }
}

type Stretch = Span[] | { id: string; caption: string }

/** Lines of words kept together, and lines that show one thing of Hearth's and nothing else. */
function stretchesOf(tokens: readonly Token[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const line of linesOf(tokens)) {
    const [only] = line
    const found =
      line.length === 1 && only?.type === 'image' ? shown.exec(String(only.attrGet('src'))) : null
    if (found?.[1] && only) {
      stretches.push({ id: found[1], caption: altOf(only) })
      continue
    }
    const before = stretches.at(-1)
    const spans = spansOf(line)
    if (Array.isArray(before)) before.push({ text: '\n' }, ...spans)
    else stretches.push(spans)
  }
  return stretches
}

function linesOf(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]]
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') lines.push([])
    else lines.at(-1)?.push(token)
  }
  return lines
}

/** Words with their manner. A link is its words; it leads nowhere in a book, so its address is written. */
function spansOf(tokens: readonly Token[]): Span[] {
  const spans: Span[] = []
  const depth = { strong: 0, em: 0, s: 0 }
  const links: string[] = []
  const add = (text: string) => {
    if (text === '') return
    const manner = { isStrong: depth.strong > 0, isItalic: depth.em > 0, isStruck: depth.s > 0 }
    spans.push({ text, ...manner })
  }
  for (const token of tokens) {
    const mark = token.type.replace(/_(?:open|close)$/, '')
    if (mark === 'strong' || mark === 'em' || mark === 's') depth[mark] += token.nesting
    else if (token.type === 'link_open') links.push(String(token.attrGet('href') ?? ''))
    else if (token.type === 'link_close') {
      const address = links.pop() ?? ''
      if (address !== '' && !spans.at(-1)?.text.includes(address)) add(` (${address})`)
    } else if (token.type === 'image') add(`[${altOf(token)}]`)
    else add(token.content.replaceAll('\n', ' '))
  }
  return spans
}

function altOf(token: Token): string {
  return (token.children ?? []).map(({ content }) => content).join('')
}
