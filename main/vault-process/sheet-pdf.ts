import PDFDocument from 'pdfkit'
import type { DrawSheet } from '../core/ports.ts'
import { embedFace, type Face } from './embedded-face.ts'

const ink = '#20242b'
const soft = '#464a53'
const margin = 62
/** In points, as wide as A4 and as high as Letter: it fits on either, unscaled. */
const size: [number, number] = [595.28, 792]
const width = size[0] - 2 * margin

/** Draws sheets in these files (WOFF2) of a typeface, the first of which has the Latin alphabet. */
export function drawSheetIn(fonts: readonly Buffer[]): DrawSheet {
  return async ({ words, groups, name }) => {
    const document = new PDFDocument({
      size,
      margin,
      // No typeface of the system's, and nothing is read from a disk.
      font: null as unknown as string,
      lang: 'en',
      tagged: true,
      displayTitle: true,
      info: { Title: words.title, Producer: 'Hearth', Creator: 'Hearth' },
    })
    const faces = fonts.map((bytes, index) => embedFace(document, faceName(index), bytes))
    const whole = wholeOf(document)

    /** One paragraph, each sign in the first typeface that has it. */
    const write = (tag: string, text: string, points: number, color = ink) => {
      document.addStructure(
        document.struct(tag, {}, () => {
          document.fillColor(color).fontSize(points)
          const runs = runsOf(text.normalize('NFC'), faces)
          for (const [index, { face, run }] of runs.entries()) {
            document.font(face.name)
            document.text(run, { width, lineGap: 3, continued: index < runs.length - 1 })
          }
        }),
      )
    }

    write('H1', words.title, 24)
    document.moveDown(0.3)
    if (name === null || canWrite(words.whose, faces)) write('H2', words.whose, 17)
    else {
      document.addStructure(
        document.struct('Figure', { alt: words.whose }, () => {
          document.image(Buffer.from(name), document.x, document.y, { fit: [width, 30] })
        }),
      )
      document.y += 34
    }
    document.moveDown(0.2)
    write('P', words.made, 10.5, soft)
    drawCode(document, groups)
    for (const part of words.parts) {
      document.moveDown(0.7)
      write('H2', part.title, 13)
      document.moveDown(0.15)
      for (const line of part.lines) write('P', line, 10.5)
    }
    document.moveDown(0.9)
    write('P', words.foot, 11.5)
    document.end()
    return whole
  }
}

/** The code in three rows of three, each group with its number. */
function drawCode(document: InstanceType<typeof PDFDocument>, groups: readonly string[]): void {
  document.moveDown(0.9)
  const top = document.y
  const [column, row] = [width / 3, 40]
  document.lineWidth(0.7).strokeColor('#b9b7b0')
  const bottom = top + row * Math.ceil(groups.length / 3) + 20
  document
    .moveTo(margin, top)
    .lineTo(margin + width, top)
    .stroke()
  document
    .moveTo(margin, bottom)
    .lineTo(margin + width, bottom)
    .stroke()
  for (const [index, group] of groups.entries()) {
    const x = margin + (index % 3) * column
    const y = top + 16 + Math.floor(index / 3) * row
    document.addStructure(
      document.struct('P', {}, () => {
        document.font(faceName(0)).fontSize(9).fillColor(soft)
        document.text(`${index + 1}`, x, y + 8, { width: 14, align: 'right', lineBreak: false })
        document.fontSize(21).fillColor(ink)
        document.text(group, x + 24, y, { characterSpacing: 2, lineBreak: false })
      }),
    )
  }
  document.x = margin
  document.y = bottom
  document.moveDown(0.4)
}

function faceName(index: number): string {
  return `sheet ${index}`
}

function canWrite(text: string, faces: readonly Face[]): boolean {
  return [...text.normalize('NFC')].every((sign) => faces.some((face) => face.has(sign)))
}

/** Cuts a text where another typeface has to go on; a sign that none has stands in the first. */
function runsOf(text: string, faces: Face[]): { face: Face; run: string }[] {
  const runs: { face: Face; run: string }[] = []
  for (const sign of text) {
    const last = runs.at(-1)
    const face = faces.find((one) => one.has(sign)) ?? faces[0]!
    // What stands between words goes on in whatever stands before it.
    if (last && (last.face === face || last.face.has(sign))) last.run += sign
    else runs.push({ face, run: sign })
  }
  return runs
}

function wholeOf(document: InstanceType<typeof PDFDocument>): Promise<Uint8Array> {
  const parts: Buffer[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    document.on('error', reject)
  })
}
