import { z } from 'zod'

/** The journals that can move in. */
export const ImportKind = z.enum([
  'day-one',
  'journey',
  'markdown',
  'jrnl',
  'mini-diary',
  'mini-diarium',
  'hearth',
])
export type ImportKind = z.infer<typeof ImportKind>

/** Why something in the chosen file was not taken over. */
export const SkipReason = z.enum([
  'already-here',
  'no-date',
  'empty',
  'unreadable',
  'wrong-encoding',
  'too-large',
  'not-a-page',
  // Of what goes with pages: spoken of and not there, or there and spoken of nowhere.
  'file-gone',
  'on-no-page',
])
export type SkipReason = z.infer<typeof SkipReason>

/** One thing that was not taken over: by what a person finds it, and why. */
export const ImportProblem = z.strictObject({ where: z.string().max(400), reason: SkipReason })
export type ImportProblem = z.infer<typeof ImportProblem>

/** What lies in a file that a person thinks of importing; nothing is written by looking. */
export const ImportPreview = z.strictObject({
  format: ImportKind,
  entries: z.number().int(),
  /** Of these, how many this vault already holds in a place the reader can see. */
  alreadyHere: z.number().int(),
  /** Photos and other files that belong to the entries. */
  photos: z.number().int(),
  oldestDay: z.string().nullable(),
  newestDay: z.string().nullable(),
  journals: z.array(z.strictObject({ name: z.string(), entries: z.number().int() })),
  /** The first few, so that a person recognises them. */
  sample: z.array(z.strictObject({ day: z.string(), title: z.string(), opening: z.string() })),
  skipped: z.array(z.strictObject({ reason: SkipReason, count: z.number().int() })),
  /** The first fifty of them by name, without those that are here already. */
  problems: z.array(ImportProblem),
})
export type ImportPreview = z.infer<typeof ImportPreview>

/** What an import did. */
export const ImportReport = z.strictObject({
  added: z.number().int(),
  skipped: z.array(z.strictObject({ reason: SkipReason, count: z.number().int() })),
  /** The first fifty of them by name, without those that are here already. */
  problems: z.array(ImportProblem),
  /** Photos and other files that came along with their pages. */
  photos: z.number().int(),
  /** Those that could not be brought in, because they are not in the file, or damaged there. */
  photosLeft: z.number().int(),
})
export type ImportReport = z.infer<typeof ImportReport>
