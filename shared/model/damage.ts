import { z } from 'zod'
import { Day } from '../days.ts'
import { EntryId } from '../ids.ts'
import { Zone } from './entry.ts'

/** A page of which something is missing, as far as what is left tells. */
export const MissingPage = z.strictObject({
  id: EntryId,
  zone: Zone,
  /** The day it is for, or the one on which it was begun; null where nothing tells. */
  day: Day.nullable(),
  /** Null where no version that reads is left. */
  title: z.string().nullable(),
  /** All of it, the newest words, or some of the earlier ones. */
  missing: z.enum(['page', 'newest', 'earlier']),
})
export type MissingPage = z.infer<typeof MissingPage>

/** A part of the journal that is damaged, in the words of the members. */
export const DamagedPart = z.strictObject({
  part: z.enum(['mine', 'ours', 'drafts', 'debriefs', 'keys']),
  /** Pages of which something is known. */
  pages: z.array(MissingPage),
  /** Saves that are gone beside those, of which nothing more is known: at most so many. */
  saves: z.number().int(),
  /** Notes, drafts and other things of which one is known to be gone. */
  others: z.number().int(),
})
export type DamagedPart = z.infer<typeof DamagedPart>

/** What came out of a backup that filled the journal. */
export const FilledFromBackup = z.strictObject({
  /** When that backup was made. */
  madeAt: z.string(),
  /** Pages of which something came back. */
  pages: z.number().int(),
  /** Everything else that came back. */
  others: z.number().int(),
  /** Pages of which something was missing, and that were not in that backup either. */
  still: z.array(MissingPage),
})
export type FilledFromBackup = z.infer<typeof FilledFromBackup>
