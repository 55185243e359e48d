import type { Run, Slant, Typefaces } from './typefaces.ts'

/** Words in one manner; `\n` ends a line. */
export interface Span {
  text: string
  isStrong?: boolean
  isItalic?: boolean
  isStruck?: boolean
}

/** A run in its place on a line, in points from the line's start. */
export interface Placed extends Run {
  x: number
  isStrong: boolean
  isStruck: boolean
  width: number
}

export interface Line {
  runs: Placed[]
  width: number
}

interface Measure {
  faces: Typefaces
  /** In points. */
  size: number
  width: number
}

interface Piece extends Run {
  isStrong: boolean
  isStruck: boolean
  width: number
}

/** Breaks a text into lines of at most a width, between words, or inside a word that is wider. */
export function breakLines(spans: readonly Span[], measure: Measure): Line[] {
  const lines = new Lines(measure.width)
  for (const unit of unitsOf(spans)) {
    if (unit === '\n') lines.end()
    else if ('space' in unit) lines.space(piecesOf([unit.space], measure))
    else lines.word(piecesOf(unit.word, measure), measure)
  }
  return lines.all()
}

class Lines {
  readonly #lines: Line[] = []
  readonly #measure: number
  #line: Line = { runs: [], width: 0 }
  #space: Piece[] = []

  constructor(measure: number) {
    this.#measure = measure
  }

  space(pieces: Piece[]): void {
    this.#space = pieces
  }

  word(pieces: Piece[], measure: Measure): void {
    const width = widthOf(pieces)
    const before = this.#line.runs.length === 0 ? [] : this.#space
    const isFull = this.#line.width + widthOf(before) + width > this.#measure
    if (isFull && this.#line.runs.length > 0) this.end()
    else for (const piece of before) this.#put(piece)
    this.#space = []
    for (const piece of width > this.#measure ? lettersOf(pieces, measure) : pieces) {
      if (this.#line.width + piece.width > this.#measure && this.#line.runs.length > 0) this.end()
      this.#put(piece)
    }
  }

  end(): void {
    this.#lines.push(this.#line)
    this.#line = { runs: [], width: 0 }
    this.#space = []
  }

  all(): Line[] {
    if (this.#line.runs.length > 0 || this.#lines.length === 0) this.end()
    return this.#lines
  }

  #put(piece: Piece): void {
    const last = this.#line.runs.at(-1)
    const { face, isStrong, isStruck } = piece
    const isAlike = last?.face === face && last.isStrong === isStrong && last.isStruck === isStruck
    if (last && isAlike) {
      last.text += piece.text
      last.width += piece.width
    } else this.#line.runs.push({ ...piece, x: this.#line.width })
    this.#line.width += piece.width
  }
}

/** Words, which may change their manner inside; spaces; and ends of lines. */
function* unitsOf(spans: readonly Span[]): Generator<{ word: Span[] } | { space: Span } | '\n'> {
  let word: Span[] = []
  for (const { text, ...manner } of spans) {
    // A word may end behind a hyphen or a dash, and nowhere else without a space.
    for (const part of text.split(/(\n|[ \t]+|(?<=[\p{L}\p{N}][-–—])(?=[\p{L}\p{N}]))/u)) {
      const isBreak = part === '' || /^[ \t\n]/.test(part)
      if (!isBreak) {
        word.push({ text: part, ...manner })
        continue
      }
      if (word.length > 0) yield { word }
      word = []
      if (part === '\n') yield '\n'
      else if (part !== '') yield { space: { text: ' ', ...manner } }
    }
  }
  if (word.length > 0) yield { word }
}

function piecesOf(spans: readonly Span[], { faces, size }: Measure): Piece[] {
  return spans.flatMap(({ text, isStrong = false, isItalic = false, isStruck = false }) => {
    const slant: Slant = isItalic ? 'italic' : 'upright'
    return faces
      .runs(text, slant)
      .map((run) => ({ ...run, isStrong, isStruck, width: faces.width(run) * size }))
  })
}

function lettersOf(pieces: readonly Piece[], { faces, size }: Measure): Piece[] {
  return pieces.flatMap((piece) =>
    [...piece.text].map((text) => {
      const width = faces.width({ face: piece.face, text }) * size
      return { ...piece, text, width }
    }),
  )
}

function widthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { width }) => sum + width, 0)
}
