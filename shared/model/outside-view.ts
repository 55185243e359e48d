import { z } from 'zod'
import { Day } from '../days.ts'
import { limits } from '../limits.ts'

/** The last disagreement, written anew by its author as a friend of both would see it. Private. */
export const OutsideView = z.strictObject({
  id: z.string(),
  writtenOn: Day,
  text: z.string(),
})
export type OutsideView = z.infer<typeof OutsideView>

export const OutsideText = z.string().max(limits.debriefTextLength)

/** What this member's outside views look like today. */
export const OutsideViews = z.strictObject({
  /** True where four months have gone by since the last one, or there is none and a debrief took place. */
  isOffered: z.boolean(),
  draft: z.string(),
  written: z.array(OutsideView),
})
export type OutsideViews = z.infer<typeof OutsideViews>
