import type PDFDocument from 'pdfkit'
import { embedFace, type Face } from '../embedded-face.ts'

type Document = InstanceType<typeof PDFDocument>

/** The files (WOFF2) of a typeface, one for each script, the first with the Latin alphabet. */
export interface BookFonts {
  upright: readonly Buffer[]
  italic: readonly Buffer[]
}

export type Slant = keyof BookFonts

/** A part of a text that one typeface writes. */
export interface Run {
  face: string
  text: string
}

/** What no reader sees: joiners, signs that choose a form or a direction. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu
/** Widths of words that are kept; then they are measured anew. */
const keptWidths = 20_000

/** The typefaces of a book: which one has a sign, and how wide words are. */
export class Typefaces {
  readonly #document: Document
  readonly #fonts: BookFonts
  readonly #lacking: Set<string>
  readonly #faces: Record<Slant, Face[]> = { upright: [], italic: [] }
  readonly #home: Record<Slant, Map<string, Face>> = { upright: new Map(), italic: new Map() }
  readonly #widths = new Map<string, number>()

  /** `lacking` takes every sign that none of them has. */
  constructor(document: Document, fonts: BookFonts, lacking: Set<string>) {
    this.#document = document
    this.#fonts = fonts
    this.#lacking = lacking
  }

  /** Cuts a text where another typeface has to go on. */
  runs(text: string, slant: Slant): Run[] {
    const runs: Run[] = []
    for (const sign of text.normalize('NFC').replaceAll(unseen, '')) {
      const last = runs.at(-1)
      const { name } = this.#faceOf(sign, slant)
      if (last?.face === name) last.text += sign
      else runs.push({ face: name, text: sign })
    }
    return runs
  }

  /** In points, for a size of one point. */
  width({ face, text }: Run): number {
    const key = `${face} ${text}`
    const known = this.#widths.get(key)
    if (known !== undefined) return known
    if (this.#widths.size >= keptWidths) this.#forget()
    const width = this.#document.font(face).fontSize(1).widthOfString(text)
    this.#widths.set(key, width)
    return width
  }

  #faceOf(sign: string, slant: Slant): Face {
    const home = this.#home[slant]
    const known = home.get(sign)
    if (known !== undefined) return known
    let face: Face | null = null
    for (let index = 0; face === null && index < this.#fonts[slant].length; index += 1) {
      const one = this.#face(slant, index)
      if (one.has(sign)) face = one
    }
    if (face === null) this.#lacking.add(sign)
    const found = face ?? this.#face(slant, 0)
    home.set(sign, found)
    return found
  }

  #face(slant: Slant, index: number): Face {
    const faces = this.#faces[slant]
    faces[index] ??= embedFace(this.#document, `${slant} ${index}`, this.#fonts[slant][index]!)
    return faces[index]
  }

  /** Nothing here grows with the book. */
  #forget(): void {
    this.#widths.clear()
    for (const face of [...this.#faces.upright, ...this.#faces.italic]) face?.forget()
  }
}
