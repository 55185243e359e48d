import { z } from 'zod'
import { EntryId, MemberId, ResponseId } from '../ids.ts'
import { limits } from '../limits.ts'
import { InBin } from './bin.ts'

const Words = z.string().trim().min(1).max(limits.responseLength)

/** A response that is being written; private until it is done. */
export const ResponseDraft = z.strictObject({
  /** The id that the response has, or will have. */
  id: ResponseId,
  /** The shared page that it answers. */
  entry: EntryId,
  /** Revision of the response that this changes; 0 for a new one. */
  basedOn: z.number().int().min(0),
  text: z.string().max(limits.responseLength),
})
export type ResponseDraft = z.infer<typeof ResponseDraft>

/** What Done takes: a draft that says something. */
export const FinishedResponse = ResponseDraft.extend({ text: Words })

/** Words under a shared page. Everyone who reads the page reads them. */
export const Response = z.strictObject({
  id: ResponseId,
  entry: EntryId,
  author: MemberId,
  text: z.string(),
  revision: z.number().int().min(1),
  /** ISO instants, for display only. */
  writtenAt: z.string(),
  changedAt: z.string(),
})
export type Response = z.infer<typeof Response>

/** A response that its author put away, and until when it stays. */
export const BinnedResponse = Response.extend(InBin.shape)
export type BinnedResponse = z.infer<typeof BinnedResponse>

/** One version of a response, as it was written. */
export const ResponseVersion = z.strictObject({
  revision: z.number().int().min(1),
  /** Whoever it says wrote it. */
  author: MemberId,
  writtenAt: z.string(),
  /** False for what its author did not sign, and for what somebody else wrote over it. */
  counts: z.boolean(),
  /** Null where it would take the response away, or does not read. */
  text: z.string().nullable(),
})
export type ResponseVersion = z.infer<typeof ResponseVersion>
