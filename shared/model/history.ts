import { z } from 'zod'
import { EntryId, MemberId, NoteId, ResponseId } from '../ids.ts'
import { EntryContent, Zone } from './entry.ts'

/** One version of a page, as it was written. */
export const PageVersion = z.strictObject({
  /** Where it lies: the versions of a page from before it was shared lie in Mine. */
  zone: Zone,
  revision: z.number().int().min(1),
  /** Whoever it says wrote it. */
  author: MemberId,
  /** ISO instant, for display. */
  writtenAt: z.string(),
  /** `failed`: its author did not sign it. `none`: in Mine, where nobody else writes. */
  signature: z.enum(['verified', 'failed', 'none']),
  /** False for what its author did not sign, and for what somebody else wrote over it. */
  counts: z.boolean(),
  /** Another computer wrote it at the same time; the page goes on from the words beside it. */
  isBeside: z.boolean(),
  /** What it says; null where it would take the page away, or does not read. */
  content: EntryContent.nullable(),
})
export type PageVersion = z.infer<typeof PageVersion>

/** Something in Ours that nobody vouches for, as it stands there. It counts for nothing. */
export const DoubtfulWords = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('page'),
    id: EntryId,
    /** In whose name it is. */
    author: MemberId,
    writtenAt: z.string(),
    content: EntryContent.nullable(),
  }),
  z.strictObject({
    kind: z.literal('note'),
    id: NoteId,
    author: MemberId,
    writtenAt: z.string(),
    text: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('response'),
    id: ResponseId,
    author: MemberId,
    writtenAt: z.string(),
    text: z.string().nullable(),
  }),
])
export type DoubtfulWords = z.infer<typeof DoubtfulWords>
