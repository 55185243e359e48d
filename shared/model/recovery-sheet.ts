import { z } from 'zod'
import { limits } from '../limits.ts'

const Line = z.string().trim().min(1).max(200)
const Text = z.string().trim().min(1).max(600)

/**
 * What stands on a recovery sheet beside the code, in the language of whoever asked for it: the same on
 * the printed page and in the PDF.
 */
export const SheetWords = z.strictObject({
  title: Line,
  /** Whose sheet it is, as everybody knows them. */
  whose: z.string().min(1).max(limits.labelLength),
  made: Line,
  parts: z.array(z.strictObject({ title: Line, lines: z.array(Text).min(1).max(6) })).max(6),
  /** The last line, in bold: what to do with it. */
  foot: Text,
})
export type SheetWords = z.infer<typeof SheetWords>

/**
 * A picture (JPEG) of a name in signs that the typefaces of the PDF do not have; the page draws it with
 * what the computer has.
 */
export const NamePicture = z
  .instanceof(Uint8Array)
  .refine(({ length }) => length > 0 && length <= limits.namePictureBytes)
