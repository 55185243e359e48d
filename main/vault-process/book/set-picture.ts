import type { BookFile, BookPicture } from '../../core/ports.ts'
import { breakLines } from './break-lines.ts'
import { type Frame, fullHeight, measure, soft } from './frame.ts'
import { type Drawable, drawableOf, turned } from './pictures.ts'
import type { Typefaces } from './typefaces.ts'

const caption = { size: 9, leading: 13 }
/** A picture leaves room for words on its page. */
const mostHeight = fullHeight * 0.62
/** Pixels to a point: a small picture stays small. */
const density = 150 / 72

/**
 * Sets a picture with what is written under it. Answers with the words that stand in its place where it
 * cannot be shown, or null.
 */
export async function drawPicture(
  frame: Frame,
  faces: Typefaces,
  shown: { id: string; caption: string },
  file: BookFile | null,
): Promise<string | null> {
  if (file === null) return shown.caption === '' ? null : `[${shown.caption}]`
  const found = await file.read()
  const words = shown.caption === '' ? file.name : `${shown.caption} (${file.name})`
  if (found.state === 'lost') return `${words}: damaged, and left out`
  const picture = found.state === 'shown' ? await drawableFrom(frame, found) : null
  if (picture === null) {
    file.onlyNamed()
    return `${words}: a file that a book cannot show`
  }
  place(frame, faces, picture, shown.caption || file.name, shown.caption)
  return null
}

async function drawableFrom(
  { document }: Frame,
  { bytes, turn, small }: Extract<BookPicture, { state: 'shown' }>,
): Promise<Drawable | null> {
  const whole = drawableOf(document, bytes)
  if (whole !== null) return turned(document, whole, turn)
  const less = await small()
  return less && drawableOf(document, less)
}

function place(
  frame: Frame,
  faces: Typefaces,
  picture: Drawable,
  alt: string,
  under: string,
): void {
  const lines =
    under === ''
      ? []
      : breakLines([{ text: under, isItalic: true }], {
          faces,
          size: caption.size,
          width: measure,
        })
  const below = 8 + lines.length * caption.leading
  const own = { width: picture.width / density, height: picture.height / density }
  const wanted = Math.min(1, measure / own.width, mostHeight / own.height)
  // Where a little less of it fits here, it stands here.
  const room = frame.room - below - 6
  const fits = room / own.height
  const scale = fits >= wanted ? wanted : fits >= wanted * 0.7 ? fits : wanted
  if (fits < scale) frame.turn()
  const [width, height] = [own.width * scale, own.height * scale]
  const x = frame.left + (measure - width) / 2
  frame.y += 3
  const y = frame.y
  frame.tagged('Figure', { alt }, () => {
    picture.draw({ x, y, width, height })
  })
  frame.y += height + 4
  if (lines.length === 0) {
    frame.y += 4
    return
  }
  frame.tagged('Caption', {}, () => {
    frame.document.fillColor(soft)
    for (const line of lines) {
      for (const run of line.runs) {
        frame.write(run, caption.size, frame.left + (measure - line.width) / 2 + run.x, frame.y)
      }
      frame.y += caption.leading
    }
  })
  frame.y += 6
}
