import { z } from 'zod'
import { JobId } from '../ids.ts'

/** Where something lies that is not as it was written, in the words of the members. */
const scrubParts = [
  /** The cover of the journal. */
  'cover',
  /** Somebody's key file. */
  'keys',
  'mine',
  'ours',
  'drafts',
  'debriefs',
  'keyring',
  /** What only somebody else can open. */
  'another',
  'photos',
  'backups',
] as const

/** Something that is not as it was written and could not be mended from within. */
export const ScrubLoss = z.strictObject({
  part: z.enum(scrubParts),
  /** The name of a photo or of a backup file; null where there is none to tell. */
  name: z.string().nullable(),
  /** `here`: what it held is whole elsewhere, and waits to be mended. Null: nothing in reach holds it. */
  from: z.enum(['here', 'backup']).nullable(),
})
export type ScrubLoss = z.infer<typeof ScrubLoss>

/** What came of looking at every byte. */
export const LookedThrough = z.strictObject({
  /** When it ended: an ISO instant. */
  at: z.string(),
  /** Files of the journal that were looked at, and backups beside them. */
  files: z.number().int(),
  backups: z.number().int(),
  bytes: z.number().int(),
  /** Files that were damaged and are whole again. */
  mended: z.number().int(),
  losses: z.array(ScrubLoss),
  /** Files of which nothing is needed and that are not as they were written. */
  harmless: z.number().int(),
  /** Files in the folder that Hearth does not know, by name: the first few, and how many there are. */
  unknown: z.strictObject({ names: z.array(z.string()), count: z.number().int() }),
  /** Files that were set aside in `quarantine`. */
  aside: z.number().int(),
})
export type LookedThrough = z.infer<typeof LookedThrough>

/** How it stands with looking through everything, in this sitting. */
export const ScrubStanding = z.strictObject({
  /** Work that goes on by itself. */
  running: JobId.nullable(),
  last: LookedThrough.nullable(),
})
export type ScrubStanding = z.infer<typeof ScrubStanding>
