import { z } from 'zod'

const count = z.number().int().min(0)

/**
 * `markdown`: a folder of texts. `json`: one file for programs, with photos beside it. `pdf`: a book to
 * read or to print.
 */
export const ExportFormat = z.enum(['markdown', 'json', 'pdf'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** At most this many of the signs that a book's typefaces lack are named. */
export const namedSigns = 60

/** What a readable copy holds, counted as it was written and read back. */
export const ExportReport = z.strictObject({
  /** The folder or file that was made, by its own name. */
  name: z.string(),
  /** Finished pages, those in the bin too. */
  pages: count,
  /** Pages that were not finished, and what else the maker has half written. */
  drafts: count,
  notes: count,
  /** Debriefs that Ours keeps, and own words from others. */
  debriefs: count,
  agreements: count,
  /** Photos and other files. */
  photos: count,
  /** Photos and other files that did not verify and were left out, because a person chose so. */
  leftOut: count,
  /** Folders beside it that an earlier copy left when it was cut short: anybody can read what is in them. */
  cutShort: z.array(z.string()),
  /** Photos and other files that a book cannot show and only names. */
  named: count,
  /** Signs that a book's typefaces lack, each once, with a space between them; empty as a rule. */
  signs: z.string(),
})
export type ExportReport = z.infer<typeof ExportReport>
