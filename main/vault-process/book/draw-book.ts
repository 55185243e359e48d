import { bookFonts } from './book-fonts.ts'
import { drawBookIn } from './book-pdf.ts'

/** Typesets a book. Apart, because all that it needs is large and asked for once in a while. */
export const drawBook = drawBookIn(bookFonts)
