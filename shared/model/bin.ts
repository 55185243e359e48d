import { z } from 'zod'
import { MemberId } from '../ids.ts'

/** How long something stays in the bin before it goes for good. */
export const binDays = 30

/**
 * When something in the bin goes for good. In Ours its days begin once everybody has been in Hearth
 * since; until then `goesAt` is null, and `waitingFor` names those who have not.
 */
export const Going = z.strictObject({
  /** ISO instant. */
  goesAt: z.string().nullable(),
  waitingFor: z.array(MemberId),
})
export type Going = z.infer<typeof Going>

/** In the bin since when, and until when. */
export const InBin = z.strictObject({ binnedAt: z.string(), going: Going })
export type InBin = z.infer<typeof InBin>
