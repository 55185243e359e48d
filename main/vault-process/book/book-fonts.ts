import cyrillicMoreItalic from '@fontsource-variable/literata/files/literata-cyrillic-ext-wght-italic.woff2?inline'
import cyrillicItalic from '@fontsource-variable/literata/files/literata-cyrillic-wght-italic.woff2?inline'
import greekMoreItalic from '@fontsource-variable/literata/files/literata-greek-ext-wght-italic.woff2?inline'
import greekItalic from '@fontsource-variable/literata/files/literata-greek-wght-italic.woff2?inline'
import latinMoreItalic from '@fontsource-variable/literata/files/literata-latin-ext-wght-italic.woff2?inline'
import latinItalic from '@fontsource-variable/literata/files/literata-latin-wght-italic.woff2?inline'
import vietnameseItalic from '@fontsource-variable/literata/files/literata-vietnamese-wght-italic.woff2?inline'
import { bytesOf, sheetFonts } from '../sheet-fonts.ts'
import type { BookFonts } from './typefaces.ts'

/** The typeface of a book, one file for each script; earlier ones are asked first. */
export const bookFonts: BookFonts = {
  upright: sheetFonts,
  italic: [
    latinItalic,
    latinMoreItalic,
    greekItalic,
    greekMoreItalic,
    cyrillicItalic,
    cyrillicMoreItalic,
    vietnameseItalic,
  ].map(bytesOf),
}
