import cyrillicMore from '@fontsource-variable/literata/files/literata-cyrillic-ext-wght-normal.woff2?inline'
import cyrillic from '@fontsource-variable/literata/files/literata-cyrillic-wght-normal.woff2?inline'
import greekMore from '@fontsource-variable/literata/files/literata-greek-ext-wght-normal.woff2?inline'
import greek from '@fontsource-variable/literata/files/literata-greek-wght-normal.woff2?inline'
import latinMore from '@fontsource-variable/literata/files/literata-latin-ext-wght-normal.woff2?inline'
import latin from '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2?inline'
import vietnamese from '@fontsource-variable/literata/files/literata-vietnamese-wght-normal.woff2?inline'

/** The typeface of a printed sheet, one file for each script; earlier ones are asked first. */
export const sheetFonts: readonly Buffer[] = [
  latin,
  latinMore,
  greek,
  greekMore,
  cyrillic,
  cyrillicMore,
  vietnamese,
].map(bytesOf)

/** The bytes behind a `data:` address. */
export function bytesOf(address: string): Buffer {
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
}
