import PDFDocument from 'pdfkit'
import type { Run, Typefaces } from './typefaces.ts'

type Document = InstanceType<typeof PDFDocument>
type Element = ReturnType<Document['struct']>

export const ink = '#20242b'
export const soft = '#5a5e67'
export const faint = '#c9c7c0'

/** A5, in points: it reads well on a screen, and prints in pairs on A4. */
const size: [number, number] = [419.53, 595.28]
const edges = { left: 54, right: 54, top: 62, bottom: 64 }
export const measure = size[0] - edges.left - edges.right
/** The height of what a page holds. */
export const fullHeight = size[1] - edges.top - edges.bottom

const small = 8.5

/** The pages of a book as they are filled, with a number at the foot and the mark of the time on top. */
export class Frame {
  readonly document: Document
  readonly #whole: Element
  #section: Element
  #faces: Typefaces | null = null
  #number = 0
  #year: { title: string; item: PDFKit.PDFOutline } | null = null
  /** What stands on top of the pages that come. */
  mark = ''
  /** Where the next thing goes, in points from the top of the page. */
  y = edges.top

  constructor(title: string) {
    this.document = new PDFDocument({
      size,
      margins: edges,
      autoFirstPage: false,
      pdfVersion: '1.5',
      // No typeface of the system's, and nothing is read from a disk.
      font: null as unknown as string,
      lang: 'en',
      tagged: true,
      displayTitle: true,
      info: { Title: title, Producer: 'Hearth', Creator: 'Hearth' },
    })
    this.document.on('pageAdded', () => this.#furnish())
    this.#whole = this.document.struct('Document')
    this.document.addStructure(this.#whole)
    this.#section = this.#newSection()
  }

  /** The typefaces for numbers and marks. */
  setFaces(faces: Typefaces): void {
    this.#faces = faces
  }

  get left(): number {
    return edges.left
  }

  /** Nothing more goes on this page. */
  fill(): void {
    this.y = size[1]
  }

  /** What is left of this page, in points. */
  get room(): number {
    return this.#number === 0 ? 0 : size[1] - edges.bottom - this.y
  }

  get isTop(): boolean {
    return this.y <= edges.top
  }

  /** Begins a page, inside whatever is being written. */
  turn(): void {
    if (this.#number === 0) this.document.addPage()
    else this.document.continueOnNewPage()
  }

  /** Sees to it that so much of a page is left. */
  need(height: number): void {
    if (this.room < height) this.turn()
  }

  /** What comes belongs together, for those who listen. */
  beginSection(): void {
    this.#section.end()
    this.#section = this.#newSection()
  }

  /** Writes one thing under its name in the PDF's structure. */
  tagged(tag: string, options: PDFKit.Mixins.StructureElementOptions, draw: () => void): void {
    if (this.#number === 0) this.turn()
    this.#section.add(this.document.struct(tag as 'P', options, draw))
  }

  /** Draws what is seen and not read out, such as a rule. */
  plain(draw: () => void): void {
    this.document.markContent('Artifact')
    draw()
    this.document.endMarkedContent()
  }

  write({ face, text }: Run, points: number, x: number, y: number, options = {}): void {
    this.document.font(face).fontSize(points)
    this.document.text(text, x, y, { lineBreak: false, ...options })
  }

  /** Names this place in the outline: by its year, and by its month below. */
  outline(mark: string): void {
    const year = /\d+$/.exec(mark)?.[0] ?? mark
    if (this.#year?.title !== year) {
      this.#year = { title: year, item: this.document.outline.addItem(year) }
    }
    if (year !== mark) this.#year.item.addItem(mark)
  }

  end(): void {
    this.#section.end()
    this.#whole.end()
    this.document.end()
  }

  #newSection(): Element {
    const section = this.document.struct('Sect')
    this.#whole.add(section)
    return section
  }

  #furnish(): void {
    this.#number += 1
    this.y = edges.top
    // The title stands alone.
    if (this.#number === 1 || this.#faces === null) return
    const faces = this.#faces
    this.document.markContent('Artifact', { type: 'Pagination' })
    this.document.fillColor(soft)
    const widthOf = (runs: Run[]) => runs.reduce((sum, run) => sum + faces.width(run) * small, 0)
    const draw = (text: string, y: number, at: (width: number) => number) => {
      const runs = faces.runs(text, 'upright')
      let x = at(widthOf(runs))
      for (const run of runs) {
        this.write(run, small, x, y)
        x += faces.width(run) * small
      }
    }
    draw(this.mark, 32, (width) => size[0] - edges.right - width)
    draw(`${this.#number}`, size[1] - 42, (width) => (size[0] - width) / 2)
    this.document.endMarkedContent()
  }
}
