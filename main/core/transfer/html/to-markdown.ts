import { limits } from '../../../../shared/limits.ts'
import { BlockLines } from './block-lines.ts'
import { Inline, type Mark } from './inline.ts'
import { type Token, tokensOf } from './tokens.ts'

const blocks = new Set(
  'p div section article header footer main aside address figure figcaption table thead tbody tfoot tr dl dt dd details summary center form fieldset body html'.split(
    ' ',
  ),
)
const markOf: Record<string, Mark> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  cite: 'em',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
  code: 'code',
  kbd: 'code',
  tt: 'code',
}

/** What to do with a picture: Markdown that stands for it on a line of its own, or null to leave it out. */
export type PictureAt = (source: string, caption: string) => string | null

/** True for a text that is written in HTML, and not in Markdown with a stray sign in it. */
export function looksLikeHtml(text: string): boolean {
  return /<(?:p|div|br|h[1-6]|ul|ol|li|blockquote|pre|hr|table|span|strong|em|b|i|u|s|a|img)(?:\s[^<>]{0,400})?\/?>/i.test(
    text.slice(0, 100_000),
  )
}

/**
 * HTML as clean Markdown: paragraphs, headings, lists, check lists, quotations, code, emphasis, links and
 * pictures. All other dress is left out, its words stay. Runs once through, whatever stands in it.
 */
export function htmlToMarkdown(html: string, picture: PictureAt = () => null): string {
  const writer = new MarkdownWriter(picture)
  for (const token of tokensOf(html)) {
    writer.take(token)
    if (writer.isTooLong) break
  }
  return writer.end()
}

class MarkdownWriter {
  readonly #picture: PictureAt
  readonly #lines = new BlockLines()
  #inline = new Inline()
  #marks: Mark[] = []
  #markSet: ReadonlySet<Mark> = new Set()
  #href: string | null = null
  #heading = 0
  #code: string[] | null = null
  #codeLanguage = ''
  #codeLength = 0
  #cells = 0

  constructor(picture: PictureAt) {
    this.#picture = picture
  }

  get isTooLong(): boolean {
    return this.#lines.isTooLong || this.#inline.length + this.#codeLength > limits.bodyLength
  }

  take(token: Token): void {
    if (token.kind === 'text') this.#takeText(token.text)
    else if (token.kind === 'open') this.#open(token.name, token.attributes)
    else this.#close(token.name)
  }

  end(): string {
    this.#closeCode()
    this.#flush()
    return this.#lines.text
  }

  #takeText(text: string): void {
    if (this.#code !== null) {
      this.#code.push(text)
      this.#codeLength += text.length
      return
    }
    const words = text.replace(/[ \t\r\n\f]+/g, ' ')
    if (words === ' ' && (this.#inline.isEmpty || this.#inline.endsInBreak)) return
    this.#inline.add(words, this.#markSet, this.#href)
  }

  #open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.#code !== null) {
      const language = /(?:^|\s)language-([\w+#-]{1,30})/.exec(attributes.get('class') ?? '')?.[1]
      if (name === 'code' && language !== undefined) this.#codeLanguage = language
      if (name === 'br') this.#code.push('\n')
      return
    }
    const mark = markOf[name]
    if (mark !== undefined) this.#mark([...this.#marks, mark])
    else if (/^h[1-6]$/.test(name)) {
      this.#flush()
      this.#heading = Number(name[1])
    } else if (blocks.has(name)) {
      this.#flush()
      if (name === 'tr') this.#cells = 0
    } else if (name === 'br') this.#break()
    else if (name === 'hr') {
      this.#flush()
      this.#lines.write(['---'])
    } else if (name === 'blockquote') {
      this.#flush()
      this.#lines.openQuotation()
    } else if (name === 'ul' || name === 'ol') {
      this.#flush()
      this.#lines.openList(name, attributes.get('start') ?? '1')
    } else if (name === 'li') this.#openItem(attributes)
    else if (name === 'input') this.#box(attributes)
    else if (name === 'pre') {
      this.#flush()
      this.#code = []
      this.#codeLanguage = ''
    } else if (name === 'a') this.#href = addressOf(attributes.get('href') ?? '')
    else if (name === 'img') this.#show(attributes)
    else if (name === 'td' || name === 'th') {
      if (this.#cells > 0) this.#inline.add(' | ', new Set(), null)
      this.#cells += 1
    }
  }

  #close(name: string): void {
    if (this.#code !== null) {
      if (name === 'pre') this.#closeCode()
      return
    }
    const mark = markOf[name]
    if (mark !== undefined) {
      const at = this.#marks.lastIndexOf(mark)
      if (at >= 0) this.#mark(this.#marks.toSpliced(at, 1))
    } else if (/^h[1-6]$/.test(name) || blocks.has(name)) this.#flush()
    else if (name === 'a') this.#href = null
    else if (name === 'blockquote' || name === 'li') {
      this.#flush()
      this.#lines.close(name)
    } else if (name === 'ul' || name === 'ol') {
      this.#flush()
      this.#lines.closeList(name)
    }
  }

  #mark(next: Mark[]): void {
    if (next.length > 60) return
    this.#marks = next
    this.#markSet = new Set(next)
  }

  #break(): void {
    // Two breaks in a row are how some editors end a paragraph.
    if (this.#inline.endsInBreak) this.#flush()
    else if (!this.#inline.isEmpty) this.#inline.add('\n', new Set(), null)
  }

  #openItem(attributes: ReadonlyMap<string, string>): void {
    this.#flush()
    this.#lines.openItem()
    const checked = attributes.get('data-checked')
    if (checked !== undefined) this.#lines.tick(checked === 'true' || checked === '')
  }

  #box(attributes: ReadonlyMap<string, string>): void {
    if (attributes.get('type')?.toLowerCase() !== 'checkbox') return
    this.#lines.tick(attributes.has('checked'))
  }

  #show(attributes: ReadonlyMap<string, string>): void {
    const caption = attributes.get('alt') ?? ''
    const line = this.#picture(attributes.get('src') ?? '', caption.replace(/\s+/g, ' ').trim())
    if (line === null) return
    this.#flush()
    this.#lines.write([line])
  }

  #closeCode(): void {
    if (this.#code === null) return
    const code = this.#code.join('').replace(/^\n/, '').replace(/\n$/, '')
    this.#code = null
    this.#codeLength = 0
    const longest = (code.match(/`{3,}/g) ?? []).reduce(
      (most, { length }) => Math.max(most, length),
      2,
    )
    const fence = '`'.repeat(longest + 1)
    this.#lines.write([`${fence}${this.#codeLanguage}`, ...code.split('\n'), fence])
  }

  #flush(): void {
    const inline = this.#inline
    const heading = this.#heading
    this.#heading = 0
    if (inline.isEmpty) {
      if (inline.length > 0) this.#inline = new Inline()
      return
    }
    this.#inline = new Inline()
    if (heading > 0) {
      this.#lines.write([`${'#'.repeat(heading)} ${inline.written({ isOneLine: true })}`])
    } else this.#lines.write(inline.written().split('\n'))
  }
}

/** An address that a reader can use, written so that it ends where it ends; null for any other. */
function addressOf(href: string): string | null {
  const address = href.trim()
  if (address.length > 2_000 || !/^(?:https?:\/\/|mailto:)\S+$/i.test(address)) return null
  return address.replace(
    /[()<>\\[\]]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
