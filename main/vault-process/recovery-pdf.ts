import { sheetFonts } from './sheet-fonts.ts'
import { drawSheetIn } from './sheet-pdf.ts'

/** Draws a recovery sheet. Apart, because all that it needs is large and asked for once in a while. */
export const drawSheet = drawSheetIn(sheetFonts)
