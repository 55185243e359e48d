import type { BookItem, DrawBook } from '../../core/ports.ts'
import { breakLines, type Span } from './break-lines.ts'
import { Frame, faint, ink, measure, soft } from './frame.ts'
import { blocksOf, type Words, wordsBlock } from './markdown-blocks.ts'
import { portionsOf } from './portions.ts'
import { setLines } from './set-lines.ts'
import { drawPicture } from './set-picture.ts'
import { type BookFonts, Typefaces } from './typefaces.ts'

const body = { size: 10.5, leading: 15.6, gap: 6 }
const levels = [0, 14, 12.5, 11.5, 11, 10.5, 10.5]
const indent = 16

/** Typesets books in these files of a typeface. */
export function drawBookIn(fonts: BookFonts): DrawBook {
  return async function* draw(items, lacking) {
    const book = new Book(fonts, lacking)
    for await (const item of items) {
      for await (const _ of book.set(item)) yield* book.pages()
      yield* book.pages()
    }
    book.end()
    yield* book.pages()
  }
}

class Book {
  readonly #frame = new Frame('Journal')
  readonly #faces: Typefaces

  constructor(fonts: BookFonts, lacking: Set<string>) {
    this.#faces = new Typefaces(this.#frame.document, fonts, lacking)
    this.#frame.setFaces(this.#faces)
  }

  /** What is finished of the file. */
  *pages(): Generator<Uint8Array> {
    for (;;) {
      const piece = this.#frame.document.read() as Buffer | null
      if (piece === null) return
      yield piece
    }
  }

  end(): void {
    this.#frame.end()
  }

  /** Sets one thing; yields now and then, so that pages can be taken away. */
  async *set(item: BookItem): AsyncGenerator<void> {
    switch (item.kind) {
      case 'title':
        this.#title(item)
        break
      case 'part':
        this.#part(item.title)
        break
      case 'day':
        this.#day(item)
        break
      case 'text':
        yield* this.#text(item)
        break
    }
  }

  #title({ title, lines }: Extract<BookItem, { kind: 'title' }>): void {
    this.#frame.document.info.Title = title
    this.#frame.turn()
    this.#frame.y += 130
    this.#heading(title, { tag: 'H1', size: 30, leading: 38, isCentred: true })
    this.#frame.y += 14
    for (const line of lines) {
      this.#heading(line, { size: 10.5, leading: 16, color: soft, isCentred: true })
      this.#frame.y += 4
    }
    // The title stands alone.
    this.#frame.fill()
  }

  #part(title: string): void {
    this.#frame.beginSection()
    this.#frame.mark = title
    this.#frame.turn()
    this.#frame.outline(title)
    this.#heading(title, { tag: 'H1', size: 21, leading: 28 })
    this.#frame.y += 8
  }

  #day({ title, mark }: Extract<BookItem, { kind: 'day' }>): void {
    const frame = this.#frame
    frame.beginSection()
    const isNews = frame.mark !== mark
    frame.mark = mark
    // Never alone at the foot of a page.
    if (frame.room < 130) frame.turn()
    else if (!frame.isTop) frame.y += 20
    if (isNews) frame.outline(mark)
    frame.plain(() => {
      frame.document.lineWidth(0.6).strokeColor(faint)
      frame.document
        .moveTo(frame.left, frame.y)
        .lineTo(frame.left + measure, frame.y)
        .stroke()
    })
    frame.y += 9
    this.#heading(title, { tag: 'H1', size: 15, leading: 21 })
    frame.y += 4
  }

  async *#text({ title, about, text, file }: Extract<BookItem, { kind: 'text' }>) {
    const frame = this.#frame
    const isBegun = title !== '' || about !== ''
    const blocks = blocksOf(text)
    // A title stays with what follows it.
    const least = blocks[0]?.kind === 'picture' ? 260 : 84
    if (isBegun && frame.room < least) frame.turn()
    else if (isBegun && !frame.isTop) frame.y += 8
    if (title !== '') this.#heading(title, { tag: 'H2', size: 12.5, leading: 18 })
    if (about !== '') {
      this.#heading(about, { size: 8.5, leading: 13, color: soft, isItalic: true })
      frame.y += 5
    }
    for (const block of blocks) {
      if (block.kind === 'picture') {
        const words = await drawPicture(frame, this.#faces, block, file(block.id))
        if (words !== null) yield* this.#words(wordsBlock([{ text: words, isItalic: true }], block))
        yield
      } else if (block.kind === 'rule') this.#rule()
      else yield* this.#words(block)
    }
    frame.y += 6
  }

  #rule(): void {
    const frame = this.#frame
    frame.need(20)
    const middle = frame.left + measure / 2
    frame.plain(() => {
      frame.document.lineWidth(0.6).strokeColor(faint)
      frame.document
        .moveTo(middle - 40, frame.y + 8)
        .lineTo(middle + 40, frame.y + 8)
        .stroke()
    })
    frame.y += 20
  }

  /** Sets words of a page; yields after each portion. */
  *#words(block: Words): Generator<void> {
    const frame = this.#frame
    const inset = block.list * indent + block.quote * 14
    const { level, quote, marker, isCode } = block
    const size = level > 0 ? levels[level]! : isCode ? 9 : body.size
    const leading = level > 0 ? size * 1.45 : isCode ? 13 : body.leading
    if (level > 0) {
      frame.need(leading + 2 * body.leading)
      if (!frame.isTop) frame.y += 5
    }
    const spans = level > 0 ? block.spans.map((span) => ({ ...span, isStrong: true })) : block.spans
    const tag =
      level > 0 ? `H${Math.min(6, level + 2)}` : marker ? 'LI' : quote ? 'BlockQuote' : 'P'
    const color = quote > 0 || isCode ? soft : ink
    let isFirst = true
    for (const portion of portionsOf(spans)) {
      const lines = breakLines(portion, { faces: this.#faces, size, width: measure - inset })
      const sign = isFirst ? marker : null
      const look = { tag, size, leading, inset, color, marker: sign, bars: quote }
      setLines(frame, this.#faces, lines, look)
      isFirst = false
      yield
    }
    frame.y += block.list > 0 ? 3 : body.gap
  }

  /** Sets a line or two of Hearth's own: titles, days, what stands below them. */
  #heading(
    text: string,
    {
      tag = 'P',
      color = ink,
      isCentred = false,
      isItalic = false,
      ...look
    }: {
      tag?: string
      size: number
      leading: number
      color?: string
      isCentred?: boolean
      isItalic?: boolean
    },
  ): void {
    const spans: Span[] = [{ text, isItalic }]
    const lines = breakLines(spans, { faces: this.#faces, size: look.size, width: measure })
    setLines(this.#frame, this.#faces, lines, {
      tag,
      color,
      inset: 0,
      marker: null,
      bars: 0,
      isCentred,
      ...look,
    })
  }
}
