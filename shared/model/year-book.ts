import { z } from 'zod'

/** What a year book holds. */
export const YearBookReport = z.strictObject({
  photos: z.number().int().min(0),
  /** Photos that do not verify; the book says so where they would be. */
  leftOut: z.number().int().min(0),
  /** Signs that its typefaces lack, each once, with a space between them; empty as a rule. */
  signs: z.string(),
})
export type YearBookReport = z.infer<typeof YearBookReport>

/** A language in which a year book can be made. */
export const BookLanguage = z.enum(['en', 'de'])
export type BookLanguage = z.infer<typeof BookLanguage>
