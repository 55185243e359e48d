import { z } from 'zod'
import { MemberId } from '../ids.ts'

/** Instants are ISO 8601. */
const Instant = z.string()

/** What is known of a journal that is older than somebody who is in has seen it. */
export const OlderCopy = z.strictObject({
  /** Which parts lack something; empty where nothing does. */
  parts: z.array(
    z.strictObject({
      part: z.enum(['ours', 'mine', 'drafts', 'keys', 'debriefs']),
      /** When whoever is in last saved with more of it in front of them. */
      seenAt: Instant,
      /** When the newest that is here was written; null where nothing is. */
      newestHere: Instant.nullable(),
    }),
  ),
  /** Whether it may be gone on from here and now: by one member, alone, with no damage in the way. */
  mayGoOn: z.boolean(),
  /** Who went on from an older copy, or restored a backup, since whoever is in was last told. */
  wentOn: z.array(z.strictObject({ by: MemberId, at: Instant })),
})
export type OlderCopy = z.infer<typeof OlderCopy>
